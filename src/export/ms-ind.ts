import {csvLine} from '../format/csv.js';
import type {Bilingual, Dataset, Snapshot} from '../snapshot/v1.js';

/** The MS-Ind record of an indicator (Peraturan BPS 5/2020, Perpres 39/2019), in Indonesian. */
export interface MsIndRecord {
  readonly kunci: string;
  readonly versi: number;
  readonly nama: string;
  readonly konsep: string;
  readonly definisi: string;
  readonly interpretasi: string;
  readonly metode: string;
  readonly pembilang: string;
  readonly penyebut: string;
  readonly tidakDiketahui: string;
  readonly ukuran: string;
  readonly satuan: string;
  readonly klasifikasi: string;
  readonly komposit: string;
  /** Of a composite one; empty otherwise. */
  readonly komponen: readonly string[];
  readonly kegiatan: string;
  readonly variabel: string;
  readonly levelEstimasi: string;
  readonly aksesUmum: string;
  readonly dokumen: string;
  /** Its code in the planning document; empty where it has none. */
  readonly kodeDokumen: string;
  readonly sumber: string;
  readonly unit: string;
  readonly arah: string;
  readonly dimensi: readonly string[];
  readonly parameter: readonly string[];
  readonly catatan: readonly string[];
}

/** What an indicator says of itself, in the catalogue or in a dataset. */
export interface MsIndSource {
  readonly indicator: string;
  readonly indicatorVersion: number;
  readonly title: Bilingual;
  readonly definition: Bilingual;
  readonly formula: Bilingual;
  readonly numerator: Bilingual;
  readonly denominator: Bilingual;
  readonly unknown: Bilingual;
  readonly unit: string;
  readonly direction: 'up' | 'down' | 'neutral';
  readonly notes: readonly Bilingual[];
  readonly msInd: Readonly<Record<string, string>>;
}

/** What stands beside it: where the figures come from, and how they are broken down. */
export interface MsIndSetting {
  readonly source: string;
  readonly dimensions: readonly string[];
  readonly parameters: readonly string[];
}

const directions = {
  up: 'makin tinggi makin baik',
  down: 'makin rendah makin baik',
  neutral: 'netral',
} as const;

/** Components of a composite indicator stand in one text. */
const componentSeparator = '; ';

/** All that Satu Data asks of an indicator, and what pantau-umkm knows beside it. */
export function msIndRecord(
  indicator: MsIndSource,
  {source, dimensions, parameters}: MsIndSetting,
): MsIndRecord {
  const said = (attribute: string): string => indicator.msInd[attribute] ?? '';
  return {
    kunci: indicator.indicator,
    versi: indicator.indicatorVersion,
    nama: indicator.title.id,
    konsep: said('konsep'),
    definisi: indicator.definition.id,
    interpretasi: said('interpretasi'),
    metode: indicator.formula.id,
    pembilang: indicator.numerator.id,
    penyebut: indicator.denominator.id,
    tidakDiketahui: indicator.unknown.id,
    ukuran: said('ukuran'),
    satuan: said('satuan'),
    klasifikasi: said('klasifikasi'),
    komposit: said('komposit'),
    komponen: said('komponen') === '' ? [] : said('komponen').split(componentSeparator),
    kegiatan: said('kegiatan'),
    variabel: said('variabel'),
    levelEstimasi: said('levelEstimasi'),
    aksesUmum: said('aksesUmum'),
    dokumen: said('dokumen'),
    kodeDokumen: said('kodeDokumen'),
    sumber: source,
    unit: indicator.unit,
    arah: directions[indicator.direction],
    dimensi: dimensions,
    parameter: parameters,
    catatan: indicator.notes.map(({id}) => id),
  };
}

/**
 * The MS-Ind records of the indicators in a snapshot, one for each: dimensions and parameters are
 * those of all its datasets, the source is that of the data.
 *
 * @example
 * msIndOf(snapshot).map(({kunci}) => kunci); // ['size.class', 'growth.yoy', …]
 */
export function msIndOf({link: {item}}: Snapshot): MsIndRecord[] {
  const datasets = new Map<string, Dataset[]>();
  for (const dataset of item) {
    const {indicator} = dataset.extension;
    datasets.set(indicator, [...(datasets.get(indicator) ?? []), dataset]);
  }
  return [...datasets.values()].map((list) =>
    msIndRecord(list[0].extension, {
      source: list[0].source,
      dimensions: [...new Set(list.flatMap(({id}) => id.slice(0, -1)))],
      parameters: [...new Set(list.flatMap(({extension: {params = {}}}) => parameters(params)))],
    }),
  );
}

/**
 * MS-Ind records as CSV, one indicator a line; several values of a cell have `; ` between them. Lines
 * end in CRLF. Without records nothing but an empty text.
 */
export function msIndCsv(records: readonly MsIndRecord[]): string {
  if (records.length === 0) return '';
  const names = Object.keys(records[0]) as (keyof MsIndRecord)[];
  const lines = [names, ...records.map((record) => names.map((name) => cellOf(record[name])))];
  return lines.map((line) => `${csvLine(line, {separator: ','})}\r\n`).join('');
}

function cellOf(value: MsIndRecord[keyof MsIndRecord]): string | number {
  return typeof value === 'object' ? value.join(componentSeparator) : value;
}

function parameters(params: Readonly<Record<string, string>>): string[] {
  return Object.entries(params).map(([name, value]) => `${name}=${value}`);
}
