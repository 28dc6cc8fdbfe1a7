import type {Flag} from '../../data/flags.js';
import {foldText} from '../../schema/header.js';
import type {Unit} from '../../schema/units.js';
import {parseUnit} from '../../schema/units.js';
import type {MeasurePhrase} from './measure-phrase.js';
import {measureOfPhrase} from './measure-phrase.js';
import {statedScale} from './scale.js';

/** A line of text above a table, or a note below it. */
export interface TitleLine {
  readonly row: number;
  readonly text: string;
}

/** Something that a title says, and where. */
export interface Said<Value> {
  readonly value: Value;
  readonly row: number;
  readonly text: string;
}

/** What the titles of a table say about all its figures; `null` where they say nothing. */
export interface TitleContext {
  readonly year: Said<number> | null;
  /** Years where the titles name several, so that none of them is the table's. */
  readonly years: readonly Said<number>[];
  /** A quarter, half-year or month before the year's end: "Triwulan II". */
  readonly partOfYear: Said<string> | null;
  readonly sector: Said<string> | null;
  /** "Kota Tangerang Selatan"; the smallest area where several are named. */
  readonly region: Said<string> | null;
  readonly measure: Said<MeasurePhrase> | null;
  /** "dalam ribu", "(juta rupiah)"; its value is `null` where the scale is not certain. */
  readonly scale: Said<Unit | null> | null;
  /** What the columns are headed by, though no header says it: "menurut Kecamatan". */
  readonly by: Said<TitleDimension> | null;
  /** "angka sementara": flags of the named years, or of all figures. */
  readonly marks: readonly Said<Mark>[];
}

export type TitleDimension = 'region' | 'sector' | 'programme' | 'channel';

/** A remark that marks figures: those of `year`, or all where it names none. */
export interface Mark {
  readonly flag: Flag;
  readonly year: number | null;
}

/**
 * Reads what the lines above a table say about all its figures: "Jumlah UMKM Bidang Lainnya Menurut
 * Kecamatan di Kota X Tahun 2023". Nothing is guessed: a range of years is no year, and the year of
 * a law or of printing is not the table's.
 */
export function titleContext(titles: readonly TitleLine[]): TitleContext {
  const years = titles.flatMap((line) => yearsOf(line.text).map((value) => ({value, ...line})));
  const distinct = new Set(years.map(({value}) => value));
  return {
    year: distinct.size === 1 ? years[0] : null,
    years: distinct.size > 1 ? years : [],
    partOfYear: first(titles, partOfYear),
    sector: first(titles, sectorOf),
    region: smallestArea(titles),
    measure: first(titles, measureOfPhrase),
    scale: scaleOf(titles),
    by: first(titles, dimensionOf),
    marks: titles.flatMap((line) => marksOf(line.text).map((value) => ({value, ...line}))),
  };
}

/** Marks such as "angka sementara" in a title or note; a legend of a sign is none. */
export function marksOf(text: string): readonly Mark[] {
  if (text.length > 300 || legend.test(text)) return [];
  const flag: Flag | null =
    /angka\s+(?:sangat\s+)?sementara|data\s+sementara|\bprovisional\b/i.test(text)
      ? 'P'
      : /angka\s+(?:perkiraan|estimasi)|\bestimasi\b/i.test(text)
        ? 'E'
        : /\bproyeksi\b/i.test(text)
          ? 'F'
          : null;
  if (flag === null) return [];
  const years = yearsOf(text);
  return years.length === 0 ? [{flag, year: null}] : years.map((year) => ({flag, year}));
}

/** "*) angka sementara" explains a sign, and marks nothing by itself. */
const legend = /^(?:(?:keterangan|catatan|ket\.?)\s*:?\s*)?(?:\*+|x+|r|e|\d)\s*\)?\s*[:=]?\s+?\D/i;

/** Years from 1900 to 2100 that a line gives its table: a range or the year of a law gives none. */
function yearsOf(text: string): number[] {
  if (text.length > 500) return [];
  const plain = text
    .replace(laws, ' ')
    .replace(/\b(?:dicetak|diunduh|diperbarui|diakses|tanggal\s+cetak|printed)\b.*$/i, ' ')
    .replace(
      /\b(?:19|20)\d{2}\s*(?:-|–|—|s\.?\s?\/?d\.?|sampai(?:\s+dengan)?|hingga|\/)\s*(?:19|20)?\d{2}\b/gi,
      ' ',
    )
    .replace(/\b(?:19|20)\d{2}\s*=\s*100\b/g, ' ');
  return [...plain.matchAll(/(?<![\d.,])((?:19|20)\d{2})(?![\d.,]*\d)/g)].map((match) =>
    Number(match[1]),
  );
}

const laws =
  /\b(?:nomor|no\.?|uu|pp|perda|perpres|permen\w*|perbup|perwali|peraturan|undang-undang|kepmen\w*|keputusan)\b[^,;()]*?\btahun\s+(?:19|20)\d{2}|\bperiode\s+pemerintahan\b.*$/gi;

function partOfYear(text: string): string | null {
  const part =
    /\b(?:triwulan|tri\s+wulan|tw\.?|kuartal)\s*[-.]?\s*(?:IV|III|II|I|[1-4])\b|\bsemester\s*(?:II|I|[12])\b/i.exec(
      text,
    );
  if (part) return /(?:IV|4)$|semester\s*(?:II|2)$/i.test(part[0]) ? null : part[0];
  const date =
    /\b(?:keadaan|per|s\.?\/?d\.?|sampai(?:\s+dengan)?|posisi|bulan|status)\s+(?:\d{1,2}\s+)?(januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember)\s+(?:19|20)\d{2}\b/i.exec(
      text,
    );
  return date ? date[0] : null;
}

function sectorOf(text: string): string | null {
  const match = sectorPhrase.exec(text);
  const name = match?.[1].trim().replace(/[\s:;,.–-]+$/, '') ?? '';
  return name === '' || /^(?:usaha|koperasi|umkm|ukm|urusan)\b/i.test(name) ? null : name;
}

/** "UMKM Bidang Konter HP Menurut …", but not "menurut bidang usaha" or "Kepala Bidang UMKM". */
const sectorPhrase =
  /\b(?:umkm|ukm|ikm|usaha|tenaga\s+kerja|omzet)\s+(?:pada\s+|di\s+)?(?:bidang|sektor|subsektor)\s+(.+?)(?=\s+(?:menurut|berdasarkan|per|tiap|setiap|di|se|pada|kota|kabupaten|kab\.?|provinsi|kecamatan|tahun|keadaan|triwulan|semester|ta)\b|\s*[(,;]|$)/i;

const areaLevels = [
  'desa',
  'kelurahan',
  'kapanewon',
  'kecamatan',
  'distrik',
  'kota',
  'kabupaten',
  'kab',
  'provinsi',
  'prov',
];
const areaPhrase =
  /(?<!(?:menurut|per|tiap|setiap|berdasarkan|antar|seluruh|masing-masing|\/)\s*)\b(desa|kelurahan|kapanewon|kecamatan|kec\.|distrik|kota|kabupaten|kab\.|provinsi|prov\.)\s+((?:(?!(?:tahun|menurut|berdasarkan|tiap|setiap|per|dalam|keadaan|periode|ta|triwulan|tw|semester|bulan|dan|di|se|tingkat|kota|kabupaten|kab|provinsi|prov|kecamatan|desa|kelurahan|yang|bidang|sektor|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\b)\p{L}[\p{L}.'’-]*(?:\s+|$|(?=[,;:()])))+)/giu;

/** The area that titles name; of several levels the smallest, of two at one level none. */
function smallestArea(titles: readonly TitleLine[]): Said<string> | null {
  const found = titles.flatMap((line) =>
    line.text.length > 300
      ? []
      : [...line.text.matchAll(areaPhrase)].map((match) => ({
          level: areaLevels.indexOf(
            match[1].toLowerCase().replace('.', '').replace(/^kec$/, 'kecamatan'),
          ),
          said: {value: properName(`${levelWord(match[1])} ${match[2].trim()}`), ...line},
        })),
  );
  const smallest = Math.min(...found.map(({level}) => level));
  const same = found.filter(({level}) => level === smallest);
  const names = new Set(same.map(({said}) => foldText(said.value)));
  return names.size === 1 ? same[0].said : null;
}

function levelWord(word: string): string {
  return (
    {'kab.': 'Kabupaten', 'kec.': 'Kecamatan', 'prov.': 'Provinsi'}[word.toLowerCase()] ?? word
  );
}

/** "KOTA GORONTALO" as "Kota Gorontalo"; a name in mixed letters stays. */
function properName(name: string): string {
  const clean = name.replace(/\s+/g, ' ');
  if (clean.slice(clean.indexOf(' ')) !== clean.slice(clean.indexOf(' ')).toUpperCase())
    return clean.charAt(0).toUpperCase() + clean.slice(1);
  return clean.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

function dimensionOf(text: string): TitleDimension | null {
  const match =
    /\b(?:menurut|berdasarkan|per|tiap|setiap|masing-masing)\s+(?:(?:sektor|bidang|jenis|skala)(?:\s+usaha)?\s*(?:,|dan|per|tiap)\s*)*(kecamatan|kapanewon|kemantren|kabupaten|kota|desa|kelurahan|wilayah|distrik|sektor|bidang|jenis\s+usaha|lapangan\s+usaha|program|jenis\s+bantuan|kanal|platform|marketplace)(?![\p{L}])/iu.exec(
      text,
    );
  const area =
    /\b(?:per|tiap|setiap|menurut|berdasarkan)\s+(?:kecamatan|kapanewon|kemantren|kabupaten|kota|desa|kelurahan|wilayah|distrik)\b/i.test(
      text,
    );
  if (area) return 'region';
  if (!match) return null;
  const word = match[1].toLowerCase();
  if (/sektor|bidang|usaha/.test(word)) return 'sector';
  if (/program|bantuan/.test(word)) return 'programme';
  return /kanal|platform|marketplace/.test(word) ? 'channel' : 'region';
}

function scaleOf(titles: readonly TitleLine[]): Said<Unit | null> | null {
  for (const line of titles) {
    const stated = statedScale(line.text);
    if (stated !== null) return {value: parseUnit(stated), ...line};
  }
  return null;
}

function first<Value>(
  titles: readonly TitleLine[],
  read: (text: string) => Value | null,
): Said<Value> | null {
  for (const {row, text} of titles) {
    const value = text.length > 500 ? null : read(text);
    if (value !== null) return {value, row, text};
  }
  return null;
}
