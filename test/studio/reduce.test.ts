import {describe, expect, it} from 'vitest';
import {reduce, type Action} from '../../studio/state/reduce.js';
import {emptyState, type StudioState} from '../../studio/state/state.js';

const file = (name: string) => ({name, file: new Blob(['x'])});
const read = {
  status: 'done',
  result: {input: [], diagnostics: [], samples: [], tables: [{table: 'registry', rows: 1}]},
} as const;
const computed = {status: 'done', result: {}} as unknown as StudioState['figures'];

function after(...actions: readonly Action[]): StudioState {
  return actions.reduce(reduce, emptyState());
}

function ready(): StudioState {
  const state = after({type: 'add', files: [file('umkm.csv')]});
  return {...state, reading: read, figures: computed, first: [{indicator: 'a', sentence: 'b'}]};
}

describe('reduce', () => {
  it('puts a file in the place of one of the same name, and says so', () => {
    const state = after(
      {type: 'add', files: [file('a.csv'), file('b.csv')]},
      {type: 'add', files: [file('a.csv')]},
    );
    expect(state.files.map(({name}) => name)).toEqual(['a.csv', 'b.csv']);
    expect(state.faults).toEqual([{code: 'STUDIO_TWICE', params: {file: 'a.csv'}}]);
  });

  it('keeps what was read where nothing was taken in', () => {
    const fault = {code: 'STUDIO_TOO_LARGE', params: {}};
    const state = reduce(ready(), {type: 'add', files: [], faults: [fault]});
    expect(state.reading).toBe(read);
    expect(state.faults).toEqual([fault]);
  });

  it('takes every result away where a column means something else', () => {
    const config = {columns: {'umkm.csv': {Omzet: 'annualTurnover'}}};
    const state = reduce(ready(), {
      type: 'change',
      config,
      change: {kind: 'mapping', about: 'Omzet'},
    });
    expect([state.reading.status, state.figures.status, state.first]).toEqual(['none', 'none', []]);
  });

  it('keeps what was read where only the page is told otherwise', () => {
    const change = {kind: 'setting', about: ''} as const;
    const state = reduce(ready(), {type: 'change', config: {title: 'UMKM'}, change});
    expect(state.reading).toBe(read);
    expect(state.figures.status).toBe('none');
  });

  it('computes anew, and reads nothing again, where an earlier release comes or goes', () => {
    const text = {snapshot: '{}', revisions: null};
    const earlier = {name: 'umkm-2023.zip', place: 'Contoh', asOf: '2023-12-31', ...text};
    const given = reduce(ready(), {type: 'add', files: [], earlier});
    expect([given.earlier, given.reading, given.figures.status]).toEqual([earlier, read, 'none']);
    const state = reduce({...given, figures: computed}, {type: 'forget'});
    expect([state.earlier, state.reading, state.figures.status]).toEqual([null, read, 'none']);
  });

  it('takes changes back one after the other, as far as there are any', () => {
    const change = {kind: 'mapping', about: 'Omzet'} as const;
    const actions: Action[] = [
      {type: 'change', config: {title: 'a'}, change},
      {type: 'change', config: {title: 'b'}, change},
      {type: 'undo'},
    ];
    expect(after(...actions).config).toEqual({title: 'a'});
    expect(after(...actions, {type: 'undo'}, {type: 'undo'}).config).toEqual({});
  });

  it('keeps language and saving where all files are taken out', () => {
    const state = after(
      {type: 'lang', lang: 'en'},
      {type: 'keep', on: true},
      {type: 'add', files: [file('a.csv')]},
      {type: 'clear'},
    );
    expect([state.lang, state.saving.on, state.files]).toEqual(['en', true, []]);
  });

  it('goes on saving after it once failed, and says what was wrong until it works again', () => {
    const fault = {code: 'STUDIO_SPACE', params: {}};
    const failed = after({type: 'keep', on: true}, {type: 'notSaved', fault});
    expect(failed.saving).toMatchObject({on: true, status: 'failed', fault});
    expect(reduce(failed, {type: 'saved', at: '08:15'}).saving.fault).toBeNull();
  });
});
