import {classWords, type Lang} from './words.js';

/** Turns of phrase that headings share. */
interface Sentences {
  /** The template of an indicator without a sentence of its own. */
  plain(what: string): string;
  nothing(what: string): string;
  of(place: string): string;
  at(period: string): string;
  subject(sizeClass: string | null, place: string): string;
  level(subject: string, count: string, at: string): string;
  rose(subject: string, percent: string, since: string, at: string, count: string): string;
  fell(subject: string, percent: string, since: string, at: string, count: string): string;
  unchanged(subject: string, count: string, since: string, at: string): string;
  unknown(count: string): string;
  largest(name: string): string;
  withheld(what: string): string;
  missing(what: string): string;
  noBase(what: string, base: string): string;
  broken(what: string): string;
  notApplicable(what: string): string;
  invalid(what: string): string;
  readonly flags: Readonly<Partial<Record<string, string>>>;
}

/** Both languages; a missing phrase does not compile. */
export const sentences: Readonly<Record<Lang, Sentences>> = {
  id: {
    plain: (what) => `${what}[ {category}][ {place}] pada {period}: {value}`,
    nothing: (what) => `${what}: belum ada data`,
    of: (place) => place,
    at: (period) => `pada ${period}`,
    subject: (sizeClass, place) =>
      [sizeClass === null ? 'UMKM' : `Usaha ${classNames('id', sizeClass).toLowerCase()}`, place]
        .filter(Boolean)
        .join(' '),
    level: (subject, count, at) => `${subject} berjumlah ${count} usaha pada ${at}`,
    rose: (subject, percent, since, at, count) =>
      `${subject} naik ${percent} dari ${since} ke ${at}, menjadi ${count} usaha`,
    fell: (subject, percent, since, at, count) =>
      `${subject} turun ${percent} dari ${since} ke ${at}, menjadi ${count} usaha`,
    unchanged: (subject, count, since, at) =>
      `${subject} tetap ${count} usaha dari ${since} ke ${at}`,
    unknown: (count) => `${count} belum diketahui`,
    largest: (name) => name,
    withheld: (what) => `${what} disembunyikan karena angkanya kecil`,
    missing: (what) => `${what} belum dapat dihitung: datanya belum ada`,
    noBase: (what, base) => `${what} tidak dapat dihitung: tidak ada ${base}`,
    broken: (what) =>
      `${what} tidak dibandingkan dengan tahun sebelumnya: definisi, sumber, atau aturannya berganti`,
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
    plain: (what) => `${what}[, {category},][ in {place}] in {period}: {value}`,
    nothing: (what) => `${what}: no data yet`,
    of: (place) => `of ${place}`,
    at: (period) => `in ${period}`,
    subject: (sizeClass, place) => {
      const who = sizeClass === null ? 'MSMEs' : `${classNames('en', sizeClass)} businesses`;
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
    largest: (name) => name,
    withheld: (what) => `${what} is withheld because the counts are small`,
    missing: (what) => `${what} cannot be computed yet: there are no data`,
    noBase: (what, base) => `${what} cannot be computed: there are no ${base}`,
    broken: (what) =>
      `${what} is not compared with the year before: its definition, source or rule changed`,
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

function classNames(lang: Lang, id: string): string {
  return classWords[lang][id as keyof (typeof classWords)['id']] ?? id;
}
