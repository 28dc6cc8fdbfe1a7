import {head, lines, put, rows, withCell} from './kit.mjs';

export function identifiers() {
  const register = (...ids) =>
    lines([
      'ID UMKM;Nama Usaha;NIB',
      ...ids.map((nib, i) => `U${i + 1};Usaha Rekaan ${i + 1};${nib}`),
    ]);
  put('id-nib.csv', register('9120001234567', '0220001234567', '1234567890123'));
  put('id-nib-scientific.csv', register('9,12E+12', '9.12E+12', '9,12000123456700E+12'));
  put('id-nib-zero-lost.csv', register('220001234567', '9120001234567'));
  put('id-nib-repeated-digit.csv', register('0000000000000', '1111111111111'));
  put('id-nib-none.csv', register('-', 'TIDAK ADA', '0', '', 'belum punya'));
  put('id-nib-apostrophe.csv', register("'9120001234567", "'0220001234567"));
  put('id-nib-letters.csv', register('912000123456O', 'NIB9120001234567', '9120 0012 3456 7'));
  put('id-nib-float.csv', register('9120001234567.0', '9120001234567,00'));
  const people = (...niks) =>
    lines([
      'ID UMKM;Nama Usaha;NIK',
      ...niks.map((nik, i) => `U${i + 1};Usaha Rekaan ${i + 1};${nik}`),
    ]);
  put('id-nik-scientific.csv', people('3,30312E+15', '3.30312E+15', '3.303120101010000E+15'));
  put('id-nik-last-digits-lost.csv', people('3303120101010000', '3303124101010000'));
  put('id-nik-serial-zero.csv', people('3303120101010000'));
  put('id-nik-day-impossible.csv', people('3303123213010001', '3303129901010001'));
  put('id-nik-short.csv', people('330312010101', '33031201010100011'));
  put(
    'id-nik-spaces.csv',
    people('3303 1201 0101 0001', '33.03.12.010101.0001', '3303-1241-0101-0002'),
  );
  put('id-duplicate.csv', lines([head, rows[0], rows[0], rows[1]]));
  put(
    'id-duplicate-contradicts.csv',
    lines([head, rows[0], rows[0].replace('Mikro', 'Kecil'), rows[1]]),
  );
  put('id-duplicate-case.csv', lines([head, rows[0], rows[0].replace('U1', 'u1'), rows[1]]));
  put('id-missing.csv', lines([head, rows[0].replace('U1', ''), ...rows.slice(1)]));
  put(
    'id-none-at-all.csv',
    lines(['Nama Usaha;Kecamatan;Skala Usaha', 'Usaha A;Awan;Mikro', 'Usaha B;Embun;Kecil']),
  );
  put(
    'id-running-number-only.csv',
    lines([
      'No;Kegiatan;Kecamatan;lat;lng',
      '1;kuliner;Awan;-7.5;110.8',
      '2;jasa;Embun;-7.6;110.9',
    ]),
  );
  const regions = (...codes) =>
    lines([
      'Kode Kecamatan;Tahun;Jumlah UMKM',
      ...codes.map((code, i) => `${code};2020;${100 + i}`),
    ]);
  put('id-region-trailing-zero-lost.csv', regions('33.03.1', '33.03.02'));
  put('id-region-plain.csv', regions('330301', '330302'));
  put('id-region-leading-zero.csv', regions('033301', '330302'));
  put('id-region-scientific.csv', regions('3,30301E+05', '330302'));
  put('id-region-wrong-level.csv', regions('33.03', '33.03.02'));
  put(
    'id-kbli.csv',
    lines([
      'ID UMKM;Nama Usaha;KBLI',
      'U1;A;10710',
      'U2;B;1071',
      'U3;C;00999',
      'U4;D;1.071',
      'U5;E;abc',
    ]),
  );
  put('id-in-name-column.csv', withCell(2, ['3303', '1201', '0101', '0001'].join('')));
  put('id-phone-in-place-column.csv', withCell(2, '+62 812-3456-7890'));
}

export function numbers() {
  const amounts = (...values) =>
    lines([
      'ID UMKM;Nama Usaha;Omzet',
      ...values.map((value, i) => `U${i + 1};Usaha Rekaan ${i + 1};${value}`),
    ]);
  put(
    'number-rupiah-forms.csv',
    amounts(
      'Rp. 6.028.800,-',
      'Rp1.500.000,00',
      'IDR 5,000,000.00',
      '1,5 juta',
      '4,8 miliar',
      '4,8M',
      '750 rb',
      '"Rp 5 jt"',
    ),
  );
  put('number-lone-1500.csv', amounts('1.500'));
  put('number-lone-comma.csv', amounts('1,500'));
  put('number-both-notations.csv', amounts('1.500.000', '1,500,000'));
  put(
    'number-excel-errors.csv',
    amounts('#N/A', '#REF!', '#DIV/0!', '######', '#VALUE!', '#NAME?'),
  );
  put('number-scientific.csv', amounts('1,5E+09', '1.5e9', '3E8'));
  put('number-huge.csv', amounts('1e400', '9'.repeat(30), '99999999999999999999', '1e308'));
  put('number-negative.csv', amounts('-5.000.000', '(5.000.000)', '−5.000.000', '5.000.000-'));
  put('number-signs.csv', amounts('...', '–', '-', '0', '~0', 'NA', 'n/a', '…'));
  put(
    'number-approximate.csv',
    lines([
      'Tahun;Jumlah UMKM',
      '2018;± 6.800',
      '2019;sekitar 7.000',
      '2020;lebih dari 7.500',
      '2021;7.600*',
      '2022;kurang lebih 8 ribu',
    ]),
  );
  put(
    'number-units.csv',
    lines(['Tahun;Jumlah UMKM', '2018;90 Unit Usaha', '2019;95 UMKM', '2020;100 orang']),
  );
  put(
    'number-percent-beside.csv',
    lines(['Tahun;Jumlah UMKM', '2018;4.000 (80 persen)', '2019;4.100 (82%)']),
  );
  put('number-ranges.csv', amounts('2M–15M', '< 2M', '5-10 juta', '1 s.d. 5 juta'));
  put('number-words.csv', amounts('satu juta', 'puluhan juta', 'tidak tentu', 'rahasia'));
  put('number-minus-zero.csv', amounts('-0', '-0,00', '+5.000.000'));
  put('number-fraction-count.csv', lines(['Tahun;Jumlah UMKM', '2018;12,5', '2019;13']));
  put('number-negative-count.csv', lines(['Tahun;Jumlah UMKM', '2018;-12', '2019;13']));
  put('number-nik-in-amount.csv', amounts(['3303', '1201', '0101', '0001'].join(''), '5.000.000'));
  put('number-date-in-amount.csv', amounts('Jan-00', '01/02/1900', '5.000.000'));
  put(
    'number-spaces.csv',
    amounts('1 500 000', "1'500'000", '1\u00a0500\u00a0000', '1\u2009500\u2009000'),
  );
  put('number-fullwidth.csv', amounts('１５０００００', '٣٤٥٦٧٨'));
  put(
    'number-header-juta.csv',
    lines(['ID UMKM;Nama Usaha;Omzet (Rp juta)', 'U1;A;12,5', 'U2;B;300']),
  );
  put(
    'number-header-juta-twice.csv',
    lines(['ID UMKM;Nama Usaha;Omzet (Rp juta)', 'U1;A;12,5 juta', 'U2;B;300']),
  );
  put(
    'number-header-percent.csv',
    lines(['Kecamatan;Tahun;Usaha Mikro (%)', 'Awan;2020;80', 'Embun;2020;82']),
  );
  put(
    'number-title-ribu.csv',
    lines([
      'Data UMKM (dalam ribuan);;',
      'Kecamatan;Tahun;Jumlah UMKM',
      'Awan;2020;5',
      'Embun;2020;7',
    ]),
  );
}

export function dates() {
  const aid = (...days) =>
    lines(['ID UMKM;Nama Bantuan;Tanggal', ...days.map((day, i) => `U${i + 1};Oven;${day}`)]);
  put(
    'date-spellings.csv',
    aid(
      '5 Nopember 2024',
      '05-Pebruari-2024',
      '5 Agt 2024',
      '5 Agu 2024',
      '5 Sept. 2024',
      'Senin, 5 Agustus 2024',
    ),
  );
  put(
    'date-ranges.csv',
    aid(
      '01-02 Pebruari 2024',
      '28 s.d 29 November 2024',
      '30 Juli - 2 Agustus 2024',
      '5 s/d 7 Mei 2024',
    ),
  );
  put('date-month-first.csv', aid('08/25/2024', '05/08/2024', '12/31/2024'));
  put('date-day-first.csv', aid('25/08/2024', '05/08/2024', '31/12/2024'));
  put('date-both-orders.csv', aid('25/08/2024', '05/08/2024', '12/31/2024'));
  put('date-impossible.csv', aid('31 Pebruari 2024', '2023-02-29', '00/00/2024', '45/13/2024'));
  put('date-serial.csv', aid('45292', '45323,5', '60', '99999'));
  put('date-year-only.csv', aid('2024', '2023'));
  put('date-two-digit-year.csv', aid('05/08/24', '5 Agt 24'));
  put('date-words.csv', aid('kemarin', 'minggu depan', '-', '', 'n/a'));
  put('date-far.csv', aid('01/01/0001', '31/12/9999', '1800-01-01'));
  put('date-times.csv', aid('2024-08-05T10:00:00Z', '2024-08-05 10:00 WIB', '05/08/2024 23:59:59'));
  put('date-roman.csv', aid('12-VIII-2024', '1/XII/2024'));
}

export function truths() {
  const online = (...cells) =>
    lines([
      'ID UMKM;Nama Usaha;Jualan Online',
      ...cells.map((cell, i) => `U${i + 1};Usaha Rekaan ${i + 1};${cell}`),
    ]);
  put('truth-t-beside-f.csv', online('T', 'F', 'T'));
  put('truth-t-beside-y.csv', online('T', 'Y', 'T'));
  put('truth-t-alone.csv', online('T', 'T'));
  put('truth-blank.csv', online('', 'Ya', 'Tidak', ' '));
  put('truth-ticks.csv', online('v', 'x', '✓', '√', ''));
  put('truth-words.csv', online('sudah', 'belum', 'proses', 'mungkin', '1', '0', '2'));
  put(
    'truth-gender.csv',
    lines(['ID UMKM;Nama Usaha;Jenis Kelamin', 'U1;A;L', 'U2;B;P', 'U3;C;', 'U4;D;?', 'U5;E;pria']),
  );
}
