import type {Lang} from '../../../src/text/words.js';
import {barPart} from '../bar-part.js';
import {entryOf} from '../entry.js';
import {furtherCell} from '../reading.js';
import {sentenceOf} from '../say.js';
import {sectionMessages} from '../section-messages.js';
import type {Section, SectionMaker} from '../section.js';
import {sliceOf} from './pick.js';

export interface FieldsOptions {
  readonly title: Readonly<Record<Lang, string>>;
  /** Further figures of the indicator, in order, with what they are called. */
  readonly metrics: Readonly<Record<string, Readonly<Record<Lang, string>>>>;
  /** What they are counted in; that of the indicator where left out. */
  readonly unit?: string;
}

/** Further figures of one indicator as bars: births and deaths, dimensions of data quality. */
export function fields(
  indicator: string,
  {title, metrics, unit: own}: FieldsOptions,
): SectionMaker {
  return (context): Section | null => {
    const {lang, place} = context;
    const t = sectionMessages[lang];
    const slice = sliceOf(context, indicator);
    const whole = slice?.total;
    if (!slice || !whole) return null;
    const {dataset} = slice.cube;
    const unit = own ?? dataset.extension.unit;
    const entries = Object.entries(metrics).flatMap(([name, label]) => {
      if (!(name in whole.extra)) return [];
      const cell = furtherCell(whole, name);
      const entry = entryOf(name, label[lang], cell, {unit, lang, noun: '', tone: 'main'});
      return [{...entry, tableRow: {...entry.tableRow, cells: entry.tableRow.cells.slice(0, 1)}}];
    });
    if (entries.length === 0) return null;
    const weakest = entries.find(({row}) => row.value !== null && row.value === whole.value);
    return {
      sentences: [place, ''].map((where) =>
        sentenceOf(slice.cube, whole, where, lang, {named: weakest?.row.label.toLowerCase() ?? ''}),
      ),
      sub: slice.sub,
      filters: slice.filters,
      title: title[lang],
      dataset,
      readings: entries.map(({reading}) => reading),
      columns: [{label: t.figure}, {label: t.value, numeric: true}],
      rows: entries.map(({tableRow}) => tableRow),
      draw: (frame) => barPart(entries, frame, {valueHead: unit === 'percent' ? '%' : ''}),
    };
  };
}
