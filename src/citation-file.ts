import type {Snapshot} from './snapshot/v1.js';

/**
 * The citation of a snapshot as a `CITATION.cff`, version 1.2.0 of the Citation File Format: a data
 * set of its publisher, dated by the day its figures describe.
 */
export function citationFile({extension}: Snapshot): string {
  const {citation} = extension;
  const lines: [string, string][] = [
    ['cff-version', '1.2.0'],
    ['message', `Kutip sebagai: ${citation.text.id} / Cite as: ${citation.text.en}`],
    ['type', 'dataset'],
    ['title', citation.title],
    ['version', citation.version],
    ['date-released', citation.date],
  ];
  const authors = `authors:\n  - name: ${scalar(citation.author)}\n`;
  return lines.map(([key, text]) => `${key}: ${scalar(text)}\n`).join('') + authors;
}

/** A YAML scalar in double quotes: of JSON's escapes YAML 1.2 knows every one. */
function scalar(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
