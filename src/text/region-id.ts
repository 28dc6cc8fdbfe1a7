import {fact, type Wording} from './wording.js';

/** Indonesian words for areas that cannot be told, and for businesses that are linked. */
export const regionId = {
  READ_REGION_AMBIGUOUS: {
    title: 'Wilayah bisa berarti lebih dari satu',
    text: (f) =>
      `bisa berarti ${fact(f, 'suggestions')}. Tulis lengkap, misalnya dengan kata Kabupaten atau Kota, atau isi kodenya.${rowsId(f)}`,
  },
  READ_REGION_CONFLICT: {
    title: 'Kode dan nama wilayah bertentangan',
    text: (f) =>
      `kode ${fact(f, 'code')} berarti ${fact(f, 'byCode')}, padahal di baris itu tertulis ${fact(f, 'byName')}; ${fact(f, 'used') === 'name' ? 'angkanya dipakai menurut nama itu, tanpa kode' : 'wilayahnya dibiarkan tidak diketahui'}. Perbaiki salah satunya.${rowsId(f)}`,
  },
  READ_REGION_SYSTEM: {
    title: 'Kode wilayah tampaknya bukan kode Kemendagri',
    text: (f) =>
      `kode ${fact(f, 'code')} tidak dipakai: kode-kode di kolom ini bertentangan dengan nama wilayahnya${fact(f, 'byCode') === '' ? '' : ` (menurut Kemendagri ${fact(f, 'byCode')}, tertulis ${fact(f, 'byName')})`}. Kalau ini kode BPS, tulis "codeSystem": "bps" di pantau.json; kalau bukan, perbaiki kodenya.${rowsId(f)}`,
  },
  READ_REGION_BPS: {
    title: 'Kode BPS tanpa padanan',
    text: (f) =>
      fact(f, 'named') === 'yes'
        ? `kode BPS di baris ini tidak diketahui padanan Kemendagri-nya, karena nama wilayahnya tidak dikenali; kode dipakai apa adanya. Perbaiki namanya, atau tambahkan kolom kode_bps di daftar wilayah sendiri.`
        : `kode BPS ini tidak punya nama wilayah di baris mana pun, jadi padanan Kemendagri-nya tidak diketahui. Tambahkan kolom nama, atau kolom kode_bps di daftar wilayah sendiri.${rowsId(f)}`,
  },
  READ_REGION_SPELLING: {
    title: 'Ejaan wilayah ditafsirkan',
    text: (f) =>
      `dibaca sebagai ${fact(f, 'taken')}, satu-satunya yang mirip${fact(f, 'place') === '' ? '' : ` di ${fact(f, 'place')}`}. Perbaiki ejaannya kalau keliru.${rowsId(f)}`,
  },
  READ_REGION_CODE_UNKNOWN: {
    title: 'Kode wilayah tidak ada di daftar',
    text: (f) =>
      `kode ${fact(f, 'code')} tidak ada di daftar wilayah, mungkin lebih baru daripada daftarnya; kode dan nama dipakai apa adanya. Periksa kodenya.${rowsId(f)}`,
  },
  READ_REGION_NO_PLACE: {
    title: 'Wilayah dipakai menurut namanya',
    text: (f) =>
      `nama ${fact(f, 'level')} di kolom ini dipakai tanpa kode, karena kabupaten/kotanya tidak disebut. Isi "region" di pantau.json.`,
  },
  REGION_LIST_INVALID: {
    title: 'Daftar wilayah tidak terbaca',
    text: (f) =>
      `Daftar wilayah ${fact(f, 'edition')} baris ${fact(f, 'row')} tidak terbaca ("${fact(f, 'found')}"). Pakai CSV dengan kolom kode,nama dan kode Kemendagri seperti 33.24 atau 33.24.01.`,
  },
  READ_DUPLICATE_ROW: {
    title: 'Baris kembar',
    text: (f) =>
      `sama persis dengan ${fact(f, 'firstFile')} baris ${fact(f, 'firstRow')}; dihitung satu kali.`,
  },
  READ_DUPLICATE_MERGED: {
    title: 'Beberapa KBLI, satu usaha',
    text: (f) =>
      `${fact(f, 'lines')} baris dengan ${ruleId(f)} sama dan KBLI berbeda dihitung satu usaha; KBLI baris pertama (${fact(f, 'firstFile')} baris ${fact(f, 'firstRow')}) yang dipakai.${fact(f, 'blanked') === '' ? '' : ` Isi yang berbeda antarbaris dikosongkan: ${fact(f, 'blanked')}.`}`,
  },
  READ_DUPLICATE_PROBABLE: {
    title: 'Mungkin usaha yang sama',
    text: (f) =>
      `${fact(f, 'rows')} usaha dengan ${ruleId(f)} sama, yang pertama di ${fact(f, 'firstFile')} baris ${fact(f, 'firstRow')}; tetap dihitung sendiri-sendiri. Periksa apakah usahanya sama.`,
  },
  READ_KEY_SHARED: {
    title: 'Satu nomor dipakai banyak orang',
    text: (f) =>
      `nomor ini dipakai ${fact(f, 'rows')} baris ${ruleId(f)}, padahal satu NIB milik satu pelaku usaha. Periksa nomornya.`,
  },
  READ_LINK_UNRESOLVED: {
    title: 'Usaha tidak ada di daftar usaha',
    text: (f) =>
      `${fact(f, 'rows')} dari ${fact(f, 'of')} baris menyebut usaha yang tidak ada di daftar usaha (dicari menurut ${keysId(f)}). Lengkapi daftar usaha, atau perbaiki nomornya.`,
  },
  READ_LINK_AMBIGUOUS: {
    title: 'Nomor milik lebih dari satu usaha',
    text: (f) =>
      `${fact(f, 'rows')} baris menyebut ${keysId(f)} yang dipunyai beberapa usaha, jadi tidak dihubungkan ke usaha mana pun. Pakai ID usaha.`,
  },
  READ_GROUP_UNLISTED: {
    title: 'Kelompok tanpa daftar anggota',
    text: (f) =>
      `${fact(f, 'groups')} kelompok penerima (${fact(f, 'rows')} baris) tidak punya daftar anggota; kelompoknya dihitung, anggotanya tidak diketahui. Tambahkan tabel anggota kelompok.`,
  },
  PSEUDONYM_KEY: {
    title: 'Kunci penyamaran tidak dapat dipakai',
    text: (f) =>
      fact(f, 'problem') === 'short'
        ? `Kunci penyamaran terlalu pendek (${fact(f, 'length')} karakter). Pakai paling sedikit 16 karakter acak, dan simpan di luar pantau.json.`
        : 'Penyamaran memerlukan WebCrypto, yang hanya ada di halaman HTTPS atau Node. Buka halaman lewat HTTPS.',
  },
} satisfies Readonly<Record<string, Wording>>;

const rules: Readonly<Record<string, string>> = {
  id: 'ID usaha',
  nib: 'NIB',
  nik_name: 'NIK dan nama usaha',
  name_village_phone: 'nama, desa, dan telepon',
  participants: 'peserta',
  persons: 'dengan nama orang berbeda',
};

const keys: Readonly<Record<string, string>> = {
  businessId: 'ID usaha',
  nib: 'NIB',
  ownerNik: 'NIK',
};

function ruleId(f: Parameters<Wording['text']>[0]): string {
  return rules[fact(f, 'rule')] ?? fact(f, 'rule');
}

function keysId(f: Parameters<Wording['text']>[0]): string {
  const names = fact(f, 'keys').split(' ');
  return names.map((key) => keys[key] ?? key).join(', ');
}

function rowsId(f: Parameters<Wording['text']>[0]): string {
  return fact(f, 'rows') === '' ? '' : ` (${fact(f, 'rows')} baris)`;
}
