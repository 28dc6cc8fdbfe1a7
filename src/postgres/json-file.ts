import {createHash, type Hash} from 'node:crypto';
import {UmkmError} from '../errors.js';
import type {ByteFile} from '../read/container/byte-file.js';
import type {PostgresSession, PostgresSource} from './session.js';
import {cellOf, type PostgresKind} from './values.js';

/** Bytes that a source may have where it is held in memory. */
const mostBytes = 1024 * 2 ** 20;

/**
 * A source as the text of a JSON file, a list of lists, which any reader of files reads: numbers are
 * numbers there and texts are texts. It is held in memory, so that no name lies on a disk.
 *
 * @throws UmkmError what reading throws, `FILE_TOO_LARGE`
 */
export async function postgresFile(
  session: PostgresSession,
  name: string,
  source: PostgresSource,
): Promise<ByteFile> {
  const pieces: Uint8Array[] = [];
  const encoder = new TextEncoder();
  const lines = new JsonLines();
  let size = 0;
  const add = (text: string): void => {
    const bytes = encoder.encode(text);
    size += bytes.length;
    if (size > mostBytes)
      throw new UmkmError('FILE_TOO_LARGE', {
        found: name,
        ...{size: Math.ceil(size / 2 ** 20), limit: mostBytes / 2 ** 20},
      });
    pieces.push(bytes);
  };
  let kinds: readonly PostgresKind[] = [];
  await session.read(
    name,
    source,
    (columns) => {
      kinds = columns.map(({kind}) => kind);
      add(lines.header(columns.map((column) => column.name)));
      return Promise.resolve();
    },
    (rows) => {
      add(
        rows
          .map((row) =>
            lines.row(
              row.map((cell, c) => cellOf(kinds[c], cell)),
              kinds,
            ),
          )
          .join(''),
      );
      return Promise.resolve();
    },
  );
  add(']\n');
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return {
    size,
    whole,
    read: (start, end) => Promise.resolve(whole.subarray(start, end)),
    sha256: () => Promise.resolve(lines.hash()),
  };
}

/** Rows as lines of JSON, and the hash of what they say. */
export class JsonLines {
  readonly #hash: Hash = createHash('sha256');

  header(names: readonly string[]): string {
    return this.#told(`[${JSON.stringify(names)}\n`);
  }

  row(cells: readonly (string | null)[], kinds: readonly PostgresKind[]): string {
    return this.#told(`,[${cells.map((cell, c) => jsonOf(cell, kinds[c])).join(',')}]\n`);
  }

  hash(): string {
    return this.#hash.copy().digest('hex');
  }

  #told(line: string): string {
    this.#hash.update(line);
    return line;
  }
}

function jsonOf(cell: string | null, kind: PostgresKind): string {
  if (cell === null) return 'null';
  if (kind === 'truth') return cell;
  // A number of more digits is an identifier, whose digits all count.
  const isNumber = kind === 'number' && /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d+)?$/.test(cell);
  return isNumber && cell.replace(/\D/g, '').length <= 15 ? cell : JSON.stringify(cell);
}
