import {describe, expect, it} from 'vitest';
import {matchHeaders} from '../../src/read/header/match-headers.js';
import {registry} from '../../src/schema/registry.js';
import {noticed, readText, valuesOf} from './read-text.js';

const match = (headers: string[], configured: Record<string, string> = {}): (string | null)[] =>
  matchHeaders(headers, registry, configured).map(({spec}) => spec?.key ?? null);

describe('headers', () => {
  it('match by key, by alias, whatever their case, accents and punctuation', () => {
    expect(match(['businessId', 'business_id'])).toEqual([null, null]);
    expect(
      match(['businessId', 'NAMA USAHA', 'Skala_Usaha', 'Omzet (Rp)', 'Kécamatan', 'No.']),
    ).toEqual(['businessId', 'businessName', 'sizeClass', 'annualTurnover', 'districtName', null]);
  });

  it('leave the column to the nearest of several and call the others ambiguous', () => {
    const [nearest, other] = matchHeaders(['Nama Pemilik', 'Nama'], registry);
    expect(nearest).toMatchObject({spec: {key: 'ownerName'}, how: 'alias'});
    expect(other).toMatchObject({spec: null, how: 'ambiguous', candidates: ['ownerName']});
  });

  it('match neither of two equal headers', async () => {
    const result = await readText({'umkm.csv': 'id_umkm,nama_usaha,omzet,omzet\nU1,A,1,2\n'});
    expect(result.tables.registry?.columns).not.toHaveProperty('annualTurnover');
    expect(noticed(result)).toEqual(['READ_COLUMN_AMBIGUOUS', 'READ_COLUMN_AMBIGUOUS']);
  });

  it('obey the configuration', () => {
    expect(match(['Nomor', 'Nama'], {Nomor: 'businessId', Nama: 'businessName'})).toEqual([
      'businessId',
      'businessName',
    ]);
  });

  it('never drop a unit that multiplies', () => {
    const [turnover] = matchHeaders(['Omzet (Rp juta)'], registry);
    expect(turnover).toMatchObject({spec: {key: 'annualTurnover'}, factor: 1e6});
    expect(match(['Omzet (Rp juta)', 'Omzet_juta'])).toEqual([null, null]);
  });

  it('may be called like the innards of objects', () => {
    expect(match(['__proto__', 'constructor', 'toString', 'id_umkm'])).toEqual([
      null,
      null,
      null,
      'businessId',
    ]);
  });
});

describe('the header row', () => {
  it('is found below titles, dates and empty lines', async () => {
    const text =
      'DATA UMKM KABUPATEN CONTOH;;\nPer 31 Desember 2023;;\n;;\nID UMKM;Nama Usaha;Kecamatan\nU1;A;Awan\n';
    const result = await readText({'umkm.csv': text});
    expect(result.input[0]).toMatchObject({table: 'registry', headerRows: 4, read: 1, accepted: 1});
    expect(result.tables.registry?.origin.row[0]).toBe(5);
  });

  it.each([',', ';', '\t', '|'])('decides for the separator %j', async (separator) => {
    const text = [
      'Laporan, 2023; sementara | draf',
      'ID UMKM|Nama Usaha|Kecamatan',
      'U1|A|Awan',
    ].join('\n');
    const result = await readText({'umkm.csv': text.replaceAll('|', separator)});
    expect(valuesOf(result, 'registry', 'businessName')).toEqual(['A']);
  });

  it('stands where a line tells spreadsheets their separator', async () => {
    const result = await readText({'umkm.csv': 'sep=;\nID UMKM;Nama Usaha\nU1;A\n'});
    expect(result.input[0]).toMatchObject({headerRows: 2, accepted: 1});
  });

  it('may be repeated or numbered below, which is no data', async () => {
    const text =
      'ID UMKM;Nama Usaha;Kecamatan\n(1);(2);(3)\nU1;A;Awan\nID UMKM;Nama Usaha;Kecamatan\nU2;B;Awan\n';
    const result = await readText({'umkm.csv': text});
    expect(result.input[0]).toMatchObject({read: 4, accepted: 2, refused: 0, setAside: 2});
    expect(noticed(result)).toEqual(['READ_HEADER_SET_ASIDE 2', 'READ_HEADER_SET_ASIDE 4']);
  });
});

describe('the kind of table', () => {
  it.each([
    ['registry', 'id_umkm,nama_usaha,kecamatan,tahun_data'],
    ['registry', 'ID UMKM,Skala Usaha,Omzet'],
    ['observation', 'id_umkm,tahun,omzet'],
    ['observation', 'id_umkm,tahun,skala_usaha,omzet,aset,tenaga_kerja'],
    ['aid', 'id_umkm,nama_bantuan,tanggal,nilai_bantuan'],
    [
      'aid',
      'id_umkm,nama_usaha,nama_pemilik,nik,kecamatan,desa,nama_program,tanggal_penyaluran,nilai',
    ],
    ['aid', 'nama_kelompok,jenis_bantuan,kuantitas,satuan,tahun'],
    ['membership', 'nama_kelompok,id_umkm'],
    ['mentoring', 'id_umkm,tanggal,nama_pendamping,materi'],
    ['mentoring', 'id_umkm,nama_usaha,kecamatan,desa,tanggal_kunjungan,id_pendamping'],
    ['reported', 'kode_kabupaten_kota,nama_kabupaten_kota,jumlah_umkm,satuan,tahun'],
    ['reported', 'tahun,mikro,kecil,menengah,jumlah'],
    ['reported', 'kecamatan,2017,2018'],
    ['reported', 'kecamatan,program,jumlah_penerima,tahun'],
  ])('is %s for %s', async (table, header) => {
    const result = await readText({
      'data.csv': `${header}\n${header
        .split(',')
        .map(() => '1')
        .join(',')}\n`,
    });
    expect(result.input[0].columns.length).toBe(header.split(',').length);
    const named = result.input[0].table ?? result.diagnostics.map(({code}) => code).join();
    expect(named).toBe(table);
  });

  it('is observation where a business stands in several years, and registry where none does', async () => {
    const header = 'id_umkm,nama_usaha,tahun,omzet\n';
    const once = await readText({'a.csv': `${header}U1,A,2023,1\nU2,B,2023,1\n`});
    const twice = await readText({'a.csv': `${header}U1,A,2022,1\nU1,A,2023,1\n`});
    expect([once.input[0].table, twice.input[0].table]).toEqual(['registry', 'observation']);
    expect(twice.input[0].accepted).toBe(2);
  });

  it('is what the configuration or the caller says', async () => {
    const files = {'data/a.csv': 'id_umkm,nama_usaha,tahun\nU1,A,2023\n'};
    const said = await readText(files, {tables: {'a.csv': 'observation'}});
    const configured = await readText(files, {config: {tables: {'data/a.csv': 'observation'}}});
    expect([said.input[0].table, configured.input[0].table]).toEqual([
      'observation',
      'observation',
    ]);
  });

  it('stays open where headers fit two equally well', async () => {
    const text = 'id_umkm,tanggal,nama_bantuan,nama_pendamping\nU1,2024-01-01,A,B\n';
    const result = await readText({'a.csv': text});
    expect(result.input[0]).toMatchObject({table: null, read: 2, refused: 2});
    expect(result.diagnostics).toMatchObject([
      {code: 'READ_TABLE_AMBIGUOUS', params: {tables: 'aid, mentoring'}},
    ]);
    const settled = await readText({'a.csv': text}, {tables: {'a.csv': 'mentoring'}});
    expect(settled.input[0]).toMatchObject({table: 'mentoring', accepted: 1});
  });
});

describe('a header that means one thing or another', () => {
  it('is the size class where its cells name one', async () => {
    const result = await readText({
      'a.csv': 'id_umkm;nama_usaha;kategori_usaha\nU1;A;Mikro\nU2;B;Kecil\n',
    });
    expect(valuesOf(result, 'registry', 'sizeClass')).toEqual(['mikro', 'kecil']);
  });

  it('is the sector where they do not', async () => {
    const result = await readText({
      'a.csv': 'id_umkm;nama_usaha;kategori_usaha\nU1;A;Kuliner\nU2;B;Batik\n',
    });
    expect(valuesOf(result, 'registry', 'sector')).toEqual(['Kuliner', 'Batik']);
  });
});
