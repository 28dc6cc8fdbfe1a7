import type {Config} from '../../src/schema/config.js';
import type {Lang} from '../../src/text/words.js';
import type {Fault} from '../texts/texts.js';
import type {Advance, Earlier, FirstFigure, GivenFile} from '../worker/messages.js';
import {
  emptyState,
  type Change,
  type Step,
  type StudioState,
  type Work,
  type WorkName,
} from './state.js';

/** What may happen: what an officer does, and what becomes of it. */
export type Action =
  | {readonly type: 'lang'; readonly lang: Lang}
  | {readonly type: 'step'; readonly step: Step}
  | {
      readonly type: 'add';
      readonly files: readonly GivenFile[];
      readonly config?: Config;
      readonly areas?: GivenFile;
      readonly earlier?: Earlier;
      readonly faults?: readonly Fault[];
    }
  | {readonly type: 'remove'; readonly name: string}
  | {readonly type: 'forget'}
  | {readonly type: 'clear'}
  | {readonly type: 'change'; readonly config: Config; readonly change: Change}
  | {readonly type: 'undo'}
  | {readonly type: 'begin'; readonly work: WorkName}
  | {readonly type: 'advance'; readonly advance: Advance}
  | {readonly type: 'first'; readonly first: readonly FirstFigure[]}
  | {readonly type: 'end'; readonly work: WorkName; readonly outcome: Work<unknown>}
  | {readonly type: 'keep'; readonly on: boolean}
  | {readonly type: 'saving'}
  | {readonly type: 'saved'; readonly at: string}
  | {readonly type: 'notSaved'; readonly fault: Fault}
  | {readonly type: 'restore'; readonly state: RestoredState}
  | {readonly type: 'news'; readonly news: string};

export type RestoredState = Pick<
  StudioState,
  'lang' | 'step' | 'files' | 'areas' | 'earlier' | 'config'
>;

/** Changes that can be taken back. */
const mostChanges = 100;
const none = {status: 'none'} as const;

/**
 * The state after an action. Whatever makes a result out of date takes it away: files and the meaning
 * of columns take all of it, a setting of the page the figures and the ZIP.
 */
export function reduce(state: StudioState, action: Action): StudioState {
  switch (action.type) {
    case 'lang':
      // Sentences of the figures are made in the language of the page.
      return {...state, lang: action.lang, published: none, first: []};
    case 'step':
      return {...state, step: action.step};
    case 'add':
      return added(state, action);
    case 'remove': {
      const files = state.files.filter(({name}) => name !== action.name);
      const areas = state.areas?.name === action.name ? null : state.areas;
      return unread({...state, files, areas, faults: []});
    }
    case 'forget':
      return uncomputed({...state, earlier: null, faults: []});
    case 'clear': {
      const {lang, saving} = state;
      return {...emptyState(lang), saving};
    }
    case 'change': {
      const past = [...state.past, {config: state.config, change: action.change}];
      return changed(
        {...state, config: action.config, past: past.slice(-mostChanges)},
        action.change,
      );
    }
    case 'undo': {
      const last = state.past.at(-1);
      if (last === undefined) return state;
      const before = {...state, config: last.config, past: state.past.slice(0, -1)};
      return changed(before, last.change);
    }
    case 'begin':
      return {...state, [action.work]: {status: 'running'}, advance: null};
    case 'advance':
      return {...state, advance: action.advance};
    case 'first':
      return {...state, first: action.first};
    case 'end':
      return {...state, [action.work]: action.outcome, advance: null};
    case 'keep': {
      const saving = {on: action.on, status: 'none', at: '', fault: null} as const;
      return {...state, saving};
    }
    case 'saving':
      return {...state, saving: {...state.saving, status: 'saving'}};
    case 'saved':
      return {...state, saving: {on: true, status: 'saved', at: action.at, fault: null}};
    case 'notSaved':
      return {...state, saving: {...state.saving, status: 'failed', fault: action.fault}};
    case 'restore':
      return {
        ...emptyState(action.state.lang),
        ...action.state,
        saving: {on: true, status: 'none', at: '', fault: null},
      };
    case 'news':
      return {...state, news: action.news};
  }
}

/** A file of a name that is there already replaces it, in its place. */
function added(state: StudioState, action: Extract<Action, {type: 'add'}>): StudioState {
  const files = [...state.files];
  const faults: Fault[] = [...(action.faults ?? [])];
  for (const given of action.files) {
    const at = files.findIndex(({name}) => name === given.name);
    if (at < 0) files.push(given);
    else {
      files[at] = given;
      faults.push({code: 'STUDIO_TWICE', params: {file: given.name}});
    }
  }
  const config = action.config ?? state.config;
  const areas = action.areas ?? state.areas;
  const earlier = action.earlier ?? state.earlier;
  const next = {...state, faults, earlier};
  if (action.files.length === 0 && config === state.config && areas === state.areas)
    return earlier === state.earlier ? next : uncomputed(next);
  return unread({...next, files, areas, config});
}

function changed(state: StudioState, {kind}: Change): StudioState {
  return kind === 'setting' ? uncomputed(state) : unread(state);
}

function unread(state: StudioState): StudioState {
  return uncomputed({...state, reading: none, workbook: none});
}

function uncomputed(state: StudioState): StudioState {
  return {...state, figures: none, published: none, first: []};
}
