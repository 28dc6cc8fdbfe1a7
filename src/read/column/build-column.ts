import type {ColumnSpec} from '../../schema/spec.js';
import {genderValues} from '../../schema/values.js';
import {issue} from '../cell/cell.js';
import {categoryReader} from './category-reader.js';
import {CodeBuilder} from './code-builder.js';
import type {ColumnBuilder} from './column-builder.js';
import {DateBuilder} from './date-builder.js';
import {enumReader} from './enum-reader.js';
import {GenderBuilder} from './gender-builder.js';
import type {Interner} from './interner.js';
import {readList} from '../cell/list.js';
import {holdsPersonalNumber} from '../cell/mask.js';
import {NumberBuilder} from './number-builder.js';
import type {NumberPeriod} from '../cell/number.js';
import type {CodeSystem} from '../cell/region-code.js';
import {RewritingBuilder, decimalDegrees} from './rewriting-builder.js';
import {isBlankText, surelyFilled} from '../cell/symbol.js';
import {StageBuilder} from './stage-builder.js';
import type {TextReading} from './text-builder.js';
import {TextBuilder} from './text-builder.js';
import {TruthBuilder} from './truth-builder.js';
import {YearBuilder} from './year-builder.js';

/**
 * Signs that nobody sees, and joiners where they join nothing: with them "Awan" would be two places.
 * Joiners stay in emoji and between letters that have need of them.
 */
const unseen =
  /[\u00ad\u200b\u200e\u200f\u2060\ufeff]|(?<=^|[\p{sc=Latin}\p{N}\s])[\u200c\u200d]+/gu;

/**
 * The builder of a column's declared type.
 *
 * @param texts where codes are kept; others may be kept there, too
 */
export function buildColumn(spec: ColumnSpec, system: CodeSystem, texts?: Interner): ColumnBuilder {
  switch (spec.type) {
    case 'number':
      return spec.stages ? new StageBuilder(...spec.stages) : new NumberBuilder('number');
    case 'count':
    case 'percent':
      return new NumberBuilder(spec.type);
    case 'rupiah':
      return new NumberBuilder('rupiah', {period: periodOf(spec.key)});
    case 'degrees':
      return new RewritingBuilder(new NumberBuilder('number'), decimalDegrees);
    case 'range':
      return new NumberBuilder('rupiah', {brackets: true, period: periodOf(spec.key)});
    case 'year':
      return new YearBuilder();
    case 'date':
      return new DateBuilder();
    case 'truth':
      return new TruthBuilder(spec);
    case 'enum':
      return spec.values === genderValues
        ? new GenderBuilder(spec)
        : new TextBuilder({interpret: enumReader(spec)});
    case 'list':
      return new TextBuilder({
        interpret: spec.categorised ? categoryReader(spec, readList) : readList,
      });
    case 'code':
      return new CodeBuilder(spec.key, system, texts);
    case 'text':
      if (spec.categorised)
        return new TextBuilder({interpret: categoryReader(spec, readPublicText)});
      // A name of somebody is never published; any other text may be.
      return new TextBuilder(
        spec.personal
          ? {interpret: readPlainText, plain: surelyFilled}
          : {interpret: readPublicText, plain: isPlainPublic},
      );
  }
}

/** The period of which a column's amounts are, as its key says. */
function periodOf(key: string): NumberPeriod {
  if (/monthly/i.test(key)) return 'month';
  return /annual|^turnoverRange$/i.test(key) ? 'year' : null;
}

function readPlainText(text: string): TextReading {
  return {text: isBlankText(text) ? null : text};
}

/** A number as long as a NIK among areas or programmes has slipped there from its own column. */
function readPublicText(text: string): TextReading {
  if (holdsPersonalNumber(text.slice(0, 1000)))
    return {text: null, issue: issue('READ_PERSONAL_NUMBER')};
  // Signs that move a terminal's cursor or turn text around are no part of a name.
  const clean = text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ').replace(/ {2,}/g, ' ');
  return readPlainText(clean.replace(unseen, '').normalize('NFC').trim());
}

function isPlainPublic(bytes: Uint8Array, start: number, end: number): boolean {
  let digits = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte < 0x20 || byte > 0x7e) return false;
    if (byte >= 0x30 && byte <= 0x39) digits++;
  }
  return digits < 9 && surelyFilled(bytes, start, end);
}
