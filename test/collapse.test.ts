import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {beforeAll, describe, expect, it} from 'vitest';
import {collapsed, openRelease} from '../src/collapse.js';
import {computeIn, indicatorOf} from '../src/compute.js';
import {buildSnapshot, cellsOf, readTables, type Config, type Tables} from '../src/index.js';
import {releaseOf} from '../src/publish.js';
import {openSession, type Session} from '../src/session.js';
import {checkConfig} from '../src/schema/config.js';
import {tablesOf} from './support/tables.js';

const north = {code: '99.01.90', name: 'Gabungan Utara', members: ['99.01.01', '99.01.02']};
const larger = {
  code: 'kecil_menengah',
  name: 'Kecil dan menengah',
  members: ['kecil', 'menengah'],
};

const areas = [
  {code: '99.01.01', name: 'Awan'},
  {code: '99.01.02', name: 'Embun'},
  {code: '99.01.03', name: 'Kenari'},
];

function configOf(
  collapse: NonNullable<Config['disclosure']>['collapse'],
  more: Config = {},
): Config {
  return {
    region: {code: '99.01', name: 'Kabupaten Contoh'},
    areas,
    asOf: '2024-12-31',
    ...more,
    disclosure: {method: 'none', collapse},
  };
}

const files = {
  registry: `
    id_usaha,kode_kecamatan,nama_kecamatan,kode_desa,nama_desa
    1,99.01.01,Awan,99.01.01.2001,Hulu
    2,99.01.01,Awan,99.01.01.2001,Hulu
    3,99.01.02,Embun,99.01.02.2001,Hilir
    4,99.01.03,Kenari,99.01.03.2001,Tengah`,
  observation: `
    id_usaha,tahun,omzet_tahunan
    1,2024,100000000
    2,2024,200000000
    3,2024,3000000000
    4,2024,20000000000`,
  mentoring: `
    id_usaha,tanggal_pendampingan,id_pendamping
    1,2024-03-01,P1
    3,2024-04-01,P1
    4,2024-04-02,P2`,
};

function rowsOf(session: Session, key: string, by: readonly string[] = ['region']) {
  return computeIn(session, indicatorOf(key), {by, totals: true}).rows;
}

describe('areas shown as one', () => {
  let tables: Tables;
  beforeAll(async () => {
    tables = await tablesOf(files, configOf({}));
  });

  it('has the merged area in place of its members, under its own name', () => {
    const session = openRelease(tables, configOf({areas: [north]}));
    const {rows, labels} = computeIn(session, indicatorOf('mentoring.coverage'), {by: ['region']});
    expect(rows.map(({by, numerator, denominator}) => [by.region, numerator, denominator])).toEqual(
      [
        ['99.01.03', 1, 1],
        ['99.01.90', 2, 3],
      ],
    );
    expect(labels.region.get('99.01.90')).toBe('Gabungan Utara');
  });

  it('counts a mentor of two members once', () => {
    const session = openRelease(tables, configOf({areas: [north]}));
    const [merged] = rowsOf(session, 'mentoring.businesses_per_mentor').filter(
      ({by}) => by.region === '99.01.90',
    );
    expect(merged).toMatchObject({numerator: 3, denominator: 1, value: 3});
  });

  it('keeps the villages of members apart under codes of the merged area', () => {
    const session = openRelease(tables, configOf({areas: [north]}));
    const {rows, labels} = computeIn(session, indicatorOf('mentoring.coverage'), {
      by: ['region:desa'],
    });
    expect(rows.map(({by}) => labels.region.get(by.region)).sort()).toEqual([
      'Hilir',
      'Hulu',
      'Tengah',
    ]);
    expect(rows.map(({by}) => by.region)).toContain('99.01.90.2001');
    expect(rows.map(({by}) => by.region)).toContain('99.01.90.2002');
  });

  it('finds a member by its name alone', async () => {
    const byName = await tablesOf(
      {
        registry: `
          id_usaha,nama_kecamatan
          1,Awan
          2,Embun
          3,Kenari`,
      },
      configOf({}),
    );
    const session = openRelease(byName, configOf({areas: [north]}));
    const found = rowsOf(session, 'mentoring.coverage').map(({by}) => by.region);
    expect(found).not.toContain('99.01.01');
    const {ids, ofRow} = session.engine.areas('kecamatan');
    expect([...ofRow].map((at) => ids[at])).toEqual(['99.01.90', '99.01.90', '99.01.03']);
  });

  it('adds up figures that came counted, where every member has one', async () => {
    const counted = await tablesOf(
      {
        reported: `
          kode_wilayah,nama_wilayah,tahun,jumlah
          99.01.01,Awan,2023,10
          99.01.02,Embun,2023,20
          99.01.03,Kenari,2023,30
          99.01.01,Awan,2024,11
          99.01.03,Kenari,2024,31`,
      },
      configOf({}),
    );
    const session = openRelease(counted, configOf({areas: [north]}));
    const found = rowsOf(session, 'size.class').filter(({by}) => by.region !== '99.01');
    const value = (region: string, period: string) =>
      found.find(({by}) => by.region === region && by.period === period)?.value ?? null;
    expect(value('99.01.90', '2023')).toBe(30);
    expect(value('99.01.90', '2024')).toBe(null);
    expect(value('99.01.03', '2024')).toBe(31);
    expect(found.some(({by}) => by.region === '99.01.01')).toBe(false);
  });

  it('leaves out what no longer is of anything, and says so', () => {
    const config = configOf(
      {areas: [north]},
      {
        targets: {'mentoring.coverage': [{period: '2024', region: '99.01.01', target: 50}]},
        areaRank: {
          variable: 'kemiskinan',
          values: {'99.01.01': 9, '99.01.03': 4},
          poorest: 'highest',
        },
      },
    );
    const session = openRelease(tables, config);
    expect(session.config.targets).toEqual({'mentoring.coverage': []});
    expect(session.config.areaRank?.values).toEqual({'99.01.03': 4});
    expect(session.diagnostics.at(-1)).toMatchObject({
      code: 'CONFIG_COLLAPSE_LEFT_OUT',
      params: {
        found: 'targets.mentoring.coverage, areaRank, mentoring.kecamatan_covered',
      },
    });
  });

  it('says where a member did not report', async () => {
    const observation = files.observation.replace('3,2024,3000000000', '4,2023,20000000000');
    const partly = await tablesOf({...files, observation}, configOf({}));
    const {diagnostics} = openRelease(partly, configOf({areas: [north]}));
    expect(diagnostics.filter(({code}) => code === 'CONFIG_COLLAPSE_PARTIAL')).toMatchObject([
      {params: {area: 'Gabungan Utara', period: '2024', found: 'Embun'}},
    ]);
  });

  it.each([
    ['CONFIG_COLLAPSE_MEMBER', [{...north, members: ['99.01.01', '99.01.77']}]],
    ['CONFIG_COLLAPSE_TWICE', [north, {...north, code: '99.01.91'}]],
    ['CONFIG_COLLAPSE_CODE', [{...north, code: '99.01.03'}]],
    ['CONFIG_COLLAPSE_CODE', [{...north, code: '99.02.90'}]],
    ['CONFIG_COLLAPSE_CODE', [{...north, code: '99.01'}]],
    ['CONFIG_COLLAPSE_CODE', [{...north, code: 'utara'}]],
  ])('refuses with %s', (code, merged) => {
    expect(() => openRelease(tables, configOf({areas: merged}))).toThrow(code);
  });

  it('publishes nothing where areas were to be merged and are not', async () => {
    const session = openSession(tables, configOf({areas: [north]}));
    await expect(releaseOf(session)).rejects.toThrow('CONFIG_COLLAPSE_LATE');
  });
});

describe('size classes shown as one', () => {
  let session: Session;
  beforeAll(async () => {
    const config = configOf({classes: [larger]});
    session = collapsed(openRelease(await tablesOf(files, config), config));
  });

  it('adds up the counts of the classes', () => {
    const rows = rowsOf(session, 'size.class', []).filter(({by}) => by.period === '2024');
    expect(rows.map(({by, value}) => [by.size_class, value])).toEqual([
      ['total', 4],
      ['mikro', 2],
      ['kecil_menengah', 2],
    ]);
  });

  it('makes shares of the merged class', () => {
    const rows = rowsOf(session, 'mentoring.coverage', ['size_class']);
    expect(rows.find(({by}) => by.size_class === 'kecil_menengah')).toMatchObject({
      numerator: 2,
      denominator: 2,
      value: 100,
    });
  });

  it('offers nothing that names one of them by itself', () => {
    const offers = (key: string) => session.engine.offers?.(indicatorOf(key));
    expect(
      ['digital.gap', 'growth.upward_mobility', 'growth.reclassification'].map(offers),
    ).toEqual([false, false, false]);
    expect(['growth.yoy', 'growth.share', 'size.class', 'aid.coverage'].map(offers)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(rowsOf(session, 'mentoring.sessions_per_business', ['size_class'])).toEqual([]);
  });

  it.each([
    ['CONFIG_COLLAPSE_MEMBER', {...larger, members: ['kecil', 'raksasa']}],
    ['CONFIG_COLLAPSE_TWICE', {...larger, members: ['kecil', 'kecil']}],
    ['CONFIG_COLLAPSE_CODE', {...larger, code: 'mikro'}],
  ])('refuses with %s', async (code, merged) => {
    const config = configOf({classes: [merged]});
    const opened = openRelease(await tablesOf(files, config), config);
    expect(() => collapsed(opened)).toThrow(code);
  });
});

it('takes both in a configuration, and no list as before', () => {
  const check = (collapse: unknown) => checkConfig({disclosure: {collapse}}).issues.length;
  expect(check({areas: [north], classes: [larger]})).toBe(0);
  expect(check([north])).toBe(1);
});

describe('the invented kabupaten with two kecamatan as one', () => {
  it('publishes sums where businesses add up, and no trace of the members', async () => {
    const folder = fileURLToPath(new URL('../examples/kabupaten-contoh/', import.meta.url));
    const own = JSON.parse(readFileSync(`${folder}pantau.json`, 'utf8')) as Config;
    const sources = readdirSync(folder)
      .filter((file) => file.endsWith('.csv'))
      .sort()
      .map((file) => ({name: file, bytes: new Uint8Array(readFileSync(folder + file))}));
    const {tables, input} = await readTables(sources, {config: own});
    const merged = {...north, members: ['99.01.08', '99.01.17']};
    const build = (collapse: NonNullable<Config['disclosure']>['collapse']) =>
      buildSnapshot(tables, {config: {...own, disclosure: {method: 'none', collapse}}, input});
    const [before, after] = [await build({}), await build({areas: [merged], classes: [larger]})];
    const figures = (snapshot: typeof before, key: string, region: string) =>
      snapshot.link.item
        .filter(({extension, id}) => extension.indicator === key && id.includes('region'))
        .flatMap((dataset) => cellsOf(dataset))
        .filter(({by}) => by.region === region && !by.size_class && !by.programme);
    let compared = 0;
    for (const key of ['digital.any', 'mentoring.coverage', 'legality.nib_share'])
      for (const cell of figures(after, key, '99.01.90')) {
        const parts = merged.members.map((code) =>
          figures(before, key, code).find(({by}) => by.period === cell.by.period),
        );
        if (cell.value === null || parts.some((part) => part?.numerator == null)) continue;
        compared++;
        for (const metric of ['numerator', 'denominator', 'unknown'] as const)
          expect(cell[metric]).toBe(parts.reduce((sum, part) => sum + (part?.[metric] ?? 0), 0));
      }
    expect(compared).toBeGreaterThan(10);
    const whole = (snapshot: typeof before) => figures(snapshot, 'digital.any', '99.01');
    expect(whole(after)).toEqual(whole(before));
    const text = JSON.stringify(after);
    expect(text).not.toMatch(/"99\.01\.(08|17)"|"(kecil|menengah)"|Rimba Dalam|Danau Lestari/);
    expect(after.extension.reporting?.areas.map(({label}) => label)).toContain('Gabungan Utara');
  }, 120_000);
});
