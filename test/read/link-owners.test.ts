import {describe, expect, it} from 'vitest';
import type {ReadOptions} from '../../src/read/read-tables.js';
import {readText} from './read-text.js';

/** Invented, but of the form of a NIK. */
const [ani, budi] = ['3324010101900001', '3324014101900002'];
/** Invented, with their check digits. */
const [firm, other] = ['013121660091000', '013121678091000'];

async function ownersOf(text: string, options?: ReadOptions): Promise<number[] | undefined> {
  const {tables} = await readText({'umkm.csv': text}, options);
  const {owners} = tables.registry!;
  return owners && [...owners];
}

describe('owners of a register', () => {
  it('are numbered in the order in which they first appear, blanks each by themselves', async () => {
    const text = `id_umkm,nama_usaha,nik
U1,A,${budi}
U2,B,
U3,C,${ani}
U4,D,${budi}
U5,E,
U6,F,${ani}
`;
    expect(await ownersOf(text)).toEqual([0, 1, 2, 0, 3, 2]);
  });

  it('are known by a NIK however it is grouped, but not by one that is no NIK', async () => {
    const text = `id_umkm,nama_usaha,nik
U1,A,${ani}
U2,B,'3324.0101.0190.0001
U3,C,332401010190
U4,D,332401010190
U5,E,1111111111111111
U6,F,1111111111111111
`;
    expect(await ownersOf(text)).toEqual([0, 0, 1, 2, 3, 4]);
  });

  it('are known by a tax number of either form, of a branch too, and through either number', async () => {
    const text = `id_umkm,nama_usaha,nik,npwp
U1,A,,${firm}
U2,B,${ani},0${firm}
U3,C,${ani},
U4,D,,${ani}
U5,E,,0${firm}000001
U6,F,${budi},
`;
    expect(await ownersOf(text)).toEqual([0, 0, 0, 0, 0, 1]);
  });

  it('are not joined by a name or by different tax numbers', async () => {
    const text = `id_umkm,nama_usaha,nama_pemilik,npwp
U1,A,Siti,${firm}
U2,B,Siti,${other}
`;
    expect(await ownersOf(text)).toBeUndefined();
  });

  it('are left out where the register says nothing of them', async () => {
    expect(await ownersOf('id_umkm,nama_usaha\nU1,A\nU2,B\n')).toBeUndefined();
  });

  it('stay when the numbers are let go, under pseudonyms, and in a copy for another thread', async () => {
    const text = `id_umkm,nama_usaha,nik\nU1,A,${ani}\nU2,B,${ani}\nU3,C,${budi}\n`;
    for (const options of [
      {},
      {personal: 'keep'} as const,
      {pseudonymKey: 'kunci-rekaan-untuk-uji-saja'},
    ])
      expect(await ownersOf(text, options)).toEqual([0, 0, 1]);
    const {tables} = await readText({'umkm.csv': text});
    expect(JSON.stringify(tables)).not.toContain(ani);
    expect(tables.registry!.columns).not.toHaveProperty('ownerNik');
    expect([...structuredClone(tables).registry!.owners!]).toEqual([0, 0, 1]);
  });

  it('count rows that were merged into one business once', async () => {
    const text = `id_umkm,nama_usaha,nik,kbli
U1,A,${ani},10710
U1,A,${ani},56101
U2,B,${budi},10710
U3,C,${ani},47911
`;
    expect(await ownersOf(text)).toEqual([0, 1, 0]);
  });
});
