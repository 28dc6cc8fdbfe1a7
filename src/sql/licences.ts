import type {Licence} from '../indicator/expression.js';
import type {LicenceState} from '../indicator/indicator.js';
import {firstKnown, UNKNOWN_SQL} from './column-truth.js';
import {eventsOf} from './events.js';
import type {Joins} from './joins.js';
import {columnIn, rowsOf, type SqlFacts, type SqlTables} from './source.js';
import {quoted} from './words.js';

/** Column of the register that says whether the licence is held. */
const ownColumn: Readonly<Partial<Record<Licence, string>>> = {
  nib: 'hasNib',
  pirt: 'pirt',
  halal: 'halal',
  trademark: 'trademark',
};

/** Asks for the numbers of P-IRT permits that state no last day: they carry their last year. */
export function permitNumbersQuery(tables: SqlTables): string | null {
  const kind = columnIn(tables, 'licence', 'licenceKind', 'text', 't');
  const number = columnIn(tables, 'licence', 'licenceNumber', 'text', 't');
  if (kind === null || number === null) return null;
  const last = columnIn(tables, 'licence', 'licenceExpires', 'date', 't') ?? 'NULL::INTEGER';
  return `SELECT DISTINCT ${number} AS cell FROM ${rowsOf('licence')} t
    WHERE ${kind} = 'pirt' AND ${last} IS NULL AND ${number} IS NOT NULL`;
}

/**
 * `licence_book(row, kind, status, issued, last, shared)`: the licence table, read as `holds` reads
 * it. Needs `permit_ends(number, day)`: the last days that numbers tell.
 */
export function licenceBookStatement(tables: SqlTables): string {
  const text = (key: string): string =>
    columnIn(tables, 'licence', key, 'text', 't') ?? 'NULL::VARCHAR';
  const day = (key: string): string =>
    columnIn(tables, 'licence', key, 'date', 't') ?? 'NULL::INTEGER';
  const [kind, status, owner] = ['licenceKind', 'licenceStatus', 'licenceOwnerKind'].map(text);
  return `CREATE OR REPLACE TEMP TABLE licence_book AS
    SELECT t."row", ${kind} AS kind,
      CASE WHEN ${status} IN ('application', 'expired') THEN ${status}
        WHEN ${status} IS NULL OR ${status} = 'granted' THEN 'granted' ELSE 'none' END AS status,
      ${day('licenceIssued')} AS issued,
      coalesce(${day('licenceExpires')}, CASE WHEN ${kind} = 'pirt' THEN pe.day END) AS last,
      coalesce(${owner} IN ('institution', 'community'), FALSE) AS shared
    FROM ${rowsOf('licence')} t
    LEFT JOIN permit_ends pe ON pe.number = ${text('licenceNumber')}`;
}

/** State of a licence `b` at the end of a period `p`; NULL for what was not there yet. */
export function licenceState(): string {
  return `CASE WHEN b.status = 'none' OR b.issued > p.period_end THEN NULL
    WHEN b.status = 'application' THEN 'application'
    WHEN b.last IS NULL THEN CASE WHEN b.status = 'expired' THEN 'expired' ELSE 'inForce' END
    WHEN b.last < p.period_end THEN 'expired' ELSE 'inForce' END`;
}

/** Rows of the licence table, once for each period at whose end they are in the state. */
export function licenceRowsQuery(kinds: readonly string[], state: LicenceState): string {
  const of = kinds.map(quoted).join(', ');
  return `SELECT b."row", p.period FROM licence_book b CROSS JOIN periods p
    WHERE b.kind IN (${of}) AND ${licenceState()} = ${quoted(state)}`;
}

/**
 * The first period in which a licence of one of the kinds is in any state, and whether one is asked
 * for without a day: what is being asked for now was not in every year before.
 */
export function licenceSpanQuery(kinds: readonly string[], state: LicenceState): string {
  const of = kinds.map(quoted).join(', ');
  const undated =
    state === 'application' ? `bool_or(b.status = 'application' AND b.issued IS NULL)` : 'FALSE';
  return `SELECT min(p.period)::DOUBLE, ${undated} FROM licence_book b CROSS JOIN periods p
    WHERE b.kind IN (${of}) AND ${licenceState()} IS NOT NULL`;
}

/**
 * Whether a unit `u` with register row `r` holds the licence at the end of its period: see `holds`,
 * and `holdsByList` for `proof`. The list goes first, then the register; where that is silent, the
 * list says no of the businesses that stand on it.
 */
export function heldLicence(
  {tables, licenceKinds}: SqlFacts,
  joins: Joins,
  licence: Licence,
  proof: 'list' | undefined,
): string {
  const own = columnIn(tables, 'registry', ownColumn[licence] ?? '', 'truth', 'r') ?? UNKNOWN_SQL;
  const number = licence === 'nib' ? columnIn(tables, 'registry', 'nib', 'text', 'r') : null;
  const stated =
    number === null ? own : `CASE WHEN ${number} IS NOT NULL THEN TRUE ELSE ${own} END`;
  const registered = proof === undefined ? stated : `CASE WHEN NOT (${stated}) THEN FALSE END`;
  if (!licenceKinds.includes(licence)) return registered;
  const rows = `${eventsOf('licence')} e JOIN licence_book b ON b."row" = e."row"`;
  const listed = joins.add(
    `(SELECT DISTINCT e.business FROM ${rows} WHERE e.business IS NOT NULL AND NOT b.shared)`,
    (alias) => `${alias}.business = u.business`,
  );
  const word = joins.add(
    `(SELECT e.business, p.period, max(CASE
        WHEN b.status IN ('application', 'none') THEN 0
        WHEN (${licenceState()}) = 'inForce' THEN 2
        WHEN (${licenceState()}) = 'expired' OR b.issued > p.period_end THEN 1 ELSE 0 END) AS says
      FROM ${rows} CROSS JOIN periods p
      WHERE e.business IS NOT NULL AND NOT b.shared AND b.kind = ${quoted(licence)}
      GROUP BY e.business, p.period)`,
    (alias) => `${alias}.business = u.business AND ${alias}.period = u.period`,
  );
  const silent = `CASE WHEN ${listed}.business IS NOT NULL THEN FALSE END`;
  return `CASE ${word}.says WHEN 2 THEN TRUE WHEN 1 THEN FALSE
    ELSE ${firstKnown([registered, silent])} END`;
}
