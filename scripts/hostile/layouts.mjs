import {gzipSync} from 'node:zlib';
import {strToU8} from 'fflate';
import {lines, put, rows, table, zip} from './kit.mjs';

export function totals() {
  const places = (...last) =>
    lines(['Kecamatan;Tahun;Jumlah UMKM', 'Awan;2020;5', 'Embun;2020;7', ...last]);
  put('total-jumlah.csv', places('JUMLAH;;12'));
  put('total-spaced.csv', places('J U M L A H;2020;12'));
  put('total-wrong.csv', places('Total;2020;13'));
  put('total-mean.csv', places('Rata-rata;2020;6'));
  put('total-grand.csv', places('Grand Total;2020;12'));
  put('total-note.csv', places('Sumber: Dinas Rekaan;;'));
  put(
    'total-signature.csv',
    places(
      '',
      ';;Awan, 5 Januari 2021',
      ';;Kepala Dinas,',
      '',
      ';;Nama Rekaan',
      ';;NIP. 19700101 199003 1 001',
    ),
  );
  put(
    'total-classes-wrong.csv',
    lines(['Tahun;Mikro;Kecil;Menengah;Jumlah', '2020;10;5;1;17', '2021;11;5;1;17']),
  );
  put(
    'total-kabupaten-among.csv',
    lines([
      'Kode Wilayah;Nama Wilayah;Tahun;Jumlah UMKM',
      '33.03;Kabupaten Rekaan;2020;12',
      '33.03.01;Awan;2020;5',
      '33.03.02;Embun;2020;7',
    ]),
  );
}

export function layouts() {
  put(
    'layout-title.csv',
    `DATA UMKM KABUPATEN REKAAN;;;;\nKEADAAN 31 DESEMBER 2024;;;;\n;;;;\n${lines(table)}`,
  );
  put('layout-numbering-row.csv', lines([table[0], '(1);(2);(3);(4);(5)', ...rows]));
  put('layout-header-again.csv', lines([table[0], rows[0], table[0], ...rows.slice(1)]));
  put(
    'layout-two-tables.csv',
    `${lines(['Tahun;Jumlah UMKM', '2020;500', '2021;600'])}\n${lines(['Kecamatan;Tahun;Usaha Mikro', 'Awan;2020;40'])}`,
  );
  put(
    'layout-side-by-side.csv',
    lines(['Tahun;Mikro;;Tahun;Kecil', '2020;5;;2020;7', '2021;6;;2021;8']),
  );
  put(
    'layout-two-row-header.csv',
    lines(['Kecamatan;2019;;2020;', ';Mikro;Kecil;Mikro;Kecil', 'Awan;100;20;110;22']),
  );
  put(
    'layout-header-merged.csv',
    lines(['Tahun;Jumlah UMKM;;', '2020;500;300;200', '2021;600;350;250']),
  );
  put(
    'layout-header-twice.csv',
    lines(['Kecamatan;Tahun;Jumlah UMKM;Jumlah UMKM', 'Awan;2020;5;6']),
  );
  put(
    'layout-headings.csv',
    lines([
      'Kecamatan;Tahun;Jumlah UMKM',
      'I. Wilayah Utara;;',
      'Awan;2020;5',
      'II. Wilayah Selatan;;',
      'Embun;2020;7',
    ]),
  );
  put('layout-wide-years.csv', lines(['Kecamatan;2018;2019;2020*', 'Awan;5;6;7', 'Embun;8;9;10']));
  put('layout-transposed.csv', lines(['Kecamatan;Awan;Embun', 'Mikro;5;6', 'Kecil;7;8']));
  put('layout-months.csv', lines(['Tahun;Bulan;Jumlah UMKM', '2020;1;5', '2020;2;6']));
}

export function reported() {
  put('reported-no-year.csv', lines(['Kecamatan;Jumlah UMKM', 'Awan;5', 'Embun;7']));
  put(
    'reported-title-year.csv',
    `Jumlah UMKM Menurut Kecamatan Tahun 2023;\n;\n${lines(['Kecamatan;Mikro;Kecil', 'Awan;5;1', 'Embun;7;2'].map((line) => line))}`,
  );
  put(
    'reported-units-mixed.csv',
    lines([
      'indikator;satuan;tahun;nilai',
      'Jumlah UMKM;Unit;2020;5',
      'Pertumbuhan UMKM;Persen;2020;3,5',
      'Ekspor UMKM;Rp. Miliar;2020;7',
    ]),
  );
  put('reported-repeated.csv', lines(['Tahun;Jumlah UMKM', '2020;5', '2020;6']));
  put('reported-blank.csv', lines(['Tahun;Jumlah UMKM', '2020;', '2021;6']));
  put(
    'reported-projection.csv',
    lines(['Kecamatan;Tahun;Proyeksi Jumlah UMKM', 'Awan;2020;5', 'Embun;2020;7']),
  );
  put(
    'reported-future-zero.csv',
    lines(['Kecamatan;2023;2024;2098;2099', 'Awan;5;6;0;0', 'Embun;7;8;0;0']),
  );
}

export function notTables() {
  put('not-prose.csv', 'Yth. Camat di tempat,\nbersama ini kami sampaikan data.\n');
  put(
    'not-html.csv',
    '<!doctype html><html><body><table><tr><td>1</td></tr></table></body></html>',
  );
  put('not-pdf.csv', '%PDF-1.7\n%âãÏÓ\n');
  put('not-png.xlsx', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  put('not-gzip.csv', gzipSync(lines(table)));
  put('not-old-workbook.xls', Buffer.from('d0cf11e0a1b11ae1' + '00'.repeat(504), 'hex'));
  put('not-zip.csv', zip({'data.csv': strToU8(lines(table))}));
  put('not-random.csv', Buffer.from(Array.from({length: 4096}, (_, i) => (i * 167 + 13) % 256)));
  put('not-email.csv', 'From: a@contoh.invalid\nTo: b@contoh.invalid\nSubject: data\n\nIsi\n');
  put('not-config.csv', '{"title": "x", ');
  put('not-form.csv', lines(['Nama Usaha;: Usaha A', 'Alamat;: Jalan Rekaan', 'Omzet;: 5 juta']));
}
