import {appendFileSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Browser} from 'playwright-core';
import {afterAll, describe, expect, it} from 'vitest';
import {openBrowser} from './e2e/page.js';
import {serveSite, text} from './e2e/site.js';
import {bundleStories} from './stories/bundle.js';
import {compareMarks} from './stories/compare.js';
import {drawInFirefox, findFirefox} from './stories/firefox.js';
import {openInspector, pictures, widths} from './stories/inspect.js';

const site = await serveSite();
const {script, styles} = await bundleStories();
site.routes.set('/stories/all/stories.js', text(script, {type: 'text/javascript; charset=utf-8'}));
site.routes.set('/stories/all/stories.css', text(styles, {type: 'text/css; charset=utf-8'}));
site.routes.set('/stories/all/', text(pageOf('Stori'), {type: 'text/html; charset=utf-8'}));

const browser = await openBrowser();
const url = `${site.origin}/stories/all/`;
const inspectors = await Promise.all(
  ([360, 768, 1280] as const).map((width) => openInspector(browser, width, url)),
);
/** Parts of ids, comma between them: only those are opened. For looking at a few at work. */
const only = process.env.PANTAU_STORIES ?? '';
/** `1/2`: every second story, beginning with the first. */
const [shard, shards] = (process.env.PANTAU_STORIES_SHARD ?? '1/1').split('/').map(Number);
const all = inspectors[0].names.filter(({id}) => only.split(',').some((part) => id.includes(part)));
const names = all.filter((_, i) => i % shards === shard - 1);
const found: string[] = [];
/** Written as they are found, for who looks on. */
const log = join(pictures, 'faults.txt');
if (shard === 1) writeFileSync(log, '');
const faultsOf = inspectAhead(
  inspectors.map(({inspect}) => inspect),
  names.map(({id}) => id),
);

afterAll(async () => {
  await browser.close();
  await site.close();
  console.log(`gambar / pictures: ${pictures}`);
  if (found.length > 0) console.log(`\ncacat / faults: ${found.length}\n${found.join('\n')}`);
});

describe('every story, at three widths, light, dark and in forced colours', () => {
  it('is there for each element', () => {
    expect(all.length).toBeGreaterThan(only === '' ? 300 : -1);
    expect(names.length).toBe(Math.floor((all.length + shards - shard) / shards));
    expect(Object.keys(widths)).toHaveLength(inspectors.length);
  });

  it.each(names.map(({title, name, id}) => [`${title}: ${name}`, id]))('%s', async (_label, id) => {
    const faults = together(await faultsOf(id));
    appendFileSync(log, faults.map((fault) => `${id}: ${fault}\n`).join(''));
    found.push(...faults.map((fault) => `${id}: ${fault}`));
    expect(faults).toEqual([]);
  });
});

describe('Firefox', () => {
  const firefox = findFirefox();
  const why = 'why' in firefox ? firefox.why : '';
  if (why !== '') console.log(`Firefox dilewati / skipped: ${why}`);

  it.skipIf(why !== '' || shard > 1 || !'firefox'.includes(only))(
    'draws the gallery too, with the same values',
    async () => {
      const picture = join(pictures, 'firefox-gallery-1280.png');
      const path = 'path' in firefox ? firefox.path : '';
      const gallery = {id: 'galeri-kabupaten-contoh--gallery', picture};
      const [{figures, layout, said}] = await drawInFirefox(path, url, [gallery]);
      // Its boxes of text are as high as lines and touch where no letters do.
      const beyond = layout.filter((fault) => !fault.includes(' × '));
      expect([
        ...said,
        ...beyond,
        ...figures.flatMap((figure) => [...compareMarks(figure), ...figure.faults]),
      ]).toEqual([]);
      expect(figures.length).toBeGreaterThan(15);
      expect(await coloursIn(browser, readFileSync(picture))).toBeGreaterThan(20);
    },
  );
});

/**
 * Every page goes on with the next story as soon as it is done with one, at most a few ahead of the
 * slowest: what one waits for, the others use.
 *
 * @returns what each page found in a story
 */
function inspectAhead(
  inspect: readonly ((id: string) => Promise<string[]>)[],
  ids: readonly string[],
): (id: string) => Promise<string[][]> {
  const results = new Map<string, Promise<string[][]>>();
  let start = (): void => undefined;
  const started = new Promise<void>((resolve) => (start = resolve));
  const lanes = inspect.map(() => started as Promise<unknown>);
  ids.forEach((id, i) => {
    const behind = results.get(ids[i - 6]) ?? started;
    const found = inspect.map((one, lane) => {
      const before = lanes[lane].catch(() => undefined);
      const done = Promise.all([before, behind.catch(() => undefined)]).then(() => one(id));
      lanes[lane] = done;
      return done;
    });
    const all = Promise.all(found);
    // Told by the test of the story.
    all.catch(() => undefined);
    results.set(id, all);
  });
  return (id) => {
    start();
    return results.get(id)!;
  };
}

/** Each fault once, with the widths at which it was found. */
function together(perWidth: readonly (readonly string[])[]): string[] {
  const at = new Map<string, string[]>();
  perWidth.forEach((faults, i) => {
    for (const fault of faults) at.set(fault, [...(at.get(fault) ?? []), Object.keys(widths)[i]]);
  });
  return [...at].map(([fault, found]) => `${found.join(', ')} px: ${fault}`);
}

/** How many colours a picture has; an empty page has one. */
async function coloursIn(browser: Browser, picture: Buffer): Promise<number> {
  const page = await browser.newPage();
  const count = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], {type: 'image/png'}));
    const {width, height} = bitmap;
    const context = new OffscreenCanvas(width, height).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const pixels = context?.getImageData(0, 0, width, height).data.buffer;
    return new Set(new Uint32Array(pixels ?? new ArrayBuffer(0))).size;
  }, picture.toString('base64'));
  await page.close();
  return count;
}

function pageOf(title: string): string {
  return `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>${title}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="icon" href="data:,"><link rel="stylesheet" href="stories.css">
    <script type="module" src="stories.js"></script></head><body></body></html>`;
}
