import {mergedReported} from './collapse-reported.js';
import {renamed} from './collapse-text.js';
import {foldName, textColumn} from './data/access.js';
import {MISSING_CODE} from './data/column.js';
import {codeAtLevel, levelOfCode, regionLevels} from './data/region.js';
import type {Table, Tables} from './data/table.js';
import {UmkmError} from './errors.js';
import {eventSpecs, type EventSpec} from './indicator/events.js';
import type {Config} from './schema/config.js';

/** Areas that are shown as one. */
export interface MergedArea {
  readonly code: string;
  readonly name: string;
  readonly members: readonly string[];
}

/** Tables and configuration in which areas are one, and what of it no longer fits. */
export interface Recoded {
  readonly tables: Tables;
  readonly config: Config;
  /** Places in the configuration: targets of a member, its rank. */
  readonly leftOut: readonly string[];
}

/** Columns of the register with codes, and with the name of the area of each level. */
const codeColumns = ['provinceCode', 'regencyCode', 'districtCode', 'villageCode'] as const;
const nameColumns = {
  provinsi: 'provinceName',
  kabupaten: 'regencyName',
  kecamatan: 'districtName',
  desa: 'villageName',
} as const;

/**
 * The same tables as if the merged areas had always been one: their codes and names wherever a table
 * has them. Areas below a member stay apart, under codes of the merged area. Figures that came
 * counted are added up where every member has one. Targets and ranks of members are no longer of
 * anything and are left out.
 *
 * @throws UmkmError `CONFIG_COLLAPSE_MEMBER`, `CONFIG_COLLAPSE_TWICE`, `CONFIG_COLLAPSE_CODE`
 */
export function recodedAreas(
  tables: Tables,
  config: Config,
  areas: readonly MergedArea[],
): Recoded {
  const codes = codesIn(tables, config);
  checkAreas(areas, codes, config.region?.code);
  const newCode = newCodes(areas, codes);
  const names = namesOf(areas, tables, config);
  const recoded: Tables = Object.fromEntries(
    Object.entries(tables).map(([name, table]) => [
      name,
      name === 'registry'
        ? recodedRegister(table, areas, newCode, names)
        : name === 'reported'
          ? mergedReported(table, areas, names)
          : recodedEvents(table, newCode, names),
    ]),
  );
  return {tables: recoded, ...configured(config, areas, newCode)};
}

/** Every code that stands anywhere, and those it lies in. */
function codesIn(tables: Tables, {areas = []}: Config): Set<string> {
  const found = new Set<string>();
  const add = (code: string): void => {
    if (levelOfCode(code) === null) return;
    for (const level of regionLevels) {
      const own = codeAtLevel(code, level);
      if (own !== null) found.add(own);
    }
  };
  for (const {code} of areas) add(code);
  for (const key of codeColumns) textColumn(tables.registry, key)?.dictionary.forEach(add);
  textColumn(tables.reported, 'reportedRegion')?.dictionary.forEach(add);
  return found;
}

function checkAreas(
  areas: readonly MergedArea[],
  codes: ReadonlySet<string>,
  office: string | undefined,
): void {
  const taken = new Set<string>();
  areas.forEach(({code, members}, i) => {
    const path = `disclosure.collapse.areas.${i}`;
    const level = levelOfCode(code);
    members.forEach((member, m) => {
      const place = {path: `${path}.members.${m}`, found: member};
      if (!codes.has(member)) {
        const near = [...codes].filter((one) => levelOfCode(one) === level).sort();
        throw new UmkmError('CONFIG_COLLAPSE_MEMBER', {...place, known: near.slice(0, 30)});
      }
      if (taken.has(member)) throw new UmkmError('CONFIG_COLLAPSE_TWICE', place);
      taken.add(member);
    });
    const isBeside = members.every(
      (member) => levelOfCode(member) === level && parentOf(member) === parentOf(code),
    );
    const isInside = office === undefined || code.startsWith(`${office}.`);
    if (level === null || !isBeside || !isInside || codes.has(code) || taken.has(code))
      throw new UmkmError('CONFIG_COLLAPSE_CODE', {path: `${path}.code`, found: code});
    taken.add(code);
  });
}

function parentOf(code: string): string {
  return code.slice(0, Math.max(0, code.lastIndexOf('.')));
}

/** Codes that change: members, and what lies in them, which keeps its number where that is free. */
function newCodes(areas: readonly MergedArea[], codes: ReadonlySet<string>): Map<string, string> {
  const changed = new Map<string, string>();
  for (const {code, members} of areas) {
    for (const member of members) changed.set(member, code);
    const given = new Set<string>();
    // From the top down, so that what lies in an area follows it.
    const below = [...codes].filter((one) => members.some((own) => one.startsWith(`${own}.`)));
    for (const old of below.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
      const parent = changed.get(parentOf(old)) ?? parentOf(old);
      const own = old.slice(old.lastIndexOf('.') + 1);
      const fresh = freeCode(parent, own, given);
      given.add(fresh);
      changed.set(old, fresh);
    }
  }
  return changed;
}

function freeCode(parent: string, own: string, given: ReadonlySet<string>): string {
  const [first, width] = [Number(own), own.length];
  for (let number = first; ; number++) {
    const code = `${parent}.${String(number).padStart(width, '0')}`;
    if (!given.has(code)) return code;
  }
}

/** Names that only members have, folded, with the name of the merged area. */
function namesOf(
  areas: readonly MergedArea[],
  {registry}: Tables,
  {areas: listed = []}: Config,
): ReadonlyMap<string, string> {
  const holders = new Map<string, Set<string>>();
  const note = (name: string, code: string): void => {
    const key = foldName(name);
    holders.set(key, (holders.get(key) ?? new Set()).add(code));
  };
  for (const {code, name} of listed) note(name, code);
  for (const level of regionLevels) {
    const names = textColumn(registry, nameColumns[level]);
    for (let row = 0; names !== undefined && row < names.codes.length; row++) {
      const code = codeOfRow(registry, row, level);
      if (code !== null && names.codes[row] !== MISSING_CODE)
        note(names.dictionary[names.codes[row]], code);
    }
  }
  const found = new Map<string, string>();
  for (const [name, codes] of holders) {
    const own = areas.find(({members}) => [...codes].every((code) => members.includes(code)));
    if (own !== undefined) found.set(name, own.name);
  }
  for (const {members, name} of areas)
    for (const member of members) found.set(foldName(member), name);
  return found;
}

/** The code of a row's area of a level, by whichever column tells it. */
function codeOfRow(
  table: Table | undefined,
  row: number,
  level: (typeof regionLevels)[number],
): string | null {
  for (const key of codeColumns) {
    const column = textColumn(table, key);
    const code = column?.codes[row] ?? MISSING_CODE;
    const own =
      column === undefined || code === MISSING_CODE
        ? null
        : codeAtLevel(column.dictionary[code], level);
    if (own !== null) return own;
  }
  return null;
}

/** The register: every code, and the name beside it where the row lies in a merged area. */
function recodedRegister(
  table: Table,
  areas: readonly MergedArea[],
  newCode: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string>,
): Table {
  const columns: Record<string, Table['columns'][string]> = {...table.columns};
  for (const key of codeColumns) {
    const column = textColumn(table, key);
    if (column) columns[key] = renamed(column, (code) => newCode.get(code) ?? code);
  }
  for (const level of regionLevels) {
    const key = nameColumns[level];
    const column = textColumn(table, key);
    const own = areas.filter(({code}) => levelOfCode(code) === level);
    if (column === undefined || own.length === 0) continue;
    columns[key] = renamed(column, (name, row) => {
      const code = codeOfRow(table, row, level);
      if (code === null) return names.get(foldName(name)) ?? name;
      return own.find(({members}) => members.includes(code))?.name ?? name;
    });
  }
  return {...table, columns};
}

/** Other tables name areas in their own columns, by name or by code, sometimes several in a cell. */
function recodedEvents(
  table: Table,
  newCode: ReadonlyMap<string, string>,
  names: ReadonlyMap<string, string>,
): Table {
  const spec: EventSpec | undefined = Object.hasOwn(eventSpecs, table.name)
    ? eventSpecs[table.name as keyof typeof eventSpecs]
    : undefined;
  if (spec === undefined) return table;
  const columns: Record<string, Table['columns'][string]> = {...table.columns};
  const rename = (name: string): string =>
    names.get(foldName(name)) ?? newCode.get(name.trim()) ?? name;
  for (const key of [spec.district, spec.village, spec.assigned]) {
    const column = key === undefined ? undefined : textColumn(table, key);
    if (key === undefined || column === undefined) continue;
    columns[key] = renamed(column, (text) => {
      const parts = text.split(/[;,/&]|\bdan\b/).map((part) => part.trim());
      const own = parts.map(rename);
      return own.some((part, i) => part !== parts[i]) ? [...new Set(own)].join('; ') : text;
    });
  }
  return {...table, columns};
}

type Targets = NonNullable<Config['targets']>[string];

/** What the configuration says of areas: the merged one is expected to report in place of them. */
function configured(
  config: Config,
  areas: readonly MergedArea[],
  newCode: ReadonlyMap<string, string>,
): Pick<Recoded, 'config' | 'leftOut'> {
  const leftOut: string[] = [];
  const members = new Set(areas.flatMap((one) => one.members));
  const merged = new Map(areas.map((area) => [area.code, area]));
  const listed = new Map<string, string>();
  for (const {code, name} of config.areas ?? []) {
    const own = newCode.get(code) ?? code;
    listed.set(own, merged.get(own)?.name ?? name);
  }
  for (const {code, name} of areas) if (!listed.has(code)) listed.set(code, name);
  const targets = Object.entries(config.targets ?? {}).map(([key, list]): [string, Targets] => {
    if (!Array.isArray(list)) return [key, list];
    const kept = list.filter(({region}) => region === undefined || !members.has(region));
    if (kept.length < list.length) leftOut.push(`targets.${key}`);
    return [key, kept];
  });
  const memberNames = new Set([
    ...members,
    ...(config.areas ?? []).filter(({code}) => members.has(code)).map(({name}) => name),
  ]);
  const rank = config.areaRank;
  const values = Object.entries(rank?.values ?? {}).filter(([area]) => !memberNames.has(area));
  if (rank && values.length < Object.keys(rank.values).length) leftOut.push('areaRank');
  return {
    leftOut,
    config: {
      ...config,
      areas: [...listed].map(([code, name]) => ({code, name})),
      ...(config.targets && {targets: Object.fromEntries(targets)}),
      ...(rank && {areaRank: {...rank, values: Object.fromEntries(values)}}),
    },
  };
}
