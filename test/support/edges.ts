import {yearOfDay} from '../../src/data/access.js';
import {laterByMonths} from '../../src/data/calendar.js';
import {MISSING_CODE, MISSING_DAY, type Column} from '../../src/data/column.js';
import type {Table, TableName, Tables} from '../../src/data/table.js';
import {placeColumns} from '../../src/sql/units.js';
import type {Dice} from './dice.js';
import type {Style} from './office-style.js';
import {channelColumns} from './random-tables.js';

/**
 * Invented tables with a few extremes that chance alone seldom makes: a single period, a single table
 * that names businesses, a crowd of events of one business, a register without identifiers, amounts
 * or places, or with few of these.
 *
 * @param number which extremes: sixteen in a row have each beside different ones
 */
export function withEdges(dice: Dice, style: Style, tables: Tables, number: number): Tables {
  const round = Math.floor(number / 4);
  const chosen = [
    ofBoth[number % 4],
    ofRegisters[(number + round) % 4],
    ofEvents[(number + 2 * round + 1) % 4],
  ];
  return chosen.reduce((made, edge) => edge(dice, style, made, round), tables);
}

type Edge = (dice: Dice, style: Style, tables: Tables, round: number) => Tables;

/** Identified by NIB, one by NIK alone, and named by NIB, by NIK or by none of them. */
const byOtherNumbers: Edge = (dice, _, tables) =>
  changed(tables, (name, table) => {
    const {length} = table;
    const numbered = (letter: string, blank?: number): Column =>
      textsOf(Array.from({length}, (__, row) => (row === blank ? null : `${letter}${row + 1}`)));
    if (name === 'registry')
      return {
        ...without(table.columns, ['businessId']),
        ...{nib: numbered('N', 1), ownerNik: numbered('K')},
      };
    const words = ['N1', 'N3', 'K1', 'K2', 'X1'];
    return mapped(table, (key) =>
      /Ref$/.test(key) ? textsOf(Array.from({length}, () => dice.pick(words))) : null,
    );
  });

/** Nothing but the class as written tells of the size. */
const withoutAmounts: Edge = (dice, _, tables) =>
  changed(tables, (name, {columns, length}) => ({
    ...without(columns, ['annualTurnover', 'monthlyTurnover', 'capital', 'assets']),
    ...(['registry', 'observation'].includes(name) && {
      sizeClass: textsOf(Array.from({length}, () => dice.pick(['mikro', 'kecil', null]))),
    }),
  }));

/** Amounts that are none: less than nothing, and without end. */
const oddAmounts: Edge = (dice, _, tables) =>
  changed(tables, (name, {columns, length}) => {
    if (name !== 'registry' && name !== 'observation') return columns;
    const numbers = (list: readonly number[]): Column => ({
      kind: 'number',
      values: Float64Array.from({length}, () => dice.pick(list)),
    });
    return {
      ...without(columns, ['monthlyTurnover', 'assets', 'affiliatedTo']),
      annualTurnover: numbers([NaN, Infinity, Infinity, -1]),
      capital: numbers([NaN, -1, -1, Infinity, Infinity]),
    };
  });

/**
 * A register that tells one thing or nothing of where a business lies, or again and again the same few
 * places, of which some have one code and differently written names.
 */
const fewPlaces: Edge = (_, __, tables, round) => {
  const left = leftPlaces[round % leftPlaces.length];
  return changed(tables, (name, {columns, length}) => {
    if (name !== 'registry') return columns;
    const cells = (make: (row: number) => string): Column =>
      textsOf(Array.from({length}, (___, row) => make(row)));
    return {
      ...without(
        columns,
        placeColumns.filter((key) => !left.includes(key)),
      ),
      ...(left === both && {
        districtCode: cells((row) => (row === 3 ? '33.24.02' : '33.24.01')),
        // The last row lies where the first one lies.
        districtName: cells((row) => (row === 0 || row === length - 1 ? 'Satu' : 'SATU')),
      }),
    };
  });
};

const both: readonly string[] = ['districtCode', 'districtName'];
const leftPlaces: readonly (readonly string[])[] = [
  ...[both, ['districtCode'], [], both, ['districtName'], [], ['villageCode']],
];

/** All of one year, of one business, or of both. */
const inOneYear: Edge = (_, {years}, tables) =>
  changed(tables, (name, table) =>
    mapped(table, (_key, column) => {
      if (name === 'licence') return null;
      if (column.kind === 'date')
        return {kind: 'date', days: column.days.map((day) => moved(day, years[0]))};
      if (!/Year$/.test(_key) || column.kind !== 'number') return null;
      return {
        kind: 'number',
        values: column.values.map((year) => (Number.isNaN(year) ? NaN : years[0])),
      };
    }),
  );

const ofOneBusiness: Edge = (dice, style, tables) => {
  const who = dice.pick(style.ids);
  return changed(tables, (name, table) => {
    const columns = mapped(table, (key, column) =>
      /Ref$/.test(key) && column.kind === 'text'
        ? textsOf([...column.codes].map((code) => (code === MISSING_CODE ? null : who)))
        : null,
    );
    return name === 'aid'
      ? {...without(columns, ['aidStatus']), ...aidTo(who, dice, style, table)}
      : columns;
  });
};

/** Of some aid the window has closed and of some it has not; of some nobody knows whether it is used. */
function aidTo(who: string, dice: Dice, {years}: Style, {length}: Table): Record<string, Column> {
  const cells = Array.from({length}, () => dice.below(3));
  const first = Date.UTC(years[0], 0, 1) / 86400000;
  return {
    aidBusinessRef: textsOf(cells.map(() => who)),
    aidStillUsed: {kind: 'truth', values: Uint8Array.from(cells)},
    aidDate: {
      kind: 'date',
      days: Int32Array.from(cells, (_, row) => first + [0, 364, 100][row % 3]),
    },
  };
}

const ofOneInOneYear: Edge = (dice, style, tables, round) =>
  ofOneBusiness(dice, style, inOneYear(dice, style, tables, round), round);

/** The register, the observations and at most one table beside them. */
const fewTables: Edge = (dice, _, tables) => {
  const left = dice.pick(['none', 'aid', 'order', 'mentoring', 'licence', 'membership']);
  return Object.fromEntries(
    Object.entries(tables).filter(([name]) => ['registry', 'observation', left].includes(name)),
  );
};

/** All aid goes to one group, of which the list names one member. */
const oneMember: Edge = (_, __, tables) => {
  const made = toOneGroup(tables);
  const {membership} = made;
  if (membership === undefined || membership.length === 0) return made;
  return {...made, membership: firstRow(membership)};
};

/** All aid goes to one group, and the list does not name members. */
const noMembers: Edge = (_, __, tables) =>
  changed(toOneGroup(tables), (name, {columns}) =>
    name === 'membership' ? without(columns, ['membershipBusinessRef']) : columns,
  );

function toOneGroup(tables: Tables): Tables {
  return changed(tables, (name, {columns, length}) => {
    const group = textsOf(Array.from({length}, () => 'Mekar'));
    if (name === 'membership') return {...columns, membershipGroup: group};
    if (name !== 'aid') return columns;
    return {...without(columns, ['aidBusinessRef']), aidGroupName: group};
  });
}

/**
 * The last order of all came on the very day from which one makes active at the end of a year, and
 * nothing else tells who sells.
 */
const endOfOrders: Edge = (dice, {years}, tables) => {
  const last = Date.UTC(dice.pick(years), 11, 31) / 86400000 - dice.pick([30, 90]);
  return changed(tables, (name, table) =>
    name === 'registry' || name === 'observation'
      ? without(table.columns, [...channelColumns, 'channels', 'lastOrderDate'])
      : mapped(table, (_, column) =>
          name === 'order' && column.kind === 'date'
            ? {
                kind: 'date',
                days: column.days.map((day, row) => (row === 0 ? last : Math.min(day, last))),
              }
            : null,
        ),
  );
};

/** The first event of each table came when days begin to be counted. */
const atTheBeginning: Edge = (dice, _, tables) => {
  const day = dice.pick([0, 1]);
  return changed(tables, (name, table) =>
    mapped(table, (__, column) =>
      name !== 'registry' && column.kind === 'date'
        ? {kind: 'date', days: column.days.map((own, row) => (row === 0 ? day : own))}
        : null,
    ),
  );
};

const ofRegisters: readonly Edge[] = [byOtherNumbers, withoutAmounts, oddAmounts, fewPlaces];
const ofEvents: readonly Edge[] = [endOfOrders, atTheBeginning, oneMember, noMembers];
const ofBoth: readonly Edge[] = [inOneYear, ofOneInOneYear, fewTables, ofOneBusiness];

function changed(
  tables: Tables,
  columnsOf: (name: TableName, table: Table) => Record<string, Column>,
): Tables {
  return Object.fromEntries(
    Object.entries(tables).map(([name, table]) => [
      name,
      {...table, columns: columnsOf(name as TableName, table)},
    ]),
  );
}

/** The columns, those replaced for which there is another. */
function mapped(
  {columns}: Table,
  other: (key: string, column: Column) => Column | null,
): Record<string, Column> {
  return Object.fromEntries(
    Object.entries(columns).map(([key, column]) => [key, other(key, column) ?? column]),
  );
}

function without(columns: Table['columns'], keys: readonly string[]): Record<string, Column> {
  return Object.fromEntries(Object.entries(columns).filter(([key]) => !keys.includes(key)));
}

function firstRow(table: Table): Table {
  const first = (column: Column): Column => {
    switch (column.kind) {
      case 'text':
        return {...column, codes: column.codes.slice(0, 1)};
      case 'date':
        return {...column, days: column.days.slice(0, 1)};
      default:
        return {...column, values: column.values.slice(0, 1)} as Column;
    }
  };
  const columns = mapped(table, (_, column) => first(column));
  return {...table, length: 1, columns};
}

function moved(day: number, year: number): number {
  return day === MISSING_DAY ? day : laterByMonths(day, 12 * (year - yearOfDay(day)));
}

function textsOf(cells: readonly (string | null)[]): Column {
  const dictionary = [...new Set(cells.filter((cell) => cell !== null))];
  const codes = Int32Array.from(cells, (cell) =>
    cell === null ? MISSING_CODE : dictionary.indexOf(cell),
  );
  return {kind: 'text', codes, dictionary};
}
