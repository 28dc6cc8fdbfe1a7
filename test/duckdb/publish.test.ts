import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {buildSnapshotWithDuckdb} from '../../src/duckdb/publish.js';
import {openDuckdbSession} from '../../src/duckdb/session.js';
import {findFiles, readPaths} from '../../src/node/read-folder.js';
import {buildSnapshot} from '../../src/publish.js';

const folder = fileURLToPath(new URL('../../examples/kabupaten-contoh/', import.meta.url));

describe('publishing with DuckDB', () => {
  it('gives the same bytes as in memory, of tables that were read', async () => {
    const {tables, config, input} = await readPaths([folder]);
    const session = await openDuckdbSession(tables, {config, threads: 1});
    const snapshot = await buildSnapshotWithDuckdb({...session, input});
    session.close();
    expect(JSON.stringify(snapshot)).toBe(JSON.stringify(buildSnapshot(tables, {config, input})));
  });

  it('gives the same bytes as in memory, of files that it reads itself', async () => {
    const {tables, config, input} = await readPaths([folder]);
    const {files} = await findFiles([folder]);
    const session = await openDuckdbSession({files}, {config, threads: 1});
    const snapshot = await buildSnapshotWithDuckdb(session);
    session.close();
    expect(snapshot.extension).toEqual(buildSnapshot(tables, {config, input}).extension);
    expect(JSON.stringify(snapshot)).toBe(JSON.stringify(buildSnapshot(tables, {config, input})));
  });
});
