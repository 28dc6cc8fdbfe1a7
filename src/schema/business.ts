import {defineColumns, words} from './define-table.js';
import {businessStatusValues, sizeClassValues, yesNo} from './values.js';

/** Spellings of sectors, by what they mean. */
export const sectorValues = {
  kuliner: [
    'Kuliner',
    'Makanan',
    'Minuman',
    'Pangan',
    'Makanan dan Minuman',
    'Makanan Olahan',
    'food',
    'Mamin',
  ],
  fesyen: [
    'Fashion',
    'Fesyen',
    'Busana',
    'Konveksi',
    'Pakaian',
    'Batik',
    'Bordir',
    'Tekstil',
    'Sandang',
  ],
  kriya: [
    'Kriya',
    'Kerajinan',
    'Handicraft',
    'Craft',
    'Kerajinan Tangan',
    'Aksesoris',
    'Dekorasi',
    'Mebel',
    'Furniture',
  ],
  perdagangan: ['Perdagangan', 'Dagang', 'Toko Sembako', 'Warung', 'Toko Kelontong', 'Eceran'],
  jasa: ['Jasa', 'Jasa Lainnya', 'Servis', 'Layanan'],
  pertanian: [
    'Pertanian',
    'Agribisnis',
    'Perkebunan',
    'Perikanan',
    'Peternakan',
    'Pertanian Olahan',
  ],
  industri: ['Industri', 'Industri Pengolahan', 'Pengolahan', 'Manufaktur', 'Aneka'],
  lainnya: ['Lainnya', 'Lain-lain', 'Umum', 'Lain lain'],
} as const;

const legalFormValues = {
  individual: [
    'Perorangan',
    'Perseorangan',
    'Orang Perseorangan',
    'PO',
    'UD',
    'Usaha Dagang',
    'Usaha Perorangan',
    'Perseorangan (belum ada legalitas)',
    'Perorangan/UD',
    'Pribadi',
    'Usaha Perseorangan',
  ],
  cv: ['CV', 'Persekutuan Komanditer'],
  pt: ['PT', 'Perseroan Terbatas', 'PT Perorangan', 'Perseroan Perorangan', 'PT Perseorangan'],
  firm: ['Firma', 'Fa'],
  cooperative: ['Koperasi'],
  group: ['Kelompok', 'KUB', 'KUBE', 'Kelompok Usaha', 'Kelompok Usaha Bersama'],
  foundation: ['Yayasan'],
} as const;

const verificationValues = {
  verified: [
    'terverifikasi',
    'valid',
    'disetujui',
    'resmi',
    'accepted',
    'approved',
    'verified',
    'Ya',
  ],
  pending: ['menunggu', 'pending', 'diajukan', 'draft', 'belum diverifikasi', 'perlu_validasi'],
  rejected: ['ditolak', 'tidak valid', 'rejected'],
} as const;

const placeValues = {
  owned: ['Milik', 'Milik Sendiri'],
  rented: ['Sewa', 'Kontrak'],
  other: ['Menumpang', 'Pinjam', 'Fasilitas'],
} as const;

/** What a business is, whoever asks: who counts it, what it makes, how large it is. */
export const businessColumns = defineColumns({
  businessId: {
    type: 'code',
    title: {
      id: 'Nomor usaha pada sistem sumber',
      en: 'Identifier of the business in the source system',
    },
    aliases: words(`
      id_umkm id_usaha kode_umkm kode_usaha id_data_badan_usaha id_badan_usaha sumber_id umkm_code
      umkm_id no_registrasi nomor_registrasi no_reg no_pendaftaran nomor_pendaftaran
      registration_code kode_registrasi id_sibakul no_anggota nomor_anggota id_anggota id_tkm
      id_ikm id_pelaku_usaha idsbr id_proyek
    `),
  },
  businessName: {
    type: 'text',
    title: {id: 'Nama usaha', en: 'Name of the business'},
    aliases: words(`
      nama_usaha nm_usaha namausaha nama_umkm nm_umkm umkm_name name_umkm nama_umkm_usaha
      nama_umkmusaha nama_perusahaan nm_perusahaan nama_lengkap_usaha nama_komersial_usaha
      nama_ikm nama_ukm nama_toko nama_tempat_usaha nama_badan_usaha business_name
      nama_usaha_perusahaan nama_usaha_umkm nama_industri
    `),
    personal: true,
  },
  brandName: {
    type: 'text',
    title: {id: 'Merek dagang', en: 'Brand name'},
    aliases: words(`
      brand merek merk nama_merek nama_merk merek_dagang merk_dagang nama_brand merek_produk
      jenama
    `),
  },
  kbliCode: {
    type: 'code',
    title: {id: 'Kode KBLI, dua sampai lima angka', en: 'KBLI code, two to five digits'},
    aliases: words(`
      kbli kode_kbli kbli_code kd_kbli kd_klbi kode_klbi no_kbli nomor_kbli id_kbli
      kode_kbli_5_digit kbli_2020 kode_baku_lapangan_usaha
    `),
  },
  kbliTitle: {
    type: 'text',
    title: {id: 'Judul KBLI', en: 'Title of the KBLI code'},
    aliases: words(`
      uraian_kbli judul_kbli nama_kbli nm_kbli nm_klbi deskripsi_kbli keterangan_kbli
      nama_kode_kbli
    `),
  },
  kbliSection: {
    type: 'text',
    title: {id: 'Kategori KBLI: huruf atau namanya', en: 'KBLI section: its letter or name'},
    aliases: words(`
      kategori_kbli kategori_lapangan_usaha lapangan_usaha sektor_kbli golongan_kbli
      kategori_lapangan
    `),
  },
  sector: {
    type: 'text',
    title: {id: 'Sektor atau bidang usaha menurut dinas', en: 'Sector as the office names it'},
    aliases: words(`
      sektor sektor_usaha jenis_sektor nama_sektor sektor_umkm sektor_ekonomi sektor_umkm_utama
      sektor_industri sektor_pembina bidang_usaha bidang klaster kluster klaster_usaha cluster
      business_sector business_sector_name jenis_industri kelompok_industri komoditas
      kategori_usaha jenis_usaha
    `),
    values: sectorValues,
  },
  businessType: {
    type: 'text',
    title: {
      id: 'Jenis usaha dalam kata kantor sendiri',
      en: "Kind of business in the office's own words",
    },
    aliases: words(`
      jenisusaha jns_usaha jenis_umkm kategori kategori_umkm nama_kategori tipe_usaha
      business_type business_category jenis_kegiatan_usaha bentuk_jualan jenis_jualan
    `),
    otherwise: words('jenis_usaha kategori_usaha bidang_usaha'),
  },
  creativeSubsector: {
    type: 'text',
    title: {id: 'Subsektor ekonomi kreatif', en: 'Creative economy subsector'},
    aliases: words(`
      sektor_ekraf subsektor_ekraf sub_sektor_ekraf subsektor sub_sektor
    `),
  },
  mainActivity: {
    type: 'text',
    title: {id: 'Kegiatan utama', en: 'Main activity'},
    aliases: words(`
      kegiatan_utama kegiatan_usaha uraian_usaha uraian_kegiatan deskripsi_usaha deskripsi
      business_desc keterangan_usaha kegiatan
    `),
  },
  mainProduct: {
    type: 'text',
    title: {id: 'Produk utama', en: 'Main product'},
    aliases: words(`
      produk_utama produk produk_usaha produk_jasa_unggulan nama_produk jenis_produk
      hasil_produksi komoditi main_product produk_yang_dihasilkan
    `),
  },
  sizeClass: {
    type: 'enum',
    title: {id: 'Skala usaha seperti tertulis di sumber', en: 'Size class as the source states it'},
    aliases: words(`
      skala_usaha skala klasifikasi_usaha klasifikasi kriteria_usaha kriteria kelas_usaha kelas
      ukuran_usaha kategori_skala jenis_skala business_scale nama_skala skala_umkm tingkat_usaha
      uraian_skala_usaha kategori_usaha
    `),
    otherwise: words('kategori kategori_umkm jenis_umkm'),
    values: sizeClassValues,
  },
  legalForm: {
    type: 'enum',
    title: {id: 'Bentuk badan usaha', en: 'Legal form'},
    aliases: words(`
      badan_usaha status_badan_usaha bentuk_usaha bentuk_badan_usaha bentuk_hukum
      bentuk_hukum_perusahaan bentuk_perusahaan badan_hukum status_badan_hukum status_hukum
      jenis_perusahaan jenis_badan_usaha uraian_jenis_perusahaan business_form
    `),
    otherwise: words('status_usaha status'),
    values: legalFormValues,
  },
  businessStatus: {
    type: 'enum',
    title: {
      id: 'Masih berjalan, berhenti, tutup, atau pindah',
      en: 'Active, inactive, closed or moved',
    },
    aliases: words(`
      status_usaha status_umkm status_aktif keaktifan keberadaan_usaha kondisi_usaha keadaan_usaha
      aktif is_active status_operasional status
    `),
    values: businessStatusValues,
  },
  verificationStatus: {
    type: 'enum',
    title: {id: 'Hasil pemeriksaan data', en: 'Result of checking the record'},
    aliases: words(`
      status_verifikasi verifikasi terverifikasi is_verified verified status_validasi validasi
      status_data hasil_verifikasi quality_status
    `),
    values: verificationValues,
  },
  startYear: {
    type: 'year',
    title: {id: 'Tahun mulai usaha', en: 'Year in which the business began'},
    aliases: words(`
      tahun_berdiri thn_berdiri tahun_mulai tahun_mulai_operasi tahun_mulai_usaha tahun_pendirian
      tahun_berdirinya_usaha mulai_usaha tahun_usaha berdiri_sejak sejak_tahun year_established
    `),
  },
  startMonth: {
    type: 'text',
    title: {id: 'Bulan mulai usaha', en: 'Month in which the business began'},
    aliases: words('bulan_mulai_operasi bulan_mulai bulan_berdiri'),
  },
  establishedDate: {
    type: 'date',
    title: {id: 'Tanggal mulai usaha', en: 'Day on which the business began'},
    aliases: words(`
      tanggal_berdiri tgl_berdiri tanggal_pendirian tanggal_mulai_usaha date_establishment_umkm
      established_date tanggal_beroperasi
    `),
  },
  recordDate: {
    type: 'date',
    title: {
      id: 'Tanggal pendataan, bukan tanggal usaha berdiri',
      en: 'Day of recording, not of founding',
    },
    aliases: words(`
      tanggal_daftar tgl_daftar tanggal_pendaftaran tanggal_input tgl_input tanggal_entri
      tanggal_registrasi tanggal_regristasi tanggal_pendataan tgl_pendataan
      bulan_tahun_daftar_usaha pulled_at updated_at created_at date_created date_updated timestamp
      tgl_edit tanggal_update
    `),
  },
  dataYear: {
    type: 'year',
    title: {id: 'Tahun data', en: 'Year the record describes'},
    aliases: words(`
      tahun tahun_data thn thn_data data_year tahun_pendataan year
    `),
  },
  affiliatedTo: {
    type: 'text',
    title: {
      id: 'Perusahaan induk, bila cabang atau anak usaha',
      en: 'Parent company of a branch or subsidiary',
    },
    aliases: words(`
      afiliasi induk_usaha perusahaan_induk cabang_dari anak_perusahaan_dari
    `),
  },
  aidEligible: {
    type: 'truth',
    title: {id: 'Termasuk sasaran bantuan', en: 'Eligible for aid'},
    aliases: words(`
      sasaran_bantuan sasaran layak_bantuan layak termasuk_sasaran calon_penerima_bantuan
      memenuhi_syarat eligible
    `),
    values: yesNo,
  },
  placeOwnership: {
    type: 'text',
    title: {id: 'Status tempat usaha', en: 'Tenure of the premises'},
    aliases: words(`
      status_lokasi status_tempat_usaha kepemilikan_lokasi_usaha status_kepemilikan_tempat
      status_tempat location_ownership tempat_usaha status_kepemilikan_tempat_usaha
      kepemilikan_tempat_usaha
    `),
    values: placeValues,
  },
  photo: {
    type: 'text',
    title: {id: 'Tautan foto usaha', en: 'Link to a photograph'},
    aliases: words(`
      foto_usaha foto gambar photo_usaha_uri foto_tempat_usaha link_foto
    `),
    personal: true,
  },
});
