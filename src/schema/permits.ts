import {defineColumns, words} from './define-table.js';
import {heldOrNot, yesNo} from './values.js';

const riskValues = {
  low: ['Rendah', 'R'],
  mediumLow: ['Menengah Rendah', 'MR'],
  mediumHigh: ['Menengah Tinggi', 'MT'],
  high: ['Tinggi', 'T'],
} as const;

const originValues = {
  domestic: ['PMDN'],
  foreign: ['PMA'],
} as const;

/** Permits of a business, one column for each: a register may carry them, and so may a list of licences. */
export const permitColumns = defineColumns({
  nib: {
    type: 'code',
    title: {
      id: 'Nomor Induk Berusaha, 13 angka',
      en: 'Business identification number (NIB), 13 digits',
    },
    aliases: words(`
      nib no_nib nomor_nib nonib nomor_induk_berusaha nib_umkm izin_nib nib_number
      nomor_dokumen_nib business_id_number nib_sku_iumk dokumen_nib
    `),
    personal: true,
  },
  hasNib: {
    type: 'truth',
    title: {id: 'Sudah punya NIB', en: 'Has a NIB'},
    aliases: words(`
      punya_nib memiliki_nib kepemilikan_nib status_kepemilikan_nib nib_ya_tidak ada_nib sudah_nib
    `),
    otherwise: words('nib no_nib nomor_nib'),
    values: yesNo,
  },
  nibDate: {
    type: 'date',
    title: {id: 'Tanggal terbit NIB', en: 'Day on which the NIB was issued'},
    aliases: words(`
      tanggal_nib tgl_nib tanggal_terbit_nib tgl_terbit_nib tgl_terbit_oss tanggal_terbit_oss
      day_of_tanggal_terbit_oss tahun_nib
    `),
  },
  nibStatus: {
    type: 'text',
    title: {id: 'Status NIB', en: 'State of the NIB'},
    aliases: words('status_nib keterangan_nib'),
  },
  ossRisk: {
    type: 'enum',
    title: {id: 'Tingkat risiko menurut OSS', en: 'Risk level in OSS'},
    aliases: words(`
      tingkat_risiko risiko oss_risk_level uraian_risiko_proyek kode_risiko risiko_usaha
    `),
    values: riskValues,
  },
  investmentOrigin: {
    type: 'enum',
    title: {id: 'Penanaman modal dalam negeri atau asing', en: 'Domestic or foreign investment'},
    aliases: words(`
      status_pm status_penanaman_modal uraian_status_penanaman_modal
    `),
    values: originValues,
  },
  iumkNumber: {
    type: 'code',
    title: {
      id: 'Nomor IUMK atau surat keterangan usaha',
      en: 'Number of the micro business permit or statement',
    },
    aliases: words(`
      iumk no_iumk nomor_iumk sku no_sku nomor_sku nomor_dokumen_sku surat_keterangan_usaha umku
      pb_umku_number
    `),
    personal: true,
  },
  npwp: {
    type: 'code',
    title: {id: 'NPWP usaha', en: 'Tax number of the business'},
    aliases: words('npwp no_npwp nomor_npwp npwp_usaha npwp_umkm'),
    personal: true,
  },
  hasNpwp: {
    type: 'truth',
    title: {id: 'Sudah punya NPWP', en: 'Has a tax number'},
    aliases: words('memiliki_npwp punya_npwp kepemilikan_npwp'),
    otherwise: words('npwp no_npwp'),
    values: yesNo,
  },
  pirt: {
    type: 'truth',
    title: {id: 'Sertifikat P-IRT', en: 'Home food certificate (P-IRT)'},
    aliases: words(`
      pirt p_irt pirt_bpom no_pirt nomor_pirt sertifikat_pirt spp_irt sppirt izin_pirt
    `),
    values: heldOrNot,
    textMeansYes: true,
  },
  halal: {
    type: 'truth',
    title: {id: 'Sertifikat halal', en: 'Halal certificate'},
    aliases: words(`
      halal sertifikat_halal sertifikasi_halal no_halal nomor_halal no_sertifikat_halal sh
    `),
    values: heldOrNot,
    textMeansYes: true,
  },
  bpom: {
    type: 'truth',
    title: {id: 'Izin edar BPOM', en: 'Marketing permit of the food and drug agency'},
    aliases: words(`
      bpom no_bpom nomor_bpom sertifikat_bpom md_bpom izin_edar no_izin_edar ml_md
    `),
    values: heldOrNot,
    textMeansYes: true,
  },
  trademark: {
    type: 'truth',
    title: {
      id: 'Merek atau HKI terdaftar',
      en: 'Registered trademark or other intellectual property',
    },
    aliases: words(`
      hki haki no_hki nomor_hki hki_merek sertifikat_merek merek_terdaftar merek_terdaftar_haki
      etiket_merek no_merek
    `),
    values: heldOrNot,
    textMeansYes: true,
  },
  sni: {
    type: 'truth',
    title: {id: 'SNI', en: 'National standard (SNI)'},
    aliases: words('sni no_sni nomor_sni sertifikat_sni sni_bina_umk'),
    values: heldOrNot,
    textMeansYes: true,
  },
  qualityCertificate: {
    type: 'truth',
    title: {
      id: 'Sertifikat mutu lain: ISO, HACCP, organik',
      en: 'Other certificate of quality: ISO, HACCP, organic',
    },
    aliases: words('iso haccp sertifikat_organik nkv tkdn_sertifikat'),
    values: heldOrNot,
    textMeansYes: true,
  },
  permitsHeld: {
    type: 'list',
    title: {
      id: 'Izin yang dimiliki, beberapa dalam satu sel',
      en: 'Permits held, several in one cell',
    },
    aliases: words(`
      perizinan_usaha_yang_dimiliki perizinan_yang_dimiliki prizinan_usaha_yang_dimiki
      perizinan_usaha izin_yang_dimiliki legalitas_usaha legalitas_yang_dimiliki legalitas
    `),
    otherwise: words('bentuk_legalitas_usaha_yang_dimiliki izin_usaha'),
  },
  certificatesHeld: {
    type: 'list',
    title: {
      id: 'Sertifikat yang dimiliki, beberapa dalam satu sel',
      en: 'Certificates held, several in one cell',
    },
    aliases: words(`
      sertifikasi_usaha sertifikat_usaha sertifikat_yang_dimiliki sertifikasi_yang_dimiliki
    `),
    otherwise: words('sertifikasi_produk sertifikasi_produk_yang_dimiliki'),
  },
});
