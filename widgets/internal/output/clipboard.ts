import {decimalText} from '../../../src/format/decimal.js';
import {guardFormula} from '../../../src/format/csv.js';
import {wordsOf} from './content.js';
import type {OutputRequest} from './request.js';
import {searchable, type Sheet} from './sheet.js';
import {escapeXml} from './xml.js';

/** One content in the two forms that programs paste. */
export interface Pasted {
  readonly html: string;
  readonly plain: string;
}

/**
 * A figure for pasting: a table as read for documents; tabs and lines with numbers in full for
 * spreadsheets and plain text, their decimal mark that of the figure's language. No text is a formula.
 */
export function pastedTable(request: OutputRequest, {above, heads, rows}: Sheet): Pasted {
  const {lang, heading, model} = request;
  const element = (tag: string, text: string): string => `<${tag}>${escapeXml(text)}</${tag}>`;
  const words = (tag: string, text: string): string => element(tag, guardFormula(searchable(text)));
  const paragraphs = Object.values<string>({...wordsOf(request)}).filter(Boolean);
  const field = (raw: string | number | null): string => {
    if (typeof raw !== 'number') return guardFormula((raw ?? '').replace(/\s+/g, ' '));
    return lang === 'id' ? decimalText(raw).replace('.', ',') : decimalText(raw);
  };
  return {
    html: [
      words('h3', heading),
      words('p', model.sub),
      '<table border="1"><tr>',
      ...heads.map((text) => words('th', text)),
      ...rows.flatMap((cells) => [
        '</tr><tr>',
        // A number below zero begins like a formula.
        ...cells.map(({raw, text}) => (typeof raw === 'number' ? element : words)('td', text)),
      ]),
      '</tr></table>',
      ...paragraphs.map((text) => words('p', text)),
    ].join(''),
    plain: [...above, [], heads, ...rows.map((cells) => cells.map(({raw}) => raw))]
      .map((line) => line.map(field).join('\t'))
      .join('\n'),
  };
}

/** @returns whether the browser took it; it is to be asked within a click */
export function copyRich({html, plain}: Pasted): Promise<boolean> {
  const blob = (type: string, text: string): Blob => new Blob([text], {type});
  return done(() =>
    navigator.clipboard.write([
      new ClipboardItem({
        'text/html': blob('text/html', html),
        'text/plain': blob('text/plain', plain),
      }),
    ]),
  );
}

/** The same for a text alone. */
export function copyText(text: string): Promise<boolean> {
  return done(() => navigator.clipboard.writeText(text));
}

/** A page without https has no clipboard, and a browser may refuse. */
async function done(copy: () => Promise<void>): Promise<boolean> {
  try {
    await copy();
    return true;
  } catch {
    return false;
  }
}
