import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {isNewer} from '../../tools/fresh.mjs';
import {openBrowser, openPage, type WatchedPage} from './page.js';
import {serveSite, type Site} from './site.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

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

/** What each story draws is looked at by `test/stories.test.ts`, without Storybook around it. */
describe('Storybook', () => {
  it('has a page for each element, with a story', () => {
    const elements = readdirSync(join(root, 'widgets', 'define'));
    const titles = new Set(stories.map(({title}) => title));
    expect(titles.size).toBeGreaterThanOrEqual(elements.length);
    expect(docs.length).toBeGreaterThanOrEqual(elements.length);
  });

  it.each(firstOfEach(stories).map(({title, name, id}) => [`${title}: ${name}`, id]))(
    '%s: draws',
    async (_label, id) => {
      const {page, errors} = stage;
      errors.length = 0;
      expect(await open(page, frame(id, 'story'))).toBe('finished');
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

function firstOfEach(all: readonly Story[]): Story[] {
  return all.filter(({title}, i) => all.findIndex((other) => other.title === title) === i);
}

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
