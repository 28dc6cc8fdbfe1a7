import type {Lang} from './words.js';

/** Turns of phrase that headings share. */
interface Sentences {
  /** The template of an indicator without a sentence of its own. */
  plain(title: Readonly<Record<Lang, string>>): Readonly<Record<Lang, string>>;
  nothing(what: string): string;
  /** What a figure is about, where its sentence has no place for the category. */
  about(dim: string, name: string): string;
  /** The same for those of unknown category. */
  notKnown(dimension: string): string;
  readonly rank: Readonly<Record<'highest' | 'lowest', string>>;
  /** An indicator in a place and period. */
  what(title: string, place: string, period: string): string;
  /** Who grows or shrinks. */
  subject(abouts: readonly string[], place: string): string;
  level(subject: string, count: string, at: string): string;
  rose(subject: string, percent: string, since: string, at: string, count: string): string;
  fell(subject: string, percent: string, since: string, at: string, count: string): string;
  unchanged(subject: string, count: string, since: string, at: string): string;
  unknown(count: string): string;
  /** In place of a year. */
  readonly noYear: string;
  withheld(what: string): string;
  tooFew(what: string): string;
  missing(what: string): string;
  noBase(what: string, base: string): string;
  broken(what: string): string;
  notApplicable(what: string): string;
  invalid(what: string): string;
  readonly flags: Readonly<Partial<Record<string, string>>>;
}

const plain = (title: Readonly<Record<Lang, string>>): Readonly<Record<Lang, string>> => ({
  id: `${title.id}[ {category}][ di {place}] pada {period}: {value}[, {numerator} dari {denominator}]`,
  en: `${title.en}[, {category},][ in {place}] in {period}: {value}[, {numerator} of {denominator}]`,
});

/** Both languages; a missing phrase does not compile. */
export const sentences: Readonly<Record<Lang, Sentences>> = {
  id: {
    plain,
    nothing: (what) => `${what}: belum ada data`,
    about: (dim, name) => (abouts.id[dim] ?? plainName)(name),
    notKnown: (dimension) => `${dimension} tidak diketahui`,
    rank: {highest: 'Tertinggi', lowest: 'Terendah'},
    what: (title, place, period) =>
      [title, place === '' ? '' : `di ${place}`, `pada ${period}`].filter(Boolean).join(' '),
    subject: (about, place) => {
      const who = about.length === 0 ? 'UMKM' : capital(about.join(', '));
      return [who, place].filter(Boolean).join(' ');
    },
    level: (subject, count, at) => `${subject} berjumlah ${count} usaha pada ${at}`,
    rose: (subject, percent, since, at, count) =>
      `${subject} naik ${percent} dari ${since} ke ${at}, menjadi ${count} usaha`,
    fell: (subject, percent, since, at, count) =>
      `${subject} turun ${percent} dari ${since} ke ${at}, menjadi ${count} usaha`,
    unchanged: (subject, count, since, at) =>
      `${subject} tetap ${count} usaha dari ${since} ke ${at}`,
    unknown: (count) => `${count} belum diketahui`,
    noYear: 'tahun yang tidak diketahui',
    withheld: (what) => `${what} disembunyikan untuk melindungi usaha`,
    tooFew: (what) => `${what} tidak ditampilkan: datanya terlalu sedikit`,
    missing: (what) => `${what} belum dapat dihitung: datanya belum ada`,
    noBase: (what, base) => `${what} tidak dapat dihitung: tidak ada ${bareBase(base, 'id')}`,
    broken: (what) =>
      `${what} tidak dibandingkan antartahun: definisi, sumber, atau aturannya berganti`,
    notApplicable: (what) => `${what} tidak berlaku`,
    invalid: (what) => `${what} tidak dapat dihitung: masukannya tidak sah`,
    flags: {
      P: 'angka sementara',
      F: 'proyeksi',
      I: 'imputasi',
      U: 'basis kecil',
      V: 'belum divalidasi',
      D: 'definisi berbeda',
      B: 'seri terputus',
      L: 'sebagian belum terdata',
    },
  },
  en: {
    plain,
    nothing: (what) => `${what}: no data yet`,
    about: (dim, name) => (abouts.en[dim] ?? plainName)(name),
    notKnown: (dimension) => `${dimension} unknown`,
    rank: {highest: 'Highest', lowest: 'Lowest'},
    what: (title, place, period) =>
      [title, place === '' ? '' : `in ${place}`, `in ${period}`].filter(Boolean).join(' '),
    subject: (about, place) => {
      const who = about.length === 0 ? 'MSMEs' : capital(about.join(', '));
      return place === '' ? who : `${who} in ${place}`;
    },
    level: (subject, count, at) => `${subject} numbered ${count} in ${at}`,
    rose: (subject, percent, since, at, count) =>
      `${subject} rose ${percent} from ${since} to ${at}, to ${count} businesses`,
    fell: (subject, percent, since, at, count) =>
      `${subject} fell ${percent} from ${since} to ${at}, to ${count} businesses`,
    unchanged: (subject, count, since, at) =>
      `${subject} stayed at ${count} businesses from ${since} to ${at}`,
    unknown: (count) => `${count} not known`,
    noYear: 'an unknown year',
    withheld: (what) => `${what} is withheld to protect businesses`,
    tooFew: (what) => `${what} is not shown: there are too few data`,
    missing: (what) => `${what} cannot be computed yet: there are no data`,
    noBase: (what, base) => `${what} cannot be computed: no ${bareBase(base, 'en')}`,
    broken: (what) =>
      `${what} is not compared between years: its definition, source or rule changed`,
    notApplicable: (what) => `${what} does not apply`,
    invalid: (what) => `${what} cannot be computed: its input is invalid`,
    flags: {
      P: 'provisional',
      F: 'projected',
      I: 'imputed',
      U: 'small base',
      V: 'not validated',
      D: 'different definition',
      B: 'break in series',
      L: 'partly not collected',
    },
  },
};

/** A category with the word for what it is one of, by dimension. */
const abouts: Readonly<Record<Lang, Readonly<Record<string, (name: string) => string>>>> = {
  id: {
    size_class: (name) => `usaha ${name}`,
    owner_sex: (name) => `usaha milik ${name}`,
    sector: (name) => `sektor ${name}`,
    programme: (name) => `program ${name}`,
    programme_type: (name) => `program ${name}`,
    cohort: (name) => `angkatan ${name}`,
    stage: (name) => `tahap ${name}`,
    field: (name) => `kolom ${name}`,
    mentor: (name) => `pendamping ${name}`,
  },
  en: {
    size_class: (name) => `${name} businesses`,
    owner_sex: (name) => `${name}’s businesses`,
    sector: (name) => `sector ${name}`,
    programme: (name) => `programme ${name}`,
    programme_type: (name) => `programmes for ${name}`,
    cohort: (name) => `cohort ${name}`,
    stage: (name) => `stage ${name}`,
    field: (name) => `field ${name}`,
    mentor: (name) => `mentor ${name}`,
  },
};

function plainName(name: string): string {
  return name;
}

/** What there is none of: the base without its remarks and without its "all". */
function bareBase(base: string, lang: Lang): string {
  const [bare] = base.split(/[,;:]/);
  return bare.replace(lang === 'id' ? /^(semua|seluruh) / : /^(all|the) /, '');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
