import {fileURLToPath} from 'node:url';
import {beforeAll, describe as suite, expect, it} from 'vitest';
import {compute, describe, indicators, type Computation} from '../../src/index.js';
import {choose, type Chosen} from '../../src/describe/facts.js';
import type {Indicator} from '../../src/indicator/indicator.js';
import {readPaths} from '../../src/node.js';
import {categoryInText} from '../../src/text/categories.js';
import type {Lang} from '../../src/text/words.js';

const example = fileURLToPath(new URL('../../examples/kabupaten-contoh', import.meta.url));
const computable = indicators.filter(({formulaKind}) => formulaKind.kind !== 'function');
const languages: readonly Lang[] = ['id', 'en'];
const movements = /\b(naik|turun|meningkat|menurun|rose|fell|increased|decreased)\b/i;
const provisional: Readonly<Record<Lang, string>> = {id: 'angka sementara', en: 'provisional'};

/** A heading with what it is of. */
interface Heading {
  readonly indicator: Indicator;
  readonly chosen: Chosen;
  readonly lang: Lang;
  readonly text: string;
  readonly at: string;
}

suite('the heading of every indicator of the example', () => {
  let headings: readonly Heading[] = [];
  let known: readonly Heading[] = [];

  beforeAll(async () => {
    const {tables, config} = await readPaths([example], {});
    headings = computable.flatMap((indicator) =>
      [[], ...indicator.dimensions.map((dim) => [dim])].flatMap((by) => {
        const {key} = indicator;
        return headingsOf(indicator, compute(tables, key, {config, by}), `${key} by ${by.join()}`);
      }),
    );
    known = headings.filter(({chosen}) => chosen.row.value !== null);
  }, 120_000);

  it('has one, in both languages, by every breakdown', () => {
    expect(new Set(headings.map(({indicator}) => indicator.key)).size).toBe(computable.length);
    expect(known.length).toBeGreaterThan(0.9 * headings.length);
  });

  it('leaves no place of a template open', () => {
    expect(wrong(headings, ({text}) => /[{}[\]|]|undefined|NaN|null/.test(text))).toEqual([]);
    expect(wrong(known, ({text}) => /…| {2}| [,;.:]|[,;:]$|\(\)/.test(text))).toEqual([]);
  });

  it('names period, place and base', () => {
    expect(wrong(headings, ({text, chosen}) => !text.includes(chosen.row.by.period))).toEqual([]);
    expect(wrong(headings, ({text, chosen}) => !text.includes(chosen.place))).toEqual([]);
    expect(wrong(known, ({text}) => (text.match(/\d+/g) ?? []).length < 2)).toEqual([]);
  });

  it('names the categories it is about', () => {
    const isMissing = ({text, chosen, lang}: Heading): boolean =>
      chosen.categories.some(
        ({dim, id}) =>
          id !== 'unknown' &&
          !lower(text).includes(lower(categoryInText(dim, id, undefined, lang))),
      );
    expect(wrong(headings, isMissing)).toEqual([]);
  });

  it('says that a figure is provisional or approximate exactly where it is', () => {
    const says = ({text, lang}: Heading): boolean => text.includes(provisional[lang]);
    expect(wrong(known, (one) => says(one) !== one.chosen.row.flags.includes('P'))).toEqual([]);
    const isAbout = ({chosen: {row}}: Heading): boolean => row.flags.includes('E');
    expect(wrong(known, (one) => isAbout(one) !== one.text.includes('±'))).toEqual([]);
  });

  it('says a rise or fall of growth only', () => {
    const isGrowth = ({indicator: {formulaKind}}: Heading): boolean =>
      formulaKind.kind === 'cells' && formulaKind.name === 'change';
    const moving = known.filter(({text}) => movements.test(text));
    expect(moving.length).toBeGreaterThan(0);
    expect(wrong(moving, (one) => !isGrowth(one))).toEqual([]);
  });

  it('says why there is no number', () => {
    const nothing = headings.filter(({chosen}) => chosen.row.value === null);
    const why =
      /tidak dapat|belum dapat|tidak berlaku|tidak dibandingkan|cannot|not apply|not compared/;
    expect(nothing.length).toBeGreaterThan(0);
    expect(wrong(nothing, ({text}) => !why.test(text))).toEqual([]);
  });

  it('keeps to 140 characters beside the names in it, and 160 by a breakdown', () => {
    const bare = ({text, chosen, lang}: Heading): string =>
      chosen.categories
        .map(({dim, id}) => categoryInText(dim, id, undefined, lang))
        .reduce((rest, name) => rest.replace(name, ''), text.replace(chosen.place, ''));
    const most = ({at}: Heading): number => (at.includes('by  ') ? 140 : 160);
    expect(wrong(headings, (one) => bare(one).length > most(one))).toEqual([]);
  });
});

suite('a series that is broken', () => {
  it('is not said to rise or fall across the break', async () => {
    const {tables, config: own} = await readPaths([example], {});
    const config = {...own, breaks: [{period: '2024', note: {id: 'Definisi', en: 'Definition'}}]};
    for (const indicator of computable.filter(({key}) => key.startsWith('growth.'))) {
      const result = compute(tables, indicator.key, {config, where: {period: '2024'}});
      for (const {text} of headingsOf(indicator, result, indicator.key))
        expect(text.replace(indicator.title.id, ''), indicator.key).not.toMatch(movements);
    }
  });
});

function headingsOf(indicator: Indicator, result: Computation, at: string): readonly Heading[] {
  const chosen = choose(result, indicator, {});
  if (chosen === null) return [];
  return languages.map((lang) => ({
    indicator,
    chosen,
    lang,
    text: describe(result, lang),
    at: `${at} ${lang}`,
  }));
}

function wrong(headings: readonly Heading[], isWrong: (one: Heading) => boolean): string[] {
  return headings.filter(isWrong).map(({at, text}) => `${at}: ${text}`);
}

function lower(text: string): string {
  return text.toLowerCase();
}
