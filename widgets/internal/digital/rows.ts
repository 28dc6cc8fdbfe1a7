import {formatNumber, formatPercent} from '../../../src/format/number.js';
import type {Cell} from '../../../src/snapshot/v1.js';
import type {Lang} from '../../../src/text/words.js';
import {bilingual} from '../../../src/text/words.js';
import {rankRows} from '../../chart/bar.js';
import type {Cube} from '../cube.js';
import type {DotEntry} from '../dot-part.js';
import type {TableRow} from '../model.js';
import {readCell, spoken, tableCells, tipNote, type Reading} from '../reading.js';

/** One share of businesses: its row in the chart, in the table and in words. */
export interface DigitalEntry extends DotEntry {
  readonly reading: Reading;
  readonly tableRow: TableRow;
}

/** Channels by their share, high to low; what has no value stands at the end. */
export function channelEntries(cube: Cube, by: Cell['by'], lang: Lang): DigitalEntry[] {
  const entries = cube.categories('channel').flatMap((channel) => {
    const cell = channel === 'total' ? undefined : cube.at({...by, channel});
    if (cell === undefined) return [];
    return [digitalEntry(channel, cube.label('channel', channel, lang), cell, lang)];
  });
  return rankRows(entries.map((entry) => ({...entry.row, entry}))).map(({entry}) => entry);
}

/** Size classes in the order of the law; a class without any business is left out. */
export function classEntries(cube: Cube, by: Cell['by'], lang: Lang): DigitalEntry[] {
  return cube.categories('size_class').flatMap((sizeClass) => {
    const cell = sizeClass === 'total' ? undefined : cube.at({...by, size_class: sizeClass});
    if (cell === undefined || cell.denominator === 0 || cell.reason === 'zero_denominator')
      return [];
    const label =
      sizeClass === 'unknown'
        ? texts[lang].unknownClass
        : cube.label('size_class', sizeClass, lang);
    return [digitalEntry(sizeClass, label, cell, lang)];
  });
}

/** A share of businesses and its name as a row. */
export function digitalEntry(key: string, label: string, cell: Cell, lang: Lang): DigitalEntry {
  const t = texts[lang];
  const reading = readCell(cell, {unit: 'percent', lang});
  const {state, short, full, note, shortNote, states, provisional} = reading;
  const share = unknownShare(cell);
  const unknownText = share === null ? '' : formatPercent(share, lang);
  const unknown =
    share === null || !cell.unknown ? '' : t.unknown(unknownText, formatNumber(cell.unknown, lang));
  const remark = [tipNote(reading), unknown].filter((part) => part !== '').join('; ');
  const [value, numerator, denominator, unknownCell] = tableCells(reading, lang);
  return {
    reading,
    provisional,
    row: {
      key,
      label,
      value: cell.value,
      state,
      text: short,
      note,
      shortNote,
      low: cell.extra.ci_low ?? null,
      high: cell.extra.ci_high ?? null,
      unknownText,
    },
    meaning: {
      label: [spoken(label, reading, {lang, noun: t.noun}), unknown]
        .filter((part) => part !== '')
        .join('; '),
      tip: {
        name: label,
        value: full === '' ? states : full,
        ...(full !== '' && remark !== '' && {note: remark}),
      },
      detail: {
        by: cell.by,
        value: cell.value,
        numerator: cell.numerator,
        denominator: cell.denominator,
        unknown: cell.unknown,
        flags: cell.flags,
        reason: cell.reason,
      },
    },
    tableRow: {
      header: label,
      cells: [
        value,
        numerator,
        denominator,
        share === null
          ? unknownCell
          : {...unknownCell, text: `${unknownCell.text} (${unknownText})`},
      ],
    },
  };
}

/** Percent of all businesses whose answer is unknown; null where that is not published. */
export function unknownShare({value, unknown, denominator}: Cell): number | null {
  if (value === null || unknown === null || denominator === null || denominator === 0) return null;
  return (100 * unknown) / denominator;
}

const texts = bilingual({
  id: {
    noun: 'usaha',
    // The column beside it is headed "tidak diketahui" too.
    unknownClass: 'Skala belum jelas',
    unknown: (share: string, count: string) => `tidak diketahui ${share} (${count} usaha)`,
  },
  en: {
    noun: 'businesses',
    unknownClass: 'Class not known',
    unknown: (share: string, count: string) => `unknown ${share} (${count} businesses)`,
  },
});
