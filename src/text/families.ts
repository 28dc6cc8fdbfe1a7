import type {Lang} from './words.js';

/** Families of indicators, in the order a reader looks for them. */
const families: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  size: {id: 'Skala usaha', en: 'Size classes'},
  aid: {id: 'Jangkauan bantuan', en: 'Aid reach'},
  growth: {id: 'Pertumbuhan', en: 'Growth'},
  digital: {id: 'Adopsi digital', en: 'Digital adoption'},
  mentoring: {id: 'Pendampingan', en: 'Mentoring'},
  legality: {id: 'Legalitas', en: 'Legality'},
  centre: {id: 'Pusat layanan terpadu', en: 'Integrated service centre'},
  product: {id: 'Produk unggulan', en: 'Leading products'},
  agency: {id: 'Lintas perangkat daerah', en: 'Across agencies'},
  network: {id: 'Jejaring dan temu bisnis', en: 'Networking and matching'},
  dq: {id: 'Mutu data', en: 'Data quality'},
  code: {id: 'Kode dan nomor identitas', en: 'Codes and identifiers'},
  stat: {id: 'Statistik contoh', en: 'Statistics of samples'},
  status: {id: 'Status dan revisi', en: 'Status and revision'},
};

/** Keys of the families, those without a name last. */
export function inOrderOfFamilies(found: readonly string[]): readonly string[] {
  const known = Object.keys(families);
  return [
    ...known.filter((one) => found.includes(one)),
    ...found.filter((one) => !known.includes(one)),
  ];
}

/** The name of a family; an unknown one is returned as it is. */
export function familyLabel(family: string, lang: Lang): string {
  return families[family]?.[lang] ?? family;
}
