import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {AxeResults} from 'axe-core';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {isNewer} from '../../tools/fresh.mjs';
import {openBrowser, openPage, type WatchedPage} from './page.js';
import {serveSite, type Site} from './site.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const axe = readFileSync(join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');

interface Story {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly type: 'story' | 'docs';
}

buildStorybook();
const {entries} = JSON.parse(
  readFileSync(join(root, 'storybook-static', 'index.json'), 'utf8'),
) as {readonly entries: Readonly<Record<string, Story>>};
const stories = Object.values(entries).filter(({type}) => type === 'story');
const docs = Object.values(entries).filter(({type}) => type === 'docs');

let browser: Browser;
let site: Site;
let stage: WatchedPage;

beforeAll(async () => {
  browser = await openBrowser();
  site = await serveSite({
    policy: "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:",
    // The same scripts for every story.
    cache: 'max-age=3600',
  });
  stage = await openPage(browser);
  await stage.page.addInitScript(watchStory);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe('the stories', () => {
  it('show each of the three figures', () => {
    const titles = new Set(stories.map(({title}) => title));
    expect(titles.size).toBeGreaterThanOrEqual(3);
    expect(stories.length).toBeGreaterThanOrEqual(15);
  });

  it.each(stories.map(({title, name, id}) => [`${title}: ${name}`, id]))(
    '%s: draws, without an accessibility violation, light and dark',
    async (_label, id) => {
      const {page, errors} = stage;
      errors.length = 0;
      expect(await open(page, frame(id, 'story'))).toBe('finished');
      await page.evaluate(axe);
      expect(await violations(page), 'light').toEqual([]);
      await darken(page);
      expect(await violations(page, ['color-contrast']), 'dark').toEqual([]);
      expect(unexpected(errors)).toEqual([]);
    },
  );

  it.each(docs.map(({title, name, id}) => [`${title}: ${name}`, id]))(
    '%s: opens',
    async (_label, id) => {
      const {page, errors, close} = await openPage(browser);
      await page.goto(frame(id, 'docs'));
      await page.locator('#storybook-docs h1').first().waitFor();
      expect(unexpected(errors)).toEqual([]);
      await close();
    },
  );
});

function frame(id: string, viewMode: Story['type']): string {
  // The add-on would run axe at the same time, and axe runs once at a time.
  const globals = 'globals=a11y.manual:!true';
  return `${site.origin}/storybook-static/iframe.html?id=${id}&viewMode=${viewMode}&${globals}`;
}

/** A story may ask for data that are not there: the browser's own line about it is no mistake. */
function unexpected(errors: readonly string[]): string[] {
  return errors.filter((error) => !error.startsWith('Failed to load resource'));
}

/** Runs in the page before its own scripts: a quick story ends before a test could ask. */
function watchStory(): void {
  interface Channel {
    on: (event: string, listener: (detail: unknown) => void) => void;
  }
  const scope = globalThis as unknown as {
    __STORYBOOK_ADDONS_CHANNEL__?: Channel;
    storyOutcome: Promise<string>;
  };
  const failures = [
    'playFunctionThrewException',
    'storyErrored',
    'storyThrewException',
    'storyMissing',
  ];
  scope.storyOutcome = new Promise((resolve) => {
    let channel: Channel | undefined;
    Object.defineProperty(scope, '__STORYBOOK_ADDONS_CHANNEL__', {
      configurable: true,
      get: () => channel,
      set(given: Channel) {
        channel = given;
        for (const event of failures) {
          given.on(event, (detail) => resolve(`${event} ${JSON.stringify(detail)}`));
        }
        // Storybook calls a story finished even when its play function failed just before.
        given.on('storyFinished', () => setTimeout(() => resolve('finished'), 0));
      },
    });
  });
}

/**
 * Opens a story and waits until it and its play function have ended.
 *
 * @returns `finished`, or what went wrong
 */
async function open(page: Page, url: string): Promise<string> {
  await page.goto(url, {waitUntil: 'commit'});
  const outcome = await page.evaluate(
    () => (globalThis as unknown as {storyOutcome: Promise<string>}).storyOutcome,
  );
  // Data may arrive after a story is rendered; some stories load for ever.
  await page
    .waitForFunction(
      () =>
        ![...document.querySelectorAll('.umkm-stage *')].some((element) =>
          element.shadowRoot?.querySelector('[aria-busy="true"]'),
        ),
      undefined,
      {timeout: 500},
    )
    .catch(() => undefined);
  return outcome;
}

/** What the toolbar's theme does, without drawing the story again. */
async function darken(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('.umkm-stage')?.setAttribute('data-theme', 'dark');
    for (const element of document.querySelectorAll('[data-staged]')) {
      element.setAttribute('theme', 'dark');
    }
  });
}

/** What axe finds in the story, by all its rules or by some. */
async function violations(page: Page, only?: readonly string[]): Promise<string[]> {
  const results = await page.evaluate(
    (runOnly) =>
      (
        globalThis as unknown as {
          axe: {run: (root: string, options: object) => Promise<AxeResults>};
        }
      ).axe.run('#storybook-root', {
        resultTypes: ['violations'],
        ...(runOnly
          ? {runOnly}
          : // A story is a part of a page; what only a whole page can have is not asked of it.
            {rules: {region: {enabled: false}, 'page-has-heading-one': {enabled: false}}}),
      }),
    only,
  );
  return results.violations.flatMap(({id, help, nodes}) =>
    nodes.map(({target}) => `${id}: ${help} (${target.flat().join(' ')})`),
  );
}

/** Builds the Storybook unless that was done since the last change. */
function buildStorybook(): void {
  const mark = join(root, 'storybook-static', 'index.json');
  if (isNewer(mark, ['src', 'widgets', 'stories', '.storybook', 'package.json'])) return;
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, ['run', 'build-storybook'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {...process.env, STORYBOOK_DISABLE_TELEMETRY: '1'},
    shell: process.platform === 'win32',
  });
}
