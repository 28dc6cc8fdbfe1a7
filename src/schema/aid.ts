import {businessColumns} from './business.js';
import {defineColumns, defineTable, words} from './define-table.js';
import {aidStatusValues, heldOrNot, recipientKindValues, stillUsedValues} from './values.js';

const kindValues = {
  award: ['penghargaan'],
  scholarship: ['beasiswa'],
  operations: ['operasional'],
  productionEquipment: [
    'peralatan',
    'alat',
    'mesin',
    'sarpras produksi',
    'bantuan alat',
    'peralatan usaha',
  ],
  marketingFacility: ['sarpras pemasaran', 'gerobak', 'rombong', 'booth', 'pameran'],
  building: ['revitalisasi', 'pembangunan gedung', 'kios', 'sentra'],
  capital: [
    'modal',
    'modal usaha',
    'modal kerja',
    'permodalan',
    'hibah',
    'dana',
    'BPUM',
    'BLT UMKM',
    'stimulan',
  ],
  other: ['lainnya'],
} as const;

const formValues = {
  money: ['uang', 'tunai', 'dana', 'transfer'],
  goods: ['barang', 'alat'],
  service: ['jasa', 'fasilitasi', 'pendampingan'],
} as const;

const fundingValues = {
  apbn: ['APBN', 'Pusat', 'Kementerian'],
  apbdProvinsi: ['APBD Provinsi', 'APBD I', 'Provinsi'],
  apbdKabupaten: ['APBD', 'APBD Kab', 'APBD Kabupaten/Kota', 'APBD II'],
  dak: ['DAK', 'DAK Nonfisik', 'PK2UKM'],
  danaDesa: ['Dana Desa', 'DD', 'ADD'],
  csr: ['CSR', 'TJSL', 'BUMN', 'Swasta'],
  baznas: ['Baznas', 'Zakat'],
  pokir: ['Pokir', 'Aspirasi'],
} as const;

const ownColumns = defineColumns({
  aidBusinessRef: {
    type: 'code',
    title: {
      id: 'Penghubung ke usaha: nomor usaha, NIB, atau NIK',
      en: 'Link to the business: its identifier, NIB or NIK',
    },
    aliases: words(`
      id_umkm id_usaha umkm_id nib nomor_nib nik nik_penerima no_ktp no_nik peserta id_penerima
      kode_umkm kode_usaha user_id
    `),
    personal: true,
  },
  aidRecipientName: {
    type: 'text',
    title: {id: 'Nama penerima', en: 'Name of the recipient'},
    aliases: words(`
      nama_penerima penerima nama_penerima_bantuan nama nama_lengkap nama_sesuai_ktp nama_pemilik
    `),
    personal: true,
  },
  aidRecipientKind: {
    type: 'enum',
    title: {id: 'Jenis penerima', en: 'Kind of recipient'},
    aliases: words(`
      jenis_penerima sasaran sasaran_bantuan kategori_penerima kategori_pelaku_usaha tipe_penerima
    `),
    values: recipientKindValues,
  },
  aidGroupName: {
    type: 'text',
    title: {id: 'Nama kelompok penerima', en: 'Name of the group that received it'},
    aliases: words(`
      nama_kelompok kelompok kelompok_usaha nama_kub nama_kube nama_sentra nm_sentra
      penerima_kelompok nama_kelompok_usaha
    `),
  },
  aidGroupMembers: {
    type: 'count',
    title: {id: 'Jumlah anggota kelompok', en: 'Members of the group'},
    aliases: words(`
      jumlah_anggota anggota_kelompok jml_anggota jumlah_anggota_kelompok
    `),
    unit: 'orang',
  },
  aidName: {
    type: 'text',
    title: {id: 'Nama bantuan atau programnya', en: 'Name of the aid or its programme'},
    aliases: words(`
      nama_bantuan nm_bantuan program_bantuan nama_program nama_program_bantuan program ndesc
      judul
    `),
  },
  aidKind: {
    type: 'text',
    title: {id: 'Jenis bantuan', en: 'Kind of aid'},
    aliases: words(`
      jenis_bantuan kategori_bantuan jenis_bantuan_yang_diajukan bentuk bantuan jenis
    `),
    values: kindValues,
  },
  aidForm: {
    type: 'text',
    title: {id: 'Wujud bantuan: uang, barang, jasa', en: 'Form of the aid: money, goods, service'},
    aliases: words('bentuk_bantuan wujud_bantuan'),
    otherwise: words('bentuk'),
    values: formValues,
  },
  aidItem: {
    type: 'text',
    title: {id: 'Barang yang diserahkan', en: 'Item handed over'},
    aliases: words(`
      nama_item item item_bantuan nama_barang barang nama_alat alat jenis_barang jenis_alat
      uraian_barang spesifikasi
    `),
  },
  aidQuantity: {
    type: 'number',
    title: {id: 'Banyaknya barang', en: 'Quantity'},
    aliases: words(`
      kuantitas jumlah jumlah_barang jumlah_unit volume vol qty banyaknya jml
    `),
  },
  aidUnit: {
    type: 'text',
    title: {id: 'Satuan barang', en: 'Unit of the quantity'},
    aliases: words('satuan satuan_barang unit'),
  },
  aidValue: {
    type: 'rupiah',
    title: {id: 'Nilai bantuan', en: 'Value of the aid'},
    aliases: words(`
      nilai_bantuan nilai nominal nominal_bantuan besaran_bantuan besar_bantuan jumlah_bantuan
      jumlah_dana total total_bantuan total_nilai_bantuan nilai_rp rp lpj_nominal
      nilai_bantuan_disetujui nilai_perolehan harga_total jumlah_uang
    `),
    otherwise: words('jumlah'),
    unit: 'rupiah',
  },
  aidRequestedValue: {
    type: 'rupiah',
    title: {id: 'Nilai yang diajukan', en: 'Value asked for'},
    aliases: words(`
      nilai_pengajuan nilai_usulan nilai_bantuan_usulan jumlah_diajukan nilai_proposal
    `),
    unit: 'rupiah',
  },
  aidDate: {
    type: 'date',
    title: {id: 'Tanggal penyaluran', en: 'Day of delivery'},
    aliases: words(`
      tanggal_bantuan tgl_bantuan tanggal tgl tanggal_penyaluran tgl_penyaluran tanggal_terima
      tgl_terima tanggal_penyerahan tanggal_serah_terima tanggal_bast tgl_bast tanggal_cair
      tanggal_pencairan
    `),
  },
  aidPlannedDate: {
    type: 'date',
    title: {id: 'Tanggal rencana penyaluran', en: 'Day on which delivery was planned'},
    aliases: words(`
      tanggal_rencana tgl_rencana tanggal_rencana_penyaluran tgl_rencana_penyaluran
      rencana_penyaluran rencana_tanggal_penyaluran jadwal_penyaluran target_penyaluran
      tanggal_target target_serah_terima rencana_serah_terima tanggal_rencana_serah_terima
      jadwal_serah_terima jadwal_penyerahan rencana_penyerahan
    `),
  },
  aidYear: {
    type: 'year',
    title: {id: 'Tahun bantuan', en: 'Year of the aid'},
    aliases: words(`
      tahun tahun_bantuan thn_bantuan tahun_anggaran thn_anggaran tahun_pemberian tahun_penerima
      ta
    `),
  },
  aidFundingSource: {
    type: 'text',
    title: {id: 'Sumber dana', en: 'Source of funds'},
    aliases: words('sumber_dana sumber_anggaran sumber_bantuan asal_dana dana'),
    values: fundingValues,
  },
  aidAgency: {
    type: 'text',
    title: {id: 'Instansi pemberi', en: 'Agency that gives it'},
    aliases: words(`
      instansi instansi_pemberi pemberi_bantuan asal_bantuan dinas opd opd_pemberi skpd
      perangkat_daerah lembaga_pemberi
    `),
  },
  aidProposer: {
    type: 'text',
    title: {id: 'Pengusul penerima', en: 'Who proposed the recipient'},
    aliases: words(`
      rekomendasi_dari rekomendasi koordinator coordinator korlap pengusul usulan
      nama_anggota_dewan nama_dewan
    `),
    personal: true,
  },
  aidStatus: {
    type: 'enum',
    title: {id: 'Sampai di mana bantuan itu', en: 'How far the aid has come'},
    aliases: words(`
      status status_bantuan status_pengajuan status_penyaluran aksi_akhir aksi
      hasil_verifikasi_dinas status_proposal fund_disbursement fund_disbursement_status
    `),
    values: aidStatusValues,
  },
  aidRejectReason: {
    type: 'text',
    title: {id: 'Alasan penolakan', en: 'Reason for rejection'},
    aliases: words(`
      catatan_penolakan catatan_penolakan_akhir alasan_tolak alasan_penolakan rejection_reason
      keterangan_dinas
    `),
  },
  aidReport: {
    type: 'truth',
    title: {id: 'Laporan pertanggungjawaban sudah ada', en: 'Accounts have been rendered'},
    aliases: words(`
      lpj lpj_status status_lpj lpj_entry_date tanggal_lpj spj bast no_bast nomor_bast
    `),
    values: heldOrNot,
    textMeansYes: true,
  },
  aidStillUsed: {
    type: 'truth',
    title: {id: 'Masih dimanfaatkan saat dipantau', en: 'Still in use when it was checked'},
    aliases: words(`
      masih_dimanfaatkan masih_digunakan masih_dipakai masih_berfungsi dimanfaatkan digunakan
      status_pemanfaatan status_pemanfaatan_bantuan pemanfaatan pemanfaatan_bantuan
      kondisi_pemanfaatan hasil_monitoring hasil_pemantauan hasil_monev
    `),
    values: stillUsedValues,
  },
  aidCheckedDate: {
    type: 'date',
    title: {id: 'Tanggal pemantauan', en: 'Day on which its use was checked'},
    aliases: words(`
      tanggal_monitoring tgl_monitoring tanggal_pemantauan tgl_pemantauan tanggal_monev tgl_monev
      tanggal_pengecekan tgl_pengecekan tanggal_monitoring_evaluasi tanggal_cek_pemanfaatan
      tanggal_evaluasi_pemanfaatan
    `),
  },
  aidQuota: {
    type: 'count',
    title: {id: 'Kuota penerima', en: 'Quota of recipients'},
    aliases: words('kuota kuota_penerima jumlah_kuota target_penerima quota'),
    unit: 'penerima',
  },
  aidQuotaFilled: {
    type: 'count',
    title: {id: 'Kuota yang terisi', en: 'Quota filled'},
    aliases: words(`
      terisi kuota_tercapai kuota_terisi achieved realisasi_penerima jumlah_penerima
    `),
    unit: 'penerima',
  },
  aidDistrict: {
    type: 'text',
    title: {id: 'Kecamatan penerima', en: 'District of the recipient'},
    aliases: words(`
      kecamatan kec nama_kecamatan nm_kec kec_usaha kecamatan_penerima
    `),
  },
  aidVillage: {
    type: 'text',
    title: {id: 'Desa atau kelurahan penerima', en: 'Village of the recipient'},
    aliases: words(`
      desa kelurahan desa_kelurahan desa_kel_rw kel_usaha nama_desa nm_kel
    `),
  },
});

/** One row per hand-over of aid, to a business, a person, a household or a group. */
export const aid = defineTable('aid', {...ownColumns, businessName: businessColumns.businessName}, [
  ['aidBusinessRef', 'aidName'],
  ['aidBusinessRef', 'aidKind'],
  ['aidBusinessRef', 'aidItem'],
  ['aidBusinessRef', 'aidValue'],
  ['aidGroupName', 'aidName'],
  ['aidGroupName', 'aidKind'],
  ['aidGroupName', 'aidItem'],
  ['aidGroupName', 'aidValue'],
  // Names alone reach nobody in the register; but such a list is no register itself.
  ['aidRecipientName', 'aidName', 'aidValue'],
  ['aidRecipientName', 'aidName', 'aidDate'],
  ['aidRecipientName', 'aidKind', 'aidValue'],
  ['aidRecipientName', 'aidKind', 'aidDate'],
  ['aidRecipientName', 'aidItem', 'aidValue'],
  ['aidRecipientName', 'aidItem', 'aidDate'],
  ['businessName', 'aidName', 'aidValue'],
  ['businessName', 'aidName', 'aidDate'],
  ['businessName', 'aidKind', 'aidValue'],
  ['businessName', 'aidKind', 'aidDate'],
  ['businessName', 'aidItem', 'aidValue'],
  ['businessName', 'aidItem', 'aidDate'],
]);
