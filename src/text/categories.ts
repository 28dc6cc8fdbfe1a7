import {categoryWords} from './category-words.js';
import {kbliInText, kbliLabel} from './kbli-words.js';
import {classWords, words, type Lang} from './words.js';

/** Names of dimensions, for tables and files. */
export const dimensionNames: Record<Lang, Readonly<Record<string, string>>> = {
  id: {
    region: 'Wilayah',
    period: 'Tahun',
    size_class: 'Skala usaha',
    sector: 'Sektor',
    owner_sex: 'Jenis kelamin pemilik',
    kbli: 'KBLI',
    programme: 'Program',
    programme_type: 'Jenis program',
    agency: 'Perangkat daerah',
    agency_b: 'Perangkat daerah pembanding',
    channel: 'Saluran',
    licence: 'Izin',
    stage: 'Tahap',
    mentor: 'Pendamping',
    product: 'Produk',
    status: 'Status',
    kind: 'Jenis',
    field: 'Kolom',
    cohort: 'Angkatan',
  },
  en: {
    region: 'Area',
    period: 'Year',
    size_class: 'Size class',
    sector: 'Sector',
    owner_sex: 'Sex of owner',
    kbli: 'KBLI',
    programme: 'Programme',
    programme_type: 'Type of programme',
    agency: 'Agency',
    agency_b: 'Other agency',
    channel: 'Channel',
    licence: 'Licence',
    stage: 'Stage',
    mentor: 'Mentor',
    product: 'Product',
    status: 'Status',
    kind: 'Kind',
    field: 'Field',
    cohort: 'Cohort',
  },
};

const channels: Record<Lang, Readonly<Record<string, string>>> = {
  id: {
    whatsappBusiness: 'Pesan (WhatsApp Bisnis)',
    socialMedia: 'Media sosial',
    marketplace: 'Lokapasar',
    deliveryPlatform: 'Antar daring',
    website: 'Situs sendiri',
    eCatalogue: 'E-katalog',
  },
  en: {
    whatsappBusiness: 'Messaging (WhatsApp Business)',
    socialMedia: 'Social media',
    marketplace: 'Marketplace',
    deliveryPlatform: 'Delivery platform',
    website: 'Own website',
    eCatalogue: 'E-catalogue',
  },
};

const sexes: Record<Lang, Readonly<Record<string, string>>> = {
  id: {male: 'Laki-laki', female: 'Perempuan'},
  en: {male: 'Men', female: 'Women'},
};

const tables: Record<Lang, Readonly<Record<string, string>>> = {
  id: {
    registry: 'daftar usaha',
    observation: 'pendataan tahunan',
    aid: 'bantuan',
    membership: 'anggota kelompok',
    mentoring: 'pendampingan',
    licence: 'perizinan',
    training: 'pelatihan',
    product: 'produk',
    programme: 'program',
    budget: 'anggaran',
    agreement: 'kerja sama',
    matching: 'temu bisnis',
    service: 'layanan pusat terpadu',
    order: 'pesanan daring',
    reported: 'angka terhitung',
  },
  en: {
    registry: 'register of businesses',
    observation: 'yearly observation',
    aid: 'aid',
    membership: 'group members',
    mentoring: 'mentoring',
    licence: 'licences',
    training: 'training',
    product: 'products',
    programme: 'programmes',
    budget: 'budget',
    agreement: 'agreements',
    matching: 'business matching',
    service: 'service centre',
    order: 'online orders',
    reported: 'reported figures',
  },
};

/** What a table holds, for readers. */
export function tableLabel(table: string, lang: Lang): string {
  return tables[lang][table] ?? table;
}

/** The name of a dimension in a language; an unknown one is returned as it is. */
export function dimensionLabel(dim: string, lang: Lang): string {
  return dimensionNames[lang][dim] ?? dim;
}

/** The name of a category; names the office wrote (programmes, sectors) stay as they are. */
export function categoryLabel(dim: string, id: string, lang: Lang): string {
  if (id === 'unknown') return words[lang].unknown;
  if (id === 'total') return words[lang].total;
  return ownWords(dim, lang)[id] ?? (dim === 'kbli' ? kbliLabel(id, lang) : id);
}

/**
 * The same inside a sentence: `mikro`, `media sosial`, `KBLI 10`.
 *
 * @param given the name that the data have for it, where they have one
 */
export function categoryInText(
  dim: string,
  id: string,
  given: string | undefined,
  lang: Lang,
): string {
  if (id === 'unknown') return unknownInText[lang];
  if (dim === 'kbli') return given ?? kbliInText(id, lang);
  const own = ownWords(dim, lang)[id];
  return own === undefined ? (given ?? id) : lower(own);
}

/** A category that is the value itself, or a parameter: `unggulan`, `kelengkapan`, `kecil`. */
export function valueInText(id: string, lang: Lang): string {
  const own = values[lang][id] ?? sexes[lang][id] ?? classWords[lang][id as SizeWord];
  return own === undefined ? id : lower(own);
}

/** The same as a cell of a table. */
export function valueLabel(id: string, lang: Lang): string {
  return values[lang][id] ?? id;
}

type SizeWord = keyof (typeof classWords)['id'];

const unknownInText: Readonly<Record<Lang, string>> = {
  id: 'yang tidak diketahui',
  en: 'unknown ones',
};

/** Categories that a function over cells finds. */
const values: Record<Lang, Readonly<Record<string, string>>> = {
  id: {
    unggulan: 'unggulan',
    prospektif: 'prospektif',
    andalan: 'andalan',
    tertinggal: 'tertinggal',
    completeness: 'kelengkapan',
    validity: 'keabsahan',
    uniqueness: 'ketunggalan',
    timeliness: 'kemutakhiran',
    consistency: 'konsistensi',
    largest_drop: 'kehilangan terbesar',
  },
  en: {
    unggulan: 'leading (unggulan)',
    prospektif: 'prospective (prospektif)',
    andalan: 'mainstay (andalan)',
    tertinggal: 'lagging (tertinggal)',
    completeness: 'completeness',
    validity: 'validity',
    uniqueness: 'uniqueness',
    timeliness: 'timeliness',
    consistency: 'consistency',
    largest_drop: 'largest drop',
  },
};

/** Words of the package for the categories of a dimension; none where the office names them. */
function ownWords(dim: string, lang: Lang): Readonly<Partial<Record<string, string>>> {
  if (dim === 'size_class') return classWords[lang];
  if (dim === 'channel') return channels[lang];
  if (dim === 'owner_sex') return sexes[lang];
  return categoryWords[dim]?.[lang] ?? {};
}

/** Abbreviations keep their capitals. */
function lower(text: string): string {
  return /^[A-Z]-?[a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
