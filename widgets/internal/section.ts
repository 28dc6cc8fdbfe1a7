import type {Dataset} from '../../src/snapshot/v1.js';
import {words} from '../../src/text/words.js';
import {absenceOf, withBreak} from './entry.js';
import {isAbsence} from './figure-context.js';
import {figureColumns} from './heads.js';
import {headPart} from './line-up-part.js';
import type {
  ChartFrame,
  DefinitionRow,
  Drawing,
  FigureAbsence,
  FigureContext,
  FigureModel,
  TableColumn,
  TableModel,
  TableRow,
} from './model.js';
import {stackParts, type DrawingPart} from './parts.js';
import {definitionOf, signNotes, type Reading} from './reading.js';
import {headline} from './say.js';
import {sectionMessages} from './section-messages.js';

/** One piece of a figure: what it says, draws and puts into the table. */
export interface Section {
  /** Sentences for the heading, the more telling ones first. */
  readonly sentences: readonly string[];
  /** Indicator, unit, place, period. */
  readonly sub: string;
  /** What was chosen, each with its name: `Wilayah: Awan`, `Tahun: 2024`. */
  readonly filters: readonly string[];
  /** Above the piece, where the figure has several. */
  readonly title: string;
  /** Beside the title, at the right edge: what a column means. */
  readonly remark?: string;
  /** Whose definition is told; none where `definition` stands. */
  readonly dataset?: Dataset;
  readonly definition?: readonly DefinitionRow[];
  readonly readings: readonly Reading[];
  /** Further notes than those on signs. */
  readonly notes?: readonly string[];
  /** Heads of the table's columns; name, value and its parts where left out. */
  readonly columns?: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly draw: (frame: ChartFrame) => DrawingPart;
}

/**
 * Makes a piece from a snapshot; null where the snapshot does not publish what it needs, an absence
 * where there is nothing to show of what it publishes.
 */
export type SectionMaker = (context: FigureContext) => Section | FigureAbsence | null;

export interface SectionsModel extends FigureModel {
  readonly sections: readonly Section[];
}

/** Several pieces as one figure; its heading is what the first has to say. */
export function sectionsModel(
  context: FigureContext,
  makers: readonly SectionMaker[],
): SectionsModel | FigureAbsence {
  const {lang, region} = context;
  const t = sectionMessages[lang];
  const made = makers.flatMap((make) => make(context) ?? []);
  const waiting = made.find((one) => isAbsence(one) && one.absent === 'waiting');
  if (waiting) return waiting as FigureAbsence;
  const sections = made.filter((one): one is Section => !isAbsence(one));
  const [first] = sections;
  if (first === undefined) return made.find(isAbsence) ?? {absent: 'empty', ...nowhere(context)};
  const readings = sections.flatMap((section) => section.readings);
  const lone = sections.length === 1 && first.readings.length === 0;
  const absent = lone
    ? null
    : absenceOf(
        readings.map((reading) => ({
          row: {value: reading.cell.value, state: reading.state},
          reading,
        })),
      );
  if (absent !== null) return withBreak(absent, first.dataset, lang);
  const several = sections.length > 1;
  const datasets = [...new Set(sections.flatMap(({dataset}) => dataset ?? []))];
  return {
    sections,
    heading: headline(...sections.flatMap(({sentences}) => sentences)) || first.sub,
    sub: first.sub,
    notes: [
      ...new Set([
        ...sections.flatMap(({notes = []}) => notes),
        ...(readings.some(({state}) => state === 'small') ? [t.smallBase] : []),
        ...sections.flatMap(({dataset, readings: own}) =>
          dataset ? signNotes(own, dataset, lang) : [],
        ),
        ...ignored(context, datasets),
      ]),
    ],
    table: tableOf(sections, first.sub, lang),
    definition: [
      ...sections.flatMap(({definition = []}) => definition),
      ...datasets.flatMap((dataset) => {
        const of = readings.find(({cell}) => cell.by.region === region)?.cell;
        const rows = definitionOf(dataset, datasets.length > 1 ? undefined : of, lang);
        return several && datasets.length > 1
          ? [
              {term: dataset.extension.title[lang], detail: dataset.extension.definition[lang]},
              ...rows,
            ]
          : rows;
      }),
    ],
    filters: [...new Set(sections.flatMap(({filters}) => filters))],
  };
}

/** The pieces below each other, each under its title. */
export function sectionsChart({sections, sub}: SectionsModel, frame: ChartFrame): Drawing {
  const several = sections.length > 1;
  return stackParts(
    sub,
    sections.flatMap(({title, remark, draw}, i): DrawingPart[] => [
      ...(i > 0 ? [space(24)] : []),
      ...(several && title !== '' ? [headPart(title, frame, remark), space(8)] : []),
      draw(frame),
    ]),
  );
}

function space(height: number): DrawingPart {
  return {height, marks: []};
}

function tableOf(
  sections: readonly Section[],
  caption: string,
  lang: FigureContext['lang'],
): TableModel {
  const t = sectionMessages[lang];
  const [first] = sections;
  if (sections.length === 1 && first.columns) {
    return {caption, columns: first.columns, rows: first.rows};
  }
  // A count has no base: its row is as long as the others all the same.
  const none = {text: '', raw: null, state: words[lang].notApplicable};
  const whole = (row: TableRow): TableRow => ({
    ...row,
    cells: [0, 1, 2, 3].map((i) => row.cells[i] ?? none),
  });
  const columns = figureColumns(first.columns?.[0].label ?? t.figure, lang);
  const rows = sections.flatMap(({title, rows: own}) =>
    sections.length > 1 && title !== ''
      ? [{header: title, cells: [], group: true}, ...own.map(whole)]
      : own.map(whole),
  );
  return {caption, columns, rows};
}

/** Choices of the reader that none of the figures can follow. */
function ignored({where, snapshot, lang}: FigureContext, datasets: readonly Dataset[]): string[] {
  return Object.keys(where)
    .filter((dim) => !datasets.some(({id}) => id.includes(dim)))
    .map((dim) => {
      const known = snapshot.link.item.find(({dimension}) => dimension[dim] !== undefined);
      return sectionMessages[lang].ignored(known?.dimension[dim].label.toLowerCase() ?? dim);
    });
}

/** Why an area that is in the file has nothing to show here. */
function nowhere({snapshot, region, place, lang}: FigureContext): {readonly reason?: string} {
  const own = snapshot.extension.region;
  // A code that the file does not hold has no name either; that is said elsewhere.
  return region === own.code || region === place
    ? {}
    : {reason: sectionMessages[lang].onlyWhole(own.label, place)};
}
