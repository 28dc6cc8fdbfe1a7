import {numbersIn} from './compare.js';
import {createScope, type Scope} from '../../widgets/internal/scope.js';
import {SourceRequest} from '../../widgets/internal/source-request.js';
import type {Snapshot} from '../../src/snapshot/v1.js';
import type {Lang} from '../../src/text/words.js';
import {contextOf, isAbsence} from '../../widgets/internal/figure-context.js';
import {languageOf} from '../../widgets/internal/language.js';
import {estimateWidth} from '../../widgets/chart/measure.js';
import {compareDetails, compareTexts} from './values.js';
import type {
  ChartFrame,
  Drawing,
  FigureAbsence,
  FigureContext,
  FigureModel,
  TableModel,
} from '../../widgets/internal/model.js';
import {readData} from '../../widgets/internal/own-data.js';
import {withoutUncounted} from '../../widgets/internal/own-data-table.js';

/** What a figure should tell, made once more from its data and not read from what it drew. */
export interface ReadFigure {
  readonly tag: string;
  readonly lang: Lang;
  /** Whether the figure shows its table in place of a chart. */
  readonly asTable: boolean;
  /** Accessible names of its values, as drawn. */
  readonly marks: readonly string[];
  readonly table: TableModel;
  /** Names of categories, and what the heading and notes say: words that hold numbers too. */
  readonly words: string;
  /** Name of the place, where the table says only `Kabupaten`. */
  readonly place: string;
  /** Numbers in the names of values that the data hold, as written. */
  readonly held: readonly string[];
  /** What else is wrong: values that are not those of the file, a sign explained twice. */
  readonly faults: readonly string[];
}

interface FigureParts extends HTMLElement {
  readonly src: string;
  readonly data?: unknown;
  readonly region: string;
  readonly period: string;
  readonly by: string;
  readonly view: string;
  model(context: FigureContext): FigureModel | FigureAbsence;
  chart(model: FigureModel, frame: ChartFrame): Drawing | null;
}

/** All elements of the library below a node, through shadow roots, in the order of the page. */
export function figuresBelow(node: ParentNode): HTMLElement[] {
  return [...node.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    ...(element.localName.startsWith('umkm-') ? [element] : []),
    ...(element.shadowRoot ? figuresBelow(element.shadowRoot) : []),
  ]);
}

/** One figure; none for what is no figure, or has nothing to show. */
export async function readFigure(element: HTMLElement): Promise<ReadFigure[]> {
  const figure = element as FigureParts;
  if (!('model' in figure)) return [];
  const heading = figure.shadowRoot?.querySelector('[part~="chart"], [part~="table"]');
  const given = heading ? await dataOf(figure) : null;
  if (given === null) return [];
  const {snapshot, scope} = given;
  const lang = languageOf(figure);
  const {region, period, where} = scope.state;
  const context = contextOf(snapshot, lang, {
    region: figure.region || region,
    period: figure.period || period,
    by: figure.by,
    where,
  });
  const made = withoutUncounted(figure.model(context), snapshot, lang);
  // Areas of a map whose boundaries are on their way are drawn when they are there.
  if (isAbsence(made) || ('waiting' in made && made.waiting === true)) return [];
  const chart = figure.shadowRoot?.querySelector('[part~="chart"]');
  const marks = [...(chart?.querySelectorAll('[data-mark][role="img"]') ?? [])].map(
    (mark) => mark.getAttribute('aria-label') ?? '',
  );
  const changes = changesIn(made.table, snapshot);
  return [
    {
      tag: figure.localName,
      lang,
      asTable: !chart || chart.hasAttribute('hidden'),
      marks,
      table: made.table,
      words: [
        made.heading,
        made.sub,
        ...made.notes,
        ...snapshot.link.item.flatMap(({dimension}) =>
          Object.values(dimension).flatMap(({category}) => Object.values(category.label)),
        ),
      ].join('\n'),
      place: context.place,
      held: numbersIn(marks.join('\n')).filter(
        (text) =>
          isHeld(valueOf(text, lang), snapshot) || changes.has(unsigned(valueOf(text, lang))),
      ),
      faults: [
        ...compareDetails(figure.localName, drawnMarks(figure, made, lang), snapshot, lang),
        ...compareTexts(figure.localName, made.table, {
          held: (value) => isHeld(value, snapshot) || isTarget(value, snapshot),
          lang,
        }),
        ...explainedTwice(figure.localName, made.notes),
      ],
    },
  ];
}

const files = new Map<unknown, Snapshot>();

/** A file is read once, however often it is asked for. */
function readOnce(data: unknown): Snapshot {
  const known = files.get(data) ?? readData(data);
  if (files.size > 20) files.clear();
  files.set(data, known);
  return known;
}

async function dataOf(
  figure: FigureParts,
): Promise<{readonly snapshot: Snapshot; readonly scope: Scope} | null> {
  if (figure.src) {
    const response = await fetch(figure.src);
    return {snapshot: readOnce(await response.text()), scope: createScope()};
  }
  if (figure.data != null) {
    return {snapshot: readOnce(await Promise.resolve(figure.data)), scope: createScope()};
  }
  let found: {snapshot: Snapshot; scope: Scope} | null = null;
  figure.dispatchEvent(
    new SourceRequest((provider) => {
      const {scope = createScope()} = provider;
      const leave = provider.subscribe((load) => {
        if (load?.status === 'ready') found = {snapshot: load.snapshot, scope};
      });
      leave();
    }),
  );
  return found;
}

const numbersOf = new WeakMap<Snapshot, ReadonlySet<string>>();

function isHeld(value: number, snapshot: Snapshot): boolean {
  let known = numbersOf.get(snapshot);
  if (known === undefined) {
    const values = snapshot.link.item.flatMap(({value: all}) => all);
    known = new Set(values.flatMap((one) => (one === null ? [] : [rounded(one)])));
    numbersOf.set(snapshot, known);
  }
  return known.has(rounded(value));
}

/** What a name may say besides: a change since the row before, in points or percent, and what lacks. */
function changesIn({rows}: TableModel, {link}: Snapshot): ReadonlySet<string> {
  const targets = link.item.flatMap(({extension}) => Object.values(extension.targets ?? {}));
  const values = rows.map(({cells}) => cells[0]?.raw);
  return new Set([
    ...targets.map(unsigned),
    ...values.flatMap((value, i) => {
      if (typeof value !== 'number') return [];
      const before = values[i - 1];
      const since =
        typeof before === 'number' ? [value - before, (100 * (value - before)) / before] : [];
      return [...since, ...targets.map((target) => value - target)].map(unsigned);
    }),
  ]);
}

function unsigned(value: number): string {
  return (Math.round(Math.abs(value) * 10 + 1e-9) / 10).toFixed(1);
}

/** Marks as the figure makes them now, with what each says of its figure. */
function drawnMarks(figure: FigureParts, model: FigureModel, lang: Lang): Drawing['marks'] {
  const width = Math.max(320, figure.clientWidth);
  const frame: ChartFrame = {
    lang,
    width,
    narrow: width < 480,
    measure: estimateWidth,
    pattern: (name) => `url(#${name})`,
  };
  return figure.chart(model, frame)?.marks ?? [];
}

function isTarget(value: number, {link}: Snapshot): boolean {
  return link.item.some(({extension}) => Object.values(extension.targets ?? {}).includes(value));
}

/** What a sign means is said once. */
function explainedTwice(tag: string, notes: readonly string[]): string[] {
  const stars = notes.filter((note) => note.startsWith('*'));
  return [
    ...(stars.length > 1 ? [`${tag}: says twice what a star means: ${stars.join(' ')}`] : []),
    ...(new Set(notes).size < notes.length
      ? [`${tag}: a note stands twice: ${notes.join(' ')}`]
      : []),
  ];
}

function rounded(value: number): string {
  return Math.abs(value).toPrecision(9);
}

function valueOf(text: string, lang: Lang): number {
  return Number(
    lang === 'id' ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', ''),
  );
}
