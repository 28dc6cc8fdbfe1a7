import {compute, type ResultRow} from '../../src/index.js';
import type {Adapter, Answer} from './example.js';
import {csvFile, tablesOf} from './tables.js';

interface YoyInputs {
  previous: number;
  current: number;
  current_flags?: string[];
  current_rounding?: number;
}

type Classes = Readonly<Record<'mikro' | 'kecil' | 'menengah', number | null>>;

interface ContributionInputs {
  previous: Classes;
  current: Classes;
  current_total?: number;
}

const header = ['Tahun', 'Usaha Mikro', 'Usaha Kecil', 'Usaha Menengah', 'Jumlah'];
const [before, now] = [2023, 2024];

export const growthAdapters: Readonly<Record<string, Adapter>> = {
  'growth.yoy': async (inputs: YoyInputs): Promise<Answer> => {
    const flags = inputs.current_flags ?? [];
    const tables = await tablesOf(
      csvFile(
        'jumlah-umkm.csv',
        ['Tahun', 'Jumlah UMKM'],
        [
          [before, inputs.previous],
          [now, asOfficesWrite(inputs.current, flags)],
        ],
      ),
    );
    const breaks = flags.includes('B')
      ? [{period: String(now), note: {id: 'Definisi berubah', en: 'Definition changed'}}]
      : [];
    const row = totalOf(compute(tables, 'growth.yoy', {config: {breaks}}).rows);
    return {
      ...row,
      absolute: row.extra.absolute,
      absolute_flags: row.flags,
      value_low: row.extra.low,
      value_high: row.extra.high,
    };
  },

  'growth.share': async ({values, total}: {values: Classes; total: number}): Promise<Answer> => {
    const tables = await tablesOf(csvFile('per-skala.csv', header, [classRow(now, values, total)]));
    const {rows} = compute(tables, 'growth.share');
    const whole = totalOf(rows);
    return {
      shares: byClass(rows),
      sum_matches_total: whole.extra.sum_gap === 0,
      flags: whole.flags,
    };
  },

  'growth.contribution': async (inputs: ContributionInputs): Promise<Answer> => {
    const tables = await tablesOf(
      csvFile('per-skala.csv', header, [
        classRow(before, inputs.previous, null),
        classRow(now, inputs.current, inputs.current_total ?? null),
      ]),
    );
    const {rows} = compute(tables, 'growth.contribution');
    const whole = totalOf(rows);
    const contributions = byClass(rows);
    const none = Object.values(contributions).every((value) => value === null);
    return {
      total_growth: whole.value,
      contributions: none ? null : contributions,
      flags: whole.flags,
      reason: whole.reason,
    };
  },
};

/** `± 6.800*`: about, provisional. */
function asOfficesWrite(value: number, flags: readonly string[]): string {
  const digits = String(value).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${flags.includes('E') ? '± ' : ''}${digits}${flags.includes('P') ? '*' : ''}`;
}

function classRow(year: number, {mikro, kecil, menengah}: Classes, total: number | null) {
  return [year, mikro, kecil, menengah, total];
}

function totalOf(rows: readonly ResultRow[]): ResultRow {
  const found = rows.filter(({by}) => by.size_class === 'total' && by.period === String(now));
  if (found.length !== 1) throw new Error(`${found.length} totals instead of one`);
  return found[0];
}

function byClass(rows: readonly ResultRow[]): Record<string, number | null> {
  const classes = rows.filter(({by}) => by.size_class !== 'total' && by.period === String(now));
  return Object.fromEntries(classes.map(({by, value}) => [by.size_class, value]));
}
