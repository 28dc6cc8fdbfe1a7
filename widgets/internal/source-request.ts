import type {Scope} from './scope.js';
import type {Load} from './store.js';

/** What a source hands to the figures inside it. */
export interface SourceProvider {
  /** @returns takes the listener away again */
  subscribe(listener: (load: Load | null) => void): () => void;
  /** Asks again after a failure. */
  retry(): void;
  /** What the reader has chosen; absent in sources of versions that share no choices. */
  readonly scope?: Scope;
}

/**
 * A figure without `src` asks its ancestors for data with this event; the nearest `<umkm-source>`
 * answers and stops it. Figures never look for siblings.
 */
export class SourceRequest extends Event {
  static readonly type = 'umkm-source-request';
  readonly answer: (provider: SourceProvider) => void;

  constructor(answer: (provider: SourceProvider) => void) {
    super(SourceRequest.type, {bubbles: true, composed: true});
    this.answer = answer;
  }
}

/** Sent by a source that came later than the figures inside it. */
export const sourceReady = 'umkm-source-ready';
