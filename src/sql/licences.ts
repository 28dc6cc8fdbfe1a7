import type {Licence} from '../indicator/expression.js';
import {firstKnown, UNKNOWN_SQL} from './column-truth.js';
import {eventsOf} from './events.js';
import type {Joins} from './joins.js';
import {columnIn, rowsOf, type SqlFacts} from './source.js';
import {quoted} from './words.js';

/** Column of the register that says whether the licence is held. */
const ownColumn: Readonly<Partial<Record<Licence, string>>> = {
  nib: 'hasNib',
  pirt: 'pirt',
  halal: 'halal',
  trademark: 'trademark',
};

/**
 * Whether a unit `u` with register row `r` holds the licence at the end of its period. A licence on
 * the list says yes from its day of issue to its last day. Otherwise the register speaks: a NIB is a
 * yes. Where it is silent, the list says no of the businesses that stand on it.
 */
export function heldLicence({tables}: SqlFacts, joins: Joins, licence: Licence): string {
  const own = columnIn(tables, 'registry', ownColumn[licence], 'truth', 'r') ?? UNKNOWN_SQL;
  const number = licence === 'nib' ? columnIn(tables, 'registry', 'nib', 'text', 'r') : null;
  const registered =
    number === null ? own : `CASE WHEN ${number} IS NOT NULL THEN TRUE ELSE ${own} END`;
  const kind = columnIn(tables, 'licence', 'licenceKind', 'text', 't');
  if (kind === null) return registered;
  const status = columnIn(tables, 'licence', 'licenceStatus', 'text', 't');
  const granted = status === null ? 'TRUE' : `(${status} IS NULL OR ${status} = 'granted')`;
  const last = columnIn(tables, 'licence', 'licenceExpires', 'date', 't') ?? 'NULL::INTEGER';
  const events = eventsOf('licence');
  const listed = joins.add(
    `(SELECT DISTINCT business FROM ${events} WHERE business IS NOT NULL)`,
    (alias) => `${alias}.business = u.business`,
  );
  const covered = joins.add(
    `(SELECT DISTINCT e.business, p.period
      FROM ${events} e JOIN ${rowsOf('licence')} t ON t."row" = e."row"
      JOIN periods p ON (e.day IS NULL OR e.day <= p.period_end)
        AND (${last} IS NULL OR ${last} >= p.period_end)
      WHERE e.business IS NOT NULL AND ${kind} = ${quoted(licence)} AND ${granted})`,
    (alias) => `${alias}.business = u.business AND ${alias}.period = u.period`,
  );
  const silent = `CASE WHEN ${listed}.business IS NOT NULL THEN FALSE END`;
  return `CASE WHEN ${covered}.business IS NOT NULL THEN TRUE ELSE ${firstKnown([registered, silent])} END`;
}
