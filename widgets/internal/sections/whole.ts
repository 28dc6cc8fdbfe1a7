import {formatNumber, formatPercent} from '../../../src/format/number.js';
import type {Cell} from '../../../src/snapshot/v1.js';
import {words, type Lang} from '../../../src/text/words.js';
import {headlinePart, type HeadlinePart} from '../headline-part.js';
import {sentenceOf} from '../say.js';
import {sectionMessages} from '../section-messages.js';
import type {Section, SectionMaker} from '../section.js';
import {shareEntry, unknownShare} from './dots.js';
import {sliceOf} from './pick.js';

type Words = Readonly<Record<Lang, string>>;

export interface WholeOptions {
  /** Name of the figure where it stands alone: `Sedikitnya satu saluran`. */
  readonly name: Words;
  /** What the number says, beside it. */
  readonly said: Words;
  /** The units that are counted, those that are not, and both together: `usaha`. */
  readonly used: Words;
  readonly unused: Words;
  readonly noun: Words;
}

/** From this share of unknowns on, a share is only a lower bound. */
const MUCH_UNKNOWN = 20;

/** One share as a large number and the whole that it is a share of, unknowns apart. */
export function whole(
  indicator: string,
  {name, said, used, unused, noun}: WholeOptions,
): SectionMaker {
  return (context): Section | null => {
    const {lang, place} = context;
    const t = sectionMessages[lang];
    const slice = sliceOf(context, indicator);
    const cell = slice?.total;
    if (!slice || !cell) return null;
    const {reading, meaning, tableRow} = shareEntry('whole', name[lang], cell, {
      lang,
      noun: noun[lang],
    });
    const {numerator, denominator, unknown} = cell;
    const base = (count: number): string =>
      `${formatNumber(count, lang)} ${words[lang].of} ${formatNumber(denominator!, lang)} ${noun[lang]}`;
    const part = (tone: HeadlinePart['tone'], count: number, label: string): HeadlinePart => {
      const share = formatPercent((100 * count) / denominator!, lang);
      return {
        key: tone,
        tone,
        count,
        label: tone === 'used' ? '' : `${label} ${share}`,
        meaning: {
          label: `${label}: ${share}, ${base(count)}`,
          tip: {name: label, value: share, note: base(count)},
        },
      };
    };
    const rest = words[lang].unknown.toLowerCase();
    return {
      sentences: [place, ''].map((where) =>
        bounded(sentenceOf(slice.cube, cell, where, lang), cell, lang),
      ),
      sub: slice.sub,
      filters: slice.filters,
      title: '',
      dataset: slice.cube.dataset,
      readings: [reading],
      rows: [{...tableRow, total: true}],
      draw: (frame) =>
        headlinePart(
          {
            reading,
            meaning,
            number: reading.full.replace(/%$/, ''),
            unit: reading.full === '' ? '' : reading.provisional ? '%*' : '%',
            lines: [
              said[lang],
              [
                reading.base === '' ? '' : base(numerator!),
                reading.state === 'small' ? words[lang].unreliable : '',
              ]
                .filter(Boolean)
                .join('; '),
            ],
            whole:
              reading.base === '' || denominator === 0
                ? []
                : [
                    part('used', numerator!, used[lang]),
                    part(
                      'unused',
                      denominator! - numerator! - (unknown ?? 0),
                      unknown === null ? `${unused[lang]} ${t.or} ${rest}` : unused[lang],
                    ),
                    ...(unknown === null ? [] : [part('unknown', unknown, rest)]),
                  ],
          },
          frame,
        ),
    };
  };
}

/** A sentence that begins with a share says where much is unknown that it is a lower bound. */
function bounded(sentence: string, cell: Cell, lang: Lang): string {
  const share = unknownShare(cell) ?? 0;
  return share >= MUCH_UNKNOWN && /^\d/.test(sentence)
    ? sectionMessages[lang].bound(sentence, formatPercent(share, lang))
    : sentence;
}
