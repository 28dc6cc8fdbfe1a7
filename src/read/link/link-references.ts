import {textColumn} from '../../data/access.js';
import type {TextColumn} from '../../data/column.js';
import {MISSING_CODE} from '../../data/column.js';
import type {Table, TableName, Tables} from '../../data/table.js';
import type {Config} from '../../schema/config.js';
import {businessRefOf, rowTables} from '../../schema/tables.js';
import type {LateNotes} from '../late-notes.js';
import {maskText} from '../cell/mask.js';
import {dictionarySize, dictionaryText, internedOf} from '../column/interned.js';
import {TextTable} from '../column/text-table.js';

/** How the rows of one table were linked to businesses of the register. */
export interface LinkSummary {
  readonly table: TableName;
  /** Rows that name a business. */
  readonly rows: number;
  /** Rows linked, by the key of the register that told which business it is. */
  readonly linked: Readonly<Record<string, number>>;
  readonly unresolved: number;
  /** Rows whose key several businesses have. */
  readonly ambiguous: number;
}

/** Keys of the register by which a business may be named, in the order they are tried. */
const usualKeys: readonly string[] = ['businessId', 'nib', 'ownerNik'];
/** How many digits a number must have to be sought as one. */
const digitsOf: Readonly<Record<string, number>> = {nib: 13, ownerNik: 16};

/** Businesses that a table may pass over without losing the order of the register. */
const guesses = 8;

const unresolved = -1;
const ambiguous = -2;

/** Where a row of a table says which business it is about. */
export interface Reference {
  /** The column that holds the reference. */
  readonly key: string;
  /** The column it is made from: itself, or a NIB or NIK where the file has no reference. */
  readonly from: string;
}

/** The column that says which business a row is about, or `null` where the table has none. */
export function referenceOf({name, columns}: Table): Reference | null {
  const spec = rowTables.find((table) => table.name === name)?.spec;
  const key = spec ? businessRefOf(name, spec) : null;
  if (key === null) return null;
  const from = [key, 'nib', 'ownerNik'].find((one) => columns[one]?.kind === 'text');
  return from === undefined ? null : {key, from};
}

/**
 * Writes the register's identifier wherever another table names a business by identifier, NIB or NIK,
 * or by the key that the configuration sets for the table. What cannot be linked stays as it is and
 * is counted, once a file. Without a register the tables are returned as they are.
 */
export function linkReferences(
  tables: Tables,
  aliases: ReadonlyMap<string, string>,
  link: NonNullable<Config['link']>,
  notes: LateNotes,
): {tables: Tables; links: LinkSummary[]} {
  const {registry} = tables;
  const links: LinkSummary[] = [];
  if (!registry) return {tables, links};
  const linked: Partial<Record<TableName, Table>> = {...tables};
  const register = new Register(registry, aliases);
  for (const table of Object.values(tables)) {
    const reference = referenceOf(table);
    const column = textColumn(table, reference?.from ?? '');
    if (reference === null || !column) continue;
    const {key, from} = reference;
    const declared = Reflect.get(link, table.name) as string | undefined;
    const keys = declared === undefined ? usualKeys : [declared];
    const found = register.find(column, keys);
    links.push(countRows(table, from, column, found, keys, notes));
    const columns = {...table.columns, [key]: rewritten(column, found, keys, register)};
    linked[table.name] = {...table, columns};
  }
  return {tables: linked, links};
}

/** For each text of a dictionary: the code of its business's identifier, and the key it was found by. */
interface Found {
  readonly businesses: Int32Array;
  readonly keys: Int8Array;
}

class Register {
  readonly column: TextColumn | undefined;
  /** How many identifiers it has. */
  readonly size: number;
  private readonly aliasCodes = new Map<string, number>();
  /** Its identifiers by text, made when a table names one out of order. */
  private table: TextTable | undefined;

  constructor(
    private readonly registry: Table,
    aliases: ReadonlyMap<string, string>,
  ) {
    this.column = textColumn(registry, 'businessId');
    this.size = this.column ? dictionarySize(this.column) : 0;
    if (aliases.size === 0) return;
    const codes = new TextTable(this.ids);
    for (const [dropped, kept] of aliases) this.aliasCodes.set(dropped, codes.find(kept));
  }

  /** Its identifiers, by code. */
  get ids(): readonly string[] {
    return this.column?.dictionary ?? [];
  }

  find(column: TextColumn, keys: readonly string[]): Found {
    const size = dictionarySize(column);
    const businesses = new Int32Array(size).fill(unresolved);
    const by = new Int8Array(size);
    keys.forEach((key, at) => {
      if (key === 'businessId') {
        if (this.findInterned(column, businesses, by, at + 1)) return;
        this.findIds(column.dictionary, businesses, by, at + 1);
        return;
      }
      if (!this.column || !textColumn(this.registry, key)) return;
      const wanted = new TextTable(wantedTexts(column, businesses, key));
      if (wanted.size === 0) return;
      const put = (text: string, business: number): void => {
        for (let place = wanted.find(text); place >= 0; place = wanted.before(place)) {
          businesses[place] = business;
          by[place] = at + 1;
        }
      };
      this.putOwners(key, put);
    });
    return {businesses, keys: by};
  }

  /** Finds identifiers by their bytes; `false`, with nothing done, where they are strings. */
  private findInterned(
    column: TextColumn,
    businesses: Int32Array,
    by: Int8Array,
    key: number,
  ): boolean {
    const own = this.column && internedOf(this.column);
    const other = internedOf(column);
    if (!own || !other || this.aliasCodes.size > 0) return false;
    const codes = own.texts.codesFrom(other.texts, other.codes);
    const places = typeof own.codes === 'number' ? null : placesOf(own.codes, own.texts.length);
    for (let at = 0; at < codes.length; at++) {
      const code = codes[at];
      const business = code < 0 || places === null ? code : places[code];
      if (business < 0 || business >= this.size || businesses[at] !== unresolved) continue;
      businesses[at] = business;
      by[at] = key;
    }
    return true;
  }

  /** Most tables name businesses in the order of the register: one of the next is guessed first. */
  private findInOrder(
    texts: readonly string[],
    businesses: Int32Array,
    by: Int8Array,
    key: number,
  ): void {
    const {ids} = this;
    let next = 0;
    for (let at = 0; at < texts.length; at++) {
      if (businesses[at] !== unresolved) continue;
      const end = Math.min(next + guesses, ids.length);
      for (let code = next; code < end; code++) {
        if (texts[at] !== ids[code]) continue;
        businesses[at] = code;
        by[at] = key;
        next = code + 1;
        break;
      }
    }
  }

  /** Finds identifiers, also those of records that another record of the business stands for. */
  private findIds(
    texts: readonly string[],
    businesses: Int32Array,
    by: Int8Array,
    key: number,
  ): void {
    this.findInOrder(texts, businesses, by, key);
    for (let at = 0; at < texts.length; at++) {
      if (businesses[at] !== unresolved) continue;
      this.table ??= new TextTable(this.ids);
      const code = this.aliasCodes.get(texts[at]) ?? this.table.find(texts[at]);
      if (code < 0) continue;
      businesses[at] = code;
      by[at] = key;
    }
  }

  private putOwners(key: string, put: (text: string, business: number) => void): void {
    const column = textColumn(this.registry, key);
    if (!column || !this.column) return;
    const owners = ownersOf(column, this.column);
    for (let code = 0; code < owners.length; code++)
      if (owners[code] !== unresolved) put(column.dictionary[code], owners[code]);
  }
}

/** Where each code stands in a list of codes; -1 for one that does not. */
function placesOf(codes: Int32Array, size: number): Int32Array {
  const places = new Int32Array(size).fill(unresolved);
  for (let at = 0; at < codes.length; at++) places[codes[at]] = at;
  return places;
}

/** The business that has each text of a column; `ambiguous` where several have it. */
function ownersOf(column: TextColumn, ids: TextColumn): Int32Array {
  const owners = new Int32Array(column.dictionary.length).fill(unresolved);
  for (let row = 0; row < column.codes.length; row++) {
    const code = column.codes[row];
    const id = ids.codes[row];
    if (code < 0 || id < 0 || owners[code] === id) continue;
    owners[code] = owners[code] === unresolved ? id : ambiguous;
  }
  return owners;
}

/** Texts not found yet, as a key of the register is written; `null` for those that cannot be one. */
function wantedTexts(column: TextColumn, businesses: Int32Array, key: string): (string | null)[] {
  const digits = digitsOf[key];
  return Array.from(businesses, (business, at) => {
    if (business !== unresolved) return null;
    const text = dictionaryText(column, at);
    if (digits === undefined) return text;
    if (text.length < digits) return null;
    const written = text.length === digits ? text : text.replace(/[\s.-]/g, '');
    return written.length === digits && isNumber(written) ? written : null;
  });
}

function isNumber(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x30 || unit > 0x39) return false;
  }
  return true;
}

/**
 * The column with the register's identifiers in place of what was written. Its dictionary begins with
 * that of the register, so that nobody has to look a text up again; what was not found follows.
 */
function rewritten(
  column: TextColumn,
  {businesses}: Found,
  keys: readonly string[],
  register: Register,
): TextColumn {
  if (businesses.every((business, at) => business === at))
    return linkedColumn(column.codes, register, []);
  const open: string[] = [];
  const codes = businesses.slice();
  for (let at = 0; at < codes.length; at++)
    if (codes[at] < 0) codes[at] = register.size + open.push(dictionaryText(column, at)) - 1;
  // By another key than the identifier, a text that was not found may still look like one.
  if (open.length > 0 && !keys.includes('businessId')) {
    const {ids} = register;
    const same = new Map(open.map((text, at) => [text, ids.length + at]));
    for (let at = 0; at < codes.length; at++)
      if (businesses[at] >= 0) codes[at] = same.get(ids[businesses[at]]) ?? codes[at];
  }
  const rows = new Int32Array(column.codes.length);
  for (let row = 0; row < rows.length; row++)
    rows[row] = column.codes[row] < 0 ? MISSING_CODE : codes[column.codes[row]];
  return linkedColumn(rows, register, open);
}

/** A column of the register's identifiers and some texts behind them, made strings when asked for. */
function linkedColumn(codes: Int32Array, register: Register, open: readonly string[]): TextColumn {
  let made: readonly string[] | null = null;
  return {
    kind: 'text',
    codes,
    get dictionary() {
      return (made ??= open.length === 0 ? register.ids : register.ids.concat(open));
    },
    get base() {
      return register.ids;
    },
    shares: register.column,
    size: register.size + open.length,
  };
}

interface Failure {
  readonly file: number;
  readonly business: number;
  readonly tried: string;
  rows: number;
  readonly first: number;
  readonly examples: Set<string>;
}

/** Counts what was linked, and says once a file what was not. */
function countRows(
  table: Table,
  key: string,
  column: TextColumn,
  {businesses, keys: by}: Found,
  keys: readonly string[],
  notes: LateNotes,
): LinkSummary {
  const {codes} = column;
  const counts = new Int32Array(keys.length + 1);
  const stated = new Int32Array(table.origin.files.length);
  const failures = new Map<string, Failure>();
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row];
    if (code < 0) continue;
    const file = table.origin.file[row];
    stated[file]++;
    const business = businesses[code];
    if (business >= 0) {
      counts[by[code]]++;
      continue;
    }
    const tried = business === ambiguous ? keys[by[code] - 1] : keys.join(' ');
    const name = `${file} ${business} ${tried}`;
    let failure = failures.get(name);
    if (!failure) {
      failure = {file, business, tried, rows: 0, first: row, examples: new Set()};
      failures.set(name, failure);
    }
    failure.rows++;
    if (failure.examples.size < 3) failure.examples.add(maskText(dictionaryText(column, code)));
  }
  const totals = {unresolved: 0, ambiguous: 0};
  for (const {file, business, tried, rows, first, examples} of failures.values()) {
    totals[business === ambiguous ? 'ambiguous' : 'unresolved'] += rows;
    const code = business === ambiguous ? 'READ_LINK_AMBIGUOUS' : 'READ_LINK_UNRESOLVED';
    const params = {rows, of: stated[file], keys: tried, table: table.name};
    const found = [...examples].join(', ');
    notes.add(table, first, {code, severity: 'warning', found, params}, key);
  }
  const linked = Object.fromEntries(keys.map((name, at) => [name, counts[at + 1]]));
  const rows = stated.reduce((sum, count) => sum + count, 0);
  return {table: table.name, rows, linked, ...totals};
}
