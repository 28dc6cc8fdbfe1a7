import type {CellNote} from '../data/column.js';
import type {Flag} from '../data/flags.js';
import {mergeFlags} from '../data/flags.js';
import type {Config} from '../schema/config.js';
import {foldText} from '../schema/header.js';
import {issue} from './cell.js';
import type {FileLog} from './log.js';
import {type NumberBuilder} from './number-builder.js';
import type {FileColumn, RowRefusal} from './read-rows.js';
import type {Fact} from './reported-builder.js';
import type {ValueColumn} from './reported-headers.js';
import type {RegionColumns} from './reported-region.js';
import {regionReader} from './reported-region.js';
import {TextBuilder} from './text-builder.js';
import {YearBuilder} from './year-builder.js';

/** Units in which businesses may be counted, folded; a percentage or an amount is none. */
const countUnits = new Set(
  'unit unit_usaha usaha umkm ukm ikm unit_umkm pelaku_usaha pelaku pelaku_umkm unit_ukm buah'.split(
    ' ',
  ),
);

/**
 * Makes the reader of a row's figures: all of them, or the reason why the row is refused.
 */
export function factReader(
  columns: readonly FileColumn[],
  values: readonly ValueColumn[],
  region: RegionColumns,
  config: Config,
  log: FileLog,
  nameOf: (fold: string, name: string) => string,
): (row: number, physicalRow: number) => readonly Fact[] | RowRefusal {
  const find = (key: string): FileColumn | undefined => columns.find(({spec}) => spec.key === key);
  const text = (key: string): ((row: number) => string | null) => {
    const builder = find(key)?.builder;
    return (row) => (builder instanceof TextBuilder ? builder.textAt(row) : null);
  };
  const [sizeClass, sector, programme, channel, measure, unit, status] = [
    'sizeClass',
    'sector',
    'programme',
    'channel',
    'measure',
    'unit',
    'figureStatus',
  ].map(text) as [TextAt, TextAt, TextAt, TextAt, TextAt, TextAt, TextAt];
  const period = find('reportedPeriod')?.builder;
  const years = period instanceof YearBuilder ? period : null;
  const regionAt = regionReader(columns, region, config, log, nameOf);
  const figures = values.map((value) => ({
    ...value,
    column: columns.find(({index}) => index === value.index)!,
  }));

  return (row, physicalRow) => {
    const unitText = unit(row);
    if (unitText !== null && !countUnits.has(foldText(unitText))) {
      return {issue: issue('READ_UNIT', 'error'), column: find('unit') ?? null, found: unitText};
    }
    const remark = status(row);
    if (remark !== null && /^\d{3}$/.test(remark)) {
      return {issue: issue('READ_SPLIT', 'error'), column: find('figureStatus')!, found: remark};
    }
    const place = regionAt(row, physicalRow);
    if ('issue' in place) return place;
    const facts: Fact[] = [];
    for (const {column, year, flags, ...meaning} of figures) {
      const builder = column.builder as NumberBuilder;
      const value = builder.value(row);
      const own = builder.note(row);
      if (Number.isNaN(value) && !own) continue;
      const when = String(year ?? years!.value(row));
      const all = mergeFlags(
        own?.flags,
        flags,
        years?.note(row)?.flags,
        statusFlags(remark),
        config.periods?.[when]?.flags,
      );
      const counted = meaning.measure ?? measure(row);
      const on = channel(row);
      facts.push({
        ...place,
        reportedPeriod: when,
        sizeClass: meaning.sizeClass ?? sizeClass(row) ?? 'total',
        sector: sector(row),
        programme: programme(row),
        channel: on,
        measure: counted === 'businesses' && on !== null ? 'channelUsers' : counted!,
        value,
        note: noteOf(all, own?.rounding),
      });
    }
    if (facts.length > 0) return facts;
    return {
      issue: issue('READ_NO_VALUE', 'error'),
      column: figures[0]?.column ?? null,
      found: null,
    };
  };
}

type TextAt = (row: number) => string | null;

/** "angka sementara" is provisional, "estimasi" estimated; any other remark says neither. */
function statusFlags(remark: string | null): readonly Flag[] {
  if (remark === null) return [];
  const flags: Flag[] = [];
  if (/sementara|provis/i.test(remark)) flags.push('P');
  if (/perkiraan|estimasi|estimated/i.test(remark)) flags.push('E');
  if (/proyeksi/i.test(remark)) flags.push('F');
  return flags;
}

function noteOf(flags: readonly Flag[], rounding: number | undefined): CellNote | undefined {
  if (rounding !== undefined) return {flags, rounding};
  return flags.length > 0 ? {flags} : undefined;
}
