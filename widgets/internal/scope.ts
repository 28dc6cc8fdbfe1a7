/** What the reader has chosen under one source. Empty texts: nothing chosen. */
export interface ScopeState {
  /** Code of the area that all figures show. */
  readonly region: string;
  /** The period of figures of one period; lines end there. */
  readonly period: string;
  /** Category of further dimensions: `{size_class: 'mikro'}`. */
  readonly where: Readonly<Record<string, string>>;
  /** Code of the area that is lifted out of the others. */
  readonly selected: string;
}

/** A step can be taken back with the browser's back button; a trace only stands in the address. */
export type ScopeChange = 'step' | 'trace';

export type ScopeListener = (state: ScopeState, change: ScopeChange) => void;

/** The choices that figures under one source share. */
export interface Scope {
  readonly state: ScopeState;
  /** Changes what is named and tells everybody, where anything differs. */
  set(part: Partial<ScopeState>, change?: ScopeChange): void;
  /** @returns takes the listener away again */
  subscribe(listener: ScopeListener): () => void;
}

export const NOTHING_CHOSEN: ScopeState = {region: '', period: '', where: {}, selected: ''};

/** Choices that begin with nothing chosen. */
export function createScope(): Scope {
  const listeners = new Set<ScopeListener>();
  let state = NOTHING_CHOSEN;
  return {
    get state() {
      return state;
    },
    set(part, change = 'step') {
      const next = {...state, ...part};
      if (sameState(state, next)) return;
      state = next;
      for (const listener of [...listeners]) listener(state, change);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Whether two choices are the same. */
export function sameState(a: ScopeState, b: ScopeState): boolean {
  return chosenOf(a).join('\n') === chosenOf(b).join('\n');
}

/** What is chosen, as names and values in a fixed order; nothing for what is not. */
export function chosenOf({region, period, where, selected}: ScopeState): [string, string][] {
  const all: [string, string][] = [
    ['region', region],
    ['period', period],
    ...Object.entries(where).sort(([a], [b]) => (a < b ? -1 : 1)),
    ['selected', selected],
  ];
  return all.filter(([, value]) => value !== '');
}
