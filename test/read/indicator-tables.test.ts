import {describe, expect, it} from 'vitest';
import {candidatesOf} from '../../src/read/header/choose-table.js';
import {noticed, readText, valuesOf} from './read-text.js';

const register = 'id_umkm;nama_usaha;nib\nU1;A;1234567890123\nU2;B;\n';

describe('the kind of table that headers tell', () => {
  it.each([
    ['service', 'ID UMKM;Nama Usaha;Kecamatan;Tanggal Datang;Tanggal Asesmen;Tanggal Izin Terbit'],
    ['service', 'NIB;Tgl Kedatangan;Tgl Assessment;Tgl Pengemasan;Tgl Onboarding'],
    ['order', 'ID UMKM;Kanal Pesanan;Tanggal Pesanan;Nilai Pesanan (Rp)'],
    ['order', 'ID UMKM;Tanggal;Marketplace;Nilai Pesanan'],
    ['product', 'Kecamatan;Desa;Hasil Survei Desa'],
    ['product', 'Kecamatan;Desa;Hasil Pemetaan;Nama Produk;Jumlah Unit Usaha;Nilai Produksi'],
    ['registry', 'ID UMKM;Nama Usaha;Kecamatan;Tanggal Onboarding;Pesanan Terakhir;Tangga Digital'],
    ['aid', 'ID UMKM;Nama Bantuan;Tanggal Penyaluran;Rencana Penyaluran;Masih Dimanfaatkan'],
    ['matching', 'ID UMKM;Nama Mitra;Tanggal;Potensi Transaksi;Kelanjutan Kemitraan'],
    ['reported', 'Kecamatan;Tahun;UMKM ber-NIB;UMKM Bersertifikat Halal'],
    ['reported', 'Kecamatan;Tahun;Jumlah Desa;Desa Terpetakan'],
  ])('is %s for %s', (table, header) => {
    const [best, next] = candidatesOf(header.split(';'));
    expect(best.name).toBe(table);
    expect(next?.score ?? 0).toBeLessThan(best.score);
  });
});

describe('a passage through a service centre', () => {
  it('is linked to its business, by NIB too, and keeps the steps that are reached', async () => {
    const result = await readText({
      'umkm.csv': register,
      'layanan.csv':
        'NIB;Tanggal Datang;Tanggal Asesmen;Tanggal Penjualan Pertama\n' +
        '1234567890123;2024-01-15;2024-01-19;\n1234567890123;;2024-02-02;\n',
    });
    expect(valuesOf(result, 'service', 'serviceBusinessRef')).toEqual(['U1']);
    expect(valuesOf(result, 'service', 'arrivedDate')).toEqual(['2024-01-15']);
    expect(valuesOf(result, 'service', 'firstSaleDate')).toEqual([null]);
    expect(noticed(result)).toEqual(['READ_REQUIRED 3']);
  });
});

describe('an order', () => {
  it('may be linked by the key that the configuration names', async () => {
    const files = {
      'umkm.csv': register,
      'pesanan.csv':
        'ID UMKM;Kanal Pesanan;Tanggal Pesanan;Nilai Pesanan\n' +
        '1234567890123;Shopee;2024-11-04;Rp 125.000\nU2;WhatsApp;2024-11-05;\n',
    };
    const usual = await readText(files);
    expect(valuesOf(usual, 'order', 'orderBusinessRef')).toEqual(['U1', 'U2']);
    expect(valuesOf(usual, 'order', 'orderValue')).toEqual([125_000, null]);
    const byNib = await readText(files, {config: {link: {order: 'nib'}}});
    expect(byNib.links.tables).toMatchObject([{table: 'order', linked: {nib: 1}, unresolved: 1}]);
  });
});

describe('a survey of villages', () => {
  it('needs no product where a village has none or was not visited', async () => {
    const result = await readText({
      'produk.csv':
        'Kecamatan;Desa;Hasil Survei;Nama Produk\nAwan;Satu;Ada produk;Keripik\n' +
        'Awan;Dua;Tidak ada;\nAwan;Tiga;Belum dikunjungi;\nAwan;Empat;;\n',
    });
    expect(valuesOf(result, 'product', 'productSurvey')).toEqual(['found', 'none', 'notVisited']);
    expect(valuesOf(result, 'product', 'productName')).toEqual(['Keripik', null, null]);
    expect(noticed(result)).toEqual(['READ_REQUIRED 5']);
  });
});

describe('words with a category', () => {
  it('become it, and others stay as written', async () => {
    const result = await readText({
      'izin.csv':
        'id_umkm;jenis_izin;nomor_izin;status_izin;jenis_pemilik\n' +
        'U1;P-IRT;1;Terbit;usaha\nU1;Sertifikat Halal;2;Proses;\nU1;Merk;3;Ditolak;Lembaga\n' +
        'U1;Indikasi Geografis;4;Kedaluwarsa;Komunal\nU1;Izin Gangguan;5;;\n',
    });
    const kinds = ['pirt', 'halal', 'trademark', 'gi', 'Izin Gangguan'];
    expect(valuesOf(result, 'licence', 'licenceKind')).toEqual(kinds);
    expect(valuesOf(result, 'licence', 'licenceStatus')).toEqual([
      ...['granted', 'application', 'rejected', 'expired', null],
    ]);
    expect(valuesOf(result, 'licence', 'licenceOwnerKind')).toEqual([
      ...['business', null, 'institution', 'community', null],
    ]);
    expect(noticed(result)).toEqual([]);
  });

  it('become it one by one in a list, each once', async () => {
    const cells = ['WA; Instagram, Facebook', 'Lokapasar dan Radio', '-', ''];
    const result = await readText({
      'umkm.csv': `id_umkm;nama_usaha;kanal_sesuai\n${cells
        .map((cell, at) => `U${at};A;"${cell}"`)
        .join('\n')}\n`,
    });
    expect(valuesOf(result, 'registry', 'applicableChannels')).toEqual([
      'whatsappBusiness; socialMedia',
      'marketplace; radio',
      '',
      null,
    ]);
  });

  it('hold no number as long as a NIK', async () => {
    const result = await readText({
      'izin.csv': 'id_umkm;jenis_izin;nomor_izin\nU1;3301014508850001;1\n',
    });
    expect(valuesOf(result, 'licence', 'licenceKind')).toEqual([null]);
    expect(noticed(result)).toContain('READ_PERSONAL_NUMBER 2');
  });

  it('tell the types of programmes apart', async () => {
    const result = await readText({
      'program.csv':
        'Nama Program;OPD;Jenis Program;Lokasi\nA;Dinas X;Fasilitasi Izin;Awan\nB;Dinas X;Riset;Awan\n',
    });
    expect(valuesOf(result, 'programme', 'programmeType')).toEqual(['licensing', 'Riset']);
  });
});

describe('what became of aid', () => {
  it('is not known where nobody looked', async () => {
    const words = ['masih digunakan', 'Rusak', 'belum dipantau', 'tidak diketahui', '', 'tidak'];
    const result = await readText({
      'bantuan.csv': `id_umkm;nama_bantuan;masih_dimanfaatkan\n${words
        .map((word) => `U1;Alat;${word}`)
        .join('\n')}\n`,
    });
    expect(valuesOf(result, 'aid', 'aidStillUsed')).toEqual([
      ...['ya', 'tidak', null, null, null, 'tidak'],
    ]);
    expect(noticed(result)).toEqual([]);
  });
});

describe('a stage of the digital ladder', () => {
  it('is a whole number from 0 to 4; a dash is no lowest stage', async () => {
    const cells = ['0', 'Tahap 3', '4 - penuh', '-', '5', '-1', 'tinggi', '2,5', 'n/a'];
    const result = await readText({
      'umkm.csv': `id_umkm;nama_usaha;tangga_digital\n${cells
        .map((cell, at) => `U${at};A;${cell}`)
        .join('\n')}\n`,
    });
    expect(valuesOf(result, 'registry', 'digitalStage')).toEqual([
      ...[0, 3, 4, null, null, null, null, null, null],
    ]);
    expect([...(result.tables.registry?.refused?.digitalStage ?? [])]).toEqual([4, 5, 6, 7]);
    expect(result.diagnostics[0]).toMatchObject({
      code: 'READ_NUMBER',
      params: {problem: 'stage', first: 0, last: 4},
    });
  });
});

describe('a deal', () => {
  it('that is hoped for is no value of a deal', async () => {
    const result = await readText({
      'temu.csv':
        'Nama Mitra;ID UMKM;Status;Potensi Transaksi;Nilai Transaksi;Kelanjutan\n' +
        'Toko;U1;Realisasi;5.000.000;3.000.000;Berlanjut\nToko;U2;Potensi;9.000.000;;tidak diketahui\n',
    });
    expect(valuesOf(result, 'matching', 'dealStatus')).toEqual(['trading', 'interest']);
    expect(valuesOf(result, 'matching', 'dealPotential')).toEqual([5_000_000, 9_000_000]);
    expect(valuesOf(result, 'matching', 'dealValue')).toEqual([3_000_000, null]);
    expect(valuesOf(result, 'matching', 'continuation')).toEqual(['continuing', null]);
    expect(noticed(result)).toEqual([]);
  });
});

describe('figures already counted', () => {
  it('have their measure and unit, a column for each', async () => {
    const result = await readText({
      'rekap.csv':
        'Kecamatan;Tahun;Jumlah UMKM;UMKM ber-NIB;Jumlah Desa;Desa Terpetakan;Angkatan Kerja;Nilai Bantuan\n' +
        'Awan;2024;100;40;9;3;5000;25000000\n',
    });
    const of = (key: string) => valuesOf(result, 'reported', key);
    expect(of('measure').map((measure, at) => [measure, of('unit')[at], of('value')[at]])).toEqual([
      ['businesses', 'usaha', 100],
      ['nibHolders', 'usaha', 40],
      ['villages', 'desa', 9],
      ['villagesMapped', 'desa', 3],
      ['labourForce', 'orang', 5000],
      ['aidValue', null, 25_000_000],
    ]);
  });

  it('have their measure and unit, one a row', async () => {
    const rows = [
      ['Berusaha sendiri', 'orang', 'ownAccount', 'orang'],
      ['Berusaha dibantu buruh tetap/buruh dibayar', 'jiwa', 'assistedPaid', 'orang'],
      ['Jumlah UMKM naik kelas', 'UMKM', 'upgraded', 'usaha'],
      ['Pagu anggaran', 'Rp juta', 'budgetCeiling', 'rupiah'],
      ['Jumlah kelompok penerima bantuan', 'KUB', 'aidGroups', 'kelompok'],
      ['Kerja sama yang berlaku', 'MoU', 'agreementsInForce', 'naskah'],
      ['Jumlah sesi pendampingan', 'kali', 'sessions', 'kali'],
    ];
    const result = await readText({
      'long.csv': `Indikator;Satuan;Tahun;Nilai\n${rows
        .map(([label, unit]) => `${label};${unit};2024;12`)
        .join('\n')}\n`,
    });
    const of = (key: string) => valuesOf(result, 'reported', key);
    expect(of('measure')).toEqual(rows.map(([, , measure]) => measure));
    expect(of('unit')).toEqual(rows.map(([, , , unit]) => unit));
    expect(of('value')[3]).toBe(12_000_000);
  });
});
