import {describe, expect, it} from 'vitest';
import {
  cell,
  dataset,
  districts,
  periodDim,
  rate,
  REGION,
  regionDim,
  reporting,
  snapshot,
  withheld,
} from '../../stories/fixtures/base.js';
import type {Cell, DatasetExtension, Snapshot} from '../../src/snapshot/v1.js';
import {contextOf, isAbsence} from '../../widgets/internal/figure-context.js';
import {furtherCell} from '../../widgets/internal/reading.js';
import type {Section, SectionMaker} from '../../widgets/internal/section.js';
import {dots} from '../../widgets/internal/sections/dots.js';
import {ranked} from '../../widgets/internal/sections/ranked.js';
import {tiles} from '../../widgets/internal/sections/tiles.js';
import {whole} from '../../widgets/internal/sections/whole.js';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
const [first, second, third] = districts;
const here = {region: REGION, period: '2024'};
const title = {id: 'Jangkauan bantuan', en: 'Aid coverage'};
const sentence = {id: '{value} usaha[ di {place}] menerima bantuan pada {period}', en: ''};
const usaha = {id: 'usaha', en: 'businesses'};

/** A snapshot of one indicator for the kabupaten and its first three kecamatan. */
function covered(
  cells: readonly Cell[],
  extension: Partial<DatasetExtension> = {targets: {2024: 40}},
): Snapshot {
  return snapshot(
    [
      dataset(
        'aid.coverage',
        'percent',
        title,
        [regionDim(undefined, [first, second, third]), periodDim('2024')],
        [rate(here, 100, 250), ...cells],
        {extension: {sentence, ...extension}},
      ),
    ],
    {reporting: {...reporting, areas: reporting.areas.slice(0, 3)}},
  );
}

function area(place: {readonly code: string}, percent: number): Cell {
  return rate({region: place.code, period: '2024'}, percent, 100);
}

function made(make: SectionMaker, of: Snapshot, lang: 'id' | 'en' = 'id'): Section {
  const section = make(contextOf(of, lang, {region: '', by: '', period: ''}));
  if (section === null || isAbsence(section)) throw new Error('nothing to show');
  return section;
}

function saidFirst(of: Snapshot, lang: 'id' | 'en' = 'id'): string {
  return plain(made(ranked('aid.coverage'), of, lang).sentences[0]);
}

describe('ranked bars with a target', () => {
  it('say how many areas reached it, exactly met counted in, and name the lowest', () => {
    const of = covered([area(first, 61), area(second, 40), area(third, 39)]);
    expect(saidFirst(of)).toBe(
      `2 dari 3 kecamatan mencapai target jangkauan bantuan 40%; ${third.label} terendah, 39,0%`,
    );
    expect(saidFirst(of, 'en')).toBe(
      `2 of 3 districts reached the target of 40% for aid coverage; ${third.label} lowest, 39.0%`,
    );
  });

  it('name the highest where none reached it', () => {
    expect(saidFirst(covered([area(first, 31), area(second, 20), area(third, 10)]))).toBe(
      `Belum satu pun dari 3 kecamatan mencapai target jangkauan bantuan 40%; ${first.label} tertinggi, 31,0%`,
    );
  });

  it('count an area that is withheld neither as reached nor as low', () => {
    const hidden = withheld({region: third.code, period: '2024'});
    expect(saidFirst(covered([area(first, 61), area(second, 20), hidden]))).toBe(
      `1 dari 2 kecamatan mencapai target jangkauan bantuan 40%; ${second.label} terendah, 20,0%`,
    );
  });

  it('count the other way where a figure should go down, and name the highest', () => {
    const of = covered([area(first, 61), area(second, 40), area(third, 39)], {
      targets: {2024: 40},
      direction: 'down',
    });
    expect(saidFirst(of)).toBe(
      `2 dari 3 kecamatan mencapai target jangkauan bantuan 40%; ${first.label} tertinggi, 61,0%`,
    );
  });

  it('leave the sentence to the dataset where there is no target', () => {
    const of = covered([area(first, 61), area(second, 40), area(third, 39)], {});
    expect(saidFirst(of)).toContain('40,0% usaha di Kabupaten Contoh menerima bantuan pada 2024');
  });

  it('keep a row for an area that was to report and that the dataset does not hold', () => {
    const of = covered([area(first, 61), area(second, 40), area(third, 39)]);
    const silent = {code: '99.01.18', label: 'Ombak Kecil', reported: false};
    const {rows} = made(ranked('aid.coverage'), {
      ...of,
      extension: {
        ...of.extension,
        reporting: {...reporting, areas: [...reporting.areas.slice(0, 3), silent]},
      },
    });
    expect(rows.map(({header}) => header)).toEqual([
      'Kabupaten',
      first.label,
      second.label,
      third.label,
      'Ombak Kecil',
    ]);
    expect(rows[4].cells[0]).toMatchObject({text: '', raw: null, state: 'belum melapor'});
  });
});

describe('a share and its whole', () => {
  const any = (unknown: number): Snapshot =>
    snapshot([
      dataset(
        'digital.any',
        'percent',
        title,
        [regionDim(), periodDim('2024')],
        [rate(here, 30, 100, {unknown})],
        {extension: {sentence}},
      ),
    ]);
  const make = whole('digital.any', {
    name: {id: 'Sedikitnya satu', en: 'At least one'},
    said: {id: 'memakai', en: 'use'},
    used: {id: 'memakai', en: 'use'},
    unused: {id: 'tidak memakai', en: 'use none'},
    noun: usaha,
  });

  it('is a lower bound from a fifth of unknowns on', () => {
    expect(plain(made(make, any(20)).sentences[1])).toBe(
      'Sedikitnya 30,0% usaha menerima bantuan pada 2024; 20,0% tidak diketahui',
    );
    expect(plain(made(make, any(19)).sentences[1])).toBe('30,0% usaha menerima bantuan pada 2024');
  });

  it('keeps unknowns in the base and beside it', () => {
    const [{cells}] = made(make, any(20)).rows;
    expect(cells.map(({text}) => text)).toEqual(['30,0', '30', '100', '20 (20,0%)']);
  });
});

describe('dots', () => {
  it('say the distance of two categories with its interval, or why it is not known', () => {
    const of = (gap: Cell): Snapshot =>
      snapshot([
        dataset(
          'digital.any',
          'percent',
          title,
          [
            regionDim(),
            periodDim('2024'),
            {
              id: 'size_class',
              label: 'Skala',
              categories: [
                {id: 'mikro', label: 'Mikro'},
                {id: 'kecil', label: 'Kecil'},
              ],
            },
          ],
          [
            rate({...here, size_class: 'mikro'}, 4, 10),
            rate({...here, size_class: 'kecil'}, 6, 10),
          ],
        ),
        dataset('digital.gap', 'percentage_point', title, [regionDim(), periodDim('2024')], [gap], {
          extraMetrics: ['ci_low', 'ci_high'],
        }),
      ]);
    const make = dots(
      [
        {
          indicator: 'digital.any',
          along: 'size_class',
          title: usaha,
          sort: 'order',
          gap: {
            indicator: 'digital.gap',
            title: {id: 'Selisih', en: 'Gap'},
            between: ['mikro', 'kecil'],
          },
        },
      ],
      usaha,
    );
    const last = (gap: Cell): string => {
      const {text, state = ''} = made(make, of(gap)).rows[2].cells[0];
      return plain(`${text}|${state}`);
    };
    expect(last(cell(here, 20, {extra: {ci_low: 15, ci_high: 25}}))).toBe(
      '+20,0 poin|selang kepercayaan 95% 15,0–25,0',
    );
    expect(last(cell(here, 2, {extra: {ci_low: -1, ci_high: 5}}))).toBe(
      '+2,0 poin|selang kepercayaan 95% −1,0 sampai 5,0',
    );
    expect(last(withheld(here, {extra: {ci_low: null, ci_high: null}}))).toBe('|disembunyikan');
  });
});

describe('tiles', () => {
  it('say further counts, and none that is zero or not there', () => {
    const of = snapshot([
      dataset(
        'aid.followup',
        'percent',
        title,
        [regionDim(), periodDim('2024')],
        [rate(here, 30, 60, {unknown: 4, extra: {not_due: 0}})],
        {extraMetrics: ['not_due']},
      ),
    ]);
    const {rows} = made(
      tiles(title, [
        {
          indicator: 'aid.followup',
          title: {id: 'Didampingi', en: 'Mentored'},
          lines: {
            not_due: {id: '# belum jatuh tempo', en: '# not due'},
            unknown: {id: '# tanpa tanggal', en: '# undated'},
          },
        },
      ]),
      of,
    );
    expect(rows[0].cells[0]).toMatchObject({text: '50,0%', state: '4 tanpa tanggal'});
  });
});

describe('a further figure of a cell', () => {
  const groups = {groups: 13, without: null};

  it('is withheld where it is, and never zero', () => {
    const one = cell(here, 96, {extra: groups, withheld: ['without']});
    expect(furtherCell(one, 'without')).toMatchObject({
      value: null,
      flags: ['Q'],
      reason: 'suppressed',
    });
  });

  it('is missing where nobody has it, and for the reason of the whole where that has none', () => {
    expect(furtherCell(cell(here, 96, {extra: groups}), 'without').reason).toBe('missing_input');
    expect(furtherCell(withheld(here, {extra: groups}), 'without').reason).toBe('suppressed');
    expect(furtherCell(cell(here, 96, {extra: groups}), 'groups')).toMatchObject({
      value: 13,
      reason: null,
    });
  });
});
