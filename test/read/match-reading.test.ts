import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import type {ReadOptions} from '../../src/read/read-tables.js';
import {readTables} from '../../src/read/read-tables.js';
import {noPublishedTables, publishedTables} from '../support/published.js';
import {noticed, readText, valuesOf} from './read-text.js';

const read = (text: string, options?: ReadOptions) => readText({'a.csv': text}, options);
const columnsOf = ({input}: Awaited<ReturnType<typeof readText>>) =>
  input[0].columns.map(({header, key, how}) => [header, key, how]);

describe('a register without a number for its businesses', () => {
  it('is read by its rows, and says that nobody can be found twice', async () => {
    const result = await read(
      'No;Kegiatan;Kecamatan;lat;lng\n1;Warung;Awan;-7.552;110.850\n2;Jasa;Embun;-7.569;110.835\n',
    );
    expect(valuesOf(result, 'registry', 'businessId')).toEqual(['#1', '#2']);
    expect(valuesOf(result, 'registry', 'latitude')).toEqual([-7.552, -7.569]);
    expect(noticed(result)).toEqual(['READ_NO_KEY']);
    expect(result.input[0]).toMatchObject({table: 'registry', accepted: 2, refused: 0});
  });

  it('never takes a running number for one', async () => {
    const result = await read('No;Nama Usaha;Kecamatan\n1;Toko A;Awan\n1;Toko B;Awan\n');
    expect(columnsOf(result)[0]).toEqual(['No', null, 'unmatched']);
    expect(result.input[0].accepted).toBe(2);
  });

  it('tells businesses by NIB, and a row without one by itself', async () => {
    const result = await read(
      'NIB;Nama Usaha;Kecamatan\n1234567890123;Toko A;Awan\n;Toko B;Awan\n;Toko C;Awan\n1234567890123;Toko A;Embun\n',
    );
    expect(valuesOf(result, 'registry', 'businessId')).toEqual(['1234567890123', '#2', '#3']);
    expect(noticed(result)).toEqual(['READ_KEY_STAND_IN', 'READ_DUPLICATE_KEY 5']);
    expect(JSON.stringify(result.diagnostics)).not.toContain('1234567890123');
  });

  it('keeps rows of several files apart', async () => {
    const text = 'Nama Usaha;Kecamatan\nToko A;Awan\n';
    const result = await readText({'a.csv': text, 'b.csv': text});
    expect(valuesOf(result, 'registry', 'businessId')).toEqual(['#1', '#2']);
  });

  it('counts neither a total nor a row that was only numbered', async () => {
    const result = await read(
      'No;Nama Usaha;Kecamatan;Omzet\n1;Toko A;Awan;5000\n2;;;\nJumlah;;;5000\n',
    );
    expect(result.input[0]).toMatchObject({accepted: 1, read: 3});
    expect(valuesOf(result, 'registry', 'businessName')).toEqual(['Toko A']);
  });

  it('is no register where the rows are aid that went to names', async () => {
    const result = await read(
      'Nama;Alamat;Kecamatan;Jenis Bantuan;Nominal;Tanggal\nA;Jl. B;Awan;Gerobak;5000000;2024-01-02\n',
    );
    expect(result.tables).toEqual({});
    expect(result.diagnostics).toMatchObject([
      {code: 'READ_COLUMN_MISSING', params: {key: 'aidBusinessRef'}},
    ]);
  });
});

describe('a unit in a header', () => {
  const omzet = (cells: readonly string[], header = 'Omzet (Rp juta)') =>
    read(`id_umkm;${header}\n${cells.map((cell, at) => `U${at};${cell}`).join('\n')}\n`, {
      tables: {'a.csv': 'registry'},
    });

  it('multiplies exactly', async () => {
    const result = await omzet(['1,1', 'Rp 250', '0,3', '-', '']);
    expect(valuesOf(result, 'registry', 'annualTurnover')).toEqual([
      1_100_000,
      250_000_000,
      300_000,
      0,
      null,
    ]);
    expect(result.input[0].columns[1]).toMatchObject({key: 'annualTurnover', factor: 1e6});
  });

  it('refuses a cell that states a unit of its own', async () => {
    const result = await omzet(['1,5 juta', '2']);
    expect(valuesOf(result, 'registry', 'annualTurnover')).toEqual([null, 2_000_000]);
    expect(noticed(result)).toEqual(['READ_SCALE_TWICE 2']);
  });

  it('refuses what is no amount after it', async () => {
    const result = await omzet(['9999999999', '3'], 'Omzet (Rp miliar)');
    expect(valuesOf(result, 'registry', 'annualTurnover')).toEqual([null, 3_000_000_000]);
    expect(noticed(result)).toEqual(['READ_NUMBER 2']);
  });

  it('belongs to its own file', async () => {
    const result = await readText({
      'a.csv': 'id_umkm;nama_usaha;omzet_juta\nU1;A;5\n',
      'b.csv': 'id_umkm;nama_usaha;omzet\nU2;B;5000000\n',
    });
    expect(valuesOf(result, 'registry', 'annualTurnover')).toEqual([5_000_000, 5_000_000]);
  });
});

describe('what is said about headers', () => {
  it('names a slip of the keyboard', async () => {
    const result = await read('id_umkm;nama_usaha;kecamtan\nU1;A;Awan\n');
    expect(valuesOf(result, 'registry', 'districtName')).toEqual(['Awan']);
    expect(result.diagnostics).toMatchObject([
      {code: 'READ_HEADER_SLIP', column: 'kecamtan', params: {key: 'districtName'}},
    ]);
  });

  it('names a configured key of another table, with those that are near', async () => {
    const result = await read('id_umkm;nama_usaha;Nilai\nU1;A;5\n', {
      config: {columns: {'a.csv': {Nilai: 'productCapacity'}}},
    });
    expect(result.diagnostics).toMatchObject([
      {code: 'READ_CONFIG_COLUMN', column: 'Nilai', params: {table: 'registry'}},
    ]);
    expect(String(result.diagnostics[0].params.near)).toContain('productionUnit');
  });

  it('is nothing where the configuration leaves a column out', async () => {
    const result = await read('id_umkm;nama_usaha;omzet;omset\nU1;A;5;6\n', {
      config: {columns: {'a.csv': {omset: null}}},
    });
    expect(columnsOf(result).at(-1)).toEqual(['omset', null, 'config']);
    expect(valuesOf(result, 'registry', 'annualTurnover')).toEqual([5]);
    expect(result.diagnostics).toEqual([]);
  });
});

describe.skipIf(noPublishedTables)('published lists', () => {
  const published = (name: string) =>
    readTables([{name, bytes: readFileSync(join(publishedTables, name))}]);

  it('of participants are training: 1.260 rows, every header of 20 matched', async () => {
    const {input} = await published('jatim-peserta-pelatihan-2024.anonim.csv');
    expect(input[0]).toMatchObject({table: 'training', read: 1260, accepted: 1260, refused: 0});
    expect(input[0].columns.map(({header, key, how}) => [header, key, how])).toEqual([
      ['JUDUL AKTIFITAS', 'trainingName', 'alias'],
      ['TANGGAL AKTIFITAS', 'trainingDate', 'alias'],
      ['JENIS KELAMIN', 'ownerGender', 'alias'],
      ['PENDIDIKAN TERAKHIR', 'ownerEducation', 'alias'],
      ['PRIZINAN USAHA YANG DIMIKI', 'permitsHeld', 'alias'],
      ['KEBUTUHAN DIKLAT/PELATIHAN', 'trainingNeeds', 'alias'],
      ['NO. NIB', 'nib', 'alias'],
      ['STATUS USAHA', 'legalForm', 'cells'],
      ['SERTIFIKASI USAHA', 'certificatesHeld', 'alias'],
      ['SEKTOR USAHA', 'sector', 'alias'],
      ['BIDANG USAHA', 'businessType', 'alias'],
      ['KABUPATEN USAHA', 'regencyName', 'alias'],
      ['MODAL USAHA PER TAHUN', 'capitalRange', 'cells'],
      ['NILAI MODAL USAHA PER TAHUN', 'capital', 'alias'],
      ['OMZET USAHA PER TAHUN', 'turnoverRange', 'cells'],
      ['NILAI OMZET USAHA PER TAHUN', 'annualTurnover', 'alias'],
      ['JUMLAH KARYAWAN LAKI-LAKI', 'workersMale', 'alias'],
      ['JUMLAH KARYAWAN PEREMPUAN', 'workersFemale', 'alias'],
      ['WILAYAH PEMASARAN', 'marketReach', 'alias'],
      ['JABATAN PESERTA DI USAHA', 'participantRole', 'alias'],
    ]);
  });

  it('of points on a map are a register, each row a business', async () => {
    const {input, diagnostics} = await published('solo-titik-umkm.anonim.csv');
    expect(input[0]).toMatchObject({table: 'registry', read: 11158, accepted: 11158});
    expect(input[0].columns.map(({key}) => key)).toEqual([
      null,
      'mainActivity',
      'districtName',
      'regencyName',
      'businessType',
      'latitude',
      'longitude',
    ]);
    expect(diagnostics.map(({code}) => code)).toContain('READ_NO_KEY');
  });
});
