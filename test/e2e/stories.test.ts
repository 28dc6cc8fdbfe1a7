import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {AxeResults} from 'axe-core';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {isNewer} from '../../tools/fresh.mjs';
import {openBrowser, openPage} from './page.js';
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

beforeAll(async () => {
  browser = await openBrowser();
  site = await serveSite({policy: "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:"});
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
      const {page, errors, close} = await openPage(browser);
      for (const theme of ['light', 'dark']) {
        await openStory(
          page,
          `${site.origin}/storybook-static/iframe.html?id=${id}&viewMode=story&globals=theme:${theme}`,
        );
        expect(await violations(page), theme).toEqual([]);
      }
      expect(errors.filter((error) => !error.startsWith('Failed to load resource'))).toEqual([]);
      await close();
    },
  );

  it.each(docs.map(({title, name, id}) => [`${title}: ${name}`, id]))(
    '%s: opens',
    async (_label, id) => {
      const {page, errors, close} = await openPage(browser);
      await page.goto(`${site.origin}/storybook-static/iframe.html?id=${id}&viewMode=docs`);
      await page.locator('#storybook-docs h1').first().waitFor();
      expect(errors.filter((error) => !error.startsWith('Failed to load resource'))).toEqual([]);
      await close();
    },
  );
});

/** Opens a story and waits until it and its play function have ended; throws when that failed. */
async function openStory(page: Page, url: string): Promise<void> {
  await page.goto(url, {waitUntil: 'commit'});
  const outcome = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        interface Channel {
          on: (event: string, listener: (detail: unknown) => void) => void;
        }
        const scope = globalThis as unknown as {__STORYBOOK_ADDONS_CHANNEL__?: Channel};
        const bad = [
          'playFunctionThrewException',
          'storyErrored',
          'storyThrewException',
          'storyMissing',
        ];
        const listen = (): void => {
          const channel = scope.__STORYBOOK_ADDONS_CHANNEL__;
          if (!channel) {
            setTimeout(listen, 5);
            return;
          }
          for (const event of bad) {
            channel.on(event, (detail) => resolve(`${event} ${JSON.stringify(detail)}`));
          }
          channel.on('storyFinished', () => setTimeout(() => resolve('finished'), 0));
        };
        listen();
      }),
  );
  if (outcome !== 'finished') throw new Error(outcome);
  // Data of a story arrive after it is rendered.
  await page.waitForTimeout(250);
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const results = await page.evaluate(() =>
    (
      globalThis as unknown as {axe: {run: (root: string, options: object) => Promise<AxeResults>}}
    ).axe.run(
      '#storybook-root',
      // A story is a part of a page; what only a whole page can have is not asked of it.
      {rules: {region: {enabled: false}, 'page-has-heading-one': {enabled: false}}},
    ),
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
