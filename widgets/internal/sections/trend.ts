import {lineChart} from '../line-chart.js';
import {indicatorModel} from '../indicator-model.js';
import {readCell} from '../reading.js';
import {sentenceOf} from '../say.js';
import type {Section, SectionMaker} from '../section.js';
import {isAbsence} from '../figure-context.js';
import type {Lang} from '../../../src/text/words.js';

export interface TrendOptions {
  /** A line for each category of this dimension; one line where left out. */
  readonly by?: string;
  readonly title?: Readonly<Record<Lang, string>>;
}

/** One indicator over its periods; nothing where it has a single one. */
export function trend(indicator: string, {by = '', title}: TrendOptions = {}): SectionMaker {
  return (context): Section | null => {
    const {lang, place} = context;
    const dims = ['period', ...(by === '' ? [] : [by])].join(',');
    const model = indicatorModel({...context, by: dims}, indicator, {drawn: true});
    if (isAbsence(model) || model.rows.length < 2) return null;
    const {picked, rows, columns, cell, sub, filters, notes, table, unit} = model;
    const cells = rows.flatMap((row) => columns.flatMap((column) => cell(row, column) ?? []));
    const last = cell(rows[rows.length - 1], columns.includes('total') ? 'total' : columns[0]);
    const {dataset} = picked.cube;
    return {
      sentences: [
        ...[place, ''].map((where) => sentenceOf(picked.cube, last, where, lang)),
        model.heading,
      ],
      sub,
      filters,
      title: title?.[lang] ?? dataset.extension.title[lang],
      dataset,
      readings: cells.map((one) => readCell(one, {unit, lang})),
      notes,
      columns: table.columns,
      rows: table.rows,
      draw: (frame) => lineChart(model, frame),
    };
  };
}
