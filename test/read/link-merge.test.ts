import {describe, expect, it} from 'vitest';
import {readText, rowsOf, valuesOf} from './read-text.js';

describe('lines of one business', () => {
  const header = 'id_umkm,nama_usaha,kbli,omzet,modal,tanggal_berdiri,sasaran_bantuan,aset';

  it('complete one another, and leave missing what they disagree on, of every kind', async () => {
    const text = `${header}
U1,A,47111,,± 7000,2020-01-01,Ya,1
U1,A,10710,± 6800,± 7000,2020-01-02,Tidak,2
U1,A,56101,± 6800,,,,2
U2,B,47111,5,6,2020-01-01,,7
U3,C,47111,,,,,
U3,C,10710,1,2,2021-05-05,Ya,3
`;
    const result = await readText({'umkm.csv': text});
    const values = (key: string) => valuesOf(result, 'registry', key);
    expect(values('businessId')).toEqual(['U1', 'U2', 'U3']);
    expect(values('annualTurnover')).toEqual([6800, 5, 1]);
    expect(values('capital')).toEqual([7000, 6, 2]);
    expect(values('establishedDate')).toEqual([null, '2020-01-01', '2021-05-05']);
    expect(values('aidEligible')).toEqual([null, null, 'ya']);
    expect(values('assets')).toEqual([null, 7, 3]);
    const turnover = result.tables.registry?.columns.annualTurnover;
    expect(turnover?.kind === 'number' && [...(turnover.notes ?? []).keys()]).toEqual([0]);
  });

  it('are the same in whatever files they come', async () => {
    const lines = ['U1,A,47111,5,,,,', 'U1,A,10710,5,,,,', 'U2,B,47111,6,,,,'];
    const together = await readText({'a.csv': [header, ...lines].join('\n')});
    const apart = await readText({
      'a.csv': [header, lines[0]].join('\n'),
      'b.csv': [header, lines[1], lines[2]].join('\n'),
    });
    expect(rowsOf(apart.tables.registry)).toEqual(rowsOf(together.tables.registry));
    expect(apart.input.map(({accepted, setAside}) => [accepted, setAside])).toEqual([
      [1, 0],
      [1, 1],
    ]);
  });

  it('stand in their own place where one file holds two tables', async () => {
    const text = `${header}
U1,A,47111,5,,,,
U1,A,47111,5,,,,

id_umkm,nama_usaha,omzet,kbli,modal,tanggal_berdiri,sasaran_bantuan,aset
U2,B,5,47111,,,,
U2,B,5,47111,,,,
`;
    const {input} = await readText({'a.csv': text});
    for (const one of input) {
      expect(one.records).toBe(one.headerRows + one.read);
      expect(one.read).toBe(one.accepted + one.refused + one.setAside);
      const placed = one.places.reduce((sum, {from, to}) => sum + to - from + 1, 0);
      expect(placed).toBe(one.records);
    }
    expect(input.map(({accepted}) => accepted)).toEqual([1, 1]);
  });
});
