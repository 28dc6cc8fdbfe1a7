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
const names = inspectors[0].names.filter(({id}) =>
  only.split(',').some((part) => id.includes(part)),
);
const found: string[] = [];
/** Written as they are found, for who looks on. */
const log = join(pictures, 'faults.txt');
writeFileSync(log, '');

afterAll(async () => {
  await browser.close();
  await site.close();
  console.log(`gambar / pictures: ${pictures}`);
  if (found.length > 0) console.log(`\ncacat / faults: ${found.length}\n${found.join('\n')}`);
});

describe('every story, at three widths, light, dark and in forced colours', () => {
  it('is there for each element', () => {
    expect(names.length).toBeGreaterThan(only === '' ? 300 : -1);
    expect(Object.keys(widths)).toHaveLength(inspectors.length);
  });

  it.each(names.map(({title, name, id}) => [`${title}: ${name}`, id]))('%s', async (_label, id) => {
    const faults = together(await Promise.all(inspectors.map(({inspect}) => inspect(id))));
    appendFileSync(log, faults.map((fault) => `${id}: ${fault}\n`).join(''));
    found.push(...faults.map((fault) => `${id}: ${fault}`));
    expect(faults).toEqual([]);
  });
});

describe('Firefox', () => {
  const firefox = findFirefox();
  const why = 'why' in firefox ? firefox.why : '';
  if (why !== '') console.log(`Firefox dilewati / skipped: ${why}`);

  it.skipIf(why !== '' || !'firefox'.includes(only))(
    'draws the gallery too, with the same values',
    async () => {
      const picture = join(pictures, 'firefox-gallery-1280.png');
      const path = 'path' in firefox ? firefox.path : '';
      const gallery = {id: 'galeri-kabupaten-contoh--gallery', picture};
      const [{figures, layout, said}] = await drawInFirefox(path, url, [gallery]);
      // Its boxes of text are as high as lines and touch where no letters do.
      const beyond = layout.filter((fault) => !fault.includes(' × '));
      expect([...said, ...beyond, ...figures.flatMap(compareMarks)]).toEqual([]);
      expect(figures.length).toBeGreaterThan(15);
      expect(await coloursIn(browser, readFileSync(picture))).toBeGreaterThan(20);
    },
  );
});

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
