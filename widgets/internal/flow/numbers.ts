import {formatNumber} from '../../../src/format/number.js';
import {words, type Lang} from '../../../src/text/words.js';
import type {LineUpEntry} from '../line-up-part.js';
import {flowMessages} from './messages.js';
import {sumText, type PairSum} from './pairs.js';

/** How many moved one way: at least so many where some pairs are withheld. */
export function numberOf(title: string, all: PairSum, sign: string, lang: Lang): LineUpEntry {
  const text = sumText(all, lang);
  return lineUp(
    title,
    text === '' ? '' : sign + text,
    all.partial ? (text === '' ? words[lang].withheld : flowMessages[lang].part) : '',
    text === '' && all.partial,
  );
}

/** Up less down; none where either is not known whole. */
export function netOf(up: PairSum, down: PairSum, lang: Lang): LineUpEntry {
  const t = flowMessages[lang];
  const unsure = up.partial || down.partial;
  const text = unsure ? '' : formatNumber(up.count - down.count, lang, {sign: 'always'});
  return lineUp(t.net, text, unsure ? t.unsure : '', false);
}

function lineUp(title: string, big: string, note: string, withheld: boolean): LineUpEntry {
  const said = [big, note].filter(Boolean).join(', ');
  return {
    item: {
      key: title,
      title,
      big,
      note: big === '' ? note : '',
      boxed: withheld,
      lines: big === '' || note === '' ? [] : [note],
    },
    state: withheld ? 'withheld' : big === '' ? 'empty' : 'value',
    meaning: {label: `${title}: ${said}`, tip: {name: title, value: said}},
  };
}
