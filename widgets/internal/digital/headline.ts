import {formatNumber, formatPercent} from '../../../src/format/number.js';
import type {Cell} from '../../../src/snapshot/v1.js';
import {bilingual, words, type Lang} from '../../../src/text/words.js';
import {digitalEntry, type DigitalEntry} from './rows.js';
import type {Headline, HeadlinePart} from '../headline-part.js';

/** `digital.any` as the large number, with users, others and unknowns as parts of all businesses. */
export function digitalHeadline(
  cell: Cell,
  lang: Lang,
): Headline & Pick<DigitalEntry, 'row' | 'tableRow'> {
  const t = texts[lang];
  const {reading, meaning, tableRow, row} = digitalEntry('any', t.any, cell, lang);
  const {numerator, denominator, value} = cell;
  const counted =
    value === null || numerator === null || denominator === null
      ? ''
      : t.base(formatNumber(numerator, lang), formatNumber(denominator, lang));
  return {
    reading,
    row,
    tableRow,
    meaning,
    number: reading.full.replace(/%$/, ''),
    unit: reading.full === '' ? '' : reading.provisional ? '%*' : '%',
    lines: [
      t.said,
      [counted, reading.state === 'small' ? words[lang].unreliable : '']
        .filter((part) => part !== '')
        .join('; '),
    ],
    whole: value === null ? [] : wholeOf(cell, lang),
  };
}

function wholeOf({numerator, denominator, unknown}: Cell, lang: Lang): HeadlinePart[] {
  if (numerator === null || denominator === null || denominator === 0) return [];
  const t = texts[lang];
  const rest = denominator - numerator - (unknown ?? 0);
  const part = (tone: HeadlinePart['tone'], count: number, name: string): HeadlinePart => {
    const share = formatPercent((100 * count) / denominator, lang);
    return {
      key: tone,
      tone,
      count,
      label: tone === 'used' ? '' : `${name} ${share}`,
      meaning: {
        label: `${name}: ${share}, ${t.base(formatNumber(count, lang), formatNumber(denominator, lang))}`,
        tip: {
          name,
          value: share,
          note: t.base(formatNumber(count, lang), formatNumber(denominator, lang)),
        },
      },
    };
  };
  return [
    part('used', numerator, t.used),
    part('unused', rest, unknown === null ? t.unusedOrUnknown : t.unused),
    ...(unknown === null ? [] : [part('unknown', unknown, t.unknown)]),
  ];
}

const texts = bilingual({
  id: {
    any: 'Sedikitnya satu saluran',
    said: 'memakai sedikitnya satu saluran digital',
    base: (count: string, all: string) => `${count} dari ${all} usaha`,
    used: 'memakai',
    unused: 'tidak memakai',
    unusedOrUnknown: 'tidak memakai atau tidak diketahui',
    unknown: 'tidak diketahui',
  },
  en: {
    any: 'At least one channel',
    said: 'use at least one digital channel',
    base: (count: string, all: string) => `${count} of ${all} businesses`,
    used: 'use one',
    unused: 'use none',
    unusedOrUnknown: 'use none or unknown',
    unknown: 'unknown',
  },
});
