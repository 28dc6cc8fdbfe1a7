import {afterEach, beforeAll, describe, expect, it, vi, type MockInstance} from 'vitest';
import {cellsOf} from '../src/snapshot/cells.js';
import {formatPercent} from '../src/format/number.js';
import {loadRenderer, renderWidget, widgetStyles, widgetTags} from '../src/node/render-widgets.js';
import type {Dataset, Snapshot} from '../src/snapshot/v1.js';
import type {Lang} from '../src/text/words.js';
import {words} from '../src/text/words.js';
import type {OutputRequest} from '../widgets/internal/output/request.js';
import {exampleSnapshot} from './support/example-snapshot.js';
import {hostileSnapshot} from './support/hostile-snapshot.js';

type Renderer = Awaited<ReturnType<typeof loadRenderer>>;

let snapshot: Snapshot;
let hostile: Snapshot;
let renderer: Renderer;
let tags: readonly string[];
let warn: MockInstance;

beforeAll(async () => {
  snapshot = await exampleSnapshot();
  hostile = hostileSnapshot(snapshot);
  renderer = await loadRenderer();
  tags = await widgetTags();
  // Lit itself says once that this is its version for developers.
  warn = vi.spyOn(console, 'warn');
}, 120_000);

afterEach(() => {
  expect(warn).not.toHaveBeenCalled();
});

/** What elements that show any indicator are asked for. */
const attributesOf = (tag: string): Record<string, string> => {
  if (tag === 'umkm-matrix') return {indicator: 'agency.programme_matrix'};
  if (tag === 'umkm-funnel') return {indicator: 'legality.funnel'};
  return /-(stat|indicator|bar|line|table|map)$/.test(tag) ? {indicator: 'aid.coverage'} : {};
};

const withoutFigure = new Set(['umkm-source', 'umkm-filter', 'umkm-dashboard']);

/** An element with the figure it told of. */
function written(
  tag: string,
  data: unknown,
  lang: Lang = 'id',
): {html: string; figure: OutputRequest | undefined} {
  let figure: OutputRequest | undefined;
  const html = renderer.renderElement({
    tag,
    attributes: {lang, ...attributesOf(tag)},
    properties: {data},
    widths: [944, 328],
    lang,
    prefix: 'u',
    stylesheet: 'umkm.css',
    onFigure: (request) => (figure ??= request),
  });
  return {html, figure};
}

/** Texts of the cells of each row of the table. */
function rowsOf(html: string): string[][] {
  const table = /<table[\s\S]*?<\/table>/.exec(html)?.[0] ?? '';
  return [...table.matchAll(/<tr[^>]*>([\s\S]*?)<\/tr>/g)].map(([, row]) =>
    [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell]) => plain(cell)),
  );
}

function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/[\s\u00a0\u2060]+/g, ' ')
    .trim();
}

const tagNames = (html: string): string[] =>
  [...new Set([...html.matchAll(/<\/?([a-z][\w-]*)/gi)].map(([, name]) => name))].sort();

describe('every element on a server', () => {
  it.each(['id', 'en'] as const)('writes its table as it reads it, in %s', (lang) => {
    for (const tag of tags.filter((one) => !withoutFigure.has(one))) {
      const {html, figure} = written(tag, snapshot, lang);
      expect(html, tag).toMatch(
        new RegExp(`^<${tag} [^>]*data-ssr><template shadowrootmode="open">`),
      );
      expect(html.match(/<figure/g), tag).toHaveLength(1);
      expect(html, tag).toContain(`lang="${lang}"`);
      if (figure === undefined) {
        // A figure that is withheld as a whole says so.
        expect(html, tag).toContain('part="state"');
        continue;
      }
      expect(plain(html), tag).toContain(plain(figure.heading));
      const rows = rowsOf(html).slice(1);
      expect(rows.length, tag).toBe(figure.model.table.rows.length);
      figure.model.table.rows.forEach(({header, cells}, i) => {
        expect(rows[i][0], tag).toContain(plain(header));
        cells.forEach(({text}, j) => expect(rows[i][j + 1], tag).toContain(plain(text)));
      });
    }
  });

  it('draws each chart once for every width, with the same figures', () => {
    for (const tag of tags.filter((one) => !withoutFigure.has(one))) {
      const {html, figure} = written(tag, snapshot);
      if (figure?.draw == null) continue;
      const [wide, narrow, ...more] = html.split(/<div class="at at-\d+[^>]*>/).slice(1);
      expect(more, tag).toEqual([]);
      expect(wide, tag).toContain('width="944"');
      expect(narrow, tag).toContain('width="328"');
      const labels = (chart: string) =>
        [...chart.matchAll(/<g role="img" aria-label="([^"]*)"/g)].map(([, label]) => label);
      expect(labels(wide).length, tag).toBeGreaterThan(0);
      expect(new Set(labels(narrow)), tag).toEqual(new Set(labels(wide)));
    }
  });

  it('writes the figures that the snapshot publishes', () => {
    const dataset = snapshot.link.item.find(
      ({extension, id}) => extension.indicator === 'aid.coverage' && id.length === 3,
    ) as Dataset;
    const cells = cellsOf(dataset).filter(
      ({by}) => by.period === '2024' && by.region !== 'unknown',
    );
    const rows = new Map(
      rowsOf(written('umkm-aid-reach', snapshot).html).map((row) => [row[0], row]),
    );
    const {label} = dataset.dimension.region.category;
    const shown = cells.filter(({by}) => rows.has(label[by.region]));
    expect(shown.length).toBeGreaterThan(10);
    for (const {by, value, reason} of shown) {
      const row = rows.get(label[by.region]) ?? [];
      if (value === null) {
        expect(row.join(' ')).toContain(
          reason === 'suppressed' ? words.id.withheld : 'belum melapor',
        );
        expect(row.join(' ')).not.toMatch(/\d/);
      } else expect(row[1]).toContain(formatPercent(value, 'id').replace(/%$/, ''));
    }
  });

  it('keeps mark-up in names, titles, notes and sources as text', () => {
    for (const tag of tags) {
      const {html} = written(tag, hostile);
      expect(html, tag).not.toMatch(/<script|<img|onerror="/i);
      // A longer text may be drawn in other pieces, and never as another kind of element.
      const allowed = new Set([
        ...tagNames(written(tag, snapshot).html),
        'tspan',
        'circle',
        'p',
        'line',
      ]);
      expect(
        tagNames(html).filter((name) => !allowed.has(name)),
        tag,
      ).toEqual([]);
    }
    expect(written('umkm-growth', hostile).html).toContain('&lt;script&gt;alert(1)');
  });

  it.each([
    ['nothing', () => ({...snapshot, link: {item: []}})],
    ['something that is no snapshot', () => '{"version": "2.0"}'],
    ['broken text', () => '{'],
  ])('says why there is no figure where it is given %s', (_, data) => {
    for (const tag of tags.filter((one) => !withoutFigure.has(one))) {
      const {html, figure} = written(tag, data());
      expect(figure, tag).toBeUndefined();
      expect(html, tag).toContain('part="state"');
      expect(html, tag).not.toContain('aria-busy="true"');
    }
  });

  it('waits for nobody: without data it loads, and leaves no timer', () => {
    vi.useFakeTimers();
    for (const tag of tags) {
      const of = written(tag, null).html;
      expect(of, tag).toContain('data-ssr');
    }
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  it('offers no control that needs a script', () => {
    for (const tag of tags.filter((one) => !withoutFigure.has(one))) {
      expect(written(tag, snapshot).html, tag).not.toContain('<button');
    }
  });

  it('hands the data of a dashboard to all figures in it', () => {
    const {html} = written('umkm-dashboard', snapshot);
    expect(html).not.toContain('aria-busy="true"');
    expect(html.match(/<umkm-stat/g)).toHaveLength(4);
    expect(plain(html)).toContain('4.926');
    expect(html).not.toContain('defer-hydration');
  });
});

describe('renderWidget', () => {
  it('gives the same text for the same options', async () => {
    const options = {snapshot, width: [944, 328]};
    expect(await renderWidget('umkm-growth', options)).toBe(
      await renderWidget('umkm-growth', options),
    );
  });

  it('takes the text of a snapshot, a language and a theme', async () => {
    const html = await renderWidget('umkm-stat', {
      snapshot: JSON.stringify(snapshot),
      attributes: {indicator: 'aid.coverage'},
      width: 280,
      lang: 'en',
      theme: 'dark',
    });
    expect(html).toMatch(/^<umkm-stat [^>]*theme="dark"/);
    expect(html).toContain('width="280"');
    expect(plain(html)).toContain('1,289 of 3,091');
    expect(html).toContain('<style>');
  });

  it('refuses a tag or an attribute that does not exist', async () => {
    const {error} = {error: expect.objectContaining({code: 'WIDGET_UNKNOWN'}) as unknown};
    await expect(renderWidget('umkm-pie', {snapshot})).rejects.toEqual(error);
    const attributes = {onclick: 'alert(1)'};
    await expect(renderWidget('umkm-growth', {snapshot, attributes})).rejects.toEqual(error);
  });

  it('has its styles in files where a policy forbids them inside HTML', async () => {
    const html = await renderWidget('umkm-stat', {
      snapshot,
      attributes: {indicator: 'aid.coverage'},
      stylesheet: 'gaya/pantau-umkm.css',
    });
    const files = await widgetStyles(['umkm-stat']);
    expect(
      [...html.matchAll(/<link rel="stylesheet" href="gaya\/([^"]*)">/g)].map(([, name]) => name),
    ).toEqual([...files.keys()]);
    expect(html).not.toMatch(/<style|style="/);
    const inline = await renderWidget('umkm-stat', {
      snapshot,
      attributes: {indicator: 'aid.coverage'},
    });
    const squeezed = (css: string): string => css.replace(/\s+/g, ' ').trim();
    for (const css of files.values()) {
      // The rules for what a server writes stand once, at the end.
      const [elements] = css.split('.figure{container');
      expect(squeezed(inline)).toContain(squeezed(elements));
    }
  });
});
