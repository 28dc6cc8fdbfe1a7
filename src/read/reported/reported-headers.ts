import type {Flag} from '../../data/flags.js';
import {isChannelName} from '../../schema/channel-names.js';
import {foldText, headerForms, isNoAmount} from '../../schema/header.js';
import type {CountHeader} from '../../schema/count-headers.js';
import {countHeaders} from '../../schema/count-headers.js';
import {reported, reportedContext} from '../../schema/reported.js';
import type {ColumnSpec, TableSpec} from '../../schema/spec.js';
import type {Unit} from '../../schema/units.js';
import {isKnownUnit, parseUnit} from '../../schema/units.js';
import {confidences} from '../header/header-claims.js';
import {namesArea} from './label.js';
import type {HeaderMatch} from '../header/match-headers.js';
import {matchHeaders} from '../header/match-headers.js';
import {measureOfPhrase} from './measure-phrase.js';
import type {TitleDimension, TitleLine} from './title-context.js';
import {titleContext} from './title-context.js';
import {parseYear} from '../column/year-builder.js';

/** A column that holds figures, and what its header says of them; `null` where it says nothing. */
export interface ValueColumn {
  readonly index: number;
  readonly spec: ColumnSpec;
  /** A known measure or the words of the header; `null` where the row, a title or nothing says it. */
  readonly measure: string | null;
  readonly sizeClass: CountHeader['sizeClass'];
  readonly year: number | null;
  readonly area: string | null;
  readonly sector: string | null;
  readonly programme: string | null;
  readonly channel: string | null;
  readonly unit: Unit | null;
  /** Whether the header or a column says what is counted; a year or "jumlah" alone does not. */
  readonly named: boolean;
  /** A header such as `2018*` or `proyeksi_jumlah_umkm` marks all its figures. */
  readonly flags: readonly Flag[];
}

export interface ReportedHeaders {
  readonly matches: readonly HeaderMatch[];
  readonly values: readonly ValueColumn[];
  /** How many headers it explains, those left out that a register may have as well. */
  readonly score: number;
  /** Whether any header says what the figures are about: an area, a year, a class, an indicator. */
  readonly about: boolean;
}

/** Headers of what stands beside figures and parts them from no others. */
const asides: ReadonlySet<string> = new Set([
  'unit',
  'dataCode',
  'figureSource',
  'description',
  'figureStatus',
]);

/** Everything a reported file may say about its figures, value columns left out. */
const context: TableSpec = {
  name: 'reported',
  columns: withoutValue({...reported.columns, ...reportedContext}),
  signature: [],
};

const meanings = new Map<string, {readonly meaning: CountHeader; readonly rank: number}>();
for (const meaning of countHeaders) {
  meaning.aliases.forEach((alias, rank) => meanings.set(foldText(alias), {meaning, rank}));
}
/** Headers that count anything: alone they do not say that they count businesses. */
const anything = new Set(['jumlah', 'jml', 'total', 'jumlah_unit']);
const generic = new Set(reported.columns.value.aliases.map(foldText).concat('value'));

/**
 * Matches the headers of a file of figures that arrive already counted: long, or with a column per
 * class, year, area, sector, programme or channel, or per class and year under a header of two rows.
 *
 * @param groups what the upper rows of the header say above each column
 * @param titles the lines above the header
 */
export function matchReported(
  headers: readonly string[],
  configured: Readonly<Record<string, string>> = {},
  groups: readonly string[] = [],
  titles: () => readonly TitleLine[] = () => [],
): ReportedHeaders {
  const asked = new Map(Object.entries(configured).map(([header, key]) => [foldText(header), key]));
  const wanted = remember((header) => asked.get(foldText(header)));
  const isCount = remember((header) => claimOf(header, false, false) !== null);
  const others = headers.map((header) =>
    isCount(header) && wanted(header) === undefined ? '' : header,
  );
  const matches = matchHeaders(others, context, configured);
  const measured = matches.some((match) => match.spec?.key === 'measure');
  const claims: Placed[] = [];
  headers.forEach((header, index) => {
    const key = wanted(header);
    const group = groups[index] ?? '';
    if (matches[index].spec !== null || (key !== undefined && key !== 'value')) return;
    if (key === undefined && !isCount(header) && !(measured && mayBeValue.test(header))) return;
    const claim = claimUnder(header, group, measured, key === 'value');
    if (claim) claims.push({...claim, index});
  });
  const claimed = new Set(claims.map(({index}) => index));
  // "Gamping" is a place, and "gampong" with a slip of the keyboard only where no place can be.
  const free = (index: number): boolean =>
    (matches[index].how === 'unmatched' || (matches[index].confidence ?? 1) <= confidences.slip) &&
    !claimed.has(index) &&
    wanted(headers[index]) === undefined;
  const anchored = matches.some(({spec}) => spec !== null) || claims.length > 0;
  const wide = anchored ? wideClaims(headers, groups, titles, free) : [];
  const values = new Map<string, ValueColumn>();
  let beside = 0;
  const all: readonly Placed[] = [...claims, ...wide];
  for (const claim of sorted(all)) {
    const {index} = claim;
    const said = saidOf(claim);
    const counted = said.measure ?? (measured ? null : 'businesses');
    const key = [counted, said.sizeClass, said.year, said.area, said.sector, said.programme];
    const meaning = `value ${[...key, said.channel].map((part) => part ?? '').join('|')}`;
    const header = headers[index];
    if (values.has(meaning)) {
      matches[index] = {index, header, spec: null, how: 'ambiguous', candidates: ['value']};
      continue;
    }
    if (claim.beside) beside++;
    const spec: ColumnSpec = {...reported.columns.value, key: meaning};
    values.set(meaning, {index, spec, ...said});
    matches[index] = {
      index,
      header,
      spec,
      how: wanted(header) === undefined ? howOf(said) : 'config',
    };
  }
  const found = [...values.values()].sort((a, b) => a.index - b.index);
  const restored = matches.map((match) => ({...match, header: headers[match.index]}));
  const columns = restored.filter(({spec}) => spec !== null).length;
  const counted = beside > 0 && beside === found.length ? beside - 1 : beside;
  const score = columns - counted - Math.max(0, wide.length - 1);
  const about = matches.some(
    ({spec}) => spec !== null && !/^value /.test(spec.key) && !asides.has(spec.key),
  );
  return {matches: restored, values: found, score, about};
}

/** Headers such as "Nilai", which hold figures where a column says what they count. */
const mayBeValue = /nilai|angka|jumlah|jml|banyak|capaian|realisasi|value/i;

/** Asks once for each header: a sheet may repeat one a hundred thousand times. */
function remember<Value>(ask: (header: string) => Value): (header: string) => Value {
  const known = new Map<string, Value>();
  return (header) => {
    if (!known.has(header)) known.set(header, ask(header));
    return known.get(header)!;
  };
}

type Said = Omit<ValueColumn, 'index' | 'spec'>;

interface Claim extends Said {
  readonly rank: number;
  readonly beside: boolean;
}

interface Placed extends Claim {
  readonly index: number;
}

function saidOf(claim: Claim): Said {
  const {measure, sizeClass, year, area, sector, programme, channel, unit, named, flags} = claim;
  return {measure, sizeClass, year, area, sector, programme, channel, unit, named, flags};
}

const nothing: Claim = {
  measure: null,
  sizeClass: null,
  year: null,
  area: null,
  sector: null,
  programme: null,
  channel: null,
  unit: null,
  named: false,
  flags: [],
  rank: 0,
  beside: false,
};

function sorted(claims: readonly Placed[]): Placed[] {
  return [...claims].sort((a, b) => a.rank - b.rank || a.index - b.index);
}

function howOf({year, sizeClass, area}: Said): HeaderMatch['how'] {
  if (year !== null) return 'year';
  if (area !== null) return 'region';
  return sizeClass ? 'size_class' : 'alias';
}

/** What a header says together with the rows above it: "Mikro" under "2019". */
function claimUnder(
  header: string,
  group: string,
  measured: boolean,
  forced: boolean,
): Claim | null {
  const own = claimOf(header, measured, forced);
  if (!own || group === '' || foldText(group) === foldText(header)) return own;
  const upper = groupOf(group);
  if (upper === null) return own;
  const clash =
    (own.year !== null && upper.year !== null && own.year !== upper.year) ||
    (own.sizeClass !== null && upper.sizeClass !== null && own.sizeClass !== upper.sizeClass);
  if (clash) return null;
  return {
    ...own,
    measure: own.measure ?? upper.measure,
    sizeClass: own.sizeClass ?? upper.sizeClass,
    year: own.year ?? upper.year,
    sector: upper.sector,
    area: upper.area,
    channel: upper.channel,
    unit: own.unit ?? upper.unit,
    named: own.named || upper.measure !== null || upper.sizeClass !== null,
    flags: [...new Set([...own.flags, ...upper.flags])],
  };
}

/** What an upper row of a header says; `null` for a word such as "Tahun" that only names the row. */
function groupOf(group: string): Claim | null {
  const {text, unit} = takeUnit(group);
  const {rest, year, flags} = takeYear(text);
  const claim = claimOf(group, false, false);
  if (claim) return claim;
  const said = {
    ...nothing,
    unit,
    flags,
    year: year ?? titleContext([{row: 0, text}]).year?.value ?? null,
  };
  const dated =
    said.year !== null && (rest === '' || /^(?:th|thn|tahun|ta|data|keadaan\w*)$/.test(rest));
  if (dated) return said;
  if (dimensionOf(rest) !== null || namesRow.test(rest)) return year === null ? null : said;
  if (isChannelName(text)) return {...said, channel: text, measure: 'channelUsers'};
  if (namesArea(text)) return {...said, area: text};
  const sector = /^(?:bidang|sektor)\s+(?!usaha\b)(\S.*)$/i.exec(text)?.[1];
  if (sector !== undefined) return {...said, sector};
  // What a group counts that is not known is a measure of its own: never one of businesses.
  return {...said, measure: measureOfPhrase(text)?.measure ?? text};
}

/** Upper headers, folded, that only say what kind of thing the headers below them are. */
const namesRow =
  /^(?:th|thn|tahun|tahun_data|skala|skala_usaha|klasifikasi|klasifikasi_usaha|kelas_usaha|kategori|kategori_usaha|jenis|jenis_skala|kriteria|rincian|jumlah|total|banyaknya|nilai|data|keterangan)$/;

const dimensions: readonly (readonly [TitleDimension, RegExp])[] = [
  [
    'region',
    /^(?:nama_)?(?:kecamatan|kapanewon|kemantren|kabupaten|kota|kabupaten_kota|kab_kota|desa|kelurahan|desa_kelurahan|wilayah|distrik)$/,
  ],
  [
    'sector',
    /^(?:sektor|sektor_usaha|bidang|bidang_usaha|jenis_usaha|lapangan_usaha|kelompok_usaha)$/,
  ],
  ['programme', /^(?:program|program_bantuan|jenis_bantuan|nama_program|bantuan)$/],
  ['channel', /^(?:kanal|kanal_digital|platform|marketplace|saluran|lokapasar|media)$/],
];

function dimensionOf(folded: string): TitleDimension | null {
  return dimensions.find(([, words]) => words.test(folded))?.[0] ?? null;
}

/**
 * Columns that are headed by an area, a sector, a programme or a channel itself. A name is one where
 * the row above it or a title says so, or where it says so by itself ("Kec. Awan", "Shopee").
 */
function wideClaims(
  headers: readonly string[],
  groups: readonly string[],
  titles: () => readonly TitleLine[],
  free: (index: number) => boolean,
): Placed[] {
  let said: TitleDimension | null | undefined;
  const byTitle = (): TitleDimension | null => {
    if (said === undefined) said = titleContext(titles()).by?.value ?? null;
    return said;
  };
  const plain = remember((header) => plainName.test(header) && !noName.test(foldText(header)));
  const channels = remember(isChannelName);
  const areas = remember(namesArea);
  const claims = headers.flatMap((header, index): Placed[] => {
    if (header === '' || !free(index)) return [];
    if (!plain(header) && !channels(header)) return [];
    const above = dimensionOf(foldText(groups[index] ?? ''));
    const upper = above === null && groups[index] ? groupOf(groups[index]) : null;
    const base = {...nothing, ...(upper && {year: upper.year, measure: upper.measure}), index};
    if (channels(header))
      return [{...base, channel: header, measure: base.measure ?? 'channelUsers', named: true}];
    if (areas(header)) return [{...base, area: header}];
    const sector = /^(?:bidang|sektor)\s+(?!usaha\b)(\S.*)$/i.exec(header)?.[1];
    if (sector !== undefined) return [{...base, sector}];
    const kind = above ?? byTitle();
    if (kind === null) return [];
    return [{...base, [kind === 'region' ? 'area' : kind]: header}];
  });
  return claims.length > 1 ? claims : [];
}

const plainName = /^\p{L}[\p{L}\s.,'’&/()-]{1,60}$/u;
const noName =
  /^(?:no|nomor|id|kode.*|nama.*|alamat.*|definisi|satuan|keterangan|ket|catatan|sumber.*|tanggal.*|tgl.*|nib|nik|telepon|no_.*|status.*|jenis.*|kategori.*)$/;

function claimOf(header: string, measured: boolean, forced: boolean): Claim | null {
  if (isNoAmount(header) && !forced) return null;
  const {text, unit} = takeUnit(header);
  const {rest, year, flags} = takeYear(text);
  const projected = rest.replace(/^(?:data_)?proyeksi_/, '');
  const all: readonly Flag[] = projected === rest ? flags : [...flags, 'F'];
  const said = {...nothing, year, unit, flags: all};
  for (const form of headerForms(projected)) {
    const found = meanings.get(form);
    if (found && !(measured && generic.has(form))) {
      const {measure, sizeClass, beside = false} = found.meaning;
      const stated = !anything.has(form) && !(sizeClass !== null && classOnly.test(form));
      const counts = {measure: stated ? measure : null, named: !anything.has(form)};
      return {...said, ...counts, sizeClass, rank: found.rank, beside};
    }
    if (generic.has(form) && (measured || forced)) return {...said, named: true};
  }
  if (year !== null && /^(?:th|thn|tahun|ta)?$/.test(rest)) return {...said, named: measured};
  return forced ? {...said, named: true} : null;
}

/** A header that names a class and not what is counted: "Mikro", "Usaha Kecil". */
const classOnly = /^(?:usaha_)?(?:mikro|kecil|menengah|besar|micro|small|medium|large)$/;

/** Takes a unit in closing brackets off a header: "Omzet (Rp juta)". */
function takeUnit(header: string): {readonly text: string; readonly unit: Unit | null} {
  const match = /^(.*\S)\s*\(([^()]*)\)$/.exec(header.trim());
  if (match && isKnownUnit(match[2])) return {text: match[1], unit: parseUnit(match[2])};
  const suffix = /^(\w+?)_(ribu|juta|miliar|milyar)$/i.exec(header.trim());
  return suffix ? {text: suffix[1], unit: parseUnit(suffix[2])} : {text: header, unit: null};
}

/** Takes a year out of a header: `mikro_2017`, `Th. 2018*`, `2019`. */
function takeYear(header: string): {rest: string; year: number | null; flags: readonly Flag[]} {
  const alone = parseYear(header);
  if (alone) return {rest: '', year: alone.year, flags: alone.flags};
  const folded = foldText(header);
  const match = /(?:^|_)((?:19|20)\d{2})(?=_|$)/.exec(folded);
  if (!match) return {rest: folded, year: null, flags: []};
  const rest = folded
    .replace(match[0], '')
    .replace(/_(?:th|thn|tahun|ta)$/, '')
    .replace(/^_/, '');
  const plain = rest.replace(/_?(?:angka_)?(?:sangat_)?sementara$/, '');
  const provisional = plain !== rest || /\*\s*\)?\s*$/.test(header);
  return {rest: plain, year: Number(match[1]), flags: provisional ? ['P'] : []};
}

function withoutValue(
  columns: Readonly<Record<string, ColumnSpec>>,
): Readonly<Record<string, ColumnSpec>> {
  return Object.fromEntries(Object.entries(columns).filter(([key]) => key !== 'value'));
}
