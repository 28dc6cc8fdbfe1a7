import {defineColumns, words} from './define-table.js';

/** Where a business stands below the village, and where on the map. */
export const addressColumns = defineColumns({
  businessAddress: {
    type: 'text',
    title: {id: 'Alamat tempat usaha', en: 'Street address of the business'},
    aliases: words(`
      alamat_usaha alamat alamat_lengkap_usaha alamat_lengkap alamat_tempat_usaha
      alamat_lokasi_usaha lokasi_usaha lokasiusaha business_location alamat_perusahaan
      alamat_proyek alamat_pabrik alamat_produksi address_umkm address address_detail
      business_address jalan nama_jalan alamat_jalan alamat_umkm
    `),
    personal: true,
  },
  ownerAddress: {
    type: 'text',
    title: {
      id: 'Alamat tinggal pemilik, bukan tempat usaha',
      en: 'Home address of the owner, not the place of business',
    },
    aliases: words(`
      alamat_ktp alamat_rumah alamat_domisili alamat_pengusaha alamat_pemilik alamat_sesuai_ktp
      alamat_tinggal domisili owner_address tempat_tinggal
    `),
    personal: true,
  },
  rt: {
    type: 'text',
    title: {id: 'Rukun tetangga', en: 'Neighbourhood unit (RT)'},
    aliases: words('rt rt_usaha no_rt'),
    personal: true,
  },
  rw: {
    type: 'text',
    title: {id: 'Rukun warga', en: 'Community unit (RW)'},
    aliases: words('rw rw_usaha no_rw'),
    personal: true,
  },
  rtRw: {
    type: 'text',
    title: {id: 'RT dan RW dalam satu sel', en: 'RT and RW in one cell'},
    aliases: words('rt_rw rtrw rt_dan_rw'),
    personal: true,
  },
  hamlet: {
    type: 'text',
    title: {id: 'Dusun atau lingkungan', en: 'Hamlet below the village'},
    aliases: words('dusun nama_dusun lingkungan jorong banjar sls nama_sls'),
  },
  postalCode: {
    type: 'code',
    title: {id: 'Kode pos', en: 'Postal code'},
    aliases: words('kode_pos kodepos kodepos_usaha kode_pos_usaha postal_code'),
  },
  latitude: {
    type: 'degrees',
    title: {id: 'Lintang', en: 'Latitude'},
    aliases: words(`
      latitude lat lattitude latitud alamat_latitude lintang garis_lintang lintang_selatan
      koordinat_lat y_coord
    `),
    unit: 'derajat',
  },
  longitude: {
    type: 'degrees',
    title: {id: 'Bujur', en: 'Longitude'},
    aliases: words(`
      longitude long lng lon longtitude longitud alamat_longitude bujur garis_bujur bujur_timur
      koordinat_long x_coord
    `),
    unit: 'derajat',
  },
  coordinates: {
    type: 'text',
    title: {
      id: 'Kedua koordinat dalam satu sel, atau tautan peta',
      en: 'Both coordinates in one cell, or a map link',
    },
    aliases: words(`
      koordinat titik_koordinat lokasi_gps gps geotag geolokasi google_maps google_maps_url maps
      maps_url link_maps link_map titik_lokasi latitude_longitude lat_long
    `),
    personal: true,
  },
});
