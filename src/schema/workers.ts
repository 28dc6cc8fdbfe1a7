import {defineColumns, words} from './define-table.js';

/** People who work in a business, the owner counted or not as the source does it. */
export const workerColumns = defineColumns({
  workers: {
    type: 'count',
    title: {id: 'Jumlah tenaga kerja', en: 'Number of workers'},
    aliases: words(`
      jumlah_tenaga_kerja tenaga_kerja tk naker jumlah_tk jml_tk jumlahtk jumlah_naker
      total_tenaga_kerja tenaga_kerja_umkm jumlah_karyawan jml_karyawan karyawan jumlah_pegawai
      jumlah_pekerja pekerja number_employees number_of_employee employee_count worker_count
    `),
    unit: 'orang',
  },
  workersMale: {
    type: 'count',
    title: {id: 'Tenaga kerja laki-laki', en: 'Male workers'},
    aliases: words(`
      tenaga_kerja_pria tenaga_kerja_laki_laki tenaga_kerja_laki jumlah_tenaga_kerja_pria tk_pria
      tk_laki tk_laki_laki tk_l naker_l pekerja_laki_laki karyawan_laki_laki male_labor
      male_employe laki_laki
    `),
    unit: 'orang',
  },
  workersFemale: {
    type: 'count',
    title: {id: 'Tenaga kerja perempuan', en: 'Female workers'},
    aliases: words(`
      tenaga_kerja_wanita tenaga_kerja_perempuan jumlah_tenaga_kerja_wanita tk_wanita tk_perempuan
      tk_p naker_p pekerja_perempuan karyawan_perempuan female_labor female_employe perempuan
    `),
    unit: 'orang',
  },
  workersPaidMale: {
    type: 'count',
    title: {id: 'Tenaga kerja laki-laki yang dibayar', en: 'Paid male workers'},
    aliases: words('tk_dibayar_laki dibayar_laki_laki pekerja_dibayar_laki_laki'),
    unit: 'orang',
  },
  workersPaidFemale: {
    type: 'count',
    title: {id: 'Tenaga kerja perempuan yang dibayar', en: 'Paid female workers'},
    aliases: words(`
      tk_dibayar_perempuan dibayar_perempuan pekerja_dibayar_perempuan
    `),
    unit: 'orang',
  },
  workersUnpaidMale: {
    type: 'count',
    title: {id: 'Tenaga kerja laki-laki yang tidak dibayar', en: 'Unpaid male workers'},
    aliases: words(`
      tk_not_dibayar_laki tidak_dibayar_laki_laki tk_tidak_dibayar_laki
    `),
    unit: 'orang',
  },
  workersUnpaidFemale: {
    type: 'count',
    title: {id: 'Tenaga kerja perempuan yang tidak dibayar', en: 'Unpaid female workers'},
    aliases: words(`
      tk_not_dibayar_perempuan tidak_dibayar_perempuan tk_tidak_dibayar_perempuan
    `),
    unit: 'orang',
  },
  workersDisabledPaidMale: {
    type: 'count',
    title: {
      id: 'Laki-laki dengan disabilitas yang dibayar; mungkin sudah termasuk yang dibayar',
      en: 'Paid men with a disability, perhaps among the paid already',
    },
    aliases: words('tk_dibayar_disabil_laki disabilitas_dibayar_laki_laki'),
    unit: 'orang',
  },
  workersDisabledPaidFemale: {
    type: 'count',
    title: {
      id: 'Perempuan dengan disabilitas yang dibayar; mungkin sudah termasuk yang dibayar',
      en: 'Paid women with a disability, perhaps among the paid already',
    },
    aliases: words('tk_dibayar_disabil_perempuan disabilitas_dibayar_perempuan'),
    unit: 'orang',
  },
  workersDisabledUnpaidMale: {
    type: 'count',
    title: {
      id: 'Laki-laki dengan disabilitas yang tidak dibayar',
      en: 'Unpaid men with a disability',
    },
    aliases: words(`
      tk_not_dibayar_disabil_laki disabilitas_tidak_dibayar_laki_laki
    `),
    unit: 'orang',
  },
  workersDisabledUnpaidFemale: {
    type: 'count',
    title: {
      id: 'Perempuan dengan disabilitas yang tidak dibayar',
      en: 'Unpaid women with a disability',
    },
    aliases: words(`
      tk_not_dibayar_disabil_perempuan tk_not_dibayar_disabil_perempua
      disabilitas_tidak_dibayar_perempuan
    `),
    unit: 'orang',
  },
  workersPermanentMale: {
    type: 'count',
    title: {id: 'Tenaga kerja tetap laki-laki', en: 'Permanent male workers'},
    aliases: words(`
      tenaga_kerja_tetap_laki_laki tk_tetap_l karyawan_tetap_laki_laki
    `),
    unit: 'orang',
  },
  workersPermanentFemale: {
    type: 'count',
    title: {id: 'Tenaga kerja tetap perempuan', en: 'Permanent female workers'},
    aliases: words(`
      tenaga_kerja_tetap_perempuan tk_tetap_p karyawan_tetap_perempuan
    `),
    unit: 'orang',
  },
  workersCasualMale: {
    type: 'count',
    title: {id: 'Tenaga kerja lepas laki-laki', en: 'Casual male workers'},
    aliases: words(`
      tenaga_kerja_lepas_laki_laki tk_lepas_l karyawan_lepas_laki_laki
    `),
    unit: 'orang',
  },
  workersCasualFemale: {
    type: 'count',
    title: {id: 'Tenaga kerja lepas perempuan', en: 'Casual female workers'},
    aliases: words(`
      tenaga_kerja_lepas_perempuan tk_lepas_p karyawan_lepas_perempuan
    `),
    unit: 'orang',
  },
});
