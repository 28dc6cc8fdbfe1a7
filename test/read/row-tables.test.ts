import {describe, expect, it} from 'vitest';
import {noticed, readText, valuesOf} from './read-text.js';

describe('a register', () => {
  it('gives every column its declared type', async () => {
    const text =
      `ID UMKM;Nama Usaha;Jenis Kelamin;Kode Kecamatan;KBLI;Skala Usaha;Status Usaha;Tahun Berdiri;Tanggal Daftar;Omzet;Sasaran Bantuan;WA Bisnis;Kanal Digital
0001;Warung A;P;3324010;01111;Usaha Mikro;Aktif;2019;5 Agustus 2020;Rp 120.000.000,-;Ya;0812-0000;shopee; gofood
`
        .replace('shopee; gofood', '"Shopee; GoFood"')
        .replace('3324010', '332401');
    const result = await readText({'umkm.csv': text});
    const row = (key: string) => valuesOf(result, 'registry', key)[0];
    expect(row('businessId')).toBe('0001');
    expect(row('ownerGender')).toBe('female');
    expect(row('districtCode')).toBe('33.24.01');
    expect(row('kbliCode')).toBe('01111');
    expect(row('sizeClass')).toBe('mikro');
    expect(row('businessStatus')).toBe('active');
    expect(row('startYear')).toBe(2019);
    expect(row('recordDate')).toBe('2020-08-05');
    expect(row('annualTurnover')).toBe(120_000_000);
    expect(row('aidEligible')).toBe('ya');
    expect(row('whatsappBusiness')).toBe('ya');
    expect(row('channels')).toBe('shopee; gofood');
    expect(result.diagnostics).toEqual([]);
    expect(result.input[0]).toMatchObject({read: 1, accepted: 1, refused: 0, setAside: 0});
  });

  it('keeps a stated none apart from a blank in a list of channels', async () => {
    const result = await readText({
      'umkm.csv':
        'id_umkm,nama_usaha,kanal\nU1,A,-\nU2,B,\nU3,C,tidak ada\nU4,D,"Shopee, GoFood dan Shopee"\n',
    });
    expect(valuesOf(result, 'registry', 'channels')).toEqual(['', null, '', 'shopee; gofood']);
  });

  it('refuses a row without its identifier, and a second row with the same', async () => {
    const text =
      'id_umkm,nama_usaha,kecamatan\nU1,A,Awan\n,B,Awan\nU1,C,Embun\n"3,62012E+11",D,Embun\n';
    const result = await readText({'umkm.csv': text});
    expect(noticed(result)).toEqual([
      'READ_REQUIRED 3',
      'READ_DUPLICATE_KEY 4',
      'READ_CODE_DAMAGED 5',
    ]);
    expect(result.diagnostics.map(({severity}) => severity)).toEqual(['error', 'error', 'error']);
    expect(result.diagnostics[1]).toMatchObject({
      found: 'U1',
      params: {firstFile: 'umkm.csv', firstRow: 2, cell: 'A4'},
    });
    expect(result.input[0]).toMatchObject({read: 4, accepted: 1, refused: 3});
    expect(valuesOf(result, 'registry', 'districtName')).toEqual(['Awan']);
    expect(result.tables.registry?.columns.districtName).toMatchObject({dictionary: ['Awan']});
  });

  it('keeps a row with an unreadable cell, leaves the cell missing and says so', async () => {
    const text =
      'id_umkm,nama_usaha,omzet,skala_usaha,tahun_berdiri,tanggal_daftar,kode_kecamatan,nib\nU1,A,banyak,raksasa,2O17,31/02/2023,33.24.1,123\n';
    const result = await readText({'umkm.csv': text});
    expect(result.diagnostics.map(({code}) => code)).toEqual([
      'READ_NUMBER',
      'READ_ENUM',
      'READ_YEAR',
      'READ_DATE',
      'READ_CODE_DAMAGED',
      'READ_CODE',
    ]);
    expect(new Set(result.diagnostics.map(({severity}) => severity))).toEqual(new Set(['warning']));
    expect(result.input[0]).toMatchObject({accepted: 1, refused: 0});
    expect(result.input[0].columns[2]).toMatchObject({filled: 0, missing: 0, refused: 1});
    expect(valuesOf(result, 'registry', 'annualTurnover')).toEqual([null]);
  });

  it('refuses a row wider than its header, for its cells have slipped', async () => {
    const result = await readText({
      'umkm.csv': 'id_umkm,nama_usaha,omzet\nU1,A,Rp 1,500,000\nU2,B,5,,\n',
    });
    expect(noticed(result)).toEqual(['READ_ROW_WIDTH 2']);
    expect(valuesOf(result, 'registry', 'businessId')).toEqual(['U2']);
  });

  it('takes a shorter row for one whose last cells are blank', async () => {
    const result = await readText({'umkm.csv': 'id_umkm,nama_usaha,omzet\nU1\n'});
    expect(valuesOf(result, 'registry', 'annualTurnover')).toEqual([null]);
    expect(result.diagnostics).toEqual([]);
  });

  it('sets totals and remarks below the table aside', async () => {
    const result = await readText({
      'umkm.csv': 'id_umkm,nama_usaha,omzet\nU1,A,5\n,JUMLAH,5\nSumber: Dinas,,\n',
    });
    expect(noticed(result)).toEqual(['READ_TOTAL_SET_ASIDE 3', 'READ_NOTE_SET_ASIDE 4']);
    expect(result.input[0]).toMatchObject({read: 3, accepted: 1, setAside: 2});
  });

  it('takes no total for a business, though it stands where the identifier does', async () => {
    const result = await readText({'umkm.csv': 'id_umkm,nama_usaha\nU1,Total Berkah\nJUMLAH,1\n'});
    expect(valuesOf(result, 'registry', 'businessId')).toEqual(['U1']);
    expect(noticed(result)).toEqual(['READ_TOTAL_SET_ASIDE 3']);
  });

  it('is one table over several files, whose columns may differ', async () => {
    const result = await readText({
      'a.csv': 'id_umkm,nama_usaha,omzet\nU1,A,5\n,X,9\n',
      'b.csv': 'nama_usaha;id_umkm;aset\nB;U2;7\nC;U1;8\n',
    });
    expect(valuesOf(result, 'registry', 'annualTurnover')).toEqual([5, null]);
    expect(valuesOf(result, 'registry', 'assets')).toEqual([null, 7]);
    expect(result.tables.registry?.origin).toEqual({
      files: ['a.csv', 'b.csv'],
      file: Uint16Array.of(0, 1),
      row: Int32Array.of(2, 2),
    });
    expect(result.diagnostics.at(-1)).toMatchObject({
      code: 'READ_DUPLICATE_KEY',
      params: {firstFile: 'a.csv', firstRow: 2},
    });
  });

  it('keeps Kemendagri codes as BPS codes where the configuration says so', async () => {
    const text = 'id_umkm,nama_usaha,kode_kabupaten\nU1,A,1301\n';
    const bps = await readText({'umkm.csv': text}, {config: {codeSystem: 'bps'}});
    const kemendagri = await readText({'umkm.csv': text});
    expect(valuesOf(bps, 'registry', 'regencyCode')).toEqual(['1301']);
    expect(valuesOf(kemendagri, 'registry', 'regencyCode')).toEqual(['13.01']);
  });

  it('leaves what is neither yes nor no unknown', async () => {
    const result = await readText({
      'umkm.csv': 'id_umkm,nama_usaha,sasaran_bantuan\nU1,A,mungkin\n',
    });
    expect(valuesOf(result, 'registry', 'aidEligible')).toEqual([null]);
    expect(noticed(result)).toEqual(['READ_TRUTH 2']);
  });

  it('holds thousands of businesses, each under its own identifier', async () => {
    const ids = Array.from({length: 5000}, (_, row) => `U-${row * 7919}`);
    const result = await readText({
      'umkm.csv': `id_umkm,nama_usaha,website\n${ids.map((id) => `${id},Toko,T`).join('\n')}\n`,
    });
    expect(valuesOf(result, 'registry', 'businessId')).toEqual(ids);
    expect(result.tables.registry?.columns.businessName).toMatchObject({dictionary: ['Toko']});
    expect(result.diagnostics.at(-1)?.params.more).toBe(4980);
  });

  it('reads a dash for no turnover as zero, and a hyphen, which may mean anything, as unknown', async () => {
    const result = await readText({
      'umkm.csv': 'id_umkm,nama_usaha,omzet\nU1,A,–\nU2,B,...\nU3,C,NA\nU4,D,-\nU5,E,Rp -\n',
    });
    expect(valuesOf(result, 'registry', 'annualTurnover')).toEqual([0, null, null, null, 0]);
    expect(noticed(result)).toEqual(['READ_NIL 2', 'READ_DASH 5', 'READ_NIL 6']);
    const turnover = result.tables.registry?.columns.annualTurnover;
    const notes = turnover?.kind === 'number' ? [...(turnover.notes ?? [])] : [];
    expect(notes).toEqual([
      [1, {flags: ['O']}],
      [2, {flags: ['Q']}],
    ]);
  });
});

describe('yearly observations', () => {
  it('need a business and a year, each pair once', async () => {
    const text = 'id_umkm,tahun,omzet\nU1,2022,1\nU1,2023,2\nU1,2022,3\nU2,,4\nU3,Tahun 2023,5\n';
    const result = await readText({'omzet.csv': text});
    expect(noticed(result)).toEqual(['READ_DUPLICATE_KEY 4', 'READ_REQUIRED 5']);
    expect(valuesOf(result, 'observation', 'dataYear')).toEqual([2022, 2023, 2023]);
    expect(valuesOf(result, 'observation', 'annualTurnover')).toEqual([1, 2, 5]);
  });
});

describe('aid', () => {
  const header = 'id_umkm;nama_kelompok;nama_bantuan;tanggal;nilai_bantuan;status\n';

  it('goes to a business or to a group', async () => {
    const text = `${header}U1;;Gerobak;05/01/2024;1,5 juta;Diterima\n;KUB A;Gerobak;25/01/2024;4.000.000;disalurkan\n;;Gerobak;;;ditolak\n`;
    const result = await readText({'bantuan.csv': text});
    expect(noticed(result)).toEqual(['READ_GROUP_UNLISTED 3', 'READ_REQUIRED 4']);
    expect(valuesOf(result, 'aid', 'aidBusinessRef')).toEqual(['U1', null]);
    expect(valuesOf(result, 'aid', 'aidGroupName')).toEqual([null, 'KUB A']);
    expect(valuesOf(result, 'aid', 'aidValue')).toEqual([1_500_000, 4_000_000]);
    expect(valuesOf(result, 'aid', 'aidDate')).toEqual(['2024-01-05', '2024-01-25']);
    expect(valuesOf(result, 'aid', 'aidStatus')).toEqual(['delivered', 'delivered']);
  });

  it('refuses a row whose only recipient is destroyed, without showing it', async () => {
    const result = await readText({
      'bantuan.csv': `${header}9,90102E+11;;Gerobak;05/01/2024;1;cair\n`,
    });
    expect(result.diagnostics).toMatchObject([
      {code: 'READ_CODE_DAMAGED', severity: 'error', found: '9•••', row: 2},
    ]);
  });
});

describe('group members and mentoring', () => {
  it('are read by their headers', async () => {
    const result = await readText({
      'anggota.csv': 'Nama KUB,ID UMKM\nKUB A,U1\nKUB A,\n',
      'kunjungan.csv':
        'ID UMKM,Tanggal Kunjungan,Nama Pendamping,Materi\nU1,2024-02-03,Ibu Contoh,Kemasan\nU1,,Ibu Contoh,Kemasan\n',
    });
    expect(valuesOf(result, 'membership', 'membershipGroup')).toEqual(['KUB A']);
    expect(valuesOf(result, 'mentoring', 'mentoringDate')).toEqual(['2024-02-03']);
    expect(noticed(result)).toEqual(['READ_REQUIRED 3', 'READ_REQUIRED 3']);
  });
});

describe('dates of one column', () => {
  const visits = (...dates: string[]) =>
    `id_umkm,tanggal_kunjungan,id_pendamping\n${dates.map((d) => `U1,${d},P1`).join('\n')}\n`;

  it('are day first unless the column shows otherwise', async () => {
    const result = await readText({'a.csv': visits('05/08/2024', '25/08/2024')});
    expect(valuesOf(result, 'mentoring', 'mentoringDate')).toEqual(['2024-08-05', '2024-08-25']);
    expect(result.diagnostics).toEqual([]);
  });

  it('are month first where one can be nothing else', async () => {
    const result = await readText({'a.csv': visits('05/08/2024', '08/25/2024', '2024-01-01')});
    expect(valuesOf(result, 'mentoring', 'mentoringDate')).toEqual([
      '2024-05-08',
      '2024-08-25',
      '2024-01-01',
    ]);
    expect(noticed(result)).toEqual(['READ_DATE_MONTH_FIRST 2', 'READ_DATE_MONTH_FIRST 3']);
  });

  it('that contradict each other are refused, and with them their rows', async () => {
    const result = await readText({
      'a.csv': visits('05/08/2024', '25/08/2024', '08/25/2024', '2024-01-01'),
    });
    expect(valuesOf(result, 'mentoring', 'mentoringDate')).toEqual(['2024-08-25', '2024-01-01']);
    expect(noticed(result)).toEqual(['READ_DATE 2', 'READ_DATE 4']);
    expect(result.input[0]).toMatchObject({read: 4, accepted: 2, refused: 2});
    expect(result.tables.mentoring?.origin.row).toEqual(Int32Array.of(3, 5));
  });

  it('stay day first beside a single slip, which alone is refused', async () => {
    const dates = [
      ...Array.from({length: 20}, (_, i) => `25/08/${2000 + i}`),
      '08/25/2024',
      '05/08/2024',
    ];
    const result = await readText({'a.csv': visits(...dates)});
    expect(valuesOf(result, 'mentoring', 'mentoringDate').at(-1)).toBe('2024-08-05');
    expect(noticed(result)).toEqual(['READ_DATE 22']);
    expect(result.input[0]).toMatchObject({read: 22, accepted: 21, refused: 1});
  });

  it('may be serial numbers, with a warning', async () => {
    const result = await readText({'a.csv': visits('45292')});
    expect(valuesOf(result, 'mentoring', 'mentoringDate')).toEqual(['2024-01-01']);
    expect(result.diagnostics).toMatchObject([{code: 'READ_DATE_SERIAL', severity: 'warning'}]);
  });
});
