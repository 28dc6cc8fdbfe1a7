import type {InputSummary, TableName} from '../../src/data/table.js';
import {lookUp} from '../../src/read/for-file.js';
import type {Config} from '../../src/schema/config.js';
import {foldText} from '../../src/schema/header.js';

type Place = Pick<InputSummary, 'file' | 'sheet'>;

/** Under what name settings speak of a table: `bantuan.csv`, `bantuan.xlsx!Penyaluran`. */
export function placeName({file, sheet}: Place): string {
  return sheet === null ? file : `${file}!${sheet}`;
}

/**
 * The settings with the meaning of one column of one file.
 *
 * @param key of the schema; `null` leaves the column out
 */
export function withMapping(
  config: Config,
  place: Place,
  header: string,
  key: string | null,
): Config {
  const known = lookUp(config.columns, place.file, place.sheet) ?? {};
  const folded = foldText(header);
  const others = Object.entries(known).filter(([other]) => foldText(other) !== folded);
  const columns = {...Object.fromEntries(others), [header]: key};
  return {...config, columns: {...config.columns, [placeName(place)]: columns}};
}

/** The settings with the kind of one table; `null` lets its headers tell. */
export function withTable(config: Config, place: Place, table: TableName | null): Config {
  const own = placeName(place);
  const tables = {...config.tables};
  const columns = {...config.columns};
  // What was said of its columns was said of another table.
  delete columns[own];
  delete tables[own];
  if (table !== null) tables[own] = table;
  return withoutEmpty({...config, tables, columns});
}

/** The kind of a table that the settings name, or `null`. */
export function tableChosen({tables}: Config, {file, sheet}: Place): TableName | null {
  return lookUp(tables, file, sheet) ?? null;
}

/** Whether the settings say what a column means. */
export function isChosen({columns}: Config, {file, sheet}: Place, header: string): boolean {
  const known = lookUp(columns, file, sheet) ?? {};
  return Object.keys(known).some((other) => foldText(other) === foldText(header));
}

function withoutEmpty(config: Config): Config {
  const kept = {...config};
  for (const name of ['tables', 'columns'] as const)
    if (Object.keys(kept[name] ?? {}).length === 0) delete kept[name];
  return kept;
}
