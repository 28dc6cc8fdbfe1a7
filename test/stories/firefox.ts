import {execFileSync} from 'node:child_process';
import {existsSync, writeFileSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import puppeteer from 'puppeteer-core';
import type {ReadFigure} from './figures.js';
import type {} from './stage.js';

/** What the page in Firefox shows, and what it said on the console. */
export interface FirefoxReport {
  readonly figures: readonly ReadFigure[];
  readonly layout: readonly string[];
  readonly said: readonly string[];
}

/**
 * Path of Firefox: `FIREFOX_PATH`, or `firefox-esr` or `firefox` on the machine. In CI on a Debian
 * machine it is installed where it is missing.
 *
 * @returns the path, or why there is none
 */
export function findFirefox(env = process.env): {readonly path: string} | {readonly why: string} {
  const found = (): string | undefined =>
    [
      env.FIREFOX_PATH ?? '',
      ...(env.PATH ?? '')
        .split(delimiter)
        .flatMap((folder) => ['firefox-esr', 'firefox'].map((name) => join(folder, name))),
    ].find((path) => path !== '' && existsSync(path));
  const path = found();
  if (path !== undefined) return {path};
  if (!env.CI) return {why: 'no firefox-esr or firefox here (apt-get install firefox-esr)'};
  try {
    const options = {
      stdio: 'ignore',
      timeout: 180_000,
      env: {...env, DEBIAN_FRONTEND: 'noninteractive'},
    } as const;
    execFileSync('apt-get', ['update', '-qq'], options);
    const names = ['install', '-y', '-qq', '--no-install-recommends', 'firefox-esr'];
    execFileSync('apt-get', names, options);
  } catch (error) {
    return {why: `firefox-esr cannot be installed: ${String(error)}`};
  }
  const installed = found();
  return installed === undefined ? {why: 'firefox-esr is not in the path'} : {path: installed};
}

/**
 * Opens stories in Firefox, one after the other, and takes a picture of each.
 *
 * @param path of the browser
 * @param url of the page with all stories
 */
export async function drawInFirefox(
  path: string,
  url: string,
  stories: readonly {readonly id: string; readonly picture: string}[],
): Promise<FirefoxReport[]> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless: true,
    // An older Firefox does not know all that a viewport of the driver's own asks for.
    defaultViewport: null,
    args: ['--width=1280', '--height=900'],
    extraPrefsFirefox: {'layout.css.prefers-color-scheme.content-override': 1},
  });
  try {
    const page = await browser.newPage();
    const said: string[] = [];
    page.on('pageerror', (error) => said.push(String(error)));
    page.on('console', (message) => {
      if (!message.text().includes('Lit is in dev mode')) said.push(message.text());
    });
    await page.goto(url);
    const reports: FirefoxReport[] = [];
    for (const {id, picture} of stories) {
      await page.evaluate((story) => globalThis.stage.show(story), id);
      const layout = await page.evaluate(() => globalThis.stage.layout());
      // As text: what stands in a value twice would be handed over once.
      const figures = await page.evaluate(async () =>
        JSON.stringify(await globalThis.stage.figures()),
      );
      writeFileSync(picture, await page.screenshot({fullPage: true}));
      reports.push({layout, figures: JSON.parse(figures) as ReadFigure[], said: said.splice(0)});
    }
    return reports;
  } finally {
    await browser.close();
  }
}
