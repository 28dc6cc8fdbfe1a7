import {beforeAll, describe, expect, it} from 'vitest';
import {publishedRegions} from '../../src/node/regions.js';
import {parseRegionCsv} from '../../src/region/region-csv.js';
import type {RegionFinding, RegionQuery} from '../../src/region/region-finder.js';
import {RegionFinder} from '../../src/region/region-finder.js';

let published: RegionFinder;

beforeAll(async () => {
  const [first, ...others] = await Promise.all(
    (['provinsi', 'kabupaten', 'kecamatan', 'desa'] as const).map(publishedRegions),
  );
  published = new RegionFinder([others.reduce((all, list) => all!.with(list!), first)!]);
});

const brief = (finding: RegionFinding): string => {
  if (finding.state === 'found') return `${finding.region.code} ${finding.how}`;
  if (finding.state === 'conflict') return `conflict ${finding.byCode.code} ${finding.byName.code}`;
  const near = finding.state === 'unlisted' ? [] : finding.suggestions.map(({code}) => code);
  return [finding.state, ...near].join(' ');
};
const find = (query: RegionQuery): string => brief(published.find(query));
const regency = (name: string, within: string | null = null): string =>
  find({name, level: 'kabupaten', within});
const district = (name: string, within: string): string => find({name, level: 'kecamatan', within});

describe('a kabupaten or kota', () => {
  it.each([
    ['Kabupaten Kendal', '33.24 name'],
    ['KAB. KENDAL', '33.24 name'],
    ['kendal', '33.24 name'],
    ['Kendal, Kab.', '33.24 name'],
    ['Pemerintah Kabupaten Kendal', '33.24 name'],
    ['Kab. Bima', '52.06 name'],
    ['Kota Bima', '52.72 name'],
    ['Bima (Kota)', '52.72 name'],
    ['Kodya Bima', '52.72 name'],
    ['Kotamobagu', '71.74 name'],
    ['Kota Mobagu', '71.74 name'],
    ['Kota Baru', '63.02 name'],
    ['Lima Puluh Kota', '13.07 name'],
    ['50 Kota', '13.07 renamed'],
    ['Tanjung Pinang', '21.72 name'],
    ['Kota Tanjungpinang', '21.72 name'],
    ['Kota Adm. Jakarta Selatan', '31.74 name'],
    ['Jakarta Selatan', '31.74 name'],
    ['Kab. Adm. Kep. Seribu', '31.01 name'],
    ['Kep. Mentawai', '13.09 name'],
    ['Bolaang-Mongondow', '71.01 name'],
    ['Tangsel', '36.74 renamed'],
  ])('is found as %s', (name, expected) => {
    expect(regency(name)).toBe(expected);
  });

  it.each([
    ['Toba Samosir', '12.12'],
    ['Kab. Maluku Tenggara Barat', '81.03'],
    ['Mamuju Utara', '76.01'],
    ['Kabupaten Pontianak', '61.02'],
    ['Kota Padangsidimpuan', '12.77'],
    ['Pangkep', '73.10'],
  ])('is found by its former or short name %s', (name, code) => {
    expect(regency(name)).toBe(`${code} renamed`);
  });

  it('is not told from its namesake: "Bima" may be either', () => {
    expect(regency('Bima')).toBe('ambiguous 52.06 52.72');
    expect(find({name: 'Bima', level: 'kabupaten', bare: 'kota'})).toBe('52.72 name');
    expect(find({name: 'Bima', level: 'kabupaten', bare: 'kabupaten'})).toBe('52.06 name');
    expect(regency('Bima', '52.72')).toBe('52.72 name');
    expect(regency('Kota Kendal')).toMatch(/^unknown 33\.24/);
  });

  it('is never taken by a near name where nothing says in which province', () => {
    expect(regency('Kebumenn')).toBe('33.05 name');
    expect(regency('Kebumin')).toMatch(/^unknown 33\.05/);
    expect(regency('Kebumin', '33')).toBe('33.05 spelling');
    expect(regency('Badungg', '51')).toBe('51.03 name');
    expect(regency('Xyzzy')).toBe('unknown');
  });

  it('is found in the province from which its own was split off', () => {
    expect(regency('Merauke', '91')).toBe('93.01 name');
    expect(regency('Merauke', '92')).toBe('unknown');
    expect(regency('Tarakan', '64')).toBe('65.71 name');
  });
});

describe('a province', () => {
  it.each([
    ['Prov. Jawa Tengah', '33'],
    ['JATENG', '33'],
    ['D.I. Yogyakarta', '34'],
    ['DIY', '34'],
    ['Daerah Khusus Ibukota Jakarta', '31'],
    ['DKI', '31'],
    ['Nanggroe Aceh Darussalam', '11'],
    ['Bangka Belitung', '19'],
    ['Sumatra Utara', 'unknown 12'],
  ])('is found as %s', (name, expected) => {
    expect(find({name, level: 'provinsi'})).toContain(expected);
  });
});

describe('a kecamatan', () => {
  it.each([
    ['Kec. Pagerruyung', '33.24', '33.24.02 name'],
    ['PAGERUYUNG', '33.24', '33.24.02 name'],
    ['Kota Kendal', '33.24', '33.24.15 abbreviation'],
    ['Purwokerto Sel.', '33.02', '33.02.24 name'],
    ['Purwokerto Tim', '33.02', '33.02.26 name'],
    ['Kota Barat', '75.71', '75.71.01 name'],
    ['Kapanewon Depok', '34.04', '34.04.07 name'],
    ['IV Koto Aua Malintang', '13.05', '13.05.09 spelling'],
    ['4 Koto Aur Malintang', '13.05', '13.05.09 name'],
    ['Distrik Semangga', '93.01', '93.01.05 name'],
    ['Balubur Limbangan', '32.05', '32.05.38 abbreviation'],
    ['Kangkuung', '33.24', '33.24.17 name'],
    ['Kankung', '33.24', '33.24.17 spelling'],
    ['Weleeri', '33.24', '33.24.12 name'],
  ])('%s in %s is found', (name, within, expected) => {
    expect(district(name, within)).toBe(expected);
  });

  it('is refused with what comes near where no single one does', () => {
    // Patean and Patebon are one slip away, both.
    expect(district('Patebn', '33.24')).toBe('unknown 33.24.04 33.24.14');
    expect(district('Kaliwngu Slatan', '33.24')).toMatch(/^unknown 33\.24\./);
    expect(district('Sukamaju', '33.24')).toBe('unknown');
  });

  it('is no slip where another kabupaten has one of that very name', () => {
    const own = parseRegionCsv(
      new TextEncoder().encode('code,name\n99.01.01,Sukaraya\n99.02.01,Sukaraja\n'),
    );
    const finder = new RegionFinder([own]);
    const found = (name: string) => brief(finder.find({name, level: 'kecamatan', within: '99.01'}));
    expect(found('Sukaraia')).toBe('99.01.01 spelling');
    expect(found('Sukaraja')).toBe('unknown 99.01.01');
  });

  it('says nothing without the kabupaten it is in', () => {
    expect(find({name: 'Kec. Kendal', level: 'kecamatan'})).toBe('unlisted');
    expect(find({name: 'Kec. Kendal', level: 'kecamatan', within: '99.01'})).toBe('unlisted');
    expect(find({name: 'Weleri', level: 'kecamatan', within: '33'})).toBe('33.24.12 name');
  });
});

describe('a village', () => {
  const village = (name: string, within: string): string => find({name, level: 'desa', within});

  it('is found within its kecamatan, as desa, kelurahan or whatever it is called', () => {
    expect(village('Desa Tirtomulyo', '33.24.01')).toMatch(/^33\.24\.01\.2\d+ name$/);
    expect(village('Kel. Tirtomulyo', '33.24.01')).toMatch(/^33\.24\.01\.2\d+ name$/);
    expect(village('Tirtomulyo', '33.24')).toMatch(/^33\.24\.01\.2\d+ name$/);
    expect(village('Tirtomulyo', '')).toBe('unlisted');
  });
});

describe('a code', () => {
  it('is believed where the name says nothing else', () => {
    expect(find({code: '33.24'})).toBe('33.24 code');
    expect(find({code: '33.24', name: 'Kab. Kendal'})).toBe('33.24 code');
    expect(find({code: '52.06', name: 'Bima'})).toBe('52.06 code');
    expect(find({code: '33.24', name: 'Kabupaten tercinta'})).toBe('33.24 code');
    expect(find({code: 'abc'})).toBe('unlisted');
  });

  it('contradicts the name of another area', () => {
    expect(find({code: '13.01', name: 'Kepulauan Mentawai'})).toBe('conflict 13.01 13.09');
    expect(find({code: '52.06', name: 'Kota Bima'})).toBe('conflict 52.06 52.72');
    expect(find({code: '33.24.15', name: 'Weleri'})).toBe('conflict 33.24.15 33.24.12');
    expect(find({code: '33.24', name: 'Kota Gorontalo'})).toBe('conflict 33.24 75.71');
    expect(find({code: '13.03', name: 'Solok'})).toBe('conflict 13.03 13.02');
  });

  it('that no list holds may be younger than the lists', () => {
    const finding = published.find({code: '72.01.24', name: 'Toili Jaya'});
    expect(finding).toMatchObject({how: 'unlisted_code', region: {name: 'Toili Jaya'}});
    expect(find({code: '72.01.24'})).toBe('72.01.24 unlisted_code');
  });
});

describe('an area of no stated level', () => {
  it('is of the level that its title says', () => {
    expect(find({name: 'Kab. Kendal'})).toBe('33.24 name');
    expect(find({name: 'Provinsi Gorontalo'})).toBe('75 name');
    expect(find({name: 'Kec. Weleri', within: '33.24'})).toBe('33.24.12 name');
  });

  it('is sought at the levels there can be', () => {
    expect(find({name: 'Jawa Tengah'})).toBe('33 name');
    expect(find({name: 'Kendal'})).toBe('33.24 name');
    expect(find({name: 'Jawa Tengah', within: '33'})).toBe('33 name');
    expect(find({name: 'Weleri', within: '33.24'})).toBe('33.24.12 name');
    expect(find({name: 'Gorontalo'})).toMatch(/^(?:ambiguous|75 name)/);
    expect(find({name: 'Xyzzy'})).toBe('unknown');
    expect(find({name: ' - '})).toBe('unlisted');
    expect(find({})).toBe('unlisted');
  });
});

describe('the office’s own list', () => {
  const own = parseRegionCsv(
    new TextEncoder().encode(
      'code,name\n99.01.01,Awan\n99.01.02,Embun Pagi\n99.01.03,Bl. Kenari\n',
    ),
  );

  it('says by itself where its kecamatan are', () => {
    const finder = new RegionFinder([own]);
    const found = (name: string) => brief(finder.find({name, level: 'kecamatan'}));
    expect(found('Kec. Awan')).toBe('99.01.01 name');
    expect(found('Embun Pgi')).toBe('99.01.02 spelling');
    expect(found('Balai Kenari')).toBe('99.01.03 abbreviation');
    expect(found('Hujan')).toBe('unknown');
    expect(brief(finder.find({name: 'Kab. Contoh', level: 'kabupaten'}))).toBe('unlisted');
    expect([finder.covers(null, 'kecamatan'), finder.covers(null, 'desa')]).toEqual([true, false]);
  });

  it('has the office’s region found among published ones', () => {
    const office = {code: '99.01', name: 'Kabupaten Contoh', level: 'kabupaten'} as const;
    const finder = new RegionFinder([own, ...published.lists], office);
    const found = (query: RegionQuery) => brief(finder.find(query));
    expect(found({name: 'Kab. Contoh', level: 'kabupaten'})).toBe('99.01 name');
    expect(found({name: 'Kab. Kendal', level: 'kabupaten'})).toBe('33.24 name');
    expect(finder.region('99.01')).toEqual(office);
    expect(finder.region('99.02')).toBeNull();
  });
});
