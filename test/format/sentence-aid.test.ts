import {describe, expect, it} from 'vitest';
import {
  aidCoverageHeading,
  aidCoverageSub,
  aidProgrammeHeading,
  type AidCoverageFacts,
} from '../../src/format/sentence/aid.js';

const facts: AidCoverageFacts = {
  place: 'Kabupaten Contoh',
  period: '2024',
  value: 43.37504740235116,
  numerator: 5719,
  denominator: 13185,
  flags: [],
  reason: null,
  target: null,
  level: 'kecamatan',
  areas: [],
};
const reached = [65.1, 61.3, 58.8, 54.3, 51.9, 48.6, 44.7, 42.9, 41.7];
const short = [39.6, 36.8, 33.4, 29.8, 26.5, 21.9];
const areas = [
  ...[...reached, ...short].map((value, i) => ({label: `Wilayah ${i + 1}`, value})),
  {label: 'Lembah Sari', value: 17.1},
];
const unknown = [
  {label: 'Danau Lestari', value: null},
  {label: 'Ombak Kecil', value: null},
];

describe('aid coverage heading', () => {
  it('says the share with its base where there is no target', () => {
    expect(aidCoverageHeading(facts)).toBe(
      'Bantuan menjangkau 43,4% usaha sasaran Kabupaten Contoh pada 2024, 5.719 dari 13.185',
    );
    expect(aidCoverageHeading(facts, 'en')).toBe(
      'Aid reached 43.4% of eligible businesses in Kabupaten Contoh in 2024, 5,719 of 13,185',
    );
  });

  it('counts areas that reached the target, and never a withheld or silent one as low', () => {
    const withTarget = {...facts, target: 40, areas: [...areas, ...unknown]};
    expect(aidCoverageHeading(withTarget)).toBe(
      'Sembilan dari 16 kecamatan mencapai target jangkauan bantuan 40%; Lembah Sari terendah, 17,1%',
    );
    expect(aidCoverageHeading(withTarget, 'en')).toBe(
      'Nine of 16 districts reached the aid coverage target of 40%; Lembah Sari lowest, 17.1%',
    );
  });

  it('counts an area that meets the target exactly', () => {
    const two = [
      {label: 'Awan', value: 42.5},
      {label: 'Kenari', value: 42.499},
    ];
    expect(aidCoverageHeading({...facts, target: 42.5, areas: two})).toBe(
      'Satu dari 2 kecamatan mencapai target jangkauan bantuan 42,5%; Kenari terendah, 42,5%',
    );
  });

  it('says so where all or none reached it', () => {
    expect(aidCoverageHeading({...facts, target: 10, areas})).toBe(
      'Semua 16 kecamatan mencapai target jangkauan bantuan 10%; Lembah Sari terendah, 17,1%',
    );
    expect(aidCoverageHeading({...facts, target: 70, areas})).toBe(
      'Belum satu pun dari 16 kecamatan mencapai target jangkauan bantuan 70%; Wilayah 1 tertinggi, 65,1%',
    );
  });

  it('names two equally low areas, counts more of them, and tells of a small base', () => {
    const pair = [...areas, {label: 'Embun', value: 17.1}];
    expect(aidCoverageHeading({...facts, target: 10, areas: pair})).toContain(
      'Lembah Sari dan Embun terendah, 17,1%',
    );
    const three = [...pair, {label: 'Ilalang', value: 17.1}];
    expect(aidCoverageHeading({...facts, target: 40, areas: three})).toContain(
      'tiga kecamatan terendah, 17,1%',
    );
    const small = [
      {label: 'Awan', value: 61.3},
      {label: 'Teluk', value: 9.5, smallBase: true},
    ];
    expect(aidCoverageHeading({...facts, target: 40, areas: small})).toContain(
      'Teluk terendah, 9,5% (basis kecil)',
    );
  });

  it('begins with a word, also above ten', () => {
    expect(aidCoverageHeading({...facts, target: 25, areas})).toMatch(/^Sebanyak 14 dari 16 /);
    expect(aidCoverageHeading({...facts, target: 25, areas}, 'en')).toMatch(/^14 of 16 /);
  });

  it('drops a clause rather than pass 100 characters', () => {
    const long = [
      ...areas.slice(0, -1),
      {label: 'Kepulauan Sembilan Muara Sungai Besar', value: 1},
    ];
    expect(aidCoverageHeading({...facts, target: 40, areas: long})).toBe(
      'Sembilan dari 16 kecamatan mencapai target jangkauan bantuan 40%',
    );
  });

  it('falls back to the share where fewer than two areas are known', () => {
    expect(aidCoverageHeading({...facts, target: 40, areas: unknown})).toMatch(
      /^Bantuan menjangkau 43,4%/,
    );
  });

  it('names no highest and no lowest where all areas are alike', () => {
    const alike = ['Awan', 'Embun', 'Kenari'].map((label) => ({label, value: 0}));
    expect(aidCoverageHeading({...facts, target: 40, areas: alike})).toBe(
      'Belum satu pun dari 3 kecamatan mencapai target jangkauan bantuan 40%; semuanya 0,0%',
    );
    expect(aidCoverageHeading({...facts, target: 40, areas: alike}, 'en')).toMatch(
      /; 0\.0% in each$/,
    );
  });

  it('marks provisional figures', () => {
    expect(aidCoverageHeading({...facts, flags: ['P'], place: 'Contoh'})).toBe(
      'Bantuan menjangkau 43,4% usaha sasaran Contoh pada 2024, 5.719 dari 13.185 (angka sementara)',
    );
  });

  it.each([
    ['suppressed', 'disembunyikan untuk melindungi usaha'],
    ['insufficient_n', 'disembunyikan untuk melindungi usaha'],
    ['zero_denominator', 'Tidak ada usaha sasaran'],
    ['missing_input', 'belum dapat dihitung'],
  ])('says why there is no share: %s', (reason, words) => {
    const heading = aidCoverageHeading({...facts, value: null, numerator: null, reason});
    expect(heading).toContain(words);
    expect(heading).not.toMatch(/null|NaN|\b0\b/);
  });
});

describe('aid by programme', () => {
  const programmes = [
    {label: 'Bantuan Modal', value: 12.2},
    {label: 'Bantuan Alat Produksi', value: 18.25},
    {label: 'Kemasan', value: null},
  ];
  const programmeFacts = {place: 'Kabupaten Contoh', period: '2024', flags: [], programmes};

  it('names the programme that reached most', () => {
    expect(aidProgrammeHeading(programmeFacts)).toBe(
      'Bantuan Alat Produksi menjangkau paling banyak usaha sasaran Kabupaten Contoh pada 2024, 18,3%',
    );
    expect(aidProgrammeHeading(programmeFacts, 'en')).toBe(
      'Bantuan Alat Produksi reached most eligible businesses in Kabupaten Contoh in 2024, 18.3%',
    );
  });

  it('leaves the place to the sub-heading where the name is long', () => {
    const long = [{label: 'Bantuan Peralatan Produksi Pangan Olahan Skala Rumah Tangga', value: 3}];
    expect(aidProgrammeHeading({...programmeFacts, programmes: long})).toBe(
      'Bantuan Peralatan Produksi Pangan Olahan Skala Rumah Tangga menjangkau paling banyak usaha sasaran, 3,0%',
    );
  });

  it('counts the remark on provisional figures into the length', () => {
    expect(aidProgrammeHeading({...programmeFacts, flags: ['P']})).toBe(
      'Bantuan Alat Produksi menjangkau paling banyak usaha sasaran, 18,3% (angka sementara)',
    );
  });

  it('names active businesses where no table tells the eligible', () => {
    expect(aidProgrammeHeading({...programmeFacts, base: 'active'})).toContain('usaha aktif');
    expect(aidCoverageHeading({...facts, base: 'active'})).toMatch(
      /^Bantuan menjangkau 43,4% usaha aktif /,
    );
    expect(aidCoverageSub({...facts, base: 'active'}, 'en')).toContain('of active businesses');
  });

  it('claims nothing where no programme can be shown', () => {
    const none = [{label: 'Kemasan', value: null}];
    expect(aidProgrammeHeading({...programmeFacts, programmes: none})).toBe(
      'Jangkauan bantuan per program di Kabupaten Contoh pada 2024 tidak dapat ditampilkan',
    );
  });
});

it('writes the sub-heading in both languages', () => {
  expect(aidCoverageSub(facts)).toBe(
    'Penerima bantuan sebagai persen usaha sasaran, Kabupaten Contoh, 2024',
  );
  expect(aidCoverageSub(facts, 'en')).toBe(
    'Aid recipients as a percentage of eligible businesses, Kabupaten Contoh, 2024',
  );
});
