import {fileURLToPath} from 'node:url';
import {beforeAll, describe, expect, it} from 'vitest';
import {buildSnapshotWithDuckdb} from '../../src/duckdb/publish.js';
import {offeredBy, openDuckdbSession} from '../../src/duckdb/session.js';
import {findFiles, readPaths, type PathsResult} from '../../src/node/read-folder.js';
import {buildSnapshot} from '../../src/publish.js';
import {parseSnapshot} from '../../src/snapshot/parse.js';
import {encodeSnapshot} from '../../src/snapshot/serialize.js';
import type {Snapshot} from '../../src/snapshot/v1.js';

const folder = fileURLToPath(new URL('../../examples/kabupaten-contoh/', import.meta.url));
/** No disclosure control: which figures it withholds follows from all that are published together. */
const disclosure = {method: 'none'} as const;
const offered = new Set(offeredBy('duckdb'));

describe('publishing with DuckDB', () => {
  let read: PathsResult;
  let inMemory: Snapshot;
  beforeAll(async () => {
    read = await readPaths([folder]);
    const {tables, config, input} = read;
    inMemory = await buildSnapshot(tables, {config: {...config, disclosure}, input});
  }, 120_000);

  /** Datasets that DuckDB can make; functions over cells are made of its parts. */
  const both = (snapshot: Snapshot, {link: other}: Snapshot): string[] => {
    // As it is written: sums of parts may differ in the last digit of a number.
    const {link} = parseSnapshot(encodeSnapshot(snapshot));
    const keys = new Set(
      other.item.map(({extension, id}) => `${extension.indicator} ${id.join()}`),
    );
    return link.item
      .filter(({extension, id}) => keys.has(`${extension.indicator} ${id.join()}`))
      .map((dataset) => JSON.stringify(dataset));
  };

  it('gives the same figures as in memory, of tables that were read', async () => {
    const {tables, config, input} = read;
    const session = await openDuckdbSession(tables, {
      config: {...config, disclosure},
      threads: 1,
    });
    const snapshot = await buildSnapshotWithDuckdb({...session, input});
    session.close();
    expect(both(snapshot, inMemory)).toEqual(both(inMemory, snapshot));
    expect(snapshot.link.item.length).toBeGreaterThan(50);
    expect(snapshot.link.item.every(({extension}) => offered.has(extension.indicator))).toBe(true);
  });

  it('gives the same figures as in memory, of files that it reads itself', async () => {
    const {files} = await findFiles([folder]);
    const session = await openDuckdbSession(
      {files},
      {config: {...read.config, disclosure}, threads: 1},
    );
    const snapshot = await buildSnapshotWithDuckdb(session);
    session.close();
    expect(both(snapshot, inMemory)).toEqual(both(inMemory, snapshot));
    expect(snapshot.extension.inputs).toEqual(inMemory.extension.inputs);
  });
});
