import type {Config} from '../../schema/config.js';
import {foldText} from '../../schema/header.js';
import type {FileLog} from '../log.js';
import type {TableSaid} from './reported-facts.js';
import type {ValueColumn} from './reported-headers.js';
import {areaFinder} from './reported-region.js';
import type {RowSaid} from './reported-rows.js';
import {isAmount} from './reported-subject.js';
import type {Mark, Said, TitleContext} from './title-context.js';

/** Why no figure of a table can be taken, by what its titles say. */
export interface TitleDoubt {
  readonly code: 'READ_TITLE_YEARS' | 'READ_SCALE';
  readonly row: number;
  readonly found: string;
  readonly params: Readonly<Record<string, string>>;
}

/** Whether the titles name several years where one of them would have to be the table's. */
export function yearDoubt({years}: TitleContext): TitleDoubt | null {
  if (years.length < 2) return null;
  const {row, text} = years[1];
  const named = [...new Set(years.map(({value}) => value))].join(', ');
  return {code: 'READ_TITLE_YEARS', row, found: text, params: {years: named}};
}

/**
 * Whether a title or note states a scale that cannot surely be that of the figures: of rupiah over
 * counts, of hundreds, or beside a column of units.
 */
export function scaleDoubt(
  {scale, measure}: TitleContext,
  values: readonly ValueColumn[],
  rows: readonly RowSaid[],
): TitleDoubt | null {
  if (!scale) return null;
  const unit = scale.value;
  const doubt = {code: 'READ_SCALE', row: scale.row, found: scale.text, params: {}} as const;
  if (unit === null || unit.unit === 'persen' || rows.some((row) => row.unit !== null))
    return doubt;
  const titled = measure?.value.measure ?? null;
  const measures = values.flatMap((column) =>
    rows.map((row) => row.measure ?? column.measure ?? titled ?? 'businesses'),
  );
  const amounts = measures.some(isAmount);
  const counts = measures.some((one) => !isAmount(one));
  if (unit.unit === 'rupiah') return amounts ? null : doubt;
  return amounts && counts ? doubt : null;
}

/**
 * What all figures of a table have in common. What a title gives is said once; where a column says
 * otherwise the column wins, and that is said too.
 */
export function tableSaid(
  title: TitleContext,
  values: readonly ValueColumn[],
  rows: readonly RowSaid[],
  notes: readonly Mark[],
  config: Config,
  log: FileLog,
): TableSaid {
  const use = <Value extends string | number>(
    what: string,
    said: Said<Value> | null,
    shown: string = String(said?.value ?? ''),
  ): Value | null => {
    if (said === null) return null;
    const params = {what, value: shown};
    const code = said.row === 0 ? 'READ_FROM_SHEET' : 'READ_FROM_TITLE';
    log.add({code, severity: 'info', row: said.row || null, found: said.text, params});
    return said.value;
  };
  const lacks = (key: 'year' | 'sizeClass' | 'sector' | 'measure'): boolean =>
    values.some((value) => value[key] === null) && rows.some((row) => row[key] === null);
  const years = statedYears(values, rows);
  const needsYear = lacks('year');
  contradiction(
    'year',
    title.year,
    needsYear || title.year === null || years.has(title.year.value),
    [...years].join(', '),
    log,
  );
  const phrase = title.measure;
  const counted = values.map(({measure}) => measure);
  const narrower =
    phrase !== null &&
    phrase.value.known &&
    counted.includes('businesses') &&
    phrase.value.measure !== 'businesses';
  contradiction(
    'measure',
    phrase && {...phrase, value: phrase.value.measure},
    !narrower,
    'businesses',
    log,
  );
  const saysMeasure = phrase !== null && lacks('measure');
  const part = needsYear && title.year ? title.partOfYear : null;
  if (part) {
    const params = {part: part.value, year: String(title.year!.value)};
    log.add({
      code: 'READ_PART_OF_YEAR',
      severity: 'warning',
      row: part.row,
      found: part.text,
      params,
    });
  }
  for (const mark of title.marks) use('status', {...mark, value: mark.value.flag});
  const region = regionOf(title, rows, values, config, use);
  const scale = title.scale?.value ?? null;
  if (scale) {
    const params = {factor: String(scale.factor)};
    const {row, text} = title.scale!;
    log.add({code: 'READ_SCALE_USED', severity: 'info', row, found: text, params});
  }
  return {
    year: needsYear ? use('year', title.year) : null,
    sizeClass:
      phrase?.value.sizeClass && lacks('sizeClass')
        ? use('sizeClass', {...phrase, value: phrase.value.sizeClass})
        : null,
    sector: lacks('sector') ? use('sector', title.sector) : null,
    measure:
      saysMeasure && phrase.value.sizeClass === null
        ? use('measure', {...phrase, value: phrase.value.measure})
        : saysMeasure
          ? phrase.value.measure
          : null,
    ...region,
    scale,
    marks: [
      ...title.marks.map(({value}) => value),
      ...notes,
      ...(part ? [{flag: 'P' as const, year: null}] : []),
    ],
  };
}

function contradiction(
  what: string,
  said: Said<string | number> | null,
  agrees: boolean,
  column: string,
  log: FileLog,
): void {
  if (said === null || agrees || column === '') return;
  const params = {what, value: String(said.value), column};
  log.add({
    code: 'READ_TITLE_CONTRADICTED',
    severity: 'warning',
    row: said.row,
    found: said.text,
    params,
  });
}

function statedYears(
  values: readonly ValueColumn[],
  rows: readonly RowSaid[],
): ReadonlySet<number> {
  const years = new Set<number>();
  for (const {year} of values) if (year !== null) years.add(year);
  for (const {year} of rows) if (year !== null) years.add(year);
  return years;
}

/** The area of figures that no row gives one, and the area in which named ones lie. */
function regionOf(
  title: TitleContext,
  rows: readonly RowSaid[],
  values: readonly ValueColumn[],
  {region, areas}: Config,
  use: (what: string, said: Said<string> | null) => string | null,
): Pick<TableSaid, 'place' | 'within'> {
  const office = {
    reportedRegion: region?.code ?? null,
    reportedRegionName: region?.name ?? null,
    whole: false,
  };
  const parts = rows.some(({place}) => place !== null) || values.some(({area}) => area !== null);
  if (title.region === null) return {place: office, within: null};
  const {value: name} = title.region;
  if (region?.name !== undefined && foldText(name) === foldText(region.name))
    return {place: office, within: null};
  const needed = rows.some(({place}) => place === null) && values.some(({area}) => area === null);
  const named = rows.some(
    ({place}) => place !== null && place.reportedRegion === place.reportedRegionName,
  );
  if (needed || named || parts) use(needed ? 'region' : 'within', title.region);
  const code = areaFinder({region, areas})(name);
  const place = {reportedRegion: code ?? name, reportedRegionName: name, whole: false};
  return {place, within: code ?? name};
}
