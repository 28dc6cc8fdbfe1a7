import {eventSpec, eventSpecs, type EventTable} from '../indicator/events.js';
import {eventStatements} from './events.js';
import {linkStatements} from './link.js';
import type {SqlTables} from './source.js';
import {businessPlaceStatement, placeStatement} from './units.js';

/** Event tables in the database, those that businesses are named in. */
export function eventTablesIn(tables: SqlTables): EventTable[] {
  return (Object.keys(eventSpecs) as EventTable[]).filter(
    (name) => eventSpec(name).business !== null && tables[name] !== undefined,
  );
}

/** Joins the tables of a database: who is meant, what happened to whom, and where everyone lies. */
export function linkTables(tables: SqlTables): string[] {
  return [
    ...linkStatements(tables),
    ...eventTablesIn(tables).flatMap((name) => eventStatements(tables, name)),
    placeStatement(tables),
    businessPlaceStatement(tables),
  ];
}
