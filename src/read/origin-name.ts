import type {InputSummary} from '../data/table.js';

/** What the rows of one table are said to come from: `bantuan.xlsx › Penyaluran › E:G`. */
export function originName({
  file,
  sheet,
  columnRange,
}: Pick<InputSummary, 'file' | 'sheet' | 'columnRange'>): string {
  return [file, sheet, columnRange].filter((part) => part != null).join(' › ');
}
