import {compute, type Tables} from '../../src/index.js';
import type {Adapter, Answer} from './example.js';
import {csvFile, tablesOf} from './tables.js';

interface Channels {
  channels: string[][];
}

interface Group {
  x: number;
  n: number;
}

const config = {asOf: '2024-12-31'};

export const digitalAdapters: Readonly<Record<string, Adapter>> = {
  'digital.any': async ({channels}: Channels): Promise<Answer> => {
    const [row] = compute(await channelTables(channels), 'digital.any', {config}).rows;
    return {...row};
  },

  'digital.per_channel': async ({channels}: Channels): Promise<Answer> => {
    const {rows} = compute(await channelTables(channels), 'digital.per_channel', {config});
    return {
      values: Object.fromEntries(rows.map(({by, value}) => [by.channel, value])),
      flags: [...new Set(rows.flatMap(({flags}) => flags))],
    };
  },

  'digital.gap': async (inputs: {group_a: Group; group_b: Group}): Promise<Answer> => {
    const rows = [
      ...businesses('A', 'Mikro', inputs.group_a),
      ...businesses('B', 'Kecil', inputs.group_b),
    ];
    const header = ['ID_UMKM', 'Skala Usaha', 'Marketplace'];
    const tables = await tablesOf(csvFile('umkm.csv', header, rows));
    const params = {a: 'mikro', b: 'kecil'};
    const [row] = compute(tables, 'digital.gap', {params, config}).rows;
    return {
      difference_pp: row.value,
      ratio: row.extra.ratio,
      ci_low_pp: row.extra.ci_low,
      ci_high_pp: row.extra.ci_high,
      flags: row.flags,
      reason: row.reason,
    };
  },
};

/** One business per list; "-" is what an office writes for none, an empty cell for not asked. */
function channelTables(channels: string[][]): Promise<Tables> {
  const rows = channels.map((list, index) => [`U${index + 1}`, 'Awan', list.join('; ') || '-']);
  return tablesOf(csvFile('umkm.csv', ['ID_UMKM', 'Kecamatan', 'Kanal'], rows));
}

function businesses(prefix: string, size: string, {x, n}: Group): string[][] {
  return Array.from({length: n}, (_, i) => [`${prefix}${i + 1}`, size, i < x ? 'Ya' : 'Tidak']);
}
