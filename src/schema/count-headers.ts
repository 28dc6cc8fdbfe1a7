import {words} from './define-table.js';
import type {measureValues} from './measures.js';

/** What is counted in a reported figure. */
export type Measure = keyof typeof measureValues;

/** A header that names what its figures count; without one of these a file has no figures. */
export interface CountHeader {
  readonly measure: Measure;
  /** A column that a register may have too: alone it makes no table of figures. */
  readonly beside?: true;
  /** The class it counts, where the header names one. */
  readonly sizeClass: 'mikro' | 'kecil' | 'menengah' | 'besar' | 'total' | null;
  readonly aliases: readonly string[];
}

/** The first alias that matches decides. */
export const countHeaders: readonly CountHeader[] = [
  ...oldDefinition(),
  {
    measure: 'businesses',
    sizeClass: 'mikro',
    aliases: words(
      'mikro usaha_mikro jumlah_mikro jml_mikro jumlah_usaha_mikro jml_usaha_mikro total_mikro micro',
    ),
  },
  {
    measure: 'businesses',
    sizeClass: 'kecil',
    aliases: words(
      'kecil usaha_kecil jumlah_kecil jml_kecil jumlah_usaha_kecil jml_usaha_kecil total_kecil small',
    ),
  },
  {
    measure: 'businesses',
    sizeClass: 'menengah',
    aliases: words(
      'menengah usaha_menengah jumlah_menengah jml_menengah jumlah_usaha_menengah jml_usaha_menengah total_menengah medium',
    ),
  },
  {
    measure: 'businesses',
    sizeClass: 'besar',
    aliases: words('besar usaha_besar jumlah_besar jml_besar jumlah_usaha_besar large'),
  },
  {
    measure: 'businesses',
    sizeClass: null,
    aliases: words(`
      jumlah_umkm jml_umkm total_umkm jumlah_ukm jumlah_usaha jml_usaha jumlah_unit_usaha
      total_unit_usaha unit_usaha jumlah_usaha_mikro_kecil_menengah total_usaha umkm
      total_pelaku_usaha jumlah_pelaku_usaha jumlah_unit total jumlah jml businesses
    `),
  },
  {
    measure: 'eligible',
    sizeClass: null,
    aliases: words(`
      jumlah_sasaran sasaran jumlah_sasaran_bantuan sasaran_bantuan umkm_sasaran
      jumlah_umkm_sasaran jml_sasaran eligible
    `),
  },
  {
    measure: 'recipients',
    sizeClass: null,
    aliases: words(`
      jumlah_penerima_bantuan penerima_bantuan jumlah_penerima jml_penerima penerima
      umkm_penerima_bantuan jumlah_umkm_penerima jumlah_umkm_penerima_bantuan penerima_manfaat
      jumlah_penerima_manfaat recipients
    `),
  },
  {
    measure: 'digitalBusinesses',
    sizeClass: null,
    aliases: words(`
      jumlah_go_digital umkm_digital umkm_go_digital jumlah_umkm_digital jumlah_umkm_go_digital
      go_digital sudah_digital jumlah_digital jml_go_digital digital_businesses digitalbusinesses
    `),
  },
  {
    measure: 'channelUsers',
    sizeClass: null,
    aliases: words(`
      jumlah_pengguna pengguna jumlah_pengguna_kanal jumlah_umkm_pengguna jml_pengguna
      channel_users channelusers
    `),
  },
  {
    measure: 'mentored',
    sizeClass: null,
    aliases: words('jumlah_umkm_binaan umkm_binaan jml_umkm_binaan'),
  },
  {
    measure: 'workers',
    sizeClass: null,
    beside: true,
    aliases: words(`
      jumlah_tenaga_kerja tenaga_kerja jml_tenaga_kerja tenaga_kerja_umkm
      penyerapan_tenaga_kerja jumlah_pekerja workers
    `),
  },
  {
    measure: 'turnover',
    sizeClass: null,
    beside: true,
    aliases: words('jumlah_omzet omzet omset total_omzet jumlah_omset nilai_omzet turnover'),
  },
  {
    measure: 'assets',
    sizeClass: null,
    beside: true,
    aliases: words('jumlah_aset aset total_aset nilai_aset assets'),
  },
  {
    measure: 'exports',
    sizeClass: null,
    beside: true,
    aliases: words('nilai_ekspor nilai_ekspor_umkm'),
  },
  {
    measure: 'investment',
    sizeClass: null,
    beside: true,
    aliases: words('nilai_investasi jumlah_investasi'),
  },
  {
    measure: 'activeBusinesses',
    sizeClass: null,
    aliases: words(`
      umkm_aktif jumlah_umkm_aktif jml_umkm_aktif usaha_aktif jumlah_usaha_aktif
      jumlah_pelaku_usaha_aktif active_businesses
    `),
  },
  {
    measure: 'ineligibleRecipients',
    sizeClass: null,
    aliases: words(`
      penerima_bukan_sasaran jumlah_penerima_bukan_sasaran penerima_tidak_layak
      jumlah_penerima_tidak_layak penerima_di_luar_sasaran
    `),
  },
  {
    measure: 'aidGroups',
    sizeClass: null,
    aliases: words(`
      jumlah_kelompok_penerima kelompok_penerima_bantuan jumlah_kelompok_penerima_bantuan
    `),
  },
  {
    measure: 'aidValue',
    sizeClass: null,
    beside: true,
    aliases: words(`
      nilai_bantuan total_nilai_bantuan jumlah_nilai_bantuan nilai_bantuan_umkm
    `),
  },
  {
    measure: 'mentors',
    sizeClass: null,
    beside: true,
    aliases: words(`
      jumlah_pendamping jml_pendamping jumlah_pendamping_umkm pendamping_umkm
    `),
  },
  {
    measure: 'sessions',
    sizeClass: null,
    aliases: words(`
      jumlah_sesi jumlah_sesi_pendampingan sesi_pendampingan jumlah_kunjungan_pendampingan
    `),
  },
  {
    measure: 'nibHolders',
    sizeClass: null,
    aliases: words(`
      umkm_ber_nib umkm_bernib jumlah_umkm_ber_nib jumlah_umkm_bernib umkm_memiliki_nib
      jumlah_umkm_memiliki_nib usaha_ber_nib jumlah_usaha_ber_nib
    `),
  },
  {
    measure: 'foodBusinesses',
    sizeClass: null,
    aliases: words(`
      umkm_pangan jumlah_umkm_pangan umkm_olahan_pangan usaha_pangan jumlah_usaha_pangan
    `),
  },
  {
    measure: 'pirtHolders',
    sizeClass: null,
    aliases: words(`
      umkm_ber_pirt jumlah_umkm_ber_pirt umkm_ber_p_irt umkm_memiliki_pirt
      jumlah_umkm_memiliki_pirt
    `),
  },
  {
    measure: 'halalHolders',
    sizeClass: null,
    aliases: words(`
      umkm_bersertifikat_halal jumlah_umkm_bersertifikat_halal umkm_halal jumlah_umkm_halal
      umkm_memiliki_sertifikat_halal
    `),
  },
  {
    measure: 'trademarkHolders',
    sizeClass: null,
    aliases: words(`
      umkm_bermerek jumlah_umkm_bermerek umkm_bermerek_terdaftar umkm_memiliki_merek_terdaftar
      umkm_ber_hki jumlah_umkm_ber_hki
    `),
  },
  {
    measure: 'labourForce',
    sizeClass: null,
    aliases: words(`
      angkatan_kerja jumlah_angkatan_kerja
    `),
  },
  {
    measure: 'ownAccount',
    sizeClass: null,
    aliases: words(`
      berusaha_sendiri
    `),
  },
  {
    measure: 'assistedUnpaid',
    sizeClass: null,
    aliases: words(`
      berusaha_dibantu_buruh_tidak_tetap berusaha_dibantu_buruh_tidak_tetap_tidak_dibayar
      berusaha_dibantu_buruh_tidak_tetap_buruh_tidak_dibayar
      berusaha_dibantu_buruh_tidak_tetap_pekerja_keluarga_tidak_dibayar
    `),
  },
  {
    measure: 'assistedPaid',
    sizeClass: null,
    aliases: words(`
      berusaha_dibantu_buruh_tetap berusaha_dibantu_buruh_tetap_dibayar
      berusaha_dibantu_buruh_tetap_buruh_dibayar berusaha_dibantu_buruh_tetap_dan_dibayar
    `),
  },
  {
    measure: 'becameEntrepreneur',
    sizeClass: null,
    aliases: words(`
      menjadi_wirausaha usaha_mikro_menjadi_wirausaha usaha_kecil_menjadi_wirausaha
      jumlah_menjadi_wirausaha
    `),
  },
  {
    measure: 'births',
    sizeClass: null,
    aliases: words(`
      usaha_baru jumlah_usaha_baru umkm_baru jumlah_umkm_baru usaha_lahir
    `),
  },
  {
    measure: 'deaths',
    sizeClass: null,
    aliases: words(`
      usaha_tutup jumlah_usaha_tutup umkm_tutup jumlah_umkm_tutup
    `),
  },
  {
    measure: 'upgraded',
    sizeClass: null,
    aliases: words(`
      naik_kelas umkm_naik_kelas jumlah_umkm_naik_kelas usaha_naik_kelas jumlah_usaha_naik_kelas
    `),
  },
  {
    measure: 'villages',
    sizeClass: null,
    beside: true,
    aliases: words(`
      jumlah_desa jml_desa jumlah_desa_kelurahan jml_desa_kelurahan
    `),
  },
  {
    measure: 'villagesMapped',
    sizeClass: null,
    aliases: words(`
      desa_terpetakan jumlah_desa_terpetakan desa_dengan_produk jumlah_desa_dengan_produk
    `),
  },
  {
    measure: 'villagesWithoutProduct',
    sizeClass: null,
    aliases: words(`
      desa_tanpa_produk jumlah_desa_tanpa_produk
    `),
  },
  {
    measure: 'participants',
    sizeClass: null,
    aliases: words(`
      peserta_temu_bisnis jumlah_peserta_temu_bisnis umkm_peserta_temu_bisnis
    `),
  },
  {
    measure: 'matched',
    sizeClass: null,
    aliases: words(`
      umkm_mendapat_mitra jumlah_umkm_mendapat_mitra peserta_mendapat_mitra
    `),
  },
  {
    measure: 'agreementsInForce',
    sizeClass: null,
    aliases: words(`
      kerja_sama_berlaku jumlah_kerja_sama_berlaku mou_berlaku jumlah_mou_berlaku
    `),
  },
  {
    measure: 'agreementsActive',
    sizeClass: null,
    aliases: words(`
      kerja_sama_dengan_kegiatan jumlah_kerja_sama_dengan_kegiatan mou_dengan_kegiatan
    `),
  },
  {
    measure: 'budgetCeiling',
    sizeClass: null,
    beside: true,
    aliases: words(`
      pagu_anggaran pagu jumlah_pagu pagu_anggaran_umkm
    `),
  },
  {
    measure: 'budgetSpent',
    sizeClass: null,
    beside: true,
    aliases: words(`
      realisasi_anggaran jumlah_realisasi_anggaran realisasi_anggaran_umkm
    `),
  },
  {
    measure: 'centreArrived',
    sizeClass: null,
    aliases: words(`
      datang_ke_pusat_layanan umkm_datang_ke_pusat_layanan
    `),
  },
  {
    measure: 'centreAssessed',
    sizeClass: null,
    aliases: words(`
      diasesmen umkm_diasesmen jumlah_umkm_diasesmen
    `),
  },
  {
    measure: 'centreLicensed',
    sizeClass: null,
    aliases: words(`
      berizin_lewat_pusat_layanan izin_terbit_lewat_pusat_layanan
    `),
  },
  {
    measure: 'centrePackaged',
    sizeClass: null,
    aliases: words(`
      kemasan_selesai_di_pusat_layanan
    `),
  },
  {
    measure: 'centreOnboarded',
    sizeClass: null,
    aliases: words(`
      onboarding_lewat_pusat_layanan
    `),
  },
  {
    measure: 'centreFirstSale',
    sizeClass: null,
    aliases: words(`
      penjualan_pertama_lewat_pusat_layanan
    `),
  },
];

/** Counts of the year of a change by the definition that ended with it. */
function oldDefinition(): CountHeader[] {
  const measure = 'businessesOldDefinition' as const;
  const classes = (['mikro', 'kecil', 'menengah'] as const).map((sizeClass) => ({
    measure,
    sizeClass,
    aliases: words(`${sizeClass}_definisi_lama usaha_${sizeClass}_definisi_lama`),
  }));
  const aliases = words(`
    jumlah_umkm_definisi_lama umkm_definisi_lama jumlah_usaha_definisi_lama
    jumlah_umkm_menurut_definisi_lama
  `);
  return [...classes, {measure, sizeClass: null, aliases}];
}
