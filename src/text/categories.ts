import {categoryWords} from './category-words.js';
import {classWords, words, type Lang} from './words.js';

/** Names of dimensions, for tables and files. */
const dimensions: Record<Lang, Readonly<Record<string, string>>> = {
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
  return dimensions[lang][dim] ?? dim;
}

/** The name of a category; names the office wrote (programmes, sectors) stay as they are. */
export function categoryLabel(dim: string, id: string, lang: Lang): string {
  if (id === 'unknown') return words[lang].unknown;
  if (id === 'total') return words[lang].total;
  if (dim === 'size_class') return classWords[lang][id as keyof (typeof classWords)['id']] ?? id;
  if (dim === 'channel') return channels[lang][id] ?? id;
  if (dim === 'owner_sex') return sexes[lang][id] ?? id;
  return categoryWords[dim]?.[lang][id] ?? id;
}
