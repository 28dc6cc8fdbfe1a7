import type {Cell} from '../../../src/snapshot/v1.js';
import {rankRows} from '../../chart/bar.js';
import type {Cube} from '../cube.js';
import {entryOf, type Entry} from '../entry.js';
import type {FigureContext} from '../model.js';
import {reportedIn} from '../reading.js';

export interface AidRowOptions {
  readonly period: string;
  /** What the denominator counts: `usaha sasaran`. */
  readonly noun: string;
}

/**
 * The areas below a region by coverage, high to low; short of the target in the soft colour. Areas
 * that were expected to report and sent nothing stand at the end, also where the dataset has no
 * figure of them.
 */
export function areaEntries(
  cube: Cube,
  {snapshot, lang, region}: FigureContext,
  {period, noun}: AidRowOptions,
): Entry[] {
  const target = cube.dataset.extension.targets?.[period] ?? null;
  const reported = reportedIn(snapshot, period);
  const known = cube.children('region', region);
  const {reporting, region: own} = snapshot.extension;
  const silent =
    region === own.code && reporting?.period === period
      ? reporting.areas.filter((area) => !area.reported && !known.includes(area.code))
      : [];
  const entry = (code: string, label: string, cell: Cell): Entry =>
    entryOf(code, label, cell, {
      unit: 'percent',
      lang,
      noun,
      tone: target !== null && cell.value !== null && cell.value < target ? 'soft' : 'main',
      reported: reported(code),
    });
  return ranked([
    ...known.flatMap((code) => {
      const cell = cube.at({region: code, period});
      return cell === undefined ? [] : [entry(code, cube.label('region', code, lang), cell)];
    }),
    ...silent.map(({code, label}) => entry(code, label, nothingOf({region: code, period}))),
  ]);
}

/** The programmes of a region by coverage, high to low; their total is not among them. */
export function programmeEntries(
  cube: Cube,
  {lang, region}: FigureContext,
  {period, noun}: AidRowOptions,
): Entry[] {
  return ranked(
    cube.categories('programme').flatMap((programme) => {
      const cell = programme === 'total' ? undefined : cube.at({region, period, programme});
      if (cell === undefined) return [];
      const label = cube.label('programme', programme, lang);
      return [entryOf(programme, label, cell, {unit: 'percent', lang, noun, tone: 'main'})];
    }),
  );
}

function ranked(entries: readonly Entry[]): Entry[] {
  return rankRows(entries.map((entry) => ({...entry.row, entry}))).map(({entry}) => entry);
}

function nothingOf(by: Cell['by']): Cell {
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
