import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {beforeAll, describe, expect, it} from 'vitest';
import {embeddable, embedTable, serverWords} from '../../src/embed-code/index.js';
import {tableHtml} from '../../src/embed-code/table-html.js';
import {UmkmError} from '../../src/errors.js';
import {amountText} from '../../src/format/amount.js';
import type {Snapshot} from '../../src/snapshot/v1.js';
import {wordsText} from '../../tools/wordpress-words.mjs';
import {exampleSnapshot} from '../support/example-snapshot.js';
import {hostileSnapshot} from '../support/hostile-snapshot.js';
import {office} from './office.js';
import {hasPhp, php, plugin} from './php.js';

interface Asked {
  readonly widget: string;
  readonly indicator: string;
  readonly region: string;
  readonly period: string;
  readonly by: string;
}
type Question = readonly [Asked, 'id' | 'en'];

describe('words of the WordPress plugin', () => {
  it('are as `npm run generate` writes them', () => {
    const text = readFileSync(join(plugin, 'words.json'), 'utf8');
    expect(text, 'words.json is stale').toBe(wordsText(serverWords()));
  });
});

describe.skipIf(!hasPhp)('tables that the WordPress plugin writes', () => {
  let example: Snapshot;
  beforeAll(async () => {
    example = await exampleSnapshot();
  });

  it('are those of the package, for every indicator, element, breakdown and language', () => {
    const questions = everything(example);
    const {tables} = answers(example, questions);
    const expected = questions.map((question) => ours(example, question));
    expect(questions.length).toBeGreaterThan(500);
    expect(expected.filter((html) => html !== null).length).toBeGreaterThan(400);
    expected.forEach((html, i) => expect(tables[i], JSON.stringify(questions[i])).toBe(html));
  });

  it('are those of the package in every state, and where texts are hostile', () => {
    for (const snapshot of [office(), hostileSnapshot(office())]) {
      const questions = everything(snapshot);
      const {tables} = answers(snapshot, questions);
      expect(tables).toEqual(questions.map((question) => ours(snapshot, question)));
      expect(tables.filter((html) => html !== null).length).toBeGreaterThan(20);
      expect(tables.join()).not.toMatch(/<script|<img/);
    }
  });

  it('hold numbers rounded as the package does', () => {
    const units = [
      'percent',
      'percentage_point',
      'rupiah',
      'ratio',
      'index',
      'count',
      'indeks lain',
    ];
    const halves = [0.05, 0.15, 1.005, 2.675, 99.95, 99.995, 99.9996, 0.0004, 0.25, 12345.65, 1e9];
    const values = fc.sample(
      fc.oneof(
        fc.double({min: -1e12, max: 1e12, noNaN: true}),
        fc.double({min: -200, max: 200, noNaN: true}),
        fc.integer({min: -1e9, max: 1e9}),
        fc.integer({min: -1e6, max: 1e6}).map((n) => n / 1000),
      ),
      {numRuns: 3000, seed: 1},
    );
    const numbers = [...halves, ...values].flatMap((value) =>
      units.map((unit, i) => [value || 0, unit, i % 2 ? 'id' : 'en'] as const),
    );
    const {numbers: written} = php('tables.php', [plugin], {
      snapshot: {},
      tables: [],
      numbers,
    }) as Answers;
    numbers.forEach(([value, unit, lang], i) =>
      expect(written[i], `${value} ${unit}`).toBe(amountText(value, unit, lang)),
    );
  });
});

interface Answers {
  readonly tables: readonly (string | null)[];
  readonly numbers: readonly string[];
}

function answers(snapshot: Snapshot, tables: readonly Question[]): Answers {
  return php('tables.php', [plugin], {snapshot, tables, numbers: []}) as Answers;
}

function ours(snapshot: Snapshot, [asked, lang]: Question): string | null {
  const {widget, indicator, region, period, by} = asked;
  try {
    const figure = indicator === '' ? {widget} : {key: indicator, widget};
    const table = embedTable(snapshot, {
      ...figure,
      ...(region !== '' && {region}),
      ...(by !== '' && {by}),
      period,
      lang,
    });
    return tableHtml(table);
  } catch (error) {
    if (error instanceof UmkmError) return null;
    throw error;
  }
}

/** Every element and indicator along everything, for the region, an area below it and a strange one. */
function everything({link, extension}: Snapshot): Question[] {
  const keys = [...new Set(link.item.map((item) => item.extension.indicator))];
  const dims = [...new Set(link.item.flatMap(({id}) => id.slice(0, -1)))];
  const below = `${extension.region.code}.01`;
  const periods = ['', extension.asOf.slice(0, 4), '1999'];
  const figures = [
    ...embeddable.map((widget) => ({widget, indicator: ''})),
    ...keys.map((indicator) => ({widget: 'indicator', indicator})),
  ];
  const questions: Question[] = [];
  for (const figure of figures) {
    for (const lang of ['id', 'en'] as const) {
      for (const by of ['', 'kecamatan', ...dims, 'none']) {
        questions.push([{...figure, region: '', period: '', by}, lang]);
      }
      for (const region of ['', below, '12.34']) {
        for (const period of periods) questions.push([{...figure, region, period, by: ''}, lang]);
      }
    }
  }
  return questions;
}
