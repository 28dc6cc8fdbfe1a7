import {readFileSync, readdirSync} from 'node:fs';
import {beforeAll, describe, expect, it} from 'vitest';
import {levelOfCode} from '../../src/data/region.js';
import {publishedRegions} from '../../src/node/regions.js';
import {RegionFinder} from '../../src/region/region-finder.js';
import {readText, valuesOf} from '../read/read-text.js';
import {noPublishedTables, publishedTables} from '../support/published.js';

const codes = `${publishedTables}/../codes`;
const boundaries = `${publishedTables}/../boundaries`;

/** Kecamatan of Kepmendagri 300.2.2-2430/2025 that are younger than idn-area-data 3.1.2. */
const younger = [
  '72.01.24',
  '72.06.20',
  '81.05.16',
  ...['92.02.31', '92.02.32', '92.02.33', '92.02.34', '92.02.35'],
];

describe.skipIf(noPublishedTables)('published codes and names', () => {
  let finder: RegionFinder;

  beforeAll(async () => {
    const lists = await Promise.all(
      (['provinsi', 'kabupaten', 'kecamatan'] as const).map(publishedRegions),
    );
    finder = new RegionFinder([lists[0]!.with(lists[1]!).with(lists[2]!)]);
  });

  it('of Kemendagri are found with their codes: 38, 514 and 7.285 but for ten', () => {
    const found: Record<string, number> = {provinsi: 0, kabupaten: 0, kecamatan: 0};
    const spelt: string[] = [];
    const other: string[] = [];
    for (const [code, name] of linesOf('kemendagri-2025-levels-1-3.csv')) {
      const level = levelOfCode(code)!;
      const finding = finder.find({name, level, within: code.slice(0, -3) || null});
      if (finding.state === 'found' && finding.region.code === code) {
        found[level]++;
        if (finding.how !== 'name') spelt.push(code);
      } else other.push(code);
    }
    expect(found).toEqual({provinsi: 38, kabupaten: 514, kecamatan: 7275});
    // Two kecamatan of Raja Ampat, Ayau and Kepulauan Ayau, have exchanged their codes.
    expect(other).toEqual([...younger, '96.03.05', '96.03.23'].sort());
    // 38 are written in other words or letters by the two editions.
    expect(spelt).toHaveLength(38);
    expect(spelt.filter((code) => code.length === 5)).toEqual(['12.77']);
  });

  it('of kabupaten and kota are found without their province: all 514', () => {
    const names = linesOf('kemendagri-2025-levels-1-3.csv').filter(([code]) => code.length === 5);
    const wrong = names.filter(([code, name]) => {
      const finding = finder.find({name, level: 'kabupaten'});
      return finding.state !== 'found' || finding.region.code !== code;
    });
    expect([names.length, wrong]).toEqual([514, []]);
  });

  it('of BPS lead to the codes of Kemendagri by the names beside them: 514, of which 199 differ', async () => {
    const lines = linesOf('bps2020-kemendagri2025-kabkota.csv');
    const rows = lines.map(([bps, name], row) => `U${row},Usaha,${bps},${name}`);
    const result = await readText(
      {'umkm.csv': `id_umkm,nama_usaha,kode_kabupaten,kabupaten_kota\n${rows.join('\n')}\n`},
      {config: {codeSystem: 'bps'}, regions: {published: publishedRegions}},
    );
    expect(valuesOf(result, 'registry', 'regencyCode')).toEqual(lines.map(([, , code]) => code));
    expect(lines.filter(([bps, , code]) => bps !== code.replace('.', ''))).toHaveLength(199);
    expect([result.diagnostics, lines.length]).toEqual([[], 514]);
  });

  it('of BPS are not taken for codes of Kemendagri where nobody says that they are', async () => {
    const lines = linesOf('bps2020-kemendagri2025-kabkota.csv').filter(([bps]) =>
      bps.startsWith('13'),
    );
    const rows = lines.map(([bps, name], row) => `U${row},Usaha,${bps},${name}`);
    const result = await readText(
      {'umkm.csv': `id_umkm,nama_usaha,kode_kabupaten,kabupaten_kota\n${rows.join('\n')}\n`},
      {regions: {published: publishedRegions}},
    );
    const told = valuesOf(result, 'registry', 'regencyCode');
    told.forEach((code, row) => expect([lines[row][2], null]).toContain(code));
    expect(new Set(result.diagnostics.map(({code}) => code))).toEqual(
      new Set(['READ_REGION_SYSTEM']),
    );
  });

  it('of kecamatan as maps have them are found: 94 in seven kabupaten and kota', () => {
    const wrong: string[] = [];
    let count = 0;
    for (const file of readdirSync(boundaries).filter((name) => name.startsWith('hdx-kec-'))) {
      const map = JSON.parse(readFileSync(`${boundaries}/${file}`, 'utf8')) as Topology;
      for (const {properties} of map.objects.kecamatan.geometries) {
        count++;
        const {kode, nama} = properties;
        const finding = finder.find({name: nama, level: 'kecamatan', within: kode.slice(0, 5)});
        if (finding.state !== 'found' || finding.region.code !== kode)
          wrong.push(`${kode} ${nama}`);
      }
    }
    expect([count, wrong]).toEqual([94, []]);
  });
});

interface Topology {
  readonly objects: {
    readonly kecamatan: {
      readonly geometries: readonly {readonly properties: {kode: string; nama: string}}[];
    };
  };
}

function linesOf(file: string): string[][] {
  const lines = readFileSync(`${codes}/${file}`, 'utf8').trim().split(/\r?\n/).slice(1);
  return lines.map((line) => line.split(','));
}
