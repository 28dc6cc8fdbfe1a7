import {formatDate} from '../format/date.js';
import {flagWords, stateWords} from '../format/state.js';
import {dashboardNumbers} from '../snapshot/figures.js';
import {dimensionNames} from '../text/categories.js';
import {embedWords} from '../text/embed.js';
import {englishUnits, unitSigns} from '../text/unit-words.js';
import {words, type Lang} from '../text/words.js';
import {charts, families, overviews, smallBase, type TablePlan} from './plan.js';

/** What a program in another language needs in order to write the same tables. */
export interface ServerWords {
  readonly families: Readonly<Record<string, TablePlan>>;
  readonly overviews: readonly string[];
  readonly charts: readonly string[];
  /** Indicators of the big numbers of a dashboard. */
  readonly numbers: readonly string[];
  readonly smallBase: number;
  readonly words: Readonly<Record<Lang, LanguageWords>>;
}

interface LanguageWords {
  readonly months: readonly string[];
  readonly flags: Readonly<Record<string, string>>;
  /** Why there is no value; the empty reason stands for none given. */
  readonly reasons: Readonly<Record<string, string>>;
  readonly notReported: string;
  readonly withheld: string;
  readonly revised: string;
  readonly value: string;
  readonly base: string;
  readonly target: string;
  readonly indicator: string;
  readonly of: string;
  readonly source: string;
  readonly asOf: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly unitSigns: Readonly<Record<string, string>>;
  /** Units in this language by the Indonesian name; the name itself where there is none. */
  readonly units: Readonly<Record<string, string>>;
}

const reasons = [
  'suppressed',
  'insufficient_n',
  'zero_denominator',
  'break',
  'not_applicable',
  'not_independent',
  'invalid_input',
  '',
];

/** Words and plan of the tables in both languages, as they stand in the WordPress plugin. */
export function serverWords(): ServerWords {
  return {
    families,
    overviews,
    charts,
    numbers: dashboardNumbers,
    smallBase,
    words: {id: wordsOf('id'), en: wordsOf('en')},
  };
}

function wordsOf(lang: Lang): LanguageWords {
  const {notReported, withheld, revised} = words[lang];
  const {value, base, target, indicator, of, source, asOf} = embedWords[lang];
  return {
    months: Array.from(
      {length: 12},
      (_, month) => formatDate(`2000-${String(month + 1).padStart(2, '0')}-01`, lang).split(' ')[1],
    ),
    flags: flagWords(lang),
    reasons: Object.fromEntries(
      reasons.map((reason) => [reason, stateWords({value: null, flags: [], reason}, lang)[0]]),
    ),
    notReported,
    withheld,
    revised,
    value,
    base,
    target,
    indicator,
    of,
    source,
    asOf,
    dimensions: dimensionNames[lang],
    unitSigns: unitSigns[lang],
    units: lang === 'id' ? {} : englishUnits,
  };
}
