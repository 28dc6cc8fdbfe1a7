import type {postgresId} from './postgres-id.js';
import {fact, type Wording} from './wording.js';

/** Words about a PostgreSQL database that tables are read from, in English. */
export const postgresEn: Readonly<Record<keyof typeof postgresId, Wording>> = {
  POSTGRES_SOURCE: {
    title: 'Unknown source of the database',
    text: (f) =>
      `"postgres:${fact(f, 'found')}" does not stand under "postgres" in pantau.json. There are: ${fact(f, 'known')}.`,
  },
  POSTGRES_CONNECT: {
    title: 'Database cannot be reached',
    text: (f) =>
      `The PostgreSQL server ${fact(f, 'server')} cannot be reached (${fact(f, 'found')}). Check PGHOST, PGPORT and PGDATABASE, or DATABASE_URL, and make sure that the server runs.`,
  },
  POSTGRES_LOGIN: {
    title: 'Database refused the user',
    text: (f) =>
      `The PostgreSQL server ${fact(f, 'server')} refused the user or the password. Check PGUSER and PGPASSWORD, or DATABASE_URL. A user who may only read is enough.`,
  },
  POSTGRES_TABLE: {
    title: 'No such table in the database',
    text: (f) =>
      `Table ${fact(f, 'found')} for "${fact(f, 'source')}" is not at ${fact(f, 'server')}, may not be read by that user, or has no column that can be read. Check its name and schema under "postgres" in pantau.json, as in "table": "simumkm.pelaku_usaha".`,
  },
  POSTGRES_QUERY: {
    title: 'Database refused a question',
    text: (f) =>
      `Server ${fact(f, 'server')} refused "${fact(f, 'source')}": ${fact(f, 'found')} (code ${fact(f, 'code')}). Only one SELECT that reads is accepted.`,
  },
  POSTGRES_TIME: {
    title: 'Database took too long',
    text: (f) =>
      `Server ${fact(f, 'server')} did not finish "${fact(f, 'source')}" within the time allowed. Repeat it when the server is less busy, or raise "timeout" (seconds) under "postgres" in pantau.json.`,
  },
  POSTGRES_CUT: {
    title: 'Connection to the database lost',
    text: (f) =>
      `The connection to ${fact(f, 'server')} was lost while "${fact(f, 'source')}" was read. No figure is shown, for the table is not whole. Repeat the same command.`,
  },
  POSTGRES_STOPPED: {
    title: 'Stopped',
    text: () => 'Reading the database was stopped before the end. No figure is shown.',
  },
};
