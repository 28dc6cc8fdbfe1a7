import {describe, expect, it} from 'vitest';
import {messageOf} from '../../src/text/message.js';
import {noticed, readText, valuesOf} from './read-text.js';

const nib = ['9120000000011', '9120000000022', '9120000000033'];
const nik = ['3324010101900001', '3324010101900002', '3324010101900003'];

describe('rows of a register with the same identifier', () => {
  it('are one where they say the same', async () => {
    const result = await readText({
      'umkm.csv': 'id_umkm,nama_usaha,omzet\nU1,Toko A,5\nU1,TOKO  A,5\nU2,B,6\n',
    });
    expect(valuesOf(result, 'registry', 'businessId')).toEqual(['U1', 'U2']);
    expect(noticed(result)).toEqual(['READ_DUPLICATE_ROW 3']);
    expect(result.input[0]).toMatchObject({read: 3, accepted: 2, refused: 0, setAside: 1});
    expect(result.input[0].places).toEqual([
      {from: 1, to: 1, fate: 'header', why: null},
      {from: 2, to: 2, fate: 'accepted', why: null},
      {from: 3, to: 3, fate: 'set_aside', why: 'READ_DUPLICATE_ROW'},
      {from: 4, to: 4, fate: 'accepted', why: null},
    ]);
  });

  it('are lines of one business where each has another KBLI', async () => {
    const text = `id_umkm,nama_usaha,kbli,omzet,modal,sektor
U1,Toko A,47111,5,7,Dagang
U1,Toko A,10710,5,8,Industri
U1,,56101,5,,Kuliner
U1,Toko A,47111,5,7,Dagang
`;
    const result = await readText({'umkm.csv': text});
    const row = (key: string) => valuesOf(result, 'registry', key);
    expect([row('kbliCode'), row('annualTurnover'), row('capital'), row('sector')]).toEqual([
      ['47111'],
      [5],
      [null],
      ['Dagang'],
    ]);
    expect(noticed(result)).toEqual(['READ_DUPLICATE_MERGED 3', 'READ_DUPLICATE_ROW 5']);
    expect(result.diagnostics[0].params).toMatchObject({lines: 3, rule: 'id', blanked: 'capital'});
    expect(result.input[0]).toMatchObject({accepted: 1, refused: 0, setAside: 3});
  });

  it('are refused but for the first where they contradict, in whatever file', async () => {
    const result = await readText({
      'a.csv': 'id_umkm,nama_usaha,kbli\nU1,Toko A,47111\n',
      'b.csv': 'id_umkm,nama_usaha,kbli\nU1,Warung B,10710\nU2,C,\nU2,C,47111\n',
    });
    expect(valuesOf(result, 'registry', 'businessName')).toEqual(['Toko A', 'C']);
    expect(noticed(result)).toEqual(['READ_DUPLICATE_KEY 2', 'READ_DUPLICATE_KEY 4']);
    expect(result.diagnostics[0]).toMatchObject({
      file: 'b.csv',
      severity: 'error',
      params: {firstFile: 'a.csv', firstRow: 2},
    });
    expect(result.input[1]).toMatchObject({read: 3, accepted: 1, refused: 2});
  });
});

describe('rows of a register with the same NIB', () => {
  it('are lines of one business where only the KBLI differs, as an OSS export has them', async () => {
    const text = `id_proyek,nib,nama_usaha,kbli,tanggal_daftar
P1,${nib[0]},Toko A,47111,2024-01-01
P2,${nib[0]},Toko A,10710,2024-02-02
P3,${nib[1]},Toko B,10710,2024-01-01
`;
    const aid = `id_umkm,nama_bantuan,tanggal\nP2,Alat,2024-03-03\n${nib[0]},Alat,2024-03-04\n`;
    const result = await readText({'oss.csv': text, 'bantuan.csv': aid});
    expect(valuesOf(result, 'registry', 'businessId')).toEqual(['P1', 'P3']);
    expect(valuesOf(result, 'registry', 'recordDate')).toEqual(['2024-01-01', '2024-01-01']);
    expect(valuesOf(result, 'aid', 'aidBusinessRef')).toEqual(['P1', 'P1']);
    expect(noticed(result)).toEqual(['READ_DUPLICATE_MERGED 3']);
    expect(messageOf(result.diagnostics[0])).toContain('2 baris dengan NIB sama');
  });

  it('are probably one business, and are not merged, where nothing but the identifier differs', async () => {
    const text = `id_umkm,nib,nama_usaha,kbli
U1,${nib[0]},Toko A,47111
U2,${nib[0]},Toko A,47111
U3,${nib[0]},Warung,
`;
    const result = await readText({'umkm.csv': text});
    expect(valuesOf(result, 'registry', 'businessId')).toEqual(['U1', 'U2', 'U3']);
    expect(noticed(result)).toEqual(['READ_DUPLICATE_PROBABLE 3']);
    expect(result.diagnostics[0]).toMatchObject({found: '9•••', params: {rule: 'nib', rows: 3}});
    expect(result.links.duplicates).toEqual([{rule: 'nib', groups: 1, rows: 3}]);
  });
});

describe('probable duplicates', () => {
  it('are told by the owner’s NIK with the business name, and by name, village and telephone', async () => {
    const text = `id_umkm,nama_usaha,nik,desa,no_hp
U1,Toko A,${nik[0]},Awan,081200000001
U2,toko a,${nik[0]},Embun,081200000002
U3,Toko B,${nik[0]},Awan,081200000003
U4,Kios,${nik[1]},Awan,081200000004
U5,KIOS,,awan,081200000004
U6,Kios,,Embun,081200000004
U7,,,,081200000004
`;
    const result = await readText({'umkm.csv': text});
    expect(result.links.duplicates).toEqual([
      {rule: 'nik_name', groups: 1, rows: 2},
      {rule: 'name_village_phone', groups: 1, rows: 2},
    ]);
    const said =
      JSON.stringify(result.diagnostics) + result.diagnostics.map((d) => messageOf(d)).join();
    for (const secret of [...nik, '081200000004', 'Toko A']) expect(said).not.toContain(secret);
    expect(result.tables.registry?.length).toBe(7);
  });
});

describe('references to businesses', () => {
  const registry = `id_umkm,nama_usaha,nib,nik
U1,A,${nib[0]},${nik[0]}
U2,B,${nib[1]},${nik[1]}
U3,C,,${nik[1]}
`;
  const aid = (refs: readonly string[]) =>
    `id_umkm,nama_bantuan,tanggal\n${refs.map((ref) => `${ref},Alat,2024-03-03`).join('\n')}\n`;

  it('become identifiers of the register, however they are given', async () => {
    const spaced = `9120 0000 00022`;
    const result = await readText({
      'umkm.csv': registry,
      'bantuan.csv': aid(['U1', nib[0], nik[0], spaced, 'U2']),
    });
    expect(valuesOf(result, 'aid', 'aidBusinessRef')).toEqual(['U1', 'U1', 'U1', 'U2', 'U2']);
    expect(result.links.tables).toEqual([
      {
        table: 'aid',
        rows: 5,
        linked: {businessId: 2, nib: 2, ownerNik: 1},
        unresolved: 0,
        ambiguous: 0,
      },
    ]);
    expect(result.diagnostics).toEqual([]);
  });

  it('that lead nowhere stay, are counted once a file, and shown masked', async () => {
    const result = await readText({
      'umkm.csv': registry,
      'bantuan.csv': aid(['U1', nik[2], 'X-17', 'X-17', nik[1]]),
    });
    expect(noticed(result)).toEqual(['READ_LINK_UNRESOLVED 3', 'READ_LINK_AMBIGUOUS 6']);
    expect(result.diagnostics[0]).toMatchObject({
      found: '3•••, X•••',
      params: {rows: 3, of: 5, keys: 'businessId nib ownerNik'},
    });
    expect(messageOf(result.diagnostics[1])).toContain('NIK yang dipunyai beberapa usaha');
    expect(JSON.stringify(result.diagnostics)).not.toContain(nik[1]);
    expect(valuesOf(result, 'aid', 'aidBusinessRef')[2]).toBe('X-17');
  });

  it('are sought by the key that the configuration names, and by no other', async () => {
    const config = {link: {aid: 'nib'}} as const;
    const files = {'umkm.csv': registry, 'bantuan.csv': aid([nib[1], 'U1', nib[0]])};
    const result = await readText(files, {config});
    expect(valuesOf(result, 'aid', 'aidBusinessRef')).toEqual(['U2', 'U1', 'U1']);
    const ids = result.tables.registry?.columns.businessId;
    const refs = result.tables.aid?.columns.aidBusinessRef;
    if (ids?.kind !== 'text' || refs?.kind !== 'text') throw new Error('no identifiers');
    expect(refs.base).toBe(ids.dictionary);
    expect(refs.dictionary).toEqual([...ids.dictionary, 'U1']);
    expect(noticed(result)).toEqual(['READ_LINK_UNRESOLVED 3']);
  });

  it('stay as they are where there is no register', async () => {
    const result = await readText({'bantuan.csv': aid([nib[0]])});
    expect(valuesOf(result, 'aid', 'aidBusinessRef')).toEqual([nib[0]]);
    expect([result.diagnostics, result.links.tables]).toEqual([[], []]);
  });

  it('are sought in yearly observations and lists of members as well', async () => {
    const result = await readText({
      'umkm.csv': registry,
      'omzet.csv': `id_umkm,tahun,omzet\n${nib[0]},2023,5\n`,
      'anggota.csv': `nama_kelompok,nik\nKUB Mekar,${nik[0]}\n`,
    });
    expect(valuesOf(result, 'observation', 'businessId')).toEqual(['U1']);
    expect(valuesOf(result, 'membership', 'membershipBusinessRef')).toEqual(['U1']);
  });
});

describe('groups that received aid', () => {
  it('are written as their list of members writes them, and counted where there is none', async () => {
    const result = await readText({
      'bantuan.csv':
        'nama_kelompok,nama_bantuan,tanggal\nKUB. MEKAR,Alat,2024-03-03\nKUB Sepi,Alat,2024-03-03\nKUB Sepi,Modal,2024-03-04\n',
      'anggota.csv': 'nama_kelompok,id_umkm\nKUB Mekar,U1\nKUB Mekar,U2\n',
    });
    expect(valuesOf(result, 'aid', 'aidGroupName')).toEqual(['KUB Mekar', 'KUB Sepi', 'KUB Sepi']);
    expect(noticed(result)).toEqual(['READ_GROUP_UNLISTED 3']);
    expect(result.diagnostics[0].params).toMatchObject({groups: 1, rows: 2});
  });
});

describe('a NIB of many people', () => {
  it('is noticed by the names beside it, and masked', async () => {
    const rows = ['Ani', 'Budi', 'ANI'].map((name) => `${nib[0]},${name},Pelatihan X,2024-03-03`);
    const result = await readText({
      'peserta.csv': `id_peserta,nama_peserta,nama_pelatihan,tanggal_pelatihan\n${rows.join('\n')}\n`,
    });
    const shared = result.diagnostics.filter(({code}) => code === 'READ_KEY_SHARED');
    expect(shared).toHaveLength(1);
    expect(shared[0]).toMatchObject({found: '9•••', params: {rule: 'persons', rows: 3}});
  });

  it('is noticed by standing twice in one training where there are no names', async () => {
    const row = (ref: string, day: string) => `${ref},Pelatihan X,${day}`;
    const rows = [row(nib[0], '2024-03-03'), row(nib[0], '2024-03-03'), row(nib[1], '2024-03-03')];
    const result = await readText({
      'peserta.csv': `id_peserta,nama_pelatihan,tanggal_pelatihan\n${rows.join('\n')}\n${row(nib[1], '2024-04-04')}\n`,
    });
    const shared = result.diagnostics.filter(({code}) => code === 'READ_KEY_SHARED');
    expect(shared.map(({params}) => [params.rule, params.rows])).toEqual([['participants', 2]]);
  });
});

describe('personal columns', () => {
  const text = `id_umkm,nama_usaha,nama_pemilik,nik,nib,no_hp\nU1,A,Ani,${nik[0]},${nib[0]},081200000001\n`;

  it('that nothing computes with are gone once tables are linked', async () => {
    const {tables} = await readText({'umkm.csv': text});
    expect(Object.keys(tables.registry!.columns).sort()).toEqual([
      'businessId',
      'businessName',
      'nib',
    ]);
  });

  it('stay where the office asks for them', async () => {
    const result = await readText({'umkm.csv': text}, {personal: 'keep'});
    expect(valuesOf(result, 'registry', 'ownerName')).toEqual(['Ani']);
  });
});
