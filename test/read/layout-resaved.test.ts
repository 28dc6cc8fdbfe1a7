import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {mayBeResaved, restoreResaved} from '../../src/read/layout/resaved.js';
import {noPublishedTables, publishedTables} from '../support/published.js';

/** What a comma program makes of a semicolon file: it cuts at commas and turns quotes inside out. */
const damaged = [
  'DATA UMKM REKAAN;;;;;,,,',
  'TAHUN 2022;;;;;,,,',
  'No;Sektor;Definisi;Awan;Embun;,,,',
  '1;Pertanian, Kehutanan," dan Perikanan;""Menurut lapangan", usaha',
  'Lapangan : ,,,',
  '1. Pertanian, kehutanan,,',
  '";10;20;30',
  '2;Industri;Menurut lapangan", usaha,,',
  'Lapangan : ,,,',
  '1. Pertanian, kehutanan,,',
  '";1;2;3',
  'Jumlah;;;11;22;33',
  '",,,',
].join('\n');

describe('a semicolon file that was saved again with commas', () => {
  it('is restored where its sums prove it', () => {
    const found = restoreResaved(damaged);
    expect(found).toMatchObject({kind: 'restored'});
    const text = found?.kind === 'restored' ? found.text : '';
    expect(text).toContain('No;Sektor;Definisi;Awan;Embun;Jumlah\n');
    expect(text).toContain('1;Pertanian, Kehutanan, dan Perikanan;"Menurut lapangan, usaha\n');
    expect(text).toContain(';10;20;30\n');
    expect(text).toContain(';1;2;3\nJumlah;;;11;22;33\n');
  });

  it.each([
    ['a figure is not what it was', damaged.replace('10;20;30', '10;21;30')],
    ['the total row is not', damaged.replace('11;22;33', '11;22;34')],
    ['a row is missing', damaged.replace(/\n2;Industri[^]*?";1;2;3/, '')],
    ['there is no total row', damaged.replace(/\nJumlah[^]*$/, '\n",,,')],
  ])('is refused where %s', (_, text) => {
    expect(restoreResaved(text)).toEqual({kind: 'damaged'});
  });

  it.each([
    'id_umkm,nama_usaha\nU1,A\nU2,B\nU3,C\n',
    'id_umkm;nama_usaha\nU1;A\nU2;B\nU3;C\n',
    'nama,kanal\nA,"a;b;c;d"\nB,"a;b;c;d"\nC,x\n',
    '',
    '"',
  ])('is not what looks like this: %s', (text) => {
    expect(mayBeResaved(text)).toBe(false);
    expect(restoreResaved(text)).toBeNull();
  });
});

describe('the table of a kabupaten that was saved again', () => {
  it.skipIf(noPublishedTables)(
    'gives 17 sectors in 17 kapanewon and the sums of both',
    async () => {
      const file = join(publishedTables, 'sleman-umkm-sektor-kapanewon-2022.rusak.csv');
      const found = restoreResaved(await readFile(file, 'utf8'));
      const text = found?.kind === 'restored' ? found.text : '';
      const tails = [...text.matchAll(/;Usaha((?:;\d+){18});$/gm)].map(([, figures]) =>
        figures.slice(1).split(';').map(Number),
      );
      expect(tails).toHaveLength(18);
      expect(tails[0].slice(0, 3)).toEqual([162, 217, 312]);
      expect(tails[17][17]).toBe(90_557);
    },
  );
});
