import {channelColumns} from './channels.js';
import {defineColumns, defineTable, words} from './define-table.js';
import {placeColumns} from './places.js';
import {businessStatusValues, genderValues, sizeClassValues, yesNo} from './values.js';

const ownColumns = defineColumns({
  businessId: {
    type: 'code',
    aliases: words(`
      id_umkm id_usaha kode_umkm kode_usaha id_data_badan_usaha id_badan_usaha sumber_id umkm_code
      umkm_id no_registrasi nomor_registrasi no_reg no_pendaftaran nomor_pendaftaran
      registration_code kode_registrasi id_sibakul no_anggota nomor_anggota id_anggota id_tkm
      id_ikm id_pelaku_usaha idsbr id_proyek
    `),
    required: true,
  },
  businessName: {
    type: 'text',
    aliases: words(`
      nama_usaha nm_usaha namausaha nama_umkm nm_umkm umkm_name name_umkm nama_umkm_usaha
      nama_umkmusaha nama_perusahaan nm_perusahaan nama_lengkap_usaha nama_komersial_usaha
      nama_ikm nama_ukm nama_toko nama_tempat_usaha nama_badan_usaha business_name
      nama_usaha_perusahaan nama_usaha_umkm nama_industri
    `),
    personal: true,
  },
  ownerName: {
    type: 'text',
    aliases: words(`
      nama_pemilik pemilik nm_pemilik nama_pengusaha nama_pelaku_usaha pelaku_usaha nama_pelaku
      owner owner_name nama_lengkap nama_sesuai_ktp nama_penanggung_jawab nama_pemilik_usaha
      nama_pemilik_pengusaha full_name fullname nama_pimpinan penanggung_jawab_usaha
      nama_pendaftar nama
    `),
    personal: true,
  },
  ownerNik: {
    type: 'code',
    aliases: words(`
      nik no_nik nomor_nik nik_pemilik nik_pengusaha nik_ktp no_ktp nomor_ktp ktp owner_nik
      owner_id id_number registrant_national_id no_identitas nomor_induk_kependudukan
      nik_pelaku_usaha nik_no_ktp
    `),
    personal: true,
  },
  nib: {
    type: 'code',
    aliases: words(`
      nib no_nib nomor_nib nonib nomor_induk_berusaha nib_umkm izin_nib nib_number
      nomor_dokumen_nib business_id_number nib_sku_iumk dokumen_nib
    `),
    personal: true,
  },
  ownerGender: {
    type: 'enum',
    aliases: words(`
      jenis_kelamin jk jekel gender kelamin sex jns_kelamin jenis_kelamin_pemilik
      jenis_kelamin_pengusaha l_p lp gen
    `),
    values: genderValues,
    personal: true,
  },
  kbliCode: {
    type: 'code',
    aliases: words(`
      kbli kode_kbli kbli_code kd_kbli kd_klbi kode_klbi no_kbli nomor_kbli id_kbli
      kode_kbli_5_digit kbli_2020 kode_baku_lapangan_usaha
    `),
  },
  sector: {
    type: 'text',
    aliases: words(`
      sektor sektor_usaha jenis_sektor nama_sektor sektor_umkm sektor_ekonomi sektor_umkm_utama
      sektor_industri sektor_pembina bidang_usaha bidang klaster kluster klaster_usaha cluster
      business_sector business_sector_name jenis_industri kelompok_industri komoditas
      kategori_usaha jenis_usaha
    `),
  },
  sizeClass: {
    type: 'enum',
    aliases: words(`
      skala_usaha skala klasifikasi_usaha klasifikasi kriteria_usaha kriteria kelas_usaha kelas
      ukuran_usaha kategori_skala jenis_skala business_scale nama_skala skala_umkm tingkat_usaha
      uraian_skala_usaha kategori_usaha
    `),
    values: sizeClassValues,
  },
  businessStatus: {
    type: 'enum',
    aliases: words(`
      status_usaha status_umkm status_aktif keaktifan keberadaan_usaha kondisi_usaha keadaan_usaha
      aktif is_active status_operasional status
    `),
    values: businessStatusValues,
  },
  startYear: {
    type: 'year',
    aliases: words(`
      tahun_berdiri thn_berdiri tahun_mulai tahun_mulai_operasi tahun_mulai_usaha tahun_pendirian
      tahun_berdirinya_usaha mulai_usaha tahun_usaha berdiri_sejak sejak_tahun year_established
    `),
  },
  establishedDate: {
    type: 'date',
    aliases: words(`
      tanggal_berdiri tgl_berdiri tanggal_pendirian tanggal_mulai_usaha date_establishment_umkm
      established_date tanggal_beroperasi
    `),
  },
  recordDate: {
    type: 'date',
    aliases: words(`
      tanggal_daftar tgl_daftar tanggal_pendaftaran tanggal_input tgl_input tanggal_entri
      tanggal_registrasi tanggal_regristasi tanggal_pendataan tgl_pendataan
      bulan_tahun_daftar_usaha pulled_at updated_at created_at date_created date_updated timestamp
      tgl_edit tanggal_update
    `),
  },
  dataYear: {
    type: 'year',
    aliases: words('tahun tahun_data thn thn_data data_year tahun_pendataan year'),
  },
  annualTurnover: {
    type: 'rupiah',
    aliases: words(`
      omzet omset omzet_tahunan omset_tahunan omzet_per_tahun omset_per_tahun omzet_pertahun
      omset_pertahun omzet_setahun omzet_usaha omset_usaha omset_umkm omzet_penjualan
      hasil_penjualan_tahunan hasil_penjualan penjualan_tahunan penjualan nilai_penjualan
      volume_usaha pendapatan_pertahun pendapatan_tahunan perkiraan_omset perkiraan_omzet
      rata_rata_omzet_per_tahun turnover annual_sales_amount omset_rp omzet_rp
    `),
  },
  monthlyTurnover: {
    type: 'rupiah',
    aliases: words(`
      omzet_bulanan omset_bulanan omzet_per_bulan omset_per_bulan omzet_perbulan omset_perbulan
      pendapatan_perbulan pendapatan_per_bulan rata_rata_omzet_per_bulan rata2_omzet_bulanan
      berapa_rata_rata_omzet_usaha_anda_perbulan jumlah_omset monthly_revenue
      baseline_monthly_revenue omset_per_periode revenue_per_period
    `),
  },
  capital: {
    type: 'rupiah',
    aliases: words(`
      modal modal_usaha modal_awal modal_awal_usaha modal_pendirian jumlah_modal modal_kerja
      capital_amount modal_sendiri independent_capital
    `),
  },
  assets: {
    type: 'rupiah',
    aliases: words(`
      aset asset assets aset_usaha nilai_aset jumlah_aset total_aset total_asset asset_umkm
      kekayaan_bersih kekayaan
    `),
  },
  affiliatedTo: {
    type: 'text',
    aliases: words(`
      afiliasi induk_usaha perusahaan_induk cabang_dari anak_perusahaan_dari
    `),
  },
  aidEligible: {
    type: 'truth',
    aliases: words(`
      sasaran_bantuan sasaran layak_bantuan layak termasuk_sasaran calon_penerima_bantuan
      memenuhi_syarat eligible
    `),
    values: yesNo,
  },
  phone: {
    type: 'code',
    aliases: words(`
      no_hp hp nohp no_telp no_tlp no_telepon nomor_hp nomor_telepon nomor_telp telepon telpon
      telp tlp kontak_hp no_handphone nomor_handphone handphone no_kontak nomor_kontak kontak
      kontak_person contact_person whatsapp wa no_whatsapp nomor_whatsapp no_wa nomor_wa phone
      phone_number telp_usaha no_telp_hp no_telp_wa hp_wa
    `),
    personal: true,
  },
});

/** One row per business: the register the counts are made from. */
export const registry = defineTable(
  'registry',
  {...ownColumns, ...placeColumns, ...channelColumns},
  [
    ['businessId', 'businessName'],
    ['businessId', 'ownerName'],
    ['businessId', 'districtName'],
    ['businessId', 'districtCode'],
    ['businessId', 'regencyName'],
    ['businessId', 'regencyCode'],
    ['businessId', 'villageName'],
    ['businessId', 'villageCode'],
    ['businessId', 'kbliCode'],
    ['businessId', 'sector'],
    ['businessId', 'businessStatus'],
    ['businessId', 'sizeClass'],
    ['businessId', 'annualTurnover'],
    ['businessId', 'capital'],
    ['businessId', 'assets'],
    ['businessId', 'aidEligible'],
    ['businessId', 'startYear'],
    ['businessId', 'recordDate'],
    ['businessId', 'channels'],
  ],
);
