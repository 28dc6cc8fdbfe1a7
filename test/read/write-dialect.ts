import type {DialectCell, DialectColumn, DialectTable, FigureAxes} from './dialect-table.js';
import {parquetFile} from './parquet-file.js';
import type {CellToWrite} from './write-xlsx.js';
import {writeXlsx} from './write-xlsx.js';

/** How a table is written as text. */
export interface TextDialect {
  readonly separator: ',' | ';' | '\t' | '|';
  readonly encoding: 'utf-8' | 'utf-8 with mark' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  readonly lineEnd: '\n' | '\r\n' | '\r';
  readonly quoting: 'minimal' | 'all';
  readonly titles: readonly string[];
  /** Records after which a line without anything stands, or one of separators alone. */
  readonly blanks: readonly number[];
  readonly blankLine: 'nothing' | 'separators';
  readonly lastLine: 'ended' | 'open';
  /** Whether empty cells at a record's end are left out. */
  readonly tail: 'kept' | 'left out';
}

/** Writes a table as text with separators. */
export function writeText(table: DialectTable, dialect: TextDialect): Uint8Array {
  const {separator, quoting, titles, blanks, lineEnd, lastLine, tail} = dialect;
  const quoted = (text: string) =>
    quoting === 'all' || /["\r\n]/.test(text) || text.includes(separator)
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  const line = (texts: readonly string[]) => {
    const kept = tail === 'kept' ? texts : texts.slice(0, texts.findLastIndex(Boolean) + 1);
    return kept.map(quoted).join(separator);
  };
  const blank = dialect.blankLine === 'nothing' ? '' : separator.repeat(table.columns.length - 1);
  const lines = [
    ...titles.map((title) => (title === '' ? blank : quoted(title))),
    headersOf(table).map(quoted).join(separator),
    ...rowsOf(table).flatMap((cells, row) => [
      line(cells.map(({text}) => text)),
      ...(blanks.includes(row) ? [blank] : []),
    ]),
  ];
  return encode(lines.join(lineEnd) + (lastLine === 'ended' ? lineEnd : ''), dialect.encoding);
}

/** Writes a table as a sheet of a workbook. */
export function writeWorkbook(
  table: DialectTable,
  {
    cells,
    strings,
    dates,
    titles,
  }: {
    readonly cells: 'typed' | 'text';
    readonly strings: 'shared' | 'inline';
    /** Typed days have a style that shows them as such, or are numbers that only their column explains. */
    readonly dates: 'styled' | 'numbers';
    readonly titles: readonly string[];
  },
): Uint8Array {
  const text = (value: string): CellToWrite => {
    if (value === '') return null;
    // A workbook writes control signs as _x0009_, and that text itself as _x005F_x0009_.
    const escaped = value.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
    return strings === 'shared' ? escaped : {inline: escaped};
  };
  const cell = (one: DialectCell, {kind}: DialectColumn): CellToWrite => {
    if (cells === 'text' || one.typed === null) return text(one.text);
    if (typeof one.typed !== 'string') return one.typed;
    if (kind !== 'date') return text(one.typed);
    return dates === 'styled' ? {date: one.typed} : serialOf(one.typed);
  };
  const rows = [
    ...titles.map((title) => [text(title)]),
    headersOf(table).map(text),
    ...rowsOf(table).map((row) => row.map((one, at) => cell(one, table.columns[at]))),
  ];
  return writeXlsx([{rows}]);
}

export type JsonShape = 'objects' | 'arrays' | 'lines' | 'ckan';

/** Writes a table as JSON. */
export function writeJson(
  table: DialectTable,
  {cells, shape}: {readonly cells: 'typed' | 'text'; readonly shape: JsonShape},
): Uint8Array {
  const headers = headersOf(table);
  const rows = rowsOf(table).map((row) =>
    row.map(({typed, text}) => (cells === 'typed' ? typed : text)),
  );
  const objects = rows.map((row) =>
    Object.fromEntries(row.map((value, at) => [headers[at], value])),
  );
  const fields = table.columns.map(({header, kind}) => ({
    id: header,
    type: kind === 'number' && cells === 'typed' ? 'numeric' : 'text',
  }));
  const numbersAsText = objects.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([id, value]) => [
        id,
        typeof value === 'number' ? String(value) : value,
      ]),
    ),
  );
  const texts = {
    objects: () => JSON.stringify(objects),
    arrays: () => JSON.stringify([headers, ...rows], null, 1),
    lines: () => objects.map((row) => JSON.stringify(row)).join('\n'),
    ckan: () => JSON.stringify({success: true, result: {fields, records: numbersAsText}}),
  };
  return new TextEncoder().encode(texts[shape]());
}

/** Writes a table as Parquet, with types of its own or all as texts. */
export function writeParquet(table: DialectTable, cells: 'typed' | 'text'): Uint8Array {
  const schemas = {
    text: {type: 'BYTE_ARRAY', converted_type: 'UTF8'},
    number: {type: 'DOUBLE'},
    date: {type: 'INT32', converted_type: 'DATE'},
    truth: {type: 'BOOLEAN'},
  };
  return parquetFile(
    table.columns.map(({header, kind, cells: all}) => ({
      name: header,
      schema: schemas[cells === 'typed' ? kind : 'text'],
      data: all.map(({typed, text}) => {
        if (cells === 'text') return text;
        return kind === 'date' && typed !== null ? new Date(String(typed)) : typed;
      }),
    })),
  );
}

/** Writes figures as a JSON-stat dataset. */
export function writeJsonStat({columns, axes}: DialectTable & {axes: FigureAxes}): Uint8Array {
  const figures = columns.find(({key}) => key === 'value')!.cells;
  const dimension = (index: readonly string[], label: string) => ({label, category: {index}});
  return new TextEncoder().encode(
    JSON.stringify({
      version: '2.0',
      class: 'dataset',
      label: 'UMKM Contoh',
      id: ['wilayah', 'tahun', 'skala', 'ukuran'],
      size: [axes.regions.length, axes.years.length, axes.classes.length, 1],
      role: {geo: ['wilayah'], time: ['tahun'], metric: ['ukuran']},
      dimension: {
        wilayah: dimension(axes.regions, 'Wilayah'),
        tahun: dimension(axes.years, 'Tahun'),
        skala: dimension(axes.classes, 'Skala Usaha'),
        ukuran: {category: {label: {umkm: 'Jumlah UMKM'}, unit: {umkm: {label: 'unit usaha'}}}},
      },
      value: figures.map(({typed}) => typed),
    }),
  );
}

/** What a workbook stores for a day. */
function serialOf(iso: string): number {
  return Date.parse(iso) / 86_400_000 + 25_569;
}

function headersOf({columns}: DialectTable): string[] {
  return columns.map(({header}) => header);
}

function rowsOf({columns, length}: DialectTable): DialectCell[][] {
  return Array.from({length}, (_, row) => columns.map(({cells}) => cells[row]));
}

function encode(text: string, encoding: TextDialect['encoding']): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'utf-8 with mark':
      return new TextEncoder().encode(`\ufeff${text}`);
    case 'utf-16le':
      return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    case 'utf-16be':
      return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16());
    case 'windows-1252':
      return Uint8Array.from(text, (character) => windows1252(character));
  }
}

/** Signs that Windows-1252 has where Latin-1 has none. */
const western = new Map(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map((sign, at) => [
    sign,
    0x80 + at,
  ]),
);

function windows1252(character: string): number {
  const code = western.get(character) ?? character.charCodeAt(0);
  if (code > 0xff || character.length > 1) throw new Error(`no Windows-1252: ${character}`);
  return code;
}
