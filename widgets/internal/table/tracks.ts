import type {TableModel} from '../model.js';

/** From this many rows on a table is laid out row by row, and only where it shows. */
export const MANY_ROWS = 60;

/** Left padding of a cell in px. */
const GAP = 14;

export interface Tracks {
  /** Value of `grid-template-columns`. */
  readonly columns: string;
  /** The least width of all of them. */
  readonly width: string;
}

/** Sets the widths of a long table; an inline style in the template is against a strict CSP. */
export function fitTable(root: ParentNode, model: TableModel): void {
  const table = root.querySelector<HTMLElement>('table.many');
  if (table === null) return;
  const {columns, width} = tableTracks(model);
  table.style.setProperty('--_columns', columns);
  table.style.minWidth = width;
}

/**
 * Widths of the columns of a table whose rows do not see each other, by the longest text of each:
 * of a head its longest word, of figures all of them.
 */
export function tableTracks({columns, rows, line}: TableModel): Tracks {
  const names = rows.flatMap(({header, group}) => (group ? [] : [header.length]));
  const first = `min(${Math.min(26, longest(names, 8)) + 1}ch, 45vw)`;
  const others = columns.slice(1).map(({label}, i) => {
    const texts = rows.map(({cells}) => cells[i]);
    const words = label.split(/\s/).map((word) => word.length + 2);
    return longest(
      [
        ...words,
        ...texts.map((cell) => cell?.text.length ?? 0),
        // Words of a state wrap; the longest is about as long.
        ...(texts.some((cell) => cell?.state) ? [12] : []),
      ],
      5,
    );
  });
  const chart = line === undefined ? '' : ' 110px';
  const sum = others.reduce((all, chars) => all + chars, 0);
  return {
    columns: `${first} ${others.map((chars) => `minmax(calc(${chars}ch + ${GAP}px), 1fr)`).join(' ')}${chart}`,
    width: `calc(${first} + ${sum}ch + ${others.length * GAP + (chart ? 110 : 0)}px)`,
  };
}

function longest(lengths: readonly number[], least: number): number {
  return lengths.reduce((most, length) => Math.max(most, length), least);
}
