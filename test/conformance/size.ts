import {
  classifySize,
  classifySizeBps,
  compute,
  groupSize,
  type SizeClass,
  type SizeRegime,
} from '../../src/index.js';
import type {Adapter, Answer} from './example.js';
import {csvFile, tablesOf} from './tables.js';

interface SizeInputs {
  regime: SizeRegime;
  annual_sales: number | null;
  capital: number | null;
  established: string;
  purpose: 'program' | 'pendaftaran';
  affiliated_to?: SizeClass;
}

interface GroupInputs {
  regime: SizeRegime;
  group_id: string;
  members: {id: string; annual_sales: number}[];
}

export const sizeAdapters: Readonly<Record<string, Adapter>> = {
  'size.class': (inputs: SizeInputs): Answer => ({
    ...classifySize({
      regime: inputs.regime,
      annualSales: inputs.annual_sales,
      capital: inputs.capital,
      established: inputs.established,
      purpose: inputs.purpose,
      affiliatedTo: inputs.affiliated_to,
    }),
  }),

  'size.class_bps': ({workers}: {workers: number[]}): Answer => ({
    values: workers.map((count) => classifySizeBps(count)),
  }),

  'size.group': async ({regime, group_id: group, members}: GroupInputs): Promise<Answer> => {
    const tables = await tablesOf(
      csvFile(
        'umkm.csv',
        ['ID_UMKM', 'Kecamatan', 'Omzet per tahun'],
        members.map(({id, annual_sales}) => [id, 'Awan', annual_sales]),
      ),
      csvFile(
        'anggota.csv',
        ['Nama Kelompok', 'ID_UMKM'],
        members.map(({id}) => [group, id]),
      ),
      csvFile(
        'bantuan.csv',
        ['Nama Kelompok', 'Program Bantuan', 'Tahun'],
        [[group, 'Mesin', 2024]],
      ),
    );
    const {rows} = compute(tables, 'size.class', {
      by: ['size_class'],
      where: {period: '2024'},
      params: {regime},
      config: {asOf: '2024-12-31'},
    });
    const counts = new Map(rows.map((row) => [row.by.size_class, row.value]));
    const classes = ['mikro', 'kecil', 'menengah'];
    const {groupClass, reason} = groupSize(
      members.map(({id, annual_sales: annualSales}) => ({id, annualSales})),
      regime,
    );
    return {
      group_class: groupClass,
      reason,
      members_by_class: Object.fromEntries(classes.map((one) => [one, counts.get(one)])),
      businesses_counted: counts.get('total'),
    };
  },
};
