import {isTotalLabel} from '../layout/apart.js';
import {foldArea, takeNumbering} from './label.js';
import type {LabelMeaning} from './label-tree.js';
import type {ValueColumn} from './reported-headers.js';
import type {Staged} from './reported-stage.js';
import type {SaidColumn} from './said-column.js';

/** Columns whose text names what a row is about, and may name a total instead. */
const labelKeys: ReadonlySet<string> = new Set([
  'reportedRegion',
  'reportedRegionName',
  'provinceCode',
  'provinceName',
  'regencyCode',
  'regencyName',
  'districtCode',
  'districtName',
  'villageCode',
  'villageName',
  'sector',
  'programme',
  'channel',
]);

/** The text by which a row says that it is a total, or `null`. */
export function totalLabel(
  columns: readonly SaidColumn[],
  row: number,
  staged: Staged,
  label: LabelMeaning | null,
): string | null {
  if (label?.total) return 'Total';
  for (const {match} of columns) {
    if (!labelKeys.has(match.spec!.key)) continue;
    const text = takeNumbering(staged.text(match.index, row)).rest;
    if (isTotalLabel(text)) return text;
  }
  return null;
}

/** Whether a total is one of all rows above it, of those since the total before, or a mean. */
export function totalKind(text: string): 'all' | 'sub' | 'mean' {
  if (/^(?:rata|rerata|persentase)/i.test(text)) return 'mean';
  return /^sub/i.test(text) ? 'sub' : 'all';
}

/** The first text of a row; empty where it has none. */
export function firstText(staged: Staged, row: number, width: number): string {
  for (let index = 0; index < width; index++) {
    const text = staged.text(index, row);
    if (text !== '') return text;
  }
  return '';
}

/** Folded names of areas that state a figure somewhere: a row of one of these heads nothing. */
export function namesWithFigures(
  column: SaidColumn | undefined,
  staged: Staged,
  anyFigure: (row: number) => boolean,
): ReadonlySet<string> {
  const names = new Set<string>();
  if (!column) return names;
  for (let row = 0; row < staged.length; row++)
    if (anyFigure(row)) names.add(foldArea(staged.text(column.match.index, row)));
  return names;
}

/** Whether a row states no figure and only one text, which is no year, class or known area. */
export function isHeading(
  columns: readonly SaidColumn[],
  values: readonly ValueColumn[],
  named: ReadonlySet<string>,
  staged: Staged,
  row: number,
  width: number,
  lacking: boolean,
): boolean {
  if (values.some(({index: at}) => staged.text(at, row) !== '')) return false;
  const texts: {readonly index: number; readonly text: string}[] = [];
  for (let index = 0; index < width; index++) {
    const text = staged.text(index, row);
    if (text !== '' && !/^(?:\d{1,4}|[IVXLC]+|[A-Za-z])[.)]?$/.test(text))
      texts.push({index, text});
  }
  if (texts.length !== 1) return false;
  const [{index, text}] = texts;
  const column = columns.find(({match}) => match.index === index);
  if (column && !labelKeys.has(column.match.spec!.key)) return false;
  // A kecamatan among villages heads those below it, also where one of them has its name.
  if (column?.match.spec!.key === 'villageName' && district.test(text)) return true;
  if (!/\p{L}{2}/u.test(text) || named.has(foldArea(text))) return false;
  // An area or a sector that stands in its own column may be one that has not reported.
  return lacking || column === undefined || headingWords.test(text);
}

const district = /^(?:kecamatan|kec\.|kapanewon|kemantren|distrik)\s/i;
const headingWords =
  /^(?:wilayah|zona|rayon|eks|bagian|kelompok|kategori|sektor|bidang|gugus|pulau|(?:[IVXLC]+|[A-Z])\.)(?:\s|$)/i;
