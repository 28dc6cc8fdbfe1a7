import {words} from '../../src/text/words.js';
import type {TableCell, TableRow} from '../../widgets/internal/model.js';
import {sectionMessages} from '../../widgets/internal/section-messages.js';
import type {ReadFigure} from './figures.js';

/** A row as assistive technology is given it: names of its cells, the head first. */
export type SpokenRow = readonly string[];

/**
 * Where the names of a chart's values differ from its table: a value of the table that no name
 * says, a number in a name that the table does not hold, values in another order.
 */
export function compareMarks(figure: ReadFigure): string[] {
  const {tag, table, marks, words: said, asTable, held} = figure;
  if (asTable) return [];
  const names = marks.map(plain);
  const known = new Set([
    ...held,
    ...numbersIn(
      [
        said,
        table.caption,
        ...table.columns.map(({label}) => label),
        ...table.rows.flatMap(({header, cells, line}) => [
          header,
          line?.label ?? '',
          ...cells.flatMap(({text, state = ''}) => [text, state]),
        ]),
      ].join('\n'),
    ),
  ]);
  const invented = names
    .filter((name) => !sums[tag]?.test(name))
    .flatMap((name) =>
      numbersIn(name)
        .filter((number) => !known.has(number))
        .map((number) => `${tag}: "${name}" says ${number}, the table does not`),
    );
  const left = leftOut(said);
  const drawn = left > 0 ? withoutLast(table.rows, left) : table.rows;
  const missing = drawn.flatMap((row) =>
    valuesOf(row, figure).flatMap(({cell, column}) => {
      const {label} = table.columns[column];
      return names.some((name) =>
        says(name, {
          cell,
          about: [...(row.total ? [figure.place] : []), withoutRemark(row.header), label],
        }),
      )
        ? []
        : [`${tag}: no value is named for ${plain(row.header)}, ${label}: ${told(cell)}`];
    }),
  );
  return [...invented, ...missing];
}

/** Where the rows that assistive technology is given differ from the figure's table. */
export function compareRows({tag, table}: ReadFigure, spoken: readonly SpokenRow[]): string[] {
  const {columns, rows, line} = table;
  const wide = columns.length + (line === undefined ? 0 : 1);
  const head = columns.map(({label}) => label);
  const expected = [{header: head[0], cells: head.slice(1).map((text) => ({text}))}, ...rows];
  if (spoken.length !== expected.length) {
    return [`${tag}: ${spoken.length} rows are told of, the table has ${expected.length}`];
  }
  return expected.flatMap((row: {header: string; cells: readonly Partial<TableCell>[]}, r) => {
    const [first = '', ...cells] = spoken[r].map(plain);
    const group = r > 0 && rows[r - 1].group === true;
    const whole = group || cells.length === wide - 1;
    return [
      ...(whole ? [] : [`${tag}: row ${first} has ${cells.length} cells`]),
      ...(first.startsWith(plain(row.header)) ? [] : [`${tag}: "${first}" for ${row.header}`]),
      ...row.cells.flatMap(({text = '', state = ''}, c) => {
        const heard = cells[c] ?? '';
        const context = [heard, first, plain(spoken[0][c + 1] ?? '')].join(', ');
        const right =
          heard.startsWith(plain(text)) &&
          state.split(', ').every((word) => context.includes(plain(word)));
        return right ? [] : [`${tag}: ${first}: "${heard}" for ${told({text, raw: null, state})}`];
      }),
    ];
  });
}

/**
 * How many rows, or groups of rows, a figure says that it does not draw, and keeps in its table: no
 * more than those may be missing, and only the last ones.
 */
function leftOut(said: string): number {
  const found = /(\d+) (?:baris lain|kelompok lain|more rows|more groups)/.exec(said);
  return found ? Number(found[1]) : 0;
}

function withoutLast(rows: readonly TableRow[], count: number): readonly TableRow[] {
  const groups = rows.flatMap(({group}, i) => (group ? [i] : []));
  return rows.slice(0, groups.length > count ? groups[groups.length - count] : -count);
}

/** The cells of a row that a chart draws: its value, or one for each category of a column. */
function valuesOf(
  row: TableRow,
  {tag, table: {columns, rows}, marks, words: said}: ReadFigure,
): {readonly cell: TableCell; readonly column: number}[] {
  const {cells, group} = row;
  if (group) return [];
  const value = cells[0];
  const before = rows[rows.indexOf(row) - 1];
  return cells.flatMap((cell, i) => {
    const {label} = columns[i + 1];
    // Beside the classes, the unknown one is a value of its own.
    const isClass = columns.some(({label: other}) => classHeads.has(other));
    // What a value was counted from is said with it; of a value that is not there, why it is not.
    // A count without the other one is no base, and stands in the table alone.
    const parts = cells.filter((_, p) => partHeads.has(columns[p + 1].label));
    // Nor is what the earlier figures beside a big number were counted from.
    const isEarlier = tag === 'umkm-stat' && row !== rows.at(-1);
    const isPart =
      partHeads.has(label) &&
      (isEarlier || value.raw === null || parts.some(({raw}) => raw === null));
    const isUnknown = unknownHeads.has(label) && !isClass;
    // A part of nothing has no area in a stack.
    const isNothing = tag === 'umkm-growth' && cell.raw === 0;
    const follows =
      changeHeads.test(label) &&
      (cell.raw === null
        ? [...marks, said].some((text) => text.includes(cell.state ?? ''))
        : // That of the first year is since one that the figure does not show.
          before === undefined || isChange(cell.raw, row, before));
    return isPart || isUnknown || isNothing || follows || told(cell) === ''
      ? []
      : [{cell, column: i + 1}];
  });
}

/** Changes since the row before, in percent, and what each class gave to that of all, in points. */
const changeHeads = /^(Perubahan|Sumbangan|Change|Contribution)/;

/** Whether a change is that of two values which are named, and so follows from what is said. */
function isChange(raw: number | string, row: TableRow, before: TableRow | undefined): boolean {
  const wanted = Number(raw);
  return row.cells.some(({raw: now}, i) =>
    (before?.cells ?? []).some(({raw: base}) => {
      const then = before?.cells[i]?.raw;
      return (
        typeof now === 'number' &&
        typeof then === 'number' &&
        typeof base === 'number' &&
        Math.abs((100 * (now - then)) / base - wanted) < 1e-6
      );
    }),
  );
}

/** Sums and rests of what the table holds, which it does not repeat. */
const sums: Readonly<Record<string, RegExp>> = {
  'umkm-flow': /^(Naik skala|Turun skala|Selisih|Moved up|Moved down|Difference):/,
  'umkm-size-mobility': /^(Naik skala|Turun skala|Selisih|Moved up|Moved down|Difference):/,
  'umkm-digital-adoption': /^(tidak memakai|use none):/,
};

/** Heads of what a value was counted from. */
const partHeads = new Set(
  (['id', 'en'] as const).flatMap((lang) => {
    const {numerator, denominator} = words[lang];
    const {part, base} = sectionMessages[lang];
    return [numerator, denominator, part, base];
  }),
);

const unknownHeads = new Set([words.id.unknown, words.en.unknown]);
const classHeads = new Set(['Mikro', 'Micro']);

function says(
  name: string,
  {cell, about}: {readonly cell: TableCell; readonly about: readonly string[]},
): boolean {
  const lower = name.toLowerCase();
  if (!about.some((word) => lower.includes(plain(word).toLowerCase()))) return false;
  const values = numbersIn(cell.text);
  const said = new Set(numbersIn(name));
  return values.every((value) => said.has(value));
}

/** `Salah sasaran (makin rendah makin baik)` is named without its remark. */
function withoutRemark(header: string): string {
  return header.replace(/ \(.*\)$/, '');
}

function told({text, state = ''}: TableCell): string {
  return plain([text, state].filter(Boolean).join(' '));
}

/** Digits of the numbers in a text, signs and units left out. */
export function numbersIn(text: string): string[] {
  return plain(text).match(/\d(?:[\d.,]*\d)?/g) ?? [];
}

/** As read aloud: no-break and joining spaces as plain ones, one at a time. */
export function plain(text: string): string {
  return text
    .replace(/[\u2060\u200b\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
