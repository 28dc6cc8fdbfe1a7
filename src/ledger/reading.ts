import {TOTAL} from '../data/cube.js';
import type {Indicator} from '../indicator/indicator.js';
import type {Cell} from '../snapshot/v1.js';
import type {Entry, Ref, Relation} from './quantity.js';

/** What one published figure tells of the numbers behind it. */
export interface Reading {
  /** The numbers that it shows, or that exist between those it shows. */
  readonly entries: readonly Shown[];
  readonly relations: readonly Relation[];
  /** Those who have something, those who have not, and all of them, where a share tells them. */
  readonly group?: Group;
  /** Numbers it is made of without showing them: withheld where one of them is. */
  readonly needs?: readonly Ref[];
  /** Numbers that a function over several figures was made of. */
  readonly needsAll?: Needs;
}

/** Numbers of these subjects, at the place of the figure or a margin over it. */
export interface Needs {
  readonly subjects: readonly string[];
  /** Those of its own period, or of all. */
  readonly periods: 'own' | 'all';
  /** Dimensions of which every category counts, not only that of the figure. */
  readonly free: readonly string[];
}

/** A row of two categories: where all are in one of them, it is known of each. */
export interface Group {
  readonly having: Ref;
  readonly lacking: Ref;
  readonly all: Ref;
}

export interface Shown extends Entry {
  /**
   * Where the figure shows it: `figure` where without it nothing of the figure remains, else the name
   * of a metric that goes alone; null where it shows it nowhere.
   */
  readonly part: string | null;
  /**
   * What the figure is about; left out for what stands beside it: all of them, those unknown. Who gets
   * one of those gets nothing that was withheld for its own sake.
   */
  readonly own?: true;
  /** Its other categories are not figures of this dataset: it is no part of a sum here. */
  readonly aside?: true;
}

/** A figure and what is needed to read it. */
export interface Figure {
  readonly indicator: Indicator;
  readonly params: Readonly<Record<string, string>>;
  readonly cell: Cell;
  /** Code of the whole region, whose figures are margins. */
  readonly office: string;
}

/** The rule of what an indicator counts. */
export function ruleOf({sensitive}: Indicator): 'plain' | 'sensitive' {
  return sensitive ? 'sensitive' : 'plain';
}

/** Categories of a figure that are no margins. */
export function placeOf(
  {by}: Pick<Cell, 'by'>,
  office: string,
  except: readonly string[] = [],
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(by).filter(
      ([dim, id]) => id !== TOTAL && !(dim === 'region' && id === office) && !except.includes(dim),
    ),
  );
}

/** A metric as it is told: null where it is withheld, undefined where there is none. */
export function toldOf(cell: Cell, metric: string): Told {
  const value = metricOf(cell, metric);
  if (value !== null) return value;
  return cell.reason === 'suppressed' || cell.withheld?.includes(metric) ? null : undefined;
}

function metricOf(cell: Cell, metric: string): Told {
  if (metric === 'numerator' || metric === 'denominator' || metric === 'unknown')
    return cell[metric];
  return Object.hasOwn(cell.extra, metric) ? cell.extra[metric] : undefined;
}

export type Told = number | null | undefined;

/** What remains of a told whole when told parts are taken away; null where one is not told. */
export function restOf(whole: Told, ...parts: readonly Told[]): number | null {
  let rest = whole ?? null;
  for (const part of parts) rest = rest === null || part == null ? null : rest - part;
  return rest;
}
