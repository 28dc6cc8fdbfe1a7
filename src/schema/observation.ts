import {channelColumns} from './channels.js';
import {defineColumns, defineTable, words} from './define-table.js';
import {registry} from './registry.js';

const {businessStatus, sizeClass, annualTurnover, monthlyTurnover, capital, assets} =
  registry.columns;

const ownColumns = defineColumns({
  businessId: {...registry.columns.businessId, required: true},
  dataYear: {...registry.columns.dataYear, required: true},
  workers: {
    type: 'count',
    aliases: words(`
      jumlah_tenaga_kerja tenaga_kerja tk naker jumlah_tk jml_tk jumlahtk jumlah_naker
      total_tenaga_kerja tenaga_kerja_umkm jumlah_karyawan jml_karyawan karyawan jumlah_pegawai
      jumlah_pekerja pekerja number_employees number_of_employee employee_count worker_count
    `),
  },
});

/** One row per business and year: what was seen of it in that year. */
export const observation = defineTable(
  'observation',
  {
    ...ownColumns,
    businessStatus,
    sizeClass,
    annualTurnover,
    monthlyTurnover,
    capital,
    assets,
    ...channelColumns,
  },
  [['businessId', 'dataYear']],
);
