import {describe, expect, it} from 'vitest';
import {
  isFooterText,
  isNoteText,
  isPageText,
  isSignatureText,
} from '../../src/read/layout/footer.js';
import type {ReadResult} from '../../src/read/read-tables.js';
import {noticed, readText, valuesOf} from './read-text.js';

const read = (text: string) => readText({'a.csv': text});
const why = ({input}: ReadResult): string[] =>
  input.flatMap(({places}) =>
    places.map(({from, to, fate, why: reason}) => `${from}-${to} ${reason ?? fate}`),
  );
const header = 'No;ID UMKM;Nama Usaha;Omzet\n';

describe('headings among the rows', () => {
  it('that name a kecamatan fill it in where every row stands under one', async () => {
    const result = await read(
      `${header}Kecamatan Awan;;;\n1;U1;Toko A Rekaan;100\n2;U2;Toko B Rekaan;200\nJumlah Kec. Awan;;;300\nKec. Embun;;;\nBidang Kuliner;;;\n1;U3;Toko C Rekaan;50\nJumlah Kec. Embun;;;50\nJUMLAH;;;350\n`,
    );
    expect(valuesOf(result, 'registry', 'districtName')).toEqual(['Awan', 'Awan', 'Embun']);
    expect(noticed(result)).toContain('READ_HEADING_USED');
    expect(noticed(result).some((code) => code.startsWith('READ_SUM'))).toBe(false);
    expect(result.input[0]).toMatchObject({accepted: 3, refused: 0, setAside: 6});
  });

  it.each([
    ['a row stands above the first', `1;U0;Toko Rekaan;1\nKecamatan Awan;;;\n2;U1;Toko Rekaan;1\n`],
    [
      'a row follows a total',
      `Kecamatan Awan;;;\n1;U1;Toko Rekaan;1\nJumlah;;;1\n2;U2;Toko Rekaan;1\n`,
    ],
    [
      'a heading of another kind comes between',
      `Kecamatan Awan;;;\n1;U1;Toko Rekaan;1\nWilayah Selatan;;;\n2;U2;Toko Rekaan;1\n`,
    ],
  ])('are only set aside where %s', async (_, rows) => {
    const result = await read(header + rows);
    expect(noticed(result)).not.toContain('READ_HEADING_USED');
    expect(result.tables.registry?.columns.districtName).toBeUndefined();
    expect(result.input[0].accepted).toBe(2);
  });

  it('are only set aside where the file has a column of its own', async () => {
    const result = await read(
      'ID UMKM;Nama Usaha;Kecamatan\nKecamatan Awan;;\nU1;Toko Rekaan;\nU2;Toko Rekaan B;Embun\n',
    );
    expect(valuesOf(result, 'registry', 'districtName')).toEqual([null, 'Embun']);
  });

  it('are told from a business of which nothing but the name is known', async () => {
    const result = await read(`${header}7;;Toko Rekaan;\nII;;Bidang Kuliner;\n`);
    expect(why(result)).toEqual(['1-1 header', '2-2 READ_REQUIRED', '3-3 READ_HEADING_SET_ASIDE']);
  });

  it('are told from businesses that are called like one', async () => {
    const result = await read(
      'ID UMKM;Nama Usaha;Omzet\n;Kelompok Tani Rekaan;\n;Kecamatan Awan;\nU1;Toko Rekaan;5\n',
    );
    expect(why(result)).toEqual([
      '1-1 header',
      '2-2 READ_REQUIRED',
      '3-3 READ_HEADING_SET_ASIDE',
      '4-4 accepted',
    ]);
  });

  it('are no business where they stand among the identifiers', async () => {
    const result = await read(
      'ID UMKM;Nama Usaha;Omzet\nSentra Batik Rekaan;;\nU1;Toko Rekaan;5\n',
    );
    expect(valuesOf(result, 'registry', 'businessId')).toEqual(['U1']);
  });
});

describe('totals of a table of rows', () => {
  const rows = 'ID UMKM;Nama Usaha;Omzet\nU1;Toko A Rekaan;1.250.000\nU2;Toko B Rekaan;2.250.000\n';

  it.each([
    'JUMLAH;;3.500.000',
    'J U M L A H;;3500000',
    'Total;;Rp 3.500.000,-',
    'Rata-rata;;1.750.000',
  ])('are equal to the sum of their rows: %s', async (total) => {
    const result = await read(`${rows}${total}\n`);
    expect(noticed(result)).toEqual(['READ_TOTAL_SET_ASIDE 4']);
  });

  it('that differ are remarked on', async () => {
    const result = await read(`${rows}JUMLAH;;3.400.000\n`);
    const found = result.diagnostics.find(({code}) => code === 'READ_SUM');
    expect(found).toMatchObject({
      severity: 'warning',
      row: 4,
      column: 'Omzet',
      params: {total: 3_400_000, sum: 3_500_000},
    });
    expect(result.input[0].accepted).toBe(2);
  });

  it('may be sub-totals of several levels', async () => {
    const result = await read(
      `${rows}Sub Total;;3.500.000\nU3;Toko C Rekaan;1.000.000\nSub Total;;1.000.000\nTotal;;4.500.000\n`,
    );
    expect(noticed(result).filter((code) => code.startsWith('READ_SUM'))).toEqual([]);
  });
});

describe('footers', () => {
  it('are set aside with their signatures, and nobody is named', async () => {
    const result = await read(
      `${header}1;U1;Toko Rekaan;5\n;;;\nSumber : Dinas Rekaan;;;\nKeterangan:;;;\n- : nihil, tidak ada;;;\n;;;Awan, 5 Januari 2025\n;;;Kepala Dinas Koperasi\n;;;\n;;;Nama Rekaan, S.E.\n;;;NIP. 00000000 000000 0 000\n`,
    );
    expect(why(result)).toEqual([
      '1-1 header',
      '2-2 accepted',
      '3-3 READ_BLANK',
      '4-6 READ_NOTE_SET_ASIDE',
      '7-8 READ_SIGNATURE_SET_ASIDE',
      '9-9 READ_BLANK',
      '10-11 READ_SIGNATURE_SET_ASIDE',
    ]);
    expect(JSON.stringify(result)).not.toContain('Nama Rekaan');
  });

  it('end where rows of data follow', async () => {
    const result = await read(
      `${header}1;U1;Toko Rekaan;5\nCatatan: sementara;;;\nKecamatan Awan;;;\n2;U2;Toko Rekaan B;6\n`,
    );
    expect(result.input[0]).toMatchObject({accepted: 2, setAside: 2});
  });

  it.each([
    'Awan, 5 Januari 2025',
    'Awan,     Januari 2025',
    'Mengetahui',
    'NIP. 1965',
    '(..........)',
  ])('may be signatures: %s', (text) => {
    expect(isSignatureText(text)).toBe(true);
  });

  it.each(['Toko Awan, Embun', 'Toko Awan, 2023', 'Kepala Sapi Rekaan', 'Awan 2025'])(
    'are none of it: %s',
    (text) => {
      expect(isSignatureText(text)).toBe(false);
    },
  );

  it.each(['Sumber: Dinas', '*) Angka sementara', 'Keterangan:', 'Catatan'])(
    'may be notes: %s',
    (text) => {
      expect(isNoteText(text)).toBe(true);
    },
  );

  it.each(['Sumber Rejeki Rekaan', 'Catatan Sekolah Rekaan', 'Update Busana'])(
    'are no businesses that begin alike: %s',
    (text) => {
      expect(isNoteText(text)).toBe(false);
    },
  );

  it('go on with words, never with a code', () => {
    expect(isFooterText('n/a : data tidak tersedia')).toBe(true);
    expect(isFooterText('U17')).toBe(false);
  });
});

describe('pages', () => {
  it('repeat header, numbers and title, which are set aside', async () => {
    const result = await read(
      `Daftar UMKM;;;\n${header}1;U1;Toko Rekaan;5\nHalaman 2;;;\nDaftar UMKM;;;\nLanjutan Tabel 1;;;\n${header}(1);(2);(3);(4)\n2;U2;Toko Rekaan B;6\n`,
    );
    expect(why(result)).toEqual([
      '1-1 READ_TITLE',
      '2-2 header',
      '3-3 accepted',
      '4-6 READ_PAGE_SET_ASIDE',
      '7-8 READ_HEADER_SET_ASIDE',
      '9-9 accepted',
    ]);
  });

  it('repeat a header of two rows', async () => {
    const two = 'Kecamatan;2019;;2020;\n;Mikro;Kecil;Mikro;Kecil\n';
    const result = await read(`${two}Awan;1;2;3;4\n${two}Embun;5;6;7;8\n`);
    expect(why(result)).toEqual([
      '1-2 header',
      '3-3 accepted',
      '4-5 READ_HEADER_SET_ASIDE',
      '6-6 accepted',
    ]);
  });

  it.each(['Halaman 2', 'Hal. 2 dari 5', '(lanjutan)', 'Tabel 3 (lanjutan)', 'Page 2'])(
    'are noticed by %s',
    (text) => {
      expect(isPageText(text)).toBe(true);
    },
  );

  it('are no figures that happen to count on', async () => {
    const result = await read('Tahun;Mikro;Kecil\n2020;1;2\n2021;2;3\n');
    expect(result.input[0].accepted).toBe(2);
  });
});
