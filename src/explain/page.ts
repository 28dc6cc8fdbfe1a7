import type {Tables} from '../data/table.js';
import {explainReasonWords, type ExplainReason} from '../text/explain.js';
import type {Draft, DraftReason, Scope, TableRow} from './draft.js';
import type {ExplainedEntry, Role, RowPlace} from './explanation.js';
import {identifierIn} from './rows.js';

/** An entry and the number of its cell. */
export interface CellDraft {
  readonly draft: Draft;
  readonly cell: number;
}

/** Entries by role, those of one role as they were found. */
export function inOrder(drafts: readonly Draft[]): readonly Draft[] {
  return roles.flatMap((role) => drafts.filter((draft) => draft.role === role));
}

/** Roles in the order in which they are listed. */
export const roles: readonly Role[] = ['numerator', 'unknown', 'denominator', 'excluded'];

/** Entries of a count without the exclusions that are not to be listed: see `Scope`. */
export function withoutRepeats(
  drafts: readonly Draft[],
  listed: Scope['listed'],
): readonly Draft[] {
  if (listed === 'all') return drafts;
  return drafts.filter(
    ({role, reason}) =>
      role !== 'excluded' || (listed === 'here' && !ofPlace.has(reason?.code ?? 'not_known')),
  );
}

const ofPlace: ReadonlySet<ExplainReason> = new Set([
  'other_area',
  'area_unknown',
  'other_class',
  'class_unknown',
  'other_category',
  'category_unknown',
]);

/** An entry with its rows where the office finds them. */
export function finished(tables: Tables, {draft, cell}: CellDraft): ExplainedEntry {
  const {role, row, thing, column = null, adds, reason, because} = draft;
  const identifier = row === null ? null : identifierIn(tables, row);
  return {
    cell,
    role,
    row: row === null ? null : placeOfRow(tables, row),
    thing: thing === undefined ? identifier : thing,
    column,
    adds,
    reason: reason === null ? null : inWords(reason),
    because: distinct(because?.() ?? [], row).map((one) => placeOfRow(tables, one)),
  };
}

function inWords({code, facts}: DraftReason): NonNullable<ExplainedEntry['reason']> {
  const [id, en] = (['id', 'en'] as const).map((lang) => explainReasonWords(code, facts, lang));
  return {code, words: {id, en}};
}

/** Each row once, its own row aside. */
function distinct(rows: readonly TableRow[], own: TableRow | null): TableRow[] {
  const named = new Map(rows.map((one) => [`${one.table} ${one.row}`, one]));
  if (own !== null) named.delete(`${own.table} ${own.row}`);
  return [...named.values()];
}

/** The origin of a row says file, sheet and columns: `bantuan.xlsx › Penyaluran › E:G`. */
function placeOfRow(tables: Tables, {table, row}: TableRow): RowPlace {
  const origin = tables[table]?.origin;
  const [file, ...sheet] = (origin?.files[origin.file[row]] ?? '').split(' › ');
  return {
    table,
    file,
    sheet: sheet.length === 0 ? null : sheet.join(' › '),
    row: origin?.row[row] ?? 0,
  };
}
