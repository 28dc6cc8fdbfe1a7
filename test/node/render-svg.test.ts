import {beforeAll, describe, expect, it} from 'vitest';
import {renderSvg, type SvgOptions} from '../../src/node/render-svg.js';
import {loadRenderer, widgetTags} from '../../src/node/render-widgets.js';
import {parseRules} from '../../src/node/svg/rules.js';
import {parseSvg, type SvgElement} from '../../src/node/svg/tree.js';
import type {Snapshot} from '../../src/snapshot/v1.js';
import {exampleSnapshot} from '../support/example-snapshot.js';
import {hostileSnapshot, hostileText} from '../support/hostile-snapshot.js';

let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = await exampleSnapshot();
}, 120_000);

/** Options for each element that draws. */
async function drawing(): Promise<SvgOptions[]> {
  const indicators: Readonly<Record<string, string>> = {
    matrix: 'agency.programme_matrix',
    funnel: 'legality.funnel',
  };
  const silent = ['source', 'filter', 'dashboard', 'table'];
  return (await widgetTags())
    .map((tag) => tag.replace('umkm-', ''))
    .filter((element) => !silent.includes(element))
    .map((element) => ({element, indicator: indicators[element] ?? 'aid.coverage'}));
}

function elements(root: SvgElement): SvgElement[] {
  return [
    root,
    ...root.children.flatMap((child) => (typeof child === 'string' ? [] : elements(child))),
  ];
}

function textOf({children}: SvgElement): string {
  return children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** The file as a tree, or null where there is nothing to draw. */
async function drawn(data: Snapshot, options: SvgOptions): Promise<SvgElement | null> {
  try {
    const svg = await renderSvg(data, options);
    return parseSvg(svg.replace(/^<\?xml[^>]*\?>\n/, ''));
  } catch (error) {
    expect(error).toMatchObject({code: 'FIGURE_WITHOUT_CHART'});
    return null;
  }
}

describe('a figure as a file for reports', () => {
  it.each([
    ['id', 800, 'light'],
    ['en', 360, 'dark'],
    ['id', 640, 'grey'],
  ] as const)('needs nothing else, in %s at %i px, %s', async (lang, width, theme) => {
    let seen = 0;
    for (const options of await drawing()) {
      const root = await drawn(snapshot, {...options, lang, width, theme});
      if (root === null) continue;
      seen++;
      const all = elements(root);
      const of = options.element;
      expect(root.attributes.get('width'), of).toBe(String(width));
      expect(root.attributes.get('font-family'), of).toContain('sans-serif');
      expect(
        all.map(({name}) => name),
        of,
      ).not.toEqual(
        expect.arrayContaining([
          expect.stringMatching(/^(style|script|image|foreignObject|use|a)$/),
        ]),
      );
      const ids = all.flatMap(({attributes}) => attributes.get('id') ?? []);
      expect(new Set(ids).size, of).toBe(ids.length);
      for (const {attributes, name} of all) {
        for (const [key, value] of attributes) {
          expect(key, of).not.toMatch(/^(class|style|href|paint-order|on.*|data-.*|xlink.*)$/);
          expect(value, of).not.toMatch(/var\(|undefined|NaN|^(?!url\(#)url\(/);
          const id = /^url\(#(.*)\)$/.exec(value)?.[1];
          if (id !== undefined) expect(ids, `${of} ${name}`).toContain(id);
        }
      }
      const words = textOf(root);
      expect(words, of).toContain(snapshot.source);
      expect(words, of).toContain(lang === 'id' ? 'Sumber' : 'Source');
      expect(words, of).toContain(snapshot.extension.notice?.[lang]);
    }
    expect(seen).toBeGreaterThan(8);
  });

  it('gives each mark its figures as title, and their numbers as text', async () => {
    const root = await drawn(snapshot, {element: 'aid-reach', width: 800});
    const all = elements(root as SvgElement);
    const titles = all.filter(({name}) => name === 'title').map(textOf);
    const texts = all.filter(({name}) => name === 'text').map(textOf);
    const row = titles.find((title) => /^[^:]+: \d+,\d%, \d/.test(title)) ?? '';
    const [, value] = /: (\d+,\d)%/.exec(row) ?? [];
    expect(value).toBeDefined();
    expect(texts.some((text) => text.startsWith(value))).toBe(true);
    expect(titles.some((title) => title.includes('disembunyikan'))).toBe(true);
  });

  it('is the same text for the same data', async () => {
    expect(await renderSvg(snapshot, {element: 'growth'})).toBe(
      await renderSvg(JSON.stringify(snapshot), {element: 'growth'}),
    );
  });

  it('keeps mark-up in labels as text', async () => {
    const hostile = hostileSnapshot(snapshot);
    for (const options of await drawing()) {
      const root = await drawn(hostile, {...options, width: 800});
      if (root === null) continue;
      expect(
        elements(root).map(({name}) => name),
        options.element,
      ).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(script|img|template)$/)]));
      expect(textOf(root), options.element).toContain(hostileText.slice(0, 30));
    }
  });

  it('draws one dataset by itself', async () => {
    const dataset = snapshot.link.item.find(
      ({extension}) => extension.indicator === 'aid.coverage',
    );
    const svg = await renderSvg(dataset!, {lang: 'en'});
    expect(svg).toContain(dataset?.extension.title.en);
    expect(svg).toContain('Kabupaten Contoh');
  });

  it('says why there is nothing to draw', async () => {
    const empty = {...snapshot, link: {item: []}};
    await expect(renderSvg(empty, {element: 'growth'})).rejects.toMatchObject({
      code: 'FIGURE_WITHOUT_CHART',
      params: {found: '<umkm-growth>', cause: expect.stringMatching(/\w{4}/) as string},
    });
    await expect(renderSvg(snapshot, {element: 'pie'})).rejects.toMatchObject({
      code: 'WIDGET_UNKNOWN',
    });
  });

  it('understands every selector that a drawing can meet', async () => {
    const {styleFiles, allTags} = await loadRenderer();
    const css = [...styleFiles(allTags(), 'a.css').values()]
      .join('\n')
      .replace(/\/\*[\s\S]*?\*\//g, '');
    const selectors = [...css.matchAll(/([^{}@;]+)\{/g)].map(([, head]) => head.trim());
    const strange = selectors.filter(
      (head) => parseRules(`${head}{fill:red}`).length === 0 && !/^(media|container)\b/.test(head),
    );
    // Of the pointer, the focus, controls and tables: nothing of it is drawn.
    const elsewhere =
      /::|:(hover|focus|focus-visible|empty|first-child|last-child|only-child|has)\b|\.at-|\+/;
    expect(strange.filter((head) => !elsewhere.test(head))).toEqual([]);
  });
});
