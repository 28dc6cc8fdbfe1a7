import type {Flag} from '../../data/flags.js';
import type {Config} from '../../schema/config.js';
import type {Unit} from '../../schema/units.js';
import {parseUnit} from '../../schema/units.js';
import {isTotalLabel} from '../layout/apart.js';
import type {CellIssue} from '../cell/cell.js';
import {ABSENT, UNREADABLE, issue} from '../cell/cell.js';
import {keysOf} from '../header/choose-table.js';
import type {Layout} from '../layout/find-layout.js';
import type {LabelMeaning} from './label-tree.js';
import type {FileLog} from '../log.js';
import type {HeaderMatch} from '../header/match-headers.js';
import type {Records} from '../records.js';
import {firstText, isHeading, namesWithFigures, totalKind, totalLabel} from './reported-apart.js';
import type {FigureCounts} from './reported-figures.js';
import type {ValueColumn} from './reported-headers.js';
import {areaNames, labelsOf} from './reported-labels.js';
import type {Place, RegionColumns} from './reported-region.js';
import {nameReader, smallestRegion} from './reported-region.js';
import type {Staged} from './reported-stage.js';
import type {SaidColumn} from './said-column.js';
import {saidColumn} from './said-column.js';

/** What the cells of a row besides its figures say; `null` where they say nothing. */
export interface RowSaid {
  readonly row: number;
  readonly record: number;
  /** `null` where neither a column nor a label names an area. */
  readonly place: Place | null;
  readonly year: number | null;
  readonly sizeClass: string | null;
  readonly sector: string | null;
  readonly programme: string | null;
  readonly channel: string | null;
  readonly measure: string | null;
  readonly unit: Unit | null;
  readonly flags: readonly Flag[];
}

/** A row that states totals or means of those above it. */
export interface TotalRow {
  readonly row: number;
  readonly record: number;
  /** `sub` of the rows since the total before; `mean` is no sum. */
  readonly kind: 'all' | 'sub' | 'mean';
  readonly unit: Unit | null;
}

export interface RowsSaid {
  readonly kept: readonly RowSaid[];
  readonly totals: readonly TotalRow[];
  /** How many rows were refused: a sum over them is not known. */
  readonly refused: number;
  readonly counts: ReadonlyMap<number, FigureCounts>;
}

export interface RowContext {
  readonly layout: Layout;
  readonly values: readonly ValueColumn[];
  readonly staged: Staged;
  readonly config: Config;
  readonly nameOf: (fold: string, name: string) => string;
}

/**
 * Decides about every row of a table of figures: one of data, a total, a heading, or refused because
 * it does not say what its figures are about.
 */
export function readRowsSaid(
  {layout, values, staged, config, nameOf}: RowContext,
  records: Records,
  log: FileLog,
): RowsSaid {
  const {matches} = layout.table;
  const keys = keysOf(matches);
  const region = smallestRegion(keys);
  const columns = matches.flatMap((match) => saidColumn(match, config));
  const column = (key: string | null): SaidColumn | undefined =>
    columns.find((one) => one.match.spec!.key === key);
  const labelColumn = column('measure');
  const isArea = areaNames(config);
  const anyFigure = (row: number): boolean =>
    values.some(({index}) => staged.text(index, row) !== '');
  const labels = labelsOf(labelColumn, column('unit'), staged, anyFigure, isArea);
  const needed = neededColumns(columns, values, region);
  const readName = nameReader(region.name, config, nameOf);
  const readArea = nameReader(null, config, nameOf);
  const named = namesWithFigures(column(region.name), staged, anyFigure);
  const kept: RowSaid[] = [];
  const totals: TotalRow[] = [];
  let refused = 0;

  for (let row = 0; row < staged.length; row++) {
    const record = staged.recordOf(row);
    const label = labels.get(row) ?? null;
    for (const one of columns) one.read(staged, row);
    const totalText = totalLabel(columns, row, staged, label);
    const refusal = (): Refusal | null =>
      refusalOf(columns, needed, labelColumn, region, label, staged, row);
    let why = totalText === null ? refusal() : null;
    const begins =
      why?.issue.code === 'READ_REQUIRED' ? firstText(staged, row, layout.headers.length) : '';
    const total = totalText ?? (isTotalLabel(begins) ? begins : null);
    if (total !== null) {
      setAside('READ_TOTAL_SET_ASIDE', record, records, log);
      totals.push({row, record, kind: totalKind(total), unit: unitOf(column('unit'), label)});
      continue;
    }
    const heads =
      label?.heading ??
      isHeading(columns, values, named, staged, row, layout.headers.length, why !== null);
    if (heads) {
      setAside('READ_HEADING_SET_ASIDE', record, records, log);
      continue;
    }
    let place: Place | null = null;
    if (why === null) {
      const found = placeOf(column(region.code), column(region.name), label, labelColumn);
      if (found !== null && 'issue' in found) why = found;
      else place = found;
    }
    if (why === null && label === null && !anyFigure(row) && !hasWords(columns)) {
      why = {issue: issue('READ_NO_VALUE', 'error'), at: null, found: null};
    }
    if (why !== null) {
      refused++;
      refuse(record, why, records, log);
      continue;
    }
    for (const one of columns) one.note(record, log);
    const year = column('reportedPeriod');
    kept.push({
      row,
      record,
      place,
      year: year ? year.year() : null,
      sizeClass: column('sizeClass')?.value() ?? label?.sizeClass ?? null,
      sector: column('sector')?.value() ?? label?.sector ?? null,
      programme: column('programme')?.value() ?? null,
      channel: column('channel')?.value() ?? null,
      measure: label?.measure ?? null,
      unit: unitOf(column('unit'), label),
      flags: [...(year?.flags() ?? []), ...statusFlags(column('figureStatus')?.value() ?? null)],
    });
  }
  return {
    kept,
    totals,
    refused,
    counts: new Map(columns.map(({match: {index}, counts}) => [index, counts])),
  };

  function placeOf(
    code: SaidColumn | undefined,
    name: SaidColumn | undefined,
    label: LabelMeaning | null,
    labels: SaidColumn | undefined,
  ): Place | Refusal | null {
    const text = name?.value() ?? null;
    if (code) return {reportedRegion: code.value(), reportedRegionName: text, whole: false};
    const at = name ?? labels;
    const area = name ? text : (label?.area ?? null);
    if (!at || area === null) return null;
    const found = (name ? readName : readArea)(area);
    return 'code' in found ? {issue: found, at: at.match, found: area} : found;
  }
}

interface Refusal {
  readonly issue: CellIssue;
  readonly at: HeaderMatch | null;
  readonly found: string | null;
}

/** Columns that part the figures: a row that leaves one blank would pass for the total. */
const dimensions: readonly string[] = ['sizeClass', 'sector', 'programme', 'channel'];

/** The keys of what a row must say: its area's code, its class, sector, programme, channel, year. */
function neededColumns(
  columns: readonly SaidColumn[],
  values: readonly ValueColumn[],
  region: RegionColumns,
): readonly SaidColumn[] {
  const dated = values.every(({year}) => year !== null);
  const counted = values.every(({measure}) => measure !== null);
  return columns.filter(({match: {spec}}) => {
    const {key} = spec!;
    if (key === 'reportedPeriod') return !dated;
    if (key === 'measure') return !counted;
    return (
      key === region.code ||
      (region.code === null && key === region.name) ||
      dimensions.includes(key)
    );
  });
}

function refusalOf(
  columns: readonly SaidColumn[],
  needed: readonly SaidColumn[],
  labelColumn: SaidColumn | undefined,
  region: RegionColumns,
  label: LabelMeaning | null,
  staged: Staged,
  row: number,
): Refusal | null {
  const damaged = columns.find(
    ({match: {spec}, state}) => spec!.key === 'dataCode' && state === UNREADABLE,
  );
  if (damaged) return {issue: damaged.issue!, at: damaged.match, found: damaged.written};
  for (const one of needed) {
    if (one.state !== ABSENT && one.state !== UNREADABLE) continue;
    if (one.state === UNREADABLE) return {issue: one.issue!, at: one.match, found: one.written};
    // A label may name the area or the class that its own column leaves blank.
    if (one === labelColumn && label !== null) continue;
    const {key} = one.match.spec!;
    const params = {key: key === region.name ? 'reportedRegion' : key};
    return {issue: issue('READ_REQUIRED', 'error', params), at: one.match, found: null};
  }
  const unit = columns.find(({match}) => match.spec!.key === 'unit');
  if (unit && unit.value() !== null && parseUnit(unit.value()!) === null)
    return {issue: issue('READ_UNIT', 'error'), at: unit.match, found: unit.written};
  const status = columns.find(({match}) => match.spec!.key === 'figureStatus');
  if (status && /^\d{3}$/.test(staged.text(status.match.index, row)))
    return {issue: issue('READ_SPLIT', 'error'), at: status.match, found: status.written};
  return null;
}

/** Columns that stand beside the figures and say nothing of what they are about. */
const asides: ReadonlySet<string> = new Set([
  'unit',
  'figureStatus',
  'dataCode',
  'figureSource',
  'description',
]);

/** Whether a row says anything that its figures could be about. */
function hasWords(columns: readonly SaidColumn[]): boolean {
  return columns.some(({state, match: {spec}}) => state !== ABSENT && !asides.has(spec!.key));
}

function unitOf(column: SaidColumn | undefined, label: LabelMeaning | null): Unit | null {
  const text = column?.value() ?? null;
  return (text === null ? null : parseUnit(text)) ?? label?.unit ?? null;
}

/** A figure that is aimed at; "target tercapai" is a remark about a real one. */
const aim = /^\s*(?:angka\s+)?(?:target|rencana)\b(?!.*\b(?:tercapai|terpenuhi|terlampaui)\b)/i;

/** "angka sementara" is provisional, "estimasi" estimated; any other remark says neither. */
function statusFlags(remark: string | null): readonly Flag[] {
  if (remark === null) return [];
  const flags: Flag[] = [];
  if (/sementara|provis/i.test(remark)) flags.push('P');
  if (/perkiraan|estimasi|estimated/i.test(remark)) flags.push('E');
  if (/proyeksi/i.test(remark) || aim.test(remark)) flags.push('F');
  return flags;
}

function setAside(code: string, record: number, records: Records, log: FileLog): void {
  records.set(record, 'set_aside', code);
  log.add({code, severity: 'info', row: record});
}

function refuse(
  record: number,
  {issue: {code, params}, at, found}: Refusal,
  records: Records,
  log: FileLog,
): void {
  records.set(record, 'refused', code);
  const column = at ? {column: at.header, index: at.index} : {};
  log.add({code, severity: 'error', row: record, found, params, ...column});
}
