import type {TitleContext} from './title-context.js';

const named =
  /^(?:(?:data|rekap|rekapitulasi|umkm|ukm|tahun|thn|th|ta|t\.a)[\s_.-]*)*((?:19|20)\d{2})$/i;

/**
 * Takes the year of a table from the name of its sheet, "2023" or "Data UMKM 2023", where no title
 * states any.
 */
export function datedBySheet(context: TitleContext, sheet: string | null): TitleContext {
  const year = sheet === null ? undefined : named.exec(sheet.trim())?.[1];
  if (year === undefined || context.year !== null || context.years.length > 0) return context;
  // No row holds it.
  return {...context, year: {value: Number(year), row: 0, text: sheet!}};
}
