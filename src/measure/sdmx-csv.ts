import {singleFlag, type Flag} from '../data/flags.js';
import {decimalText} from '../format/decimal.js';

/** One observation: dimensions, `OBS_VALUE`, `OBS_STATUS`, attributes, under their SDMX names. */
export type SdmxRow = Readonly<
  Record<string, string | number | null | undefined | readonly Flag[]>
>;

export interface SdmxCsvOptions {
  readonly structure?: 'dataflow' | 'datastructure' | 'dataprovision';
  /** `AGENCY:ID(VERSION)`. */
  readonly structureId: string;
  /** I append, A append anew, R replace, D delete, M merge. */
  readonly action?: 'I' | 'A' | 'R' | 'D' | 'M';
  /** Columns in order; by default as they first stand in a row. */
  readonly columns?: readonly string[];
}

/**
 * Observations as SDMX-CSV 2.0: comma between cells, point before decimals, a quote around what
 * needs one, an empty cell for a missing value, one flag in a cell (the most telling). Codes stay
 * texts. Lines end in a line feed.
 *
 * Without rows the head alone.
 *
 * @example
 * toSdmxCsv([{REF_AREA: '13.01', OBS_VALUE: 3504}], {structureId: 'UMKM:DF_UMKM(1.0)'});
 */
export function toSdmxCsv(
  rows: readonly SdmxRow[],
  {structure = 'dataflow', structureId, action = 'I', columns}: SdmxCsvOptions,
): string {
  const names = columns ?? [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [
    ['STRUCTURE', 'STRUCTURE_ID', 'ACTION', ...names],
    ...rows.map((row) => [structure, structureId, action, ...names.map((name) => row[name])]),
  ];
  return lines.map((line) => `${line.map(cellOf).join(',')}\n`).join('');
}

function cellOf(value: SdmxRow[string]): string {
  if (value == null) return '';
  if (typeof value === 'number') return decimalText(value);
  const text = typeof value === 'string' ? value : (singleFlag(value) ?? '');
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
