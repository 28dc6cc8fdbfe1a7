import type {TextColumn} from '../../data/column.js';
import type {Interner} from './interner.js';

/** Where the texts of a column stand as bytes: the codes of its dictionary, in order. */
export interface Interned {
  readonly texts: Interner;
  /** Codes of `texts`, or how many there are from 0 on. */
  readonly codes: Int32Array | number;
}

const internedBy = new WeakMap<TextColumn, Interned>();

/** A column whose texts become strings when somebody asks for them: names are seldom shown. */
export function internedColumn(codes: Int32Array, interned: Interned): TextColumn {
  let made: readonly string[] | null = null;
  const column: TextColumn = {
    kind: 'text',
    codes,
    get dictionary() {
      return (made ??= interned.texts.texts(interned.codes));
    },
    size: typeof interned.codes === 'number' ? interned.codes : interned.codes.length,
  };
  internedBy.set(column, interned);
  return column;
}

/** The bytes of a column's texts; `null` where it holds strings. */
export function internedOf(column: TextColumn): Interned | null {
  return internedBy.get(column) ?? null;
}

/** How many texts the dictionary of a column has, found out without making strings of them. */
export function dictionarySize(column: TextColumn): number {
  const {codes} = internedOf(column) ?? {codes: column.dictionary.length};
  return typeof codes === 'number' ? codes : codes.length;
}

/** One text of a column's dictionary, without making strings of the others. */
export function dictionaryText(column: TextColumn, code: number): string {
  const interned = internedOf(column);
  if (interned === null) return column.dictionary[code];
  const {texts, codes} = interned;
  return texts.text(typeof codes === 'number' ? code : codes[code]);
}
