import type {clickhouseId} from './clickhouse-id.js';
import {fact, type Wording} from './wording.js';

/** Words about a cluster of ClickHouse servers, in English. */
export const clickhouseEn: Readonly<Record<keyof typeof clickhouseId, Wording>> = {
  CLICKHOUSE_ADDRESS: {
    title: 'No address of ClickHouse',
    text: (f) =>
      `The address of the ClickHouse server is missing or cannot be read. Write one address for each shard under "clickhouse" in pantau.json, or in CLICKHOUSE_URL, separated by commas: ${fact(f, 'expected')}. User and password do not belong in the address but in CLICKHOUSE_USER and CLICKHOUSE_PASSWORD.`,
  },
  CLICKHOUSE_SHARD: {
    title: 'A shard cannot be reached',
    text: (f) =>
      `Server ${fact(f, 'shard')} cannot be reached (${fact(f, 'found')}). No figure is shown, for without that shard it would not be whole. Make sure that the server runs, then repeat the same command.`,
  },
  CLICKHOUSE_LOGIN: {
    title: 'ClickHouse refused the user',
    text: (f) =>
      `Server ${fact(f, 'shard')} refused the user or the password. Check CLICKHOUSE_USER and CLICKHOUSE_PASSWORD.`,
  },
  CLICKHOUSE_DISK: {
    title: 'Disk of ClickHouse full',
    text: (f) =>
      `The disk of server ${fact(f, 'shard')} is full. Make room, then repeat the same command: what is stored is not written twice.`,
  },
  CLICKHOUSE_TIME: {
    title: 'ClickHouse took too long',
    text: (f) =>
      `Server ${fact(f, 'shard')} did not answer within the time allowed. No figure is shown. Repeat it when the server is less busy, or allow more with CLICKHOUSE_TIMEOUT (seconds).`,
  },
  CLICKHOUSE_MEMORY: {
    title: 'Memory of ClickHouse not enough',
    text: (f) =>
      `Server ${fact(f, 'shard')} has too little memory for this question. Raise max_memory_usage of the user, or ask for fewer breakdowns.`,
  },
  CLICKHOUSE_STOPPED: {
    title: 'Stopped',
    text: () => 'Stopped before the end. No figure is shown.',
  },
  CLICKHOUSE_QUERY: {
    title: 'ClickHouse refused a question',
    text: (f) =>
      `Server ${fact(f, 'shard')} refused a question: ${fact(f, 'found')} (code ${fact(f, 'number')}).`,
  },
  CLICKHOUSE_SHARDS: {
    title: 'The cluster has changed',
    text: (f) =>
      `Server ${fact(f, 'shard')} keeps shard ${fact(f, 'number')} of ${fact(f, 'count')}, but is now called as shard ${fact(f, 'asked')} of ${fact(f, 'of')}. Restore the order of the addresses, or load all files into a new database.`,
  },
  CLICKHOUSE_ROWS: {
    title: 'Rows missing from the cluster',
    text: (f) =>
      `${fact(f, 'file')} (${fact(f, 'table')}): the cluster keeps ${fact(f, 'found')} rows, of ${fact(f, 'expected')}. No figure is shown. Load that file into a new database.`,
  },
  CLICKHOUSE_CLUSTER: {
    title: 'Unknown cluster',
    text: (f) =>
      `Server ${fact(f, 'shard')} knows no cluster "${fact(f, 'found')}", or its servers differ by port alone. It knows: ${fact(f, 'known')}. Name the address of each shard under "shards".`,
  },
  CLICKHOUSE_PIECES: {
    title: 'A large file is not uniform',
    text: (f) =>
      `${fact(f, 'file')} is too large to be read at once, and some of it is laid out otherwise than its beginning: a second header, rows that head a group, or a quotation mark that is not closed. Save each table in a file of its own, with one header on top, then repeat it.`,
  },
  CLICKHOUSE_RIGHT: {
    title: 'ClickHouse gives no right',
    text: (f) =>
      `Server ${fact(f, 'shard')} does not allow it to this user: ${fact(f, 'found')}. Ask whoever runs the server for SELECT on the table (on the database of what is loaded: CREATE and INSERT too).`,
  },
  CLICKHOUSE_SOURCE: {
    title: 'Unknown table of ClickHouse',
    text: (f) =>
      `"clickhouse:${fact(f, 'found')}" does not stand under "clickhouse" › "sources" in pantau.json. There are: ${fact(f, 'known')}.`,
  },
  CLICKHOUSE_ENGINE: {
    title: 'Table is in ClickHouse alone',
    text: (f) =>
      `${fact(f, 'found')}: this table lies in ClickHouse and is read only by compute and build with --engine clickhouse. Add that, or name the files one by one, without the folder.`,
  },
  CLICKHOUSE_NAME: {
    title: 'Name of a ClickHouse table cannot be used',
    text: (f) =>
      `${fact(f, 'found')} for "${fact(f, 'source')}" is no name of a table that can be read. Write "database.table", as in "simumkm.pelaku_usaha"; names with points or spaces go between \` signs. The database that loaded rows are kept in cannot be a source.`,
  },
  CLICKHOUSE_TABLE: {
    title: 'No such table in ClickHouse',
    text: (f) =>
      `Table ${fact(f, 'found')} for "${fact(f, 'source')}" is on no server of the cluster, or that user may not see it. Check its name and database under "clickhouse" › "sources" in pantau.json (capital letters count), as in "table": "simumkm.pelaku_usaha".`,
  },
  CLICKHOUSE_COLUMN: {
    title: 'Column of ClickHouse cannot be read',
    text: (f) =>
      `Column "${fact(f, 'column')}" of "${fact(f, 'source')}" is of type ${fact(f, 'type')}, not one value in each row. Leave it out with "columns": {"${fact(f, 'source')}": {"${fact(f, 'column')}": "-"}} in pantau.json, or write a "query" instead of "table" that makes it a text, as with arrayStringConcat(column, '; ').`,
  },
  CLICKHOUSE_PARTS: {
    title: 'Table differs between servers',
    text: (f) =>
      `${fact(f, 'found')} ("${fact(f, 'source')}") has different rows on ${fact(f, 'shards')}: each may have only a part. No figure is shown. Name a Distributed table that spans all servers, or make the copies equal first.`,
  },
  CLICKHOUSE_CHANGED: {
    title: 'Table changed while it was read',
    text: (f) =>
      `What "${fact(f, 'source')}" holds on ${fact(f, 'shard')} changed while it was read. No figure is shown. Repeat the same command when the table is no longer being filled.`,
  },
  CLICKHOUSE_EMPTY: {
    title: 'No file in the cluster',
    text: (f) =>
      `Database "${fact(f, 'found')}" holds no file that is loaded. Name the files: ${fact(f, 'expected')}`,
  },
};
