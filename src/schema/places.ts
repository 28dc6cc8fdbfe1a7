import {defineColumns, words} from './define-table.js';

/** Where a business is, by code and by name, from province to village. */
export const placeColumns = defineColumns({
  provinceCode: {
    type: 'code',
    title: {id: 'Kode provinsi', en: 'Province code'},
    aliases: words(`
      kode_provinsi kode_prov kd_prov kdprov id_prov id_provinsi prov_id provinsi_id province_code
      province_id bps_kode_provinsi kemendagri_kode_provinsi kode_provinsi_bps
    `),
  },
  provinceName: {
    type: 'text',
    title: {id: 'Provinsi', en: 'Province'},
    aliases: words(`
      provinsi prov propinsi nama_provinsi nama_propinsi nm_prov nmprov prov_usaha provinsi_usaha
      bps_nama_provinsi kemendagri_nama_provinsi province province_name provinsi_proyek
    `),
  },
  regencyCode: {
    type: 'code',
    title: {id: 'Kode kabupaten/kota', en: 'Regency or city code'},
    aliases: words(`
      kode_kabupaten_kota kode_kab_kota kode_kabkota kode_kab kode_kabupaten kode_kota kd_kab
      kdkab kd_kabkota id_kabkota id_kabupaten id_kota kab_kota_id kabupaten_id kota_id regency_id
      regency_code city_code kode_wilayah kode_daerah bps_kode_kabupaten_kota
      kemendagri_kode_kabupaten_kota kota_kode
    `),
  },
  regencyName: {
    type: 'text',
    title: {
      id: 'Kabupaten atau kota; keduanya dibedakan',
      en: 'Regency or city, which are kept apart',
    },
    aliases: words(`
      kabupaten kab kota kab_kota kabkota kabupaten_kota kota_kab kota_kabupaten kotakabupaten
      nama_kabupaten_kota nama_kabupaten nama_kab_kota nama_kabkota nm_kab nmkab nama_kota
      kota_nama kab_usaha kabupaten_usaha kota_usaha kabkota_usaha kab_kota_usaha kabkota_proyek
      kab_kota_proyek districts_city_name bps_nama_kabupaten_kota kemendagri_nama_kabupaten_kota
      nama_wilayah wilayah daerah regency regency_name city_name
    `),
  },
  districtCode: {
    type: 'code',
    title: {id: 'Kode kecamatan', en: 'District code'},
    aliases: words(`
      kode_kecamatan kode_kec kd_kec kdkec kecamatan_kode kecamatan_id id_kecamatan id_kec
      district_code district_id bps_kode_kecamatan kemendagri_kode_kecamatan
    `),
  },
  districtName: {
    type: 'text',
    title: {id: 'Kecamatan, kapanewon, kemantren, atau distrik', en: 'District (kecamatan)'},
    aliases: words(`
      kecamatan kec nama_kecamatan kecamatan_nama nm_kec nmkec nama_kec kec_usaha kecamatan_usaha
      kecamatan_proyek kec_name distrik nama_distrik kapanewon kemantren district district_name
      bps_nama_kecamatan kemendagri_nama_kecamatan kecamatan_lokasi_usaha
    `),
  },
  villageCode: {
    type: 'code',
    title: {id: 'Kode desa atau kelurahan', en: 'Village code'},
    aliases: words(`
      kode_desa kode_kelurahan kode_desa_kelurahan kd_desa kd_kel kddesa desa_kode desa_id
      kelurahan_id id_kelurahan id_desa village_code village_id bps_kode_desa_kelurahan
      kemendagri_kode_desa_kelurahan
    `),
  },
  villageName: {
    type: 'text',
    title: {id: 'Desa, kelurahan, atau nama setempatnya', en: 'Village or ward'},
    aliases: words(`
      desa kelurahan kel ds nama_desa nama_kelurahan kelurahan_nama nm_kel nm_desa nmdesa nmkel
      desa_kelurahan kelurahan_desa desakelurahan desa_kel kel_desa kel_usaha desa_usaha
      kelurahan_usaha kelurahan_proyek kalurahan nagari gampong pekon kampung village village_name
      bps_nama_desa_kelurahan kemendagri_nama_desa_kelurahan
    `),
  },
});
