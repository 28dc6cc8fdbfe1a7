import type {Fault} from './texts/texts.js';
import type {Advance, Ask, AskType, FirstFigure, Results, Tell} from './worker/messages.js';

/** What is needed of a `Worker`. */
export interface StudioWorker {
  postMessage(ask: Ask): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Tell>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

export type Outcome<Result> =
  | {readonly status: 'done'; readonly result: Result}
  | {readonly status: 'failed'; readonly fault: Fault}
  | {readonly status: 'cancelled'};

export interface Listener {
  readonly onAdvance?: (advance: Advance) => void;
  readonly onFirst?: (first: readonly FirstFigure[]) => void;
  /** Makes a picture of a drawing; without it there are none. */
  readonly onPaint?: (svg: string) => Promise<Blob | null>;
}

type Asked<Type extends AskType> = Omit<Extract<Ask, {type: Type}>, 'id' | 'type'>;

interface Running extends Listener {
  readonly end: (outcome: Outcome<Results[AskType]>) => void;
}

/** Reading stops by itself between two pieces; whatever has not stopped by then is stopped. */
const patience = 400;

/**
 * The studio's worker, started when it is first asked, and started anew after it was stopped: what was
 * read is read again by then, from the files that the page still holds.
 */
export class StudioClient {
  #worker: StudioWorker | null = null;
  #lastId = 0;
  readonly #running = new Map<number, Running>();

  /** @param start makes the worker; it throws where the browser has none */
  constructor(private readonly start: () => StudioWorker) {}

  /** Asks for one thing. It never throws: what goes wrong is an outcome. */
  ask<Type extends AskType>(
    type: Type,
    asked: Asked<Type>,
    listener: Listener = {},
  ): Promise<Outcome<Results[Type]>> {
    const id = ++this.#lastId;
    return new Promise((resolve) => {
      const worker = this.#started();
      if (worker === null) {
        resolve({status: 'failed', fault: {code: 'STUDIO_NO_WORKER', params: {}}});
        return;
      }
      const end = resolve as (outcome: Outcome<Results[AskType]>) => void;
      this.#running.set(id, {...listener, end});
      worker.postMessage({...asked, type, id} as unknown as Ask);
    });
  }

  /** Ends everything that runs, as cancelled. */
  cancel(): void {
    if (this.#running.size === 0) return;
    for (const id of this.#running.keys()) this.#worker?.postMessage({type: 'cancel', id});
    const waiting = [...this.#running.keys()];
    setTimeout(() => {
      if (waiting.some((id) => this.#running.has(id))) this.#stop({status: 'cancelled'});
    }, patience);
  }

  #started(): StudioWorker | null {
    if (this.#worker) return this.#worker;
    try {
      const worker = this.start();
      worker.onmessage = ({data}) => this.#hear(data);
      worker.onerror = (event) => {
        event.preventDefault?.();
        this.#stop({status: 'failed', fault: {code: 'STUDIO_WORKER', params: {}}});
      };
      worker.onmessageerror = () =>
        this.#stop({status: 'failed', fault: {code: 'STUDIO_WORKER', params: {}}});
      this.#worker = worker;
      return worker;
    } catch {
      return null;
    }
  }

  #hear(tell: Tell): void {
    const running = this.#running.get(tell.id);
    if (!running) return;
    if (tell.type === 'advance') running.onAdvance?.(tell.advance);
    else if (tell.type === 'first') running.onFirst?.(tell.first);
    else if (tell.type === 'paint') void this.#paint(tell.id, tell.svg, running);
    else {
      this.#running.delete(tell.id);
      if (tell.type === 'done') running.end({status: 'done', result: tell.result});
      else if (tell.type === 'cancelled') running.end({status: 'cancelled'});
      else running.end({status: 'failed', fault: {code: tell.code, params: tell.params}});
    }
  }

  /** A drawing that cannot be painted is missing among the pictures; the site is complete without. */
  async #paint(id: number, svg: string, {onPaint}: Listener): Promise<void> {
    const png = (await onPaint?.(svg).catch(() => null)) ?? null;
    this.#worker?.postMessage({type: 'painted', id, png});
  }

  /** Stops the worker, and with it all that it was asked for. */
  #stop(outcome: Outcome<never>): void {
    this.#worker?.terminate();
    this.#worker = null;
    const all = [...this.#running.values()];
    this.#running.clear();
    for (const {end} of all) end(outcome);
  }
}
