import {formatPeriod, formatSpan} from '../../../src/format/date.js';
import type {Cell} from '../../../src/snapshot/v1.js';
import {bilingual, type Lang} from '../../../src/text/words.js';
import {sparkPath} from '../../chart/spark.js';
import {isAbsence} from '../figure-context.js';
import {figureText, indicatorModel, stateText, type IndicatorModel} from '../indicator-model.js';
import type {FigureAbsence, FigureContext, RowLine} from '../model.js';

export interface TableOptions {
  /** Dimension along the columns; the second one of `by` where it is empty. */
  readonly columns?: string;
  /** A small line over the periods beside each row. */
  readonly sparkline?: boolean;
}

const WIDTH = 96;
const HEIGHT = 28;

/** An indicator as a table; where it is asked for, and rows are no periods, with small lines. */
export function tableModel(
  context: FigureContext,
  indicator: string,
  {columns = '', sparkline = false}: TableOptions = {},
): IndicatorModel | FigureAbsence {
  const rows = context.by || (columns === 'region' ? '' : 'region');
  const by = columns === '' ? context.by : [rows.split(',')[0], columns].join();
  const model = indicatorModel({...context, by}, indicator);
  if (!sparkline || isAbsence(model)) return model;
  const {cube, dims, fixed} = model.picked;
  const periods = cube
    .categories('period')
    .filter(
      (id) =>
        (context.from === null || id >= context.from) && (context.to === null || id <= context.to),
    );
  const [across] = dims.slice(1).filter((dim) => dim !== 'period');
  const along = across === undefined ? {} : {[across]: 'total'};
  const summed = across === undefined || cube.categories(across).includes('total');
  if (dims[0] === 'period' || periods.length < 2 || !summed) return model;
  const {lang} = context;
  return {
    ...model,
    table: {
      ...model.table,
      line: texts[lang].line(formatSpan(periods[0], periods[periods.length - 1], lang)),
      rows: model.table.rows.map((row, i) => {
        const cells = periods.map((period) =>
          cube.at({...fixed, ...along, [dims[0]]: model.rows[i], period}),
        );
        const line = lineOf(cells, model, lang);
        return line === null ? row : {...row, line};
      }),
    },
  };
}

/** Null where fewer than two figures are there to be joined. */
function lineOf(
  cells: readonly (Cell | undefined)[],
  {picked, unit}: IndicatorModel,
  lang: Lang,
): RowLine | null {
  const known = cells.flatMap((cell, i) => (cell && cell.value !== null ? [i] : []));
  if (known.length < 2) return null;
  const breaks = picked.cube.dataset.extension.breaks ?? [];
  const broken = (i: number): boolean => {
    const {flags = [], by = {}} = cells[i] ?? {};
    return (
      flags.includes('B') || flags.includes('D') || breaks.some(({period}) => period === by.period)
    );
  };
  const where = (test: (i: number) => boolean): Set<number> =>
    new Set(cells.flatMap((_, i) => (test(i) ? [i] : [])));
  const provisional = where((i) => cells[i]?.flags.includes('P') ?? false);
  const {solid, dotted, points} = sparkPath(
    cells.map((cell) => cell?.value ?? null),
    {width: WIDTH, height: HEIGHT, breaks: where(broken), provisional},
  );
  const last = known[known.length - 1];
  const alone = (i: number): boolean =>
    (broken(i) || cells[i - 1]?.value == null) && (broken(i + 1) || cells[i + 1]?.value == null);
  return {
    label: cells
      .flatMap((cell) => {
        if (!cell) return [];
        const said = [figureText(cell, unit, lang), stateText(cell, true, lang)];
        return `${formatPeriod(cell.by.period, lang)}: ${said.filter(Boolean).join(', ')}`;
      })
      .join('; '),
    width: WIDTH,
    height: HEIGHT,
    solid,
    dotted,
    dots: known
      .filter((i) => i === last || alone(i))
      .map((i) => ({x: points[i].x, y: points[i].y!, hollow: provisional.has(i)})),
  };
}

const texts = bilingual({
  id: {line: (span: string) => `Perkembangan ${span}`},
  en: {line: (span: string) => `Trend ${span}`},
});
