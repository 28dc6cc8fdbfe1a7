import type {Cell} from '../../../src/snapshot/v1.js';
import type {GrowthChange} from '../../../src/format/sentence/growth.js';
import {REVISED} from '../../../src/format/sign-notes.js';
import type {Cube} from '../cube.js';
import type {FigureContext} from '../model.js';
import {classWords, formatPercent, formatRange, type Lang} from '../words.js';
import {growthMessages} from './messages.js';

/** The classes that UMKM are made of, from the bottom of a bar to its top. Besar is not UMKM. */
export const umkmClasses = ['mikro', 'kecil', 'menengah'] as const;
export type UmkmClass = (typeof umkmClasses)[number];

/** A part of a bar: a class, or businesses whose class nobody knows. */
export type Part = UmkmClass | 'unknown';

/** All that is known of one period. */
export interface GrowthPeriod {
  readonly period: string;
  readonly total: Cell;
  readonly classes: Readonly<Record<UmkmClass, Cell | undefined>>;
  /** Businesses without a known class. */
  readonly unknown: number;
  /** Growth of the total and of each class since the period before. */
  readonly growth: Readonly<Record<UmkmClass | 'total', Cell | undefined>>;
  readonly contribution: Readonly<Record<UmkmClass | 'total', Cell | undefined>>;
  /** Period that growth is measured from. */
  readonly since: string | null;
  /** Why figures from here on do not compare with earlier ones; null where they do. */
  readonly broken: string | null;
  /** The total, too, does not compare; a new class limit alone leaves it comparable. */
  readonly totalBroken: boolean;
  readonly provisional: boolean;
  /** Signs beside the name of the period: provisional, revised. */
  readonly sign: string;
  readonly approximate: boolean;
}

/** The change that may be said of a period; null across a break or without a base. */
export function changeOf({growth: {total}, since, totalBroken}: GrowthPeriod): GrowthChange | null {
  if (!total || total.value === null || since === null || totalBroken) return null;
  return {
    since,
    percent: total.value,
    low: total.extra.low ?? null,
    high: total.extra.high ?? null,
  };
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
export function partName(part: Part | 'total', lang: Lang): string {
  return classWords[lang][part];
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
  const first = from === null ? 0 : ids.findIndex((id) => id >= from);
  const shown = ids.filter((id, i) => first >= 0 && i >= first && (to === null || id <= to));
  return shown.map((period) => {
    const at = (cube: Cube | undefined, size_class: string): Cell | undefined =>
      cube?.at({region, period, size_class});
    const total = at(sizes, 'total') ?? nothing({region, period, size_class: 'total'});
    const change = byClass((key) => at(growth, key));
    const position = ids.indexOf(period);
    const classes = byClass((key) => at(sizes, key));
    const totalBroken = breaks.has(period) || isBreak(total, change.total);
    const anyBroken = totalBroken || umkmClasses.some((key) => isBreak(classes[key], change[key]));
    const reason = breaks.get(period) ?? growthMessages[lang].newDefinition;
    return {
      period,
      total,
      classes,
      unknown: at(sizes, 'unknown')?.value ?? total.unknown ?? 0,
      growth: change,
      contribution: byClass((key) => at(contribution, key)),
      since: position > 0 ? ids[position - 1] : null,
      broken: position > 0 && anyBroken ? reason : null,
      totalBroken: position > 0 && totalBroken,
      provisional: total.flags.includes('P'),
      sign: signOf(Object.values(classes)),
      approximate: total.flags.includes('E'),
    };
  });
}

/** The total stands first. */
function signOf(cells: readonly (Cell | undefined)[]): string {
  const revised = cells.some((cell) => cell?.revised && cell.value !== null);
  return (cells[0]?.flags.includes('P') ? '*' : '') + (revised ? REVISED : '');
}

function byClass(
  read: (key: UmkmClass | 'total') => Cell | undefined,
): Record<UmkmClass | 'total', Cell | undefined> {
  return {
    total: read('total'),
    mikro: read('mikro'),
    kecil: read('kecil'),
    menengah: read('menengah'),
  };
}

function isBreak(level: Cell | undefined, change: Cell | undefined): boolean {
  return change?.reason === 'break' || [level, change].some((cell) => cell?.flags.includes('B'));
}

/** Whether there is a number. */
export function known(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.value !== null;
}

function nothing(by: Cell['by']): Cell {
  return {
    by,
    value: null,
    numerator: null,
    denominator: null,
    unknown: null,
    extra: {},
    flags: ['O'],
    reason: 'missing_input',
  };
}
