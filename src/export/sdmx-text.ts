import {csvLine} from '../format/csv.js';

/** Lines of SDMX-CSV: commas, decimal points, a line feed behind each. */
export function sdmxText(lines: readonly (readonly (string | number | null)[])[]): string {
  return lines.map((line) => `${csvLine(line, {separator: ','})}\n`).join('');
}
