import {aidedGroups, compute, memberValues, repeatedAid, type Tables} from '../../src/index.js';
import type {Adapter, Answer} from './example.js';
import {csvFile, tablesOf} from './tables.js';

interface GroupInputs {
  groups: {id: string; members: string[] | null; value: number | null}[];
  items?: number;
}

interface FollowUpInputs {
  N: number;
  cutoff: string;
  recipients: {id: string; delivered: string; visits: string[]}[];
}

const aidHeader = ['ID_UMKM', 'Program Bantuan', 'Tanggal Penyaluran'];

export const aidAdapters: Readonly<Record<string, Adapter>> = {
  'aid.coverage': async (inputs: {
    eligible: number;
    eligible_recipients: number;
  }): Promise<Answer> => {
    const header = ['Tahun', 'Jumlah Sasaran', 'Jumlah Penerima'];
    const row = [2024, inputs.eligible, inputs.eligible_recipients];
    const tables = await tablesOf(csvFile('jangkauan.csv', header, [row]));
    return {...onlyRow(tables, 'aid.coverage')};
  },

  'aid.multiple': async ({events}: {events: [string, string, string][]}): Promise<Answer> => {
    const tables = await tablesOf(csvFile('bantuan.csv', aidHeader, events));
    const row = onlyRow(tables, 'aid.multiple');
    return {
      ...row,
      recipients: row.denominator,
      two_or_more_programmes: row.numerator,
      same_programme_repeats: [...new Set(repeatedAid(tables).map(({business}) => business))],
    };
  },

  'aid.group_members': async ({groups, items}: GroupInputs): Promise<Answer> => {
    // Only the sum of the items is given: one per group, and the rest to the first.
    const itemsOf = (index: number): number | null =>
      items === undefined ? null : index === 0 ? items - groups.length + 1 : 1;
    const tables = await tablesOf(
      csvFile(
        'bantuan.csv',
        ['Nama Kelompok', 'Program Bantuan', 'Tahun', 'Nilai Bantuan', 'Kuantitas'],
        groups.map(({id, value}, index) => [id, 'Alat', 2022, value, itemsOf(index)]),
      ),
      ...lists(groups),
    );
    const row = onlyRow(tables, 'aid.group_members');
    return {
      ...row.extra,
      distinct_members: row.value,
      member_value: Object.fromEntries(memberValues(aidedGroups(tables))),
      flags: row.flags,
      reason: row.reason,
    };
  },

  'aid.followup': async ({N, cutoff, recipients}: FollowUpInputs): Promise<Answer> => {
    const tables = await tablesOf(
      csvFile(
        'bantuan.csv',
        aidHeader,
        recipients.map(({id, delivered}) => [id, 'Alat', delivered]),
      ),
      csvFile(
        'pendampingan.csv',
        ['Tanggal Kunjungan', 'ID Pendamping', 'ID_UMKM'],
        recipients.flatMap(({id, visits}) => visits.map((day) => [day, 'P01', id])),
      ),
    );
    const row = onlyRow(tables, 'aid.followup', {params: {days: N}, config: {cutOff: cutoff}});
    return {...row, not_yet_due: row.extra.not_due};
  },
};

function lists(groups: GroupInputs['groups']) {
  const members = groups.flatMap(({id, members: list}) => (list ?? []).map((one) => [id, one]));
  return members.length === 0
    ? []
    : [csvFile('anggota.csv', ['Nama Kelompok', 'ID_UMKM'], members)];
}

function onlyRow(tables: Tables, indicator: string, options: Parameters<typeof compute>[2] = {}) {
  const {rows} = compute(tables, indicator, options);
  if (rows.length !== 1) throw new Error(`${indicator}: ${rows.length} rows instead of one`);
  return rows[0];
}
