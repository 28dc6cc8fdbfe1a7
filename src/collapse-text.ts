import {MISSING_CODE, type TextColumn} from './data/column.js';

/** A text column with other texts in it; asked once for each row. */
export function renamed(
  {codes, dictionary}: TextColumn,
  to: (text: string, row: number) => string,
): TextColumn {
  const texts: string[] = [];
  const index = new Map<string, number>();
  const own = Int32Array.from(codes, (code, row) => {
    if (code === MISSING_CODE) return MISSING_CODE;
    const text = to(dictionary[code], row);
    let at = index.get(text);
    if (at === undefined) index.set(text, (at = texts.push(text) - 1));
    return at;
  });
  return {kind: 'text', codes: own, dictionary: texts};
}
