import {UmkmError} from '../errors.js';
import {JsonLines} from '../postgres/json-file.js';
import {readTables, type ReadOptions, type ReadResult} from '../read/read-tables.js';
import {inMemory, type FilePieces} from './file-pieces.js';
import {openPieces, type LargeFile} from './large-file.js';
import type {OwnTable} from './own-tables.js';

/** A table of the office as a file: read as a whole where it is small, else a piece at a time. */
export type OwnFile =
  | {readonly whole: ReadResult; readonly large: null}
  | {readonly whole: null; readonly large: LargeFile};

/** As much text is read at once. */
const pieceLength = 16 << 20;
/** Bytes that a table may have that cannot be read in pieces. */
const mostBytes = 1024 * 2 ** 20;

/**
 * Reads a table of the office as any reader of files reads the text of a JSON file, a list of lists:
 * numbers are numbers there and texts are texts.
 *
 * @throws UmkmError what its rows and reading throw, `FILE_TOO_LARGE` for a large one that is no table
 *   of rows
 */
export async function openOwnTable(
  table: OwnTable,
  options: ReadOptions,
  size = pieceLength,
): Promise<OwnFile> {
  const {name, columns} = table;
  const lines = new JsonLines();
  const header = lines.header(columns.map((column) => column.name));
  const bodies = bodiesOf(table, lines, size);
  const closed = async (): Promise<void> => void (await bodies.return(undefined));
  const sha256 = (): Promise<string> => Promise.resolve(lines.hash());
  try {
    const first = await bodies.next();
    const ahead = first.done ? first : await bodies.next();
    const begun = [first, ahead].flatMap(({value}) => (value === undefined ? [] : [value]));
    if (!ahead.done) {
      const pieces = piecesOf(header, [...begun], bodies);
      const large = await openPieces(pieces, {name, options, close: closed});
      if (large !== null) return {whole: null, large: withHash(large, lines)};
    }
    const all = [header, ...begun].map((text) => encoder.encode(text));
    let bytes = 0;
    for await (const body of bodies) {
      all.push(encoder.encode(body));
      bytes += body.length;
      if (bytes > mostBytes)
        throw new UmkmError('FILE_TOO_LARGE', {
          found: name,
          ...{size: Math.ceil(bytes / 2 ** 20), limit: mostBytes / 2 ** 20},
        });
    }
    const content = {...inMemory(Buffer.concat([...all, encoder.encode(end)])), sha256};
    return {whole: await readTables([{name, bytes: content}], options), large: null};
  } catch (error) {
    await closed();
    throw error;
  }
}

const encoder = new TextEncoder();
const end = ']\n';

/** Rows as lines of JSON, so many characters of them together. */
async function* bodiesOf(
  table: OwnTable,
  lines: JsonLines,
  size: number,
): AsyncGenerator<string, undefined> {
  const kinds = table.columns.map(({kind}) => kind);
  let [body, length]: [string[], number] = [[], 0];
  for await (const rows of table.rows())
    for (const row of rows) {
      const line = lines.row(row, kinds);
      body.push(line);
      length += line.length;
      if (length < size) continue;
      yield body.join('');
      [body, length] = [[], 0];
    }
  if (length > 0) yield body.join('');
}

/** Each piece with the header before it: those that were read ahead, then the others. */
function piecesOf(
  header: string,
  begun: string[],
  bodies: AsyncGenerator<string, undefined>,
): FilePieces {
  return {
    async next() {
      const body = begun.shift() ?? (await bodies.next()).value;
      if (body === undefined) return null;
      return {content: inMemory(encoder.encode(`${header}${body}${end}`))};
    },
  };
}

/** Its account tells the hash of all its rows. */
function withHash(large: LargeFile, lines: JsonLines): LargeFile {
  return {
    ...large,
    account() {
      const {input, ...account} = large.account();
      return {...account, input: input.map((one) => ({...one, sha256: lines.hash()}))};
    },
  };
}
