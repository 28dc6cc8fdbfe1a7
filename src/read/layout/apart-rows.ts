import type {Apart} from './apart.js';
import {
  countFilled,
  firstFilled,
  hasTotalLabel,
  isBareTotal,
  numbersColumns,
  repeatsHeader,
} from './apart.js';
import {isFooterText, isNoteLabel, isNoteText, isPageText, isSignatureText} from './footer.js';
import type {Heading, HeadingRules} from './heading.js';
import {headingOf} from './heading.js';
import {isPartedOtherwise} from './parted-row.js';
import type {Rows} from '../container/rows.js';
import {isNumber} from './second-table.js';
import type {Title} from './title-line.js';

/** What tells the rows of a table that are none of its data. */
export interface ApartRules {
  readonly headers: readonly string[];
  /** The records of the header as they stand, where it has several. */
  readonly headerLines?: readonly (readonly string[])[];
  /** Lines above the table, which may stand on each of its pages. */
  readonly titles?: readonly Title[];
  /** Cells that say what a row is about; one that names a total sets the row aside. */
  readonly labels: readonly number[];
  /** Cells that name somebody; only one that is nothing but "Jumlah" sets the row aside. */
  readonly names?: readonly number[];
  /** Without these a heading is left to the table's own reader. */
  readonly headings?: HeadingRules;
}

/** Whether a text that stands alone names a table: "Tabel 2. …", "Data UMKM Tahun 2024". */
function namesTable(text: string): boolean {
  if (text.length > 200) return false;
  return (
    /^(?:tabel|lampiran)\s/i.test(text) || /^(?=.*\b(?:19|20)\d{2}\b)\p{L}{3}.*\s\S+\s/u.test(text)
  );
}

/**
 * Tells totals, headings, repeated headers and footers from the rows of a table. It is asked about
 * every row that holds anything, from top to bottom, for a signature goes over several.
 */
export class ApartRows {
  /** The heading found last. */
  heading: Heading | null = null;
  private readonly lines: readonly (readonly string[])[];
  private readonly pages: ReadonlySet<string>;
  private readonly columns: number;
  private belowHeader = true;
  /** Whether a title that is not this table's stands directly above. */
  private titled = false;
  /** What the rows above were, while a remark or a signature goes on. */
  private footer: 'READ_NOTE_SET_ASIDE' | 'READ_SIGNATURE_SET_ASIDE' | null = null;

  constructor(private readonly rules: ApartRules) {
    const {headers, headerLines = [], titles = []} = rules;
    this.lines = [headers, ...headerLines];
    this.pages = new Set(titles.map(({text}) => text));
    this.columns = headers.filter((header) => header !== '').length;
  }

  /** Why the current record is none of the data; `null` where it is. */
  why(rows: Rows): Apart | null {
    const why = this.decide(rows);
    if (why !== 'READ_HEADING_SET_ASIDE' && why !== 'READ_PAGE_SET_ASIDE') this.titled = false;
    this.belowHeader = why === 'READ_HEADER_SET_ASIDE' || (why !== null && this.belowHeader);
    if (why !== 'READ_NOTE_SET_ASIDE' && why !== 'READ_SIGNATURE_SET_ASIDE') this.footer = null;
    else this.footer = why;
    return why;
  }

  private decide(rows: Rows): Apart | null {
    const {rules} = this;
    const {labels, names = [], headers} = rules;
    if (hasTotalLabel(rows, labels) || hasTotalLabel(rows, names, isBareTotal))
      return 'READ_TOTAL_SET_ASIDE';
    const filled = countFilled(rows, 3);
    if (filled === 1 || (filled === 2 && this.columns > 2)) {
      const why = this.sparse(rows, filled);
      if (why !== null) return why;
    }
    // Below a title of its own the same header heads another table.
    if (this.titled && repeatsHeader(rows, this.lines)) return null;
    return repeatsHeader(rows, this.lines) || numbersColumns(rows, headers, this.belowHeader)
      ? 'READ_HEADER_SET_ASIDE'
      : null;
  }

  /** Why a row of one or two cells is none of the data. */
  private sparse(rows: Rows, filled: number): Apart | null {
    const first = firstFilled(rows);
    const text = rows.text(first);
    const other = filled === 2 ? rows.text(firstFilled(rows, first + 1)) : '';
    const words = filled === 1 || /\p{L}{2}/u.test(other);
    if (words && (isNoteLabel(text) || (filled === 1 && isNoteText(text))))
      return 'READ_NOTE_SET_ASIDE';
    if (filled === 2 && isSignatureText(other) && isNoteText(text)) return 'READ_NOTE_SET_ASIDE';
    if (filled === 1 && (isPageText(text) || this.pages.has(text))) return 'READ_PAGE_SET_ASIDE';
    if (isSignatureText(text) && !isNumber(other)) return 'READ_SIGNATURE_SET_ASIDE';
    // A record that has fallen into one cell is refused by the table's reader.
    if (filled === 1 && isPartedOtherwise(rows, this.rules.headers.length)) return null;
    const {headings} = this.rules;
    if (filled === 1 && !headings && namesTable(text)) {
      this.titled = true;
      return 'READ_HEADING_SET_ASIDE';
    }
    // A table of two columns has no room for headings: each half-empty row is one with a gap.
    const heading = headings && this.columns > 2 ? headingOf(rows, filled, headings) : null;
    if (heading && !(this.footer && !heading.clear)) {
      this.heading = heading;
      return 'READ_HEADING_SET_ASIDE';
    }
    const goesOn = this.footer && isFooterText(text) && !isNumber(text) && !isNumber(other);
    return goesOn ? this.footer : null;
  }
}
