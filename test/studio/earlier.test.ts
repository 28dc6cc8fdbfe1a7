import {strToU8, zipSync} from 'fflate';
import {beforeAll, describe, expect, it} from 'vitest';
import {intakeOf} from '../../studio/given-files.js';
import type {Snapshot} from '../../src/index.js';
import {revisionsFile} from '../../src/revision/index.js';
import {exampleSnapshot} from '../support/example-snapshot.js';

let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = await exampleSnapshot('pesisir-selatan');
});

const file = (name: string, content: string | Uint8Array) => ({
  name,
  file: new Blob([content as BlobPart]),
});
const table = file('umkm.csv', 'nama;tahun\n');

describe('an earlier release among the files', () => {
  it('is found in its snapshot.json, whatever a browser added to the name', async () => {
    for (const name of ['snapshot.json', 'snapshot (1).json', 'situs/snapshot.json']) {
      const given = [table, file(name, JSON.stringify(snapshot))];
      const {files, earlier, faults} = await intakeOf(given);
      expect(files.map((one) => one.name)).toEqual(['umkm.csv']);
      expect(earlier).toMatchObject({place: 'Kabupaten Pesisir Selatan', revisions: null});
      expect(faults).toEqual([]);
    }
  });

  it('is found in the ZIP of that time, with its list of changes', async () => {
    const revisions = revisionsFile(null, null, snapshot);
    const zip = zipSync({
      'umkm/index.html': strToU8('<p>'),
      'umkm/snapshot.json': strToU8(JSON.stringify(snapshot)),
      'umkm/revisions.json': strToU8(revisions),
    });
    const {files, earlier} = await intakeOf([table, file('umkm-2018.zip', zip)]);
    expect(files).toHaveLength(1);
    expect(earlier).toMatchObject({name: 'umkm-2018.zip', revisions});
  });

  it('is not what another ZIP or another JSON holds: those are files like any other', async () => {
    const zip = zipSync({'data.csv': strToU8('a;b\n')});
    const others = [
      file('data.zip', zip),
      file('snapshot.json', '[{"nama": "Contoh"}]'),
      file('rusak.zip', 'PK'),
    ];
    for (const other of others) {
      const {files, earlier, faults} = await intakeOf([other]);
      expect(files.map((one) => one.name)).toEqual([other.name]);
      expect([earlier, faults]).toEqual([undefined, []]);
    }
  });

  it('is refused where it is damaged, with the reason', async () => {
    const damaged = JSON.stringify({...snapshot, link: {item: [{}]}});
    const {earlier, faults} = await intakeOf([file('snapshot.json', damaged)]);
    expect(earlier).toBeUndefined();
    expect(faults).toMatchObject([{code: 'SNAPSHOT_SHAPE', params: {file: 'snapshot.json'}}]);
    const cut = await intakeOf([file('snapshot.json', JSON.stringify(snapshot).slice(0, 900))]);
    expect(cut.faults).toMatchObject([{code: 'SNAPSHOT_NOT_JSON'}]);
  });

  it('asks for the figures where only the list of changes was given', async () => {
    const {faults} = await intakeOf([file('revisions.json', '{}')]);
    expect(faults).toEqual([{code: 'STUDIO_EARLIER_ALONE', params: {file: 'revisions.json'}}]);
  });
});
