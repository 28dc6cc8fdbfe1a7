import {UmkmError} from '../errors.js';
import {JsonLines} from '../postgres/json-file.js';
import type {PostgresSources} from '../postgres/sources.js';
import {cellOf, type PostgresKind} from '../postgres/values.js';
import {named} from '../sql/words.js';
import {appendColumns, sqlTypes} from './append.js';
import type {Database} from './database.js';
import {typedRelation, type Relation, type RelationHints} from './relation.js';
import {columnOf} from './small-table.js';
import {kindOf} from './typed-column.js';

/** The number of a row, which no column of a table is called by. */
const rowColumn = '#row';

/**
 * A source as a table of the database, brought there piece by piece, however large it is. Numbers stay
 * numbers where their column is one; what is an identifier to us is kept digit by digit.
 */
export async function postgresRelation(
  database: Database,
  path: string,
  postgres: PostgresSources,
  hints: RelationHints,
): Promise<Relation> {
  const {name, source} = postgres.source(path);
  const session = await postgres.session();
  const table = `postgres_${name.replace(/\W/g, '_')}`;
  const lines = new JsonLines();
  let relation: Omit<Relation, 'row'> | undefined;
  let kinds: readonly PostgresKind[] = [];
  let stored: readonly ('text' | 'number' | 'truth')[] = [];
  let count = 0;
  await session.read(
    name,
    source,
    async (columns) => {
      kinds = columns.map(({kind}) => kind);
      lines.header(columns.map((column) => column.name));
      const own = columns.map((_, c) => `c${c}`);
      const place = {name, path, from: table};
      const untyped = typedRelation(
        place,
        columns.map((column) => ({name: column.name, type: 'VARCHAR'})),
        hints,
      );
      stored = columns.map(({kind}, c) => {
        const spec = untyped.columns.find(({match}) => match.index === c)?.match.spec;
        if (kind === 'truth') return kind;
        return kind === 'number' && spec && kindOf(spec) === 'number' ? kind : 'text';
      });
      relation = {
        ...untyped,
        columns: untyped.columns.map((column) => {
          const {index} = column.match;
          const type = sqlTypes[stored[index]];
          // Texts are trimmed as those of a file.
          const sql = type === 'VARCHAR' ? `nullif(trim(${own[index]}), '')` : own[index];
          return {...column, type, sql};
        }),
      };
      await database.run([
        `CREATE OR REPLACE TEMP TABLE ${table} (${[
          `${named(rowColumn)} INTEGER`,
          ...own.map((one, c) => `${one} ${sqlTypes[stored[c]]}`),
        ].join(', ')})`,
      ]);
    },
    async (rows) => {
      const cells = rows.map((row) => row.map((cell, c) => cellOf(kinds[c], cell)));
      for (const row of cells) lines.row(row, kinds);
      const first = count;
      count += rows.length;
      await appendColumns(database, table, [
        Array.from(rows, (_, i) => first + i),
        ...stored.map((kind, c) =>
          columnOf(
            kind,
            cells.map((row) => valueOf(kind, row[c])),
          ),
        ),
      ]);
    },
  );
  if (relation === undefined) throw new UmkmError('ENGINE_FILE', {found: name, cause: 'columns'});
  return {...relation, row: named(rowColumn), sha256: lines.hash()};
}

function valueOf(kind: 'text' | 'number' | 'truth', cell: string | null) {
  if (cell === null || kind === 'text') return cell;
  return kind === 'truth' ? cell === 'true' : Number(cell);
}
