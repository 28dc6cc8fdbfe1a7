import {defineColumns, words} from './define-table.js';
import {genderValues, yesNo} from './values.js';

const ageValues = {
  under20: ['<20', 'di bawah 20', 'kurang dari 20', '< 20 tahun'],
  '20-29': ['20-29', '20-29 tahun'],
  '30-39': ['30-39', '30-39 tahun'],
  '40-49': ['40-49', '40-49 tahun'],
  from50: ['>50', '50+', '50 ke atas', '>=50', '50 tahun ke atas', 'di atas 50'],
} as const;

const educationValues = {
  none: ['tidak sekolah', 'tidak tamat SD', 'tidak/belum sekolah', 'belum sekolah'],
  primary: ['SD', 'MI', 'Paket A', 'SD/sederajat', 'SD/MI', 'tamat SD'],
  juniorHigh: ['SMP', 'SLTP', 'MTs', 'Paket B', 'SMP/sederajat', 'SMP/MTs', 'SLTP/sederajat'],
  seniorHigh: [
    'SMA',
    'SMK',
    'SLTA',
    'STM',
    'MA',
    'Paket C',
    'SMA/SMK',
    'SMA/sederajat',
    'SMA/SMK/MA',
    'SMU',
    'SMEA',
    'SLTA/sederajat',
  ],
  diploma: [
    'D1',
    'D2',
    'D3',
    'D4',
    'Diploma',
    'D-III',
    'D-I',
    'D-II',
    'D-IV',
    'D I',
    'D II',
    'D III',
    'D IV',
  ],
  bachelor: ['S1', 'Sarjana', 'Strata I', 'S-1', 'S 1', 'D4/S1'],
  master: ['S2', 'Magister', 'S-2', 'S 2', 'Strata II'],
  doctorate: ['S3', 'Doktor', 'S-3', 'S 3', 'Strata III'],
} as const;

/** Who owns a business. All of it is personal: it is read to link and to count, never shown. */
export const ownerColumns = defineColumns({
  ownerName: {
    type: 'text',
    title: {id: 'Nama pemilik', en: 'Name of the owner'},
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
    title: {id: 'NIK pemilik, 16 angka', en: 'National identity number of the owner, 16 digits'},
    aliases: words(`
      nik no_nik nomor_nik nik_pemilik nik_pengusaha nik_ktp no_ktp nomor_ktp ktp owner_nik
      owner_id id_number registrant_national_id no_identitas nomor_induk_kependudukan
      nik_pelaku_usaha nik_no_ktp
    `),
    personal: true,
  },
  familyCardNumber: {
    type: 'code',
    title: {id: 'Nomor Kartu Keluarga pemilik', en: 'Family card number of the owner'},
    aliases: words(`
      no_kk kk nomor_kk nokk nomor_kartu_keluarga no_kartu_keluarga kartu_keluarga
    `),
    personal: true,
  },
  ownerGender: {
    type: 'enum',
    title: {id: 'Jenis kelamin pemilik', en: 'Gender of the owner'},
    aliases: words(`
      jenis_kelamin jk jekel gender kelamin sex jns_kelamin jenis_kelamin_pemilik
      jenis_kelamin_pengusaha l_p lp gen
    `),
    values: genderValues,
    personal: true,
  },
  ownerBirthDate: {
    type: 'date',
    title: {id: 'Tanggal lahir pemilik', en: 'Birth date of the owner'},
    aliases: words(`
      tanggal_lahir tgl_lahir date_birth birth_date tanggal_lahir_pemilik
    `),
    personal: true,
  },
  ownerBirthPlaceDate: {
    type: 'text',
    title: {
      id: 'Tempat lahir, dengan atau tanpa tanggalnya',
      en: 'Place of birth, with or without the date',
    },
    aliases: words(`
      tempat_lahir tmp_lahir place_birth ttl tempat_tanggal_lahir tempat_tgl_lahir pob_dob
    `),
    personal: true,
  },
  ownerAge: {
    type: 'count',
    title: {id: 'Umur pemilik', en: 'Age of the owner'},
    aliases: words('umur usia usia_pemilik'),
    unit: 'tahun',
    personal: true,
  },
  ownerAgeGroup: {
    type: 'enum',
    title: {id: 'Kelompok umur pemilik', en: 'Age group of the owner'},
    aliases: words('kelompok_umur kelompok_usia rentang_usia rentang_umur'),
    otherwise: words('umur usia usia_pemilik'),
    values: ageValues,
    personal: true,
  },
  ownerEducation: {
    type: 'enum',
    title: {id: 'Pendidikan terakhir pemilik', en: 'Highest education of the owner'},
    aliases: words(`
      pendidikan pendidikan_terakhir pdd_terakhir pendidikan_formal tingkat_pendidikan
      education_name last_education pend_terakhir
    `),
    values: educationValues,
    personal: true,
  },
  ownerDisability: {
    type: 'truth',
    title: {id: 'Pemilik penyandang disabilitas', en: 'Owner lives with a disability'},
    aliases: words(`
      disabilitas is_disabilitas penyandang_disabilitas is_disabled disability difabel
      status_disabilitas
    `),
    values: yesNo,
    personal: true,
  },
  ownerDisabilityKind: {
    type: 'text',
    title: {id: 'Ragam disabilitas', en: 'Kind of disability'},
    aliases: words('jenis_disabilitas disability_type kategori_disabilitas'),
    personal: true,
  },
  phone: {
    type: 'code',
    title: {id: 'Nomor telepon atau WhatsApp', en: 'Telephone or WhatsApp number'},
    aliases: words(`
      no_hp hp nohp no_telp no_tlp no_telepon nomor_hp nomor_telepon nomor_telp telepon telpon
      telp tlp kontak_hp no_handphone nomor_handphone handphone no_kontak nomor_kontak kontak
      kontak_person contact_person whatsapp wa no_whatsapp nomor_whatsapp no_wa nomor_wa phone
      phone_number telp_usaha no_telp_hp no_telp_wa hp_wa
    `),
    personal: true,
  },
  email: {
    type: 'text',
    title: {id: 'Alamat surel', en: 'E-mail address'},
    aliases: words(`
      email e_mail alamat_email alamat_e_mail surel email_usaha business_email
    `),
    personal: true,
  },
});
