/**
 * The script of the studio's Web Worker: reads, computes, protects and packs. It sends nothing
 * anywhere but back to the page that started it.
 */
import {UmkmError} from '../../src/errors.js';
import type {ReadResult} from '../../src/read/read-tables.js';
import {annotated} from './annotate.js';
import {allPlaces} from './areas.js';
import {figuresOf, type FiguresOptions} from './figures.js';
import type {Advance, Ask, Figures, FirstFigure, Painted, Results, Tell} from './messages.js';
import {published} from './published.js';
import {readingOf} from './reading.js';
import {samplesOf} from './samples.js';

/** The part of a worker's global scope that is used; the DOM's own type is that of a page. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<Ask>) => void) | null;
  postMessage(tell: Tell): void;
}

const scope = globalThis as unknown as WorkerScope;
const running = new Map<number, AbortController>();
/** Requests take turns: two at once would hold both their tables in memory. */
let queue: Promise<void> = Promise.resolve();

scope.onmessage = ({data: ask}) => {
  if (ask.type === 'painted') return painted?.(ask);
  if (ask.type === 'cancel') {
    running.get(ask.id)?.abort();
    return;
  }
  const controller = new AbortController();
  running.set(ask.id, controller);
  queue = queue.then(async () => {
    scope.postMessage(await answer(ask, controller.signal));
    running.delete(ask.id);
  });
};

type Asked = Exclude<Ask, {type: 'cancel' | 'painted'}>;

async function answer(ask: Asked, signal: AbortSignal): Promise<Tell> {
  const {id} = ask;
  try {
    signal.throwIfAborted();
    return {type: 'done', id, result: await resultOf(ask, signal)};
  } catch (error) {
    if (signal.aborted) return {type: 'cancelled', id};
    if (error instanceof UmkmError)
      return {type: 'failed', id, code: error.code, params: error.params};
    if (error instanceof RangeError)
      return {type: 'failed', id, code: 'STUDIO_MEMORY', params: {found: error.message}};
    return {type: 'failed', id, code: 'UNEXPECTED', params: {found: String(error)}};
  }
}

async function resultOf(ask: Asked, signal: AbortSignal): Promise<Results[Asked['type']]> {
  const {id} = ask;
  if (ask.type === 'places') return allPlaces();
  const {job} = ask;
  const onAdvance = everySoOften((advance: Advance) => {
    scope.postMessage({type: 'advance', id, advance});
  });
  const {result} = await readingOf(job, {signal, onAdvance});
  switch (ask.type) {
    case 'read': {
      const {input, diagnostics, tables} = result;
      const samples = await samplesOf(job, input);
      const filled = Object.values(tables).map(({name, length}) => ({table: name, rows: length}));
      return {input, diagnostics, samples, tables: filled};
    }
    case 'annotate':
      onAdvance({stage: 'annotating', done: 0, total: 0});
      return annotated(job, result, ask);
    case 'figures':
    case 'publish': {
      const {lang} = ask;
      const {config, earlier = null} = job;
      const onFirst = (first: readonly FirstFigure[]): void =>
        scope.postMessage({type: 'first', id, first});
      const figures = await figuresFor(result, {config, earlier, lang, onAdvance, onFirst});
      if (ask.type === 'figures') return figures;
      onAdvance({stage: 'writing', done: 0, total: 0});
      return published(figures, result, {lang, config, png: (svg) => paintedBy(id, svg, signal)});
    }
  }
}

/** Waits for the picture that the page paints. */
let painted: ((answer: Painted) => void) | null = null;

/** Has the page paint a drawing: a worker has no fonts of a page and no document. */
async function paintedBy(id: number, svg: string, signal: AbortSignal): Promise<Uint8Array | null> {
  signal.throwIfAborted();
  const answer = new Promise<Painted>((resolve) => (painted = resolve));
  scope.postMessage({type: 'paint', id, svg});
  const {png} = await answer;
  return png && new Uint8Array(await png.arrayBuffer());
}

/** The last figures, by what they were made from: packing them asks for the same again. */
let last: {result: ReadResult; asked: string; figures: Figures} | null = null;

async function figuresFor(result: ReadResult, options: FiguresOptions): Promise<Figures> {
  const {config, earlier} = options;
  const asked = JSON.stringify([config, earlier]);
  if (last?.result === result && last.asked === asked) return last.figures;
  last = null;
  const figures = await figuresOf(result, options);
  last = {result, asked, figures};
  return figures;
}

/** Lets an advance through at most every 60 ms, or where the stage is another. */
function everySoOften(call: (advance: Advance) => void): (advance: Advance) => void {
  let last = -Infinity;
  let stage = '';
  return (advance) => {
    const now = performance.now();
    if (advance.stage === stage && now - last < 60) return;
    last = now;
    stage = advance.stage;
    call(advance);
  };
}
