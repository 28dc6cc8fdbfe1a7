import type {Cell} from '../../../src/snapshot/v1.js';
import {REVISED} from '../../../src/format/sign-notes.js';
import type {Cube} from '../cube.js';
import type {FigureContext} from '../model.js';
import {nothingAt, SMALL_BASE} from '../reading.js';
import {
  classWords,
  formatApproximate,
  formatNumber,
  formatPercent,
  formatRange,
  words,
  type Lang,
} from '../words.js';
import {growthMessages} from './messages.js';

/** The classes that UMKM are made of, from the bottom of a bar to its top. Besar is not UMKM. */
export const umkmClasses = ['mikro', 'kecil', 'menengah'] as const;
export type UmkmClass = (typeof umkmClasses)[number];

/** A part of a bar: a class, or businesses whose class nobody knows. */
export type Part = UmkmClass | 'unknown';
export type Key = Part | 'total';

type Cells = Readonly<Record<Key, Cell | undefined>>;

/** All that is known of one period. */
export interface GrowthPeriod {
  readonly period: string;
  /** How many there are; those without a known class have a figure where there are any. */
  readonly cells: Cells & {readonly total: Cell};
  /** Growth of the total and of each class since the period before. */
  readonly growth: Cells;
  readonly contribution: Cells;
  /** Period that growth is measured from. */
  readonly since: string | null;
  /** Why figures from here on do not compare with earlier ones; null where they do. */
  readonly broken: string | null;
  /** The total, too, does not compare; a new class limit alone leaves it comparable. */
  readonly totalBroken: boolean;
  readonly provisional: boolean;
  /** Signs beside the name of the period: provisional, revised. */
  readonly sign: string;
}

/** Whether a figure of this period may be compared with the one before. */
export function isCompared({broken, totalBroken}: GrowthPeriod, key: Key): boolean {
  return key === 'total' ? !totalBroken : broken === null;
}

/** A count as the chart writes it: `± 6.800`; empty where there is none. */
export function countText(cell: Cell | undefined, lang: Lang): string {
  if (cell?.value == null) return '';
  return (cell.flags.includes('E') ? formatApproximate : formatNumber)(cell.value, lang);
}

/** `basis kecil` for a change from few businesses; empty where its flags say so already. */
export function smallBase({value, denominator, flags}: Cell, lang: Lang): string {
  const small = value !== null && denominator !== null && denominator < SMALL_BASE;
  return small && !flags.includes('U') ? words[lang].unreliable : '';
}

/** Signed percent of a change, with its range where a figure behind it is approximate. */
export function changeText(cell: Cell, lang: Lang): {percent: string; range: string | null} {
  const {low, high} = cell.extra;
  const bounds = low != null && high != null && low !== high;
  return {
    percent: formatPercent(cell.value ?? 0, lang, {sign: 'always'}),
    range: bounds ? formatRange(low, high, (value) => formatPercent(value, lang)) : null,
  };
}

/** `Mikro`, `Tidak diketahui`: name of a part for readers. */
export function partName(part: Key, lang: Lang): string {
  return classWords[lang][part];
}

/** Whether there is a number. */
export function known(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.value !== null;
}

/** A total that nobody has broken down by class. */
export function isOutline({cells}: GrowthPeriod, shown: readonly UmkmClass[]): boolean {
  return known(cells.total) && shown.length > 0 && umkmClasses.every((key) => !known(cells[key]));
}

export interface GrowthCubes {
  readonly sizes: Cube;
  readonly growth: Cube | undefined;
  readonly contribution: Cube | undefined;
}

/** The periods asked for, in order, with the figures of one region. */
export function readPeriods(
  {region, from, to, lang}: FigureContext,
  {sizes, growth, contribution}: GrowthCubes,
): GrowthPeriod[] {
  const ids = sizes.categories('period');
  const breaks = new Map(sizes.dataset.extension.breaks?.map((b) => [b.period, b.note[lang]]));
  return ids.flatMap((period, position): GrowthPeriod[] => {
    if ((from !== null && period < from) || (to !== null && period > to)) return [];
    const read = (cube: Cube | undefined): Cells => {
      const at = (size_class: Key): Cell | undefined => cube?.at({region, period, size_class});
      const [total, mikro, kecil, menengah, unknown] = (
        ['total', ...umkmClasses, 'unknown'] as const
      ).map(at);
      return {total, mikro, kecil, menengah, unknown};
    };
    const [counts, change] = [read(sizes), read(growth)];
    const total = counts.total ?? nothingAt({region, period, size_class: 'total'});
    const unknown = counts.unknown?.value ?? total.unknown ?? 0;
    const isBroken = (key: Key): boolean =>
      change[key]?.reason === 'break' ||
      [counts[key], change[key]].some((cell) => cell?.flags.includes('B'));
    const totalBroken = position > 0 && (breaks.has(period) || isBroken('total'));
    const provisional = total.flags.includes('P');
    const revised = Object.values(counts).some((cell) => cell?.revised && known(cell));
    return [
      {
        period,
        cells: {
          ...counts,
          total,
          unknown:
            unknown > 0
              ? {
                  ...nothingAt({region, period, size_class: 'unknown'}),
                  value: unknown,
                  flags: [],
                  reason: null,
                }
              : undefined,
        },
        growth: change,
        contribution: read(contribution),
        since: ids[position - 1] ?? null,
        broken:
          totalBroken || (position > 0 && umkmClasses.some(isBroken))
            ? (breaks.get(period) ?? growthMessages[lang].newDefinition)
            : null,
        totalBroken,
        provisional,
        sign: (provisional ? '*' : '') + (revised ? REVISED : ''),
      },
    ];
  });
}
