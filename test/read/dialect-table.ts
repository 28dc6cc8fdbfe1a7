import fc from 'fast-check';
import type {TableName} from '../../src/data/table.js';

/** A cell of a table that is to be written: what it means, and the ways of writing it. */
export interface DialectCell {
  /** As `valuesOf` gives it. */
  readonly means: string | number | null;
  readonly text: string;
  /** In a container that has more than texts. */
  readonly typed: string | number | boolean | null;
}

export interface DialectColumn {
  readonly header: string;
  readonly key: string;
  /** What its typed cells are. */
  readonly kind: 'text' | 'number' | 'date' | 'truth';
  readonly cells: readonly DialectCell[];
}

export interface DialectTable {
  readonly name: TableName;
  readonly length: number;
  readonly columns: readonly DialectColumn[];
}

/**
 * Texts of which names are made. "Toko" stands in every name, so that none is a sign for "nothing"
 * (`-`, `n/a`), a total ("Jumlah …"), a remark ("Sumber: …") or a signature, which the reader keeps
 * apart on purpose. None begins or ends with a blank, for blanks around a cell are no part of it.
 */
const pieces = [
  ...['"', '""', "'", '.', '-', ' ', '=1+1', '@x', '#', '<b>', '\\', '\\n', '/', '1.500'],
  ...['(80%)', 'Sari', 'Rp', '{"a":1}', '[', '_x0041_', '%s'],
];
/**
 * A name has separators or line breaks: one with as many separators as a row has for each line is
 * refused, for it looks like rows that a quotation mark swallowed.
 */
const separators = [',', ';', '|', '\t', ', No. 5;', '&amp;'];
const breaks = ['\n', ' \n ', '\n\n'];
/** A letter follows each sign, for two signs of Windows-1252 may be one of UTF-8. */
const western = ['éa', '€a', '“a', '”a', 'Ça', '\u00a0a', 'ÿa', 'ža'];
const wide = ['😀', 'طعام', '店', 'e\u0301', '👩\u200d🍳', 'ș', '\u2028x'];

/** The signs that an encoding has. */
export type Script = 'western' | 'any';

/** Names that can be written in a script. */
export function nameText(script: Script): fc.Arbitrary<string> {
  const all = [...pieces, ...western, ...(script === 'any' ? wide : [])];
  const some = (more: readonly string[]) =>
    fc.array(fc.constantFrom(...all, ...more), {maxLength: 4}).map((parts) => parts.join(''));
  return fc
    .constantFrom(separators, breaks)
    .chain((more) => fc.tuple(some(more), some(more)))
    .map(([before, after]) => `${before}Toko${after}`.replace(/^[\s\u00a0]+|[\s\u00a0]+$/g, ''));
}

/** A register of up to nine businesses; what is unknown is an empty cell or a word for it. */
export function registryTable(script: Script): fc.Arbitrary<DialectTable> {
  return tableOf('registry', 9, (length) =>
    fc
      .record({
        id: identifiers(length),
        name: list(length, nameText(script).map(asText)),
        rest: chosen(length, [
          {header: 'Kecamatan', key: 'districtName', kind: 'text', of: districts},
          {header: 'Omzet Setahun', key: 'annualTurnover', kind: 'number', of: amounts},
          {header: 'Jumlah Tenaga Kerja', key: 'workers', kind: 'number', of: counts},
          {header: 'Skala Usaha', key: 'sizeClass', kind: 'text', of: sizeClasses},
          {header: 'Status Usaha', key: 'businessStatus', kind: 'text', of: statuses},
          {header: 'Tanggal Pendataan', key: 'recordDate', kind: 'date', of: dates},
          {header: 'Layak Bantuan', key: 'aidEligible', kind: 'truth', of: truths},
        ]),
      })
      .map(({id, name, rest}) => [
        {header: 'ID UMKM', key: 'businessId', kind: 'text', cells: id},
        {header: 'Nama Usaha', key: 'businessName', kind: 'text', cells: name},
        ...rest,
      ]),
  );
}

/** Aid handed over, more than once to the same business. */
export function aidTable(script: Script): fc.Arbitrary<DialectTable> {
  return tableOf('aid', 9, (length) =>
    fc
      .record({
        id: list(length, fc.integer({min: 1, max: 5}).map((at) => asText(`U-${at}`))),
        // A name of aid may be published, so that its line breaks and control signs are taken out.
        name: list(length, fc.constantFrom('Oven', 'Mesin Jahit, 2 unit', 'Modal; kerja').map(asText)),
        rest: chosen(length, [
          {header: 'Nama Penerima', key: 'aidRecipientName', kind: 'text', of: (size) => list(size, unknownOr(nameText(script).map(asText)))},
          {header: 'Nilai Bantuan', key: 'aidValue', kind: 'number', of: amounts},
          {header: 'Jumlah Anggota', key: 'aidGroupMembers', kind: 'number', of: counts},
          {header: 'Tanggal Penyaluran', key: 'aidDate', kind: 'date', of: dates},
          {header: 'LPJ', key: 'aidReport', kind: 'truth', of: truths},
        ]),
      })
      .map(({id, name, rest}) => [
        {header: 'ID UMKM', key: 'aidBusinessRef', kind: 'text', cells: id},
        {header: 'Nama Bantuan', key: 'aidName', kind: 'text', cells: name},
        ...rest,
      ]),
  ); // prettier-ignore
}

const regions = ['33.01', '33.02', '33.24', '34.04', '75.71'];
const years = ['2018', '2019', '2020', '2021'];
const classes = ['mikro', 'kecil', 'menengah'] as const;

/** What the axes of a table of figures are. */
export interface FigureAxes {
  readonly regions: readonly string[];
  readonly years: readonly string[];
  readonly classes: readonly string[];
}

/** Figures of every area, year and class, in this order. */
export const reportedTable: fc.Arbitrary<DialectTable & {readonly axes: FigureAxes}> = fc
  .record({
    regions: fc.subarray(regions, {minLength: 1}),
    years: fc.subarray(years, {minLength: 1}),
    classes: fc.subarray([...classes], {minLength: 1}),
    figures: fc.array(unknownOr(number(fc.nat({max: 999}), String)), {
      minLength: 60,
      maxLength: 60,
    }),
  })
  .map(({figures, ...axes}) => {
    const keys = axes.regions.flatMap((region) =>
      axes.years.flatMap((year) => axes.classes.map((one) => [region, year, one] as const)),
    );
    const column = (header: string, key: string, at: 0 | 1 | 2): DialectColumn => ({
      header,
      key,
      kind: 'text',
      cells: keys.map((parts) => asText(parts[at])),
    });
    return {
      name: 'reported' as const,
      length: keys.length,
      axes,
      columns: [
        column('kode_wilayah', 'reportedRegion', 0),
        column('tahun', 'reportedPeriod', 1),
        column('skala_usaha', 'sizeClass', 2),
        {
          header: 'jumlah_umkm',
          key: 'value',
          kind: 'number' as const,
          cells: figures.slice(0, keys.length),
        },
      ],
    };
  });

function tableOf(
  name: TableName,
  maxLength: number,
  columnsOf: (length: number) => fc.Arbitrary<DialectColumn[]>,
): fc.Arbitrary<DialectTable> {
  return fc
    .integer({min: 1, max: maxLength})
    .chain((length) =>
      fc
        .tuple(columnsOf(length), fc.array(fc.nat(), {minLength: 10, maxLength: 10}))
        .map(([columns, order]) => ({name, length, columns: shuffled(columns, order)})),
    );
}

function shuffled<T>(items: readonly T[], order: readonly number[]): T[] {
  return items
    .map((item, index) => ({item, at: order[index]}))
    .sort((a, b) => a.at - b.at)
    .map(({item}) => item);
}

type Cells = fc.Arbitrary<readonly DialectCell[]>;
type Choice = Omit<DialectColumn, 'cells'> & {readonly of: (length: number) => Cells};

/** Some of these columns, each with its cells. */
function chosen(length: number, choices: readonly Choice[]): fc.Arbitrary<DialectColumn[]> {
  return fc
    .subarray([...choices])
    .chain((some) =>
      fc.tuple(...some.map(({of, ...column}) => of(length).map((cells) => ({...column, cells})))),
    );
}

function list(length: number, cell: fc.Arbitrary<DialectCell>): Cells {
  return fc.array(cell, {minLength: length, maxLength: length});
}

function asText(text: string): DialectCell {
  return {means: text, text, typed: text};
}

/** A cell that may as well say nothing. */
function unknownOr(cell: fc.Arbitrary<DialectCell>): fc.Arbitrary<DialectCell> {
  const unknown = fc.constantFrom('', '', 'n/a').map((text) => ({means: null, text, typed: null}));
  return fc.oneof({weight: 4, arbitrary: cell}, {weight: 1, arbitrary: unknown});
}

function identifiers(length: number): Cells {
  const id = fc.oneof(
    fc.nat({max: 999}).map((n) => `U-${n}`),
    fc.nat({max: 999}).map((n) => String(n).padStart(5, '0')),
    fc.constantFrom('001/UMKM/2024', 'a,b', 'x"y', '3E', 'Ya'),
  );
  return fc.uniqueArray(id, {minLength: length, maxLength: length}).map((ids) => ids.map(asText));
}

function number(
  value: fc.Arbitrary<number>,
  write: (value: number) => string,
): fc.Arbitrary<DialectCell> {
  return value.map((means) => ({means, text: write(means), typed: means}));
}

function grouped(value: number, thousands: string): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, thousands);
}

/**
 * Amounts of one notation in a column. Those between a thousand and a million are left out, for a lone
 * `1.500` may be one and a half; and cents below that, for such an amount is refused as one that has
 * lost its thousands.
 */
function amounts(length: number): Cells {
  const large = fc.integer({min: 1_000_000, max: 4e11});
  const whole = fc.oneof(fc.nat({max: 999}), large);
  const cents = fc.tuple(large, fc.constantFrom(0.25, 0.5, 0.75)).map(([n, part]) => n + part);
  const split = (value: number) => value.toFixed(2).split('.');
  const notations: readonly fc.Arbitrary<DialectCell>[] = [
    number(whole, String),
    number(cents, String),
    number(whole, (n) => grouped(n, '.')),
    number(whole, (n) => grouped(n, ',')),
    number(whole, (n) => `Rp ${grouped(n, '.')}`),
    number(whole, (n) => `Rp. ${grouped(n, '.')},-`),
    number(fc.oneof(whole, cents), (n) => `Rp${grouped(Number(split(n)[0]), '.')},${split(n)[1]}`),
  ];
  return fc.constantFrom(...notations).chain((cell) => list(length, unknownOr(cell)));
}

function counts(length: number): Cells {
  return list(length, unknownOr(number(fc.nat({max: 999}), String)));
}

const districts = (length: number): Cells =>
  list(length, unknownOr(fc.constantFrom('Awan', 'Batu Putih', "Embun Pa'gi").map(asText)));

function spelt(spellings: Readonly<Record<string, string>>) {
  const cell = fc
    .constantFrom(...Object.entries(spellings))
    .map(([text, means]) => ({means, text, typed: text}));
  return (length: number): Cells => list(length, unknownOr(cell));
}

const sizeClasses = spelt({
  Mikro: 'mikro',
  'USAHA MIKRO': 'mikro',
  kecil: 'kecil',
  'Usaha Menengah': 'menengah',
});
const statuses = spelt({Aktif: 'active', 'Tidak Aktif': 'inactive', tutup: 'closed'});

const months =
  'Januari Pebruari Maret April Mei Juni Juli Agustus September Oktober Nopember Desember';
const short = 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des';

/**
 * Days in one notation of a column; with the month as a number it is one after the twelfth, for
 * 05/08 may be either.
 */
function dates(length: number): Cells {
  const day = fc.integer({min: 10_957, max: 21_914});
  const late = day.filter((value) => new Date(value * 86_400_000).getUTCDate() > 12);
  const written = (days: fc.Arbitrary<number>, write: (iso: readonly string[]) => string) =>
    days.map((value) => {
      const iso = new Date(value * 86_400_000).toISOString().slice(0, 10);
      return {means: iso, text: write(iso.split('-')), typed: iso};
    });
  const named = (names: string, month: string) => names.split(' ')[Number(month) - 1];
  const notations: readonly fc.Arbitrary<DialectCell>[] = [
    written(day, ([y, m, d]) => `${y}-${m}-${d}`),
    written(day, ([y, m, d]) => `${y}-${m}-${d}T13:45:00`),
    written(day, ([y, m, d]) => `${y}${m}${d}`),
    written(day, ([y, m, d]) => `${Number(d)} ${named(months, m)} ${y}`),
    written(day, ([y, m, d]) => `${d}-${named(short, m)}-${y}`),
    written(late, ([y, m, d]) => `${d}/${m}/${y}`),
    written(late, ([y, m, d]) => `${Number(m)}/${Number(d)}/${y}`),
    written(day, (iso) => String(Date.parse(iso.join('-')) / 86_400_000 + 25_569)),
  ];
  return fc.constantFrom(...notations).chain((cell) => list(length, unknownOr(cell)));
}

/** Yes and no in words of one column; where a T is among them, its first cells tell what it means. */
function truths(length: number): Cells {
  const pairs = [
    {yes: 'Ya', no: 'Tidak'},
    {yes: 'Ada', no: 'Tidak ada'},
    {yes: '1', no: '0'},
    {yes: 'TRUE', no: 'FALSE'},
    {yes: 'Sudah', no: 'Belum'},
    ...(length > 1
      ? [
          {yes: 'Y', no: 'T'},
          {yes: 'T', no: 'F'},
        ]
      : []),
  ];
  return fc.constantFrom(...pairs).chain(({yes, no}) => {
    const both: readonly DialectCell[] = [
      {means: 'ya', text: yes, typed: true},
      {means: 'tidak', text: no, typed: false},
    ];
    const first = yes.length + no.length === 2 ? both : [];
    return list(length, unknownOr(fc.constantFrom(...both))).map((cells) =>
      [...first, ...cells].slice(0, length),
    );
  });
}
