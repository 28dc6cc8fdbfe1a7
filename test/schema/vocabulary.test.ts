import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {foldText} from '../../src/schema/header.js';
import {countHeaders} from '../../src/schema/count-headers.js';
import type {ColumnSpec} from '../../src/schema/spec.js';
import {rowTables} from '../../src/schema/tables.js';

/** A collection of columns, headers and spellings seen in offices' files; no part of this project. */
const path = fileURLToPath(new URL('../../../shared/vocabulary.json', import.meta.url));
const absent = !existsSync(path);
if (absent) console.warn(`dilewati / skipped: no vocabulary in ${path}`);

interface Entry {
  readonly table: string;
  readonly synonyms: readonly string[];
  readonly values?: Readonly<Record<string, readonly string[]>>;
  readonly personal?: true;
}

const vocabulary = absent
  ? {}
  : (JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, Entry>>);

/** Keys that are no column of a table of rows. */
const noColumn: Readonly<Record<string, string>> = {
  businessCount: 'a header of figures already counted',
  microCount: 'a header of figures already counted',
  smallCount: 'a header of figures already counted',
  mediumCount: 'a header of figures already counted',
  population: 'people are no property of a business; as figures they are another table',
  households: 'people are no property of a business; as figures they are another table',
};

/** Headers that stand under another key, or under none. */
const moved: readonly (readonly [key: string, headers: string, to: string | null, why: string])[] =
  [
    ['sector', 'id_sektor sektor_id', null, 'a number without its list of words'],
    ['sizeClass', 'business_scale_id id_skala', null, 'a number without its list of words'],
    ['businessStatus', 'id_aktif', null, 'a number without its list of words'],
    ['businessType', 'kategori_id', null, 'a number without its list of words'],
    ['legalForm', 'business_form_id', null, 'a number without its list of words'],
    ['capitalSource', 'id_pembiayaan', null, 'a number without its list of words'],
    ['productionUnit', 'id_satuan', null, 'a number without its list of words'],
    ['exports', 'id_ekspor', null, 'a number without its list of words'],
    ['licenceStatus', 'permit_status_id', null, 'a number without its list of words'],
    ['productCategory', 'kategori_produk_id', null, 'a number without its list of words'],
    ['aidKind', 'id_kategori_dumisake', null, 'a number without its list of words'],
    ['aidAgency', 'opd_id', null, 'a number without its list of words'],
    ['licenceNumber', 'nomor', null, 'a bare number counts the rows'],
    ['marketplace', 'platform_online', 'channels', 'it names several channels'],
    ['ownerAge', 'kelompok_umur kelompok_usia', 'ownerAgeGroup', 'a group is no age'],
    ['npwp', 'memiliki_npwp punya_npwp', 'hasNpwp', 'a yes is no number'],
    ['exportValue', 'nilai_ekspor_usd', 'exportValueUsd', 'dollars are no rupiah'],
    [
      'qualityCertificate',
      'sertifikasi_produk sertifikasi_produk_yang_dimiliki',
      'certificatesHeld',
      'it names several certificates',
    ],
    [
      'licenceKind',
      'bentuk_legalitas_usaha_yang_dimiliki',
      'permitsHeld',
      'it names several permits',
    ],
    [
      'aidRecipientName',
      'nama_usaha nm_usaha nama_umkm',
      'businessName',
      'a business has one name',
    ],
    [
      'mentoringBusinessRef',
      'usaha peserta nama_usaha nama_umkm umkm_binaan nama_peserta',
      'businessName',
      'a name links nothing',
    ],
    [
      'productBusinessRef',
      'usaha nama_usaha nama_umkm produsen',
      'businessName',
      'a name links nothing',
    ],
    ['productBusinessRef', 'nib', 'nib', 'a NIB has a column of its own'],
    ['matchBusinessRef', 'nama_usaha nama_umkm umkm', 'businessName', 'a name links nothing'],
    ['matchBusinessRef', 'nib', 'nib', 'a NIB has a column of its own'],
    [
      'dealValue',
      'potensi_transaksi komitmen_transaksi',
      'dealPotential',
      'what is hoped for is no value',
    ],
    ['trainingParticipantRef', 'nama_usaha nama_umkm', 'businessName', 'a name links nothing'],
    ['trainingParticipantRef', 'nama_peserta', 'participantName', 'a name links nothing'],
    ['trainingParticipantRef', 'nib', 'nib', 'a NIB has a column of its own'],
    ['trainingParticipantRef', 'nik', 'ownerNik', 'a NIK has a column of its own'],
    [
      'trainingAttendance',
      'persen_hadir persentase_kehadiran',
      'trainingAttendanceShare',
      'a share is no number of sessions',
    ],
  ];

/** Spellings that are read without standing in a list. */
const readAnyway: ReadonlySet<string> = new Set([
  // A tick and a cross mean what their company says; the signs for nothing are the same everywhere.
  ...[
    'v',
    'x',
    '-',
    'kosong',
    'tidak diketahui',
    'belum ada data',
    'n/a',
    'tidak tersedia',
    'null',
  ],
]);

const columns = new Map<string, readonly ColumnSpec[]>();
for (const {spec} of rowTables) {
  for (const column of Object.values(spec.columns))
    columns.set(column.key, [...(columns.get(column.key) ?? []), column]);
}
const headersOf = (key: string): ReadonlySet<string> =>
  new Set(
    (columns.get(key) ?? []).flatMap(({aliases, otherwise = []}) => [...aliases, ...otherwise]),
  );

describe.skipIf(absent)('the columns', () => {
  it('hold every key of the vocabulary', () => {
    const lacking = Object.keys(vocabulary).filter((key) => !columns.has(key) && !noColumn[key]);
    expect(lacking).toEqual([]);
  });

  it('are known by every header of the vocabulary, but for those that stand elsewhere', () => {
    const lacking: string[] = [];
    for (const [key, {synonyms}] of Object.entries(vocabulary)) {
      if (noColumn[key]) continue;
      const known = headersOf(key);
      for (const header of synonyms) {
        const [, , to] = moved.find(
          ([from, words]) => from === key && words.split(' ').includes(header),
        ) ?? [key, '', key];
        if (to === null ? known.has(header) : !headersOf(to).has(header))
          lacking.push(`${key}: ${header}`);
      }
    }
    expect(lacking).toEqual([]);
  });

  it('keep every spelling of the vocabulary in its category', () => {
    const lacking: string[] = [];
    for (const [key, {values = {}}] of Object.entries(vocabulary)) {
      const held = key === 'ownerAge' ? 'ownerAgeGroup' : key === 'npwp' ? 'hasNpwp' : key;
      const spellings = (columns.get(held) ?? []).flatMap(({values: own = {}}) =>
        Object.values(own).map((words) => new Set(words.map(foldText))),
      );
      for (const [category, words] of Object.entries(values)) {
        if (category === 'unknown') continue;
        const wanted = words.map((word) => word.toLowerCase()).filter((w) => !readAnyway.has(w));
        // "terbit" is said of certificates, not of people.
        const own = wanted.map(foldText).filter((word) => word !== '' && word !== 'terbit');
        if (own.length === 0) continue;
        if (!spellings.some((set) => own.every((word) => set.has(word))))
          lacking.push(`${key}: ${category}`);
      }
    }
    expect(lacking).toEqual([]);
  });

  it('mark as personal what the vocabulary marks', () => {
    const open = Object.entries(vocabulary)
      .filter(([, {personal}]) => personal)
      .filter(([key]) => !(columns.get(key) ?? []).every((column) => column.personal));
    expect(open.map(([key]) => key)).toEqual([]);
  });

  it('leave to figures what is counted already', () => {
    const counted = new Set(countHeaders.flatMap(({aliases}) => aliases));
    // What these count is not said by the header.
    const unsaid = ['jumlah_data', 'jumlah_cacah'];
    for (const key of ['businessCount', 'microCount', 'smallCount', 'mediumCount']) {
      const lacking = (vocabulary[key]?.synonyms ?? []).filter((header) => !counted.has(header));
      expect(lacking.filter((header) => !unsaid.includes(header))).toEqual([]);
    }
  });
});
