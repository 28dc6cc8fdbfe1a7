import {describe, expect, it} from 'vitest';
import {publishedRegions} from '../../src/node/regions.js';
import type {ReadOptions} from '../../src/read/read-tables.js';
import {parseRegionCsv} from '../../src/region/region-csv.js';
import {messageOf} from '../../src/text/message.js';
import {noticed, readText, valuesOf} from './read-text.js';

const kendal: ReadOptions = {
  config: {region: {code: '33.24', name: 'Kabupaten Kendal'}},
  regions: {published: publishedRegions},
};
const country: ReadOptions = {regions: {published: publishedRegions}};

/** A register whose rows say only where they are. */
async function places(header: string, rows: readonly string[], options: ReadOptions = kendal) {
  const lines = rows.map((row, at) => `U${at},Usaha ${at},${row}`);
  return readText({'umkm.csv': [`id_umkm,nama_usaha,${header}`, ...lines].join('\n')}, options);
}

describe('a register without codes', () => {
  it('gets them by the names of kecamatan in the office’s region', async () => {
    const result = await places('kecamatan', ['KEC. WELERI', 'Pagerruyung', 'weleri', '']);
    expect(valuesOf(result, 'registry', 'districtCode')).toEqual([
      '33.24.12',
      '33.24.02',
      '33.24.12',
      null,
    ]);
    expect(valuesOf(result, 'registry', 'districtName')).toEqual([
      'Weleri',
      'Pageruyung',
      'Weleri',
      null,
    ]);
    expect(result.diagnostics).toEqual([]);
    expect(result.regions).toEqual(['idn-area-data 3.1.2']);
  });

  it('says once of each name that there is none, leaves the area unknown and keeps the rows', async () => {
    const rows = ['Weleri', 'Welahan Timur', 'Welahan Timur', 'Patebn'];
    const result = await places('kecamatan', rows);
    expect(valuesOf(result, 'registry', 'districtCode')).toEqual(['33.24.12', null, null, null]);
    expect(valuesOf(result, 'registry', 'districtName')).toEqual(['Weleri', null, null, null]);
    expect(noticed(result)).toEqual(['READ_REGION_UNKNOWN 3', 'READ_REGION_UNKNOWN 5']);
    expect(result.diagnostics[0].params).toMatchObject({rows: 2, place: 'Kabupaten Kendal'});
    expect(messageOf(result.diagnostics[1])).toContain('Mungkin Patean (33.24.04), Patebon');
    expect(result.input[0]).toMatchObject({read: 4, accepted: 4});
  });

  it('takes a near name that is the only one, says so and counts it as interpreted', async () => {
    const result = await places('kecamatan', ['Kankung', 'Kangkung']);
    expect(valuesOf(result, 'registry', 'districtCode')).toEqual(['33.24.17', '33.24.17']);
    expect(noticed(result)).toEqual(['READ_REGION_SPELLING 2']);
    expect(messageOf(result.diagnostics[0], 'en')).toContain('read as Kangkung (33.24.17)');
    expect(result.input[0].columns[2]).toMatchObject({filled: 2, coerced: 1});
  });

  it('seeks kecamatan and desa where the row itself says', async () => {
    const result = await places('kabupaten,kecamatan,desa', [
      'Kab. Banyumas,Purwokerto Sel.,Teluk',
      'Kab. Kendal,Purwokerto Selatan,Teluk',
      'Kab. Xyz,Weleri,',
      ',Weleri,',
    ]);
    expect(valuesOf(result, 'registry', 'regencyCode')).toEqual(['33.02', '33.24', null, null]);
    expect(valuesOf(result, 'registry', 'districtCode')).toEqual([
      '33.02.24',
      null,
      null,
      '33.24.12',
    ]);
    expect(valuesOf(result, 'registry', 'villageCode')[0]).toMatch(/^33\.02\.24\./);
    expect(noticed(result)).toEqual([
      'READ_REGION_UNKNOWN 3',
      'READ_REGION_UNKNOWN 3',
      'READ_REGION_UNKNOWN 4',
      'READ_REGION_UNKNOWN 4',
    ]);
  });

  it('is within the office’s region where the row names only the province of it', async () => {
    const result = await places('provinsi,kecamatan', ['Jawa Tengah,Weleri', 'Jawa Barat,Weleri']);
    expect(valuesOf(result, 'registry', 'districtCode')).toEqual(['33.24.12', null]);
  });

  it('keeps the names of kecamatan where nothing says which kabupaten they are in', async () => {
    const result = await places('kecamatan', ['Weleri', 'Kendal'], country);
    expect(valuesOf(result, 'registry', 'districtName')).toEqual(['Weleri', 'Kendal']);
    expect(result.tables.registry?.columns).not.toHaveProperty('districtCode', expect.anything());
    expect(noticed(result)).toEqual(['READ_REGION_NO_PLACE 2']);
  });

  it('is left as it is without any list', async () => {
    const result = await places('kecamatan', ['Weleri'], {config: kendal.config!});
    expect(valuesOf(result, 'registry', 'districtName')).toEqual(['Weleri']);
    expect([result.diagnostics, result.regions]).toEqual([[], []]);
  });

  it('is left as it is where the lists know nothing of the office’s region', async () => {
    const config = {region: {code: '99.01', name: 'Kabupaten Contoh'}};
    const header = 'kabupaten,kecamatan';
    const result = await places(header, ['Kab. Contoh,Awan'], {...country, config});
    expect(valuesOf(result, 'registry', 'regencyCode')).toEqual(['99.01']);
    expect(valuesOf(result, 'registry', 'districtName')).toEqual(['Awan']);
    expect(result.diagnostics).toEqual([]);
  });
});

describe('a name that a kabupaten and a kota share', () => {
  const codes = async (header: string, names: readonly string[]) => {
    const result = await places(header, names, country);
    return [valuesOf(result, 'registry', 'regencyCode'), noticed(result)] as const;
  };

  it('is ambiguous where the file does not tell', async () => {
    const [told, said] = await codes('kab_kota', ['Bima', 'Dompu']);
    expect(told).toEqual([null, '52.05']);
    expect(said).toEqual(['READ_REGION_AMBIGUOUS 2']);
  });

  it('is the kabupaten where the file writes Kota before every kota', async () => {
    expect((await codes('kab_kota', ['Bima', 'Dompu', 'Kota Mataram']))[0]).toEqual([
      '52.06',
      '52.05',
      '52.71',
    ]);
    expect((await codes('kab_kota', ['Bima', 'Kota Bima']))[0]).toEqual(['52.06', '52.72']);
  });

  it('is ambiguous where a kota stands without that word', async () => {
    expect((await codes('kab_kota', ['Bima', 'Mataram', 'Kota Bima']))[0]).toEqual([
      null,
      '52.71',
      '52.72',
    ]);
  });

  it('is what the header says', async () => {
    expect((await codes('Kabupaten', ['Bima']))[0]).toEqual(['52.06']);
    expect((await codes('Nama Kota', ['Bima']))[0]).toEqual(['52.72']);
  });
});

describe('codes beside names', () => {
  it('decide where the name says nothing else', async () => {
    const result = await places('kode_kecamatan,kecamatan', ['332412,Wlr', '33.24.99,Baru Sekali']);
    expect(valuesOf(result, 'registry', 'districtCode')).toEqual(['33.24.12', '33.24.99']);
    expect(valuesOf(result, 'registry', 'districtName')).toEqual(['Weleri', 'Baru Sekali']);
    expect(noticed(result)).toEqual(['READ_REGION_CODE_UNKNOWN 3']);
  });

  it('are refused where they contradict the name', async () => {
    const rows = ['332412,Weleri', '332402,Pageruyung', '332415,Weleri'];
    const result = await places('kode_kecamatan,kecamatan', rows);
    expect(valuesOf(result, 'registry', 'districtCode')).toEqual(['33.24.12', '33.24.02', null]);
    expect(valuesOf(result, 'registry', 'districtName')[2]).toBeNull();
    expect(noticed(result)).toEqual(['READ_REGION_CONFLICT 4']);
    expect(messageOf(result.diagnostics[0])).toContain('Kendal (33.24.15)');
  });

  it('are refused where they lie outside the area that the row states', async () => {
    const result = await places('kab_kota,kode_kecamatan', ['Kab. Banyumas,332412', ',330224']);
    expect(valuesOf(result, 'registry', 'districtCode')).toEqual([null, '33.02.24']);
    expect(noticed(result)).toEqual(['READ_REGION_CONFLICT 2']);
  });

  it('may lie in a province that was split off from the one stated', async () => {
    const result = await places('provinsi,kode_kabupaten', ['Papua,93.01'], country);
    expect(valuesOf(result, 'registry', 'regencyCode')).toEqual(['93.01']);
    expect(result.diagnostics).toEqual([]);
  });
});

describe('codes of BPS', () => {
  const header = 'kode_kabupaten,kab_kota';
  const rows = ['1301,Kepulauan Mentawai', '1302,Pesisir Selatan', '1301,'];

  it('are told by the names beside them, and then stand for themselves', async () => {
    const result = await places(header, rows, {...country, config: {codeSystem: 'bps'}});
    expect(valuesOf(result, 'registry', 'regencyCode')).toEqual(['13.09', '13.01', '13.09']);
    expect(result.diagnostics).toEqual([]);
  });

  it('without any name are unknown rather than other areas', async () => {
    const result = await places(header, ['1301,', '1302,Pesisir Selatan'], {
      ...country,
      config: {codeSystem: 'bps'},
    });
    expect(valuesOf(result, 'registry', 'regencyCode')).toEqual([null, '13.01']);
    expect(noticed(result)).toEqual(['READ_REGION_BPS 2']);
  });

  it('are told by the office’s own list where it states them', async () => {
    const own = {
      edition: 'wilayah.csv',
      files: [new TextEncoder().encode('kode,nama,kode_bps\n13.09,Kepulauan Mentawai,1301\n')],
    };
    const result = await places('kode_kabupaten', ['1301'], {
      config: {codeSystem: 'bps'},
      regions: {own},
    });
    expect(valuesOf(result, 'registry', 'regencyName')).toEqual(['Kepulauan Mentawai']);
  });

  it('that two names claim are refused', async () => {
    const result = await places(header, ['1301,Kepulauan Mentawai', '1301,Pesisir Selatan'], {
      ...country,
      config: {codeSystem: 'bps'},
    });
    expect(valuesOf(result, 'registry', 'regencyCode')[0]).not.toBe('13.01');
  });

  it('lead down to kecamatan by the beginning of the code', async () => {
    const text = 'kode_kabupaten,kab_kota,kode_kecamatan,kecamatan';
    const result = await places(text, ['1302,Pesisir Selatan,1302012,Lunang'], {
      ...country,
      config: {codeSystem: 'bps', region: {code: '1302', name: 'Pesisir Selatan'}},
    });
    expect(valuesOf(result, 'registry', 'districtCode')).toEqual(['13.01.10']);
  });

  it('that nobody declared are noticed by their names, and refused', async () => {
    const result = await places(header, rows, country);
    expect(valuesOf(result, 'registry', 'regencyCode')).toEqual([null, null, null]);
    expect(noticed(result)).toEqual([
      'READ_REGION_SYSTEM 2',
      'READ_REGION_SYSTEM 3',
      'READ_REGION_SYSTEM 4',
    ]);
    expect(messageOf(result.diagnostics[0])).toContain('"codeSystem": "bps"');
  });
});

describe('the office’s own list', () => {
  const areas = [
    {code: '99.01.01', name: 'Awan'},
    {code: '99.01.02', name: 'Embun Pagi'},
  ];

  it('is that of the configuration', async () => {
    const result = await places('kecamatan', ['Kec. Awan', 'Embunpagi', 'Kabut'], {
      config: {areas},
    });
    expect(valuesOf(result, 'registry', 'districtCode')).toEqual(['99.01.01', '99.01.02', null]);
    expect(noticed(result)).toEqual(['READ_REGION_UNKNOWN 4']);
    expect(result.regions).toEqual(['pantau.json']);
  });

  it('comes before a published one', async () => {
    const own = parseRegionCsv(
      new TextEncoder().encode('kode,nama\n33.24.12,Weleri Lama\n'),
      'kami',
    );
    const result = await places('kecamatan', ['Weleri Lama', 'Kangkung'], {
      ...kendal,
      regions: {own, published: publishedRegions},
    });
    expect(valuesOf(result, 'registry', 'districtName')).toEqual(['Weleri Lama', 'Kangkung']);
    expect(result.regions).toEqual(['kami', 'idn-area-data 3.1.2']);
  });

  it('is refused where it is none', async () => {
    const wrong = {own: {} as never};
    await expect(places('kecamatan', ['Awan'], {regions: wrong})).rejects.toThrow(
      'REGION_LIST_INVALID',
    );
  });
});

it('loads villages only where a file has them', async () => {
  const asked: string[] = [];
  const published: typeof publishedRegions = (level) => {
    asked.push(level);
    return publishedRegions(level);
  };
  await places('kecamatan', ['Weleri'], {...kendal, regions: {published}});
  expect(asked).toEqual(['provinsi', 'kabupaten', 'kecamatan']);
  await readText({'a.csv': 'id_umkm,nama_usaha\nU1,A\n'}, {...kendal, regions: {published}});
  expect(asked).toHaveLength(3);
});
