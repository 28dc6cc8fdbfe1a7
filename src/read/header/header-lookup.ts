import {foldText, keyForms} from '../../schema/header.js';
import type {ColumnType, TableSpec} from '../../schema/spec.js';
import {rowTables} from '../../schema/tables.js';
import {figureWords, headerWords, isSpelling} from './header-words.js';
import {Spelling} from './spelling.js';

/** A column that a form of a header stands for. */
export interface Meaning {
  readonly key: string;
  readonly type: ColumnType;
  /** 0 for the key itself; then the position among the aliases. Smaller is nearer. */
  readonly rank: number;
  /** It is meant only where the columns are not that the header means first. */
  readonly spare: boolean;
}

/** The columns of one table by the forms of their headers. */
export interface HeaderLookup {
  readonly exact: ReadonlyMap<string, readonly Meaning[]>;
  /** By their words, in one spelling and order. */
  readonly words: ReadonlyMap<string, readonly Meaning[]>;
  /** Columns of figures by their words without "jumlah" and "nilai". */
  readonly figures: ReadonlyMap<string, readonly Meaning[]>;
}

const figureTypes: ReadonlySet<ColumnType> = new Set(['rupiah', 'number', 'count']);
const lookups = new WeakMap<TableSpec, HeaderLookup>();

/** The lookup of a table, made when it is first asked for. */
export function lookupOf(table: TableSpec): HeaderLookup {
  let lookup = lookups.get(table);
  if (!lookup) lookups.set(table, (lookup = makeLookup(table)));
  return lookup;
}

let byForm: ReadonlyMap<string, readonly TableSpec[]> | null = null;

/** The row tables that know a header by this folded form. */
export function knownBy(form: string): readonly TableSpec[] {
  byForm ??= tablesByForm();
  return byForm.get(form) ?? [];
}

let words: Spelling | null = null;

/** Known words that a word of a header may have been meant to be; none where it is one itself. */
export function nearWords(word: string): readonly string[] {
  words ??= allWords();
  return isSpelling(word) ? [] : words.near(word);
}

function makeLookup(table: TableSpec): HeaderLookup {
  const exact = new Map<string, Meaning[]>();
  const byWords = new Map<string, Meaning[]>();
  const figures = new Map<string, Meaning[]>();
  for (const {key, type, aliases, otherwise = []} of Object.values(table.columns)) {
    const add = (alias: string, rank: number, spare: boolean): void => {
      const meaning = {key, type, rank, spare};
      const ordered = headerWords(alias);
      put(exact, foldText(alias), meaning);
      put(byWords, ordered.join(' '), meaning);
      if (figureTypes.has(type)) put(figures, figureWords(ordered).join(' '), meaning);
    };
    for (const form of keyForms(key)) add(form, 0, false);
    aliases.forEach((alias, index) => add(alias, index + 1, false));
    otherwise.forEach((alias, index) => add(alias, aliases.length + index + 1, true));
  }
  return {exact, words: byWords, figures};
}

function tablesByForm(): ReadonlyMap<string, readonly TableSpec[]> {
  const tables = new Map<string, TableSpec[]>();
  for (const {spec} of rowTables) {
    for (const form of lookupOf(spec).exact.keys()) {
      const known = tables.get(form);
      if (known) known.push(spec);
      else tables.set(form, [spec]);
    }
  }
  return tables;
}

function put(map: Map<string, Meaning[]>, form: string, meaning: Meaning): void {
  if (form === '') return;
  const meanings = map.get(form);
  if (!meanings) map.set(form, [meaning]);
  else if (!meanings.some(({key}) => key === meaning.key)) meanings.push(meaning);
}

function allWords(): Spelling {
  const spelling = new Spelling();
  for (const {spec} of rowTables) {
    for (const {aliases, otherwise = []} of Object.values(spec.columns))
      for (const alias of [...aliases, ...otherwise]) headerWords(alias).forEach(add);
  }
  function add(word: string): void {
    spelling.add(word);
  }
  return spelling;
}
