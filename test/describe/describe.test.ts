import {describe as suite, expect, it} from 'vitest';
import {compute, describe} from '../../src/index.js';
import type {Config} from '../../src/schema/config.js';
import {tablesOf} from '../support/tables.js';

const blitar: Config = {region: {code: '35.05', name: 'Blitar'}};

suite('describe', () => {
  it('divides by the year before, not by the current one', async () => {
    const tables = await tablesOf({jumlah: 'Tahun;Usaha Mikro\n2022;31475\n2023;34694'}, blitar);
    const result = compute(tables, 'growth.yoy', {config: blitar, where: {size_class: 'mikro'}});
    expect(describe(result, 'id')).toBe(
      'Usaha mikro Blitar naik 10,2 % dari 2022 ke 2023, menjadi 34.694 usaha',
    );
    expect(describe(result, 'en')).toBe(
      'Micro businesses in Blitar rose 10.2% from 2022 to 2023, to 34,694 businesses',
    );
  });

  it('names what is about so much and provisional', async () => {
    const config: Config = {region: {code: '13.01', name: 'Pesisir Selatan'}};
    const tables = await tablesOf({jumlah: 'Tahun;Jumlah UMKM\n2017;5.770\n2018;± 6.800*'}, config);
    expect(describe(compute(tables, 'growth.yoy', {config}), 'id')).toBe(
      'UMKM Pesisir Selatan naik 17,9 % dari 2017 ke 2018, menjadi ± 6.800 usaha (angka sementara)',
    );
  });

  it('says no rise across a break', async () => {
    const config: Config = {
      ...blitar,
      breaks: [{period: '2023', note: {id: 'Definisi berubah', en: 'Definition changed'}}],
    };
    const tables = await tablesOf({jumlah: 'Tahun;Jumlah UMKM\n2022;4000\n2023;5200'}, config);
    const said = describe(compute(tables, 'growth.yoy', {config}), 'id');
    expect(said).toContain('tidak dibandingkan');
    expect(said).not.toMatch(/naik|turun/);
  });

  it('says a level where the break is asked to be crossed', async () => {
    const config: Config = {
      ...blitar,
      breaks: [{period: '2023', note: {id: 'Definisi berubah', en: 'Definition changed'}}],
    };
    const tables = await tablesOf({jumlah: 'Tahun;Jumlah UMKM\n2022;4000\n2023;5200'}, config);
    const result = compute(tables, 'growth.yoy', {config, params: {acrossBreak: 'yes'}});
    expect(result.rows[0].value).toBe(30);
    expect(describe(result, 'id')).toBe(
      'UMKM Blitar berjumlah 5.200 usaha pada 2023 (seri terputus)',
    );
  });

  it('says no rise to a year of another definition', async () => {
    const config: Config = {...blitar, periods: {'2023': {flags: ['D']}}};
    const tables = await tablesOf({jumlah: 'Tahun;Jumlah UMKM\n2022;4000\n2023;5200'}, config);
    expect(describe(compute(tables, 'growth.yoy', {config}), 'id')).not.toMatch(/naik|turun/);
  });

  it('says no rise from a register to figures that came counted', async () => {
    const tables = await tablesOf(
      {
        umkm: 'ID_UMKM;Nama Usaha\n1;Satu\n2;Dua\n3;Tiga',
        omzet: 'ID_UMKM;Tahun;Status Usaha\n1;2022;aktif\n2;2022;aktif\n3;2022;aktif',
        jumlah: 'Tahun;Jumlah UMKM\n2023;5200',
      },
      blitar,
    );
    expect(describe(compute(tables, 'growth.yoy', {config: blitar}), 'id')).not.toMatch(
      /naik|turun/,
    );
  });

  it('names who is counted where only they were asked for', async () => {
    const tables = await tablesOf({
      umkm: 'ID_UMKM;Nama Usaha;Jenis Kelamin;WA Bisnis\n1;Satu;P;Ya\n2;Dua;P;Tidak\n3;Tiga;L;Ya',
    });
    const result = compute(tables, 'digital.any', {where: {owner_sex: 'female'}});
    expect(describe(result, 'id')).toBe(
      'Usaha milik perempuan: 50,0 % usaha memakai saluran digital pada tahun yang tidak diketahui, 1 dari 2',
    );
  });

  it('says the parameters that were set', async () => {
    const tables = await tablesOf({
      umkm: 'ID_UMKM;Nama Usaha\n1;Satu',
      bantuan: 'ID_UMKM;Tanggal Penyaluran;Program\n1;2023-02-01;Alat',
      pendampingan: 'ID_UMKM;Tanggal Kunjungan;Pendamping\n1;2023-04-01;Ani',
    });
    const result = compute(tables, 'aid.followup', {
      params: {days: 90},
      config: {cutOff: '2023-12-31'},
    });
    expect(describe(result, 'en')).toBe(
      '100% of the 2023 recipients were visited within 90 days, 1 of 1',
    );
  });

  it('says a level where the bounds of an approximate figure disagree about the direction', async () => {
    const tables = await tablesOf({jumlah: 'Tahun;Jumlah UMKM\n2022;6790\n2023;± 6.800'}, blitar);
    expect(describe(compute(tables, 'growth.yoy', {config: blitar}), 'id')).toBe(
      'UMKM Blitar berjumlah ± 6.800 usaha pada 2023',
    );
  });

  it('says why there is no number', async () => {
    const tables = await tablesOf({jumlah: 'Tahun;Sasaran;Penerima\n2023;0;0'}, blitar);
    expect(describe(compute(tables, 'aid.coverage', {config: blitar}), 'id')).toMatch(
      /tidak dapat dihitung: tidak ada usaha sasaran/,
    );
  });

  it('says that there are no data where an answer has no rows', async () => {
    const tables = await tablesOf({jumlah: 'Tahun;Jumlah UMKM\n2022;6790'}, blitar);
    expect(describe(compute(tables, 'digital.any', {config: blitar}), 'id')).toBe(
      'Memakai saluran digital: belum ada data',
    );
  });
});
