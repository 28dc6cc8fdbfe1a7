import {readFileSync} from 'node:fs';

import {describe, expect, it} from 'vitest';

import {differences} from './compare.js';
import type {Example} from './example.js';
import {runExample} from './run.js';

const file = new URL('../fixtures/worked-examples.json', import.meta.url);
const examples = JSON.parse(readFileSync(file, 'utf8')) as Example[];

describe('official examples through the public API', () => {
  it.each(examples.map((example) => ({id: example.id, indicator: example.indicator, example})))(
    '$id $indicator',
    async ({example}) => {
      const {state, differences: found} = await runExample(example);
      expect({state, differences: found}).toEqual({state: 'passed', differences: []});
    },
  );

  it('fails an example whose expected answer is wrong', async () => {
    const yoy = examples.find(({id}) => id === 'growth-01') as Example;
    const {state} = await runExample({...yoy, expected: {...yoy.expected, value: 9.2782613708422}});
    expect(state).toBe('failed');
  });

  it('says that it has no adapter instead of passing', async () => {
    const outcome = await runExample({id: 'x-01', indicator: 'x.y', inputs: {}, expected: {}});
    expect(outcome.state).toBe('no_adapter');
  });
});

describe('differences', () => {
  it('takes numbers within 1e-6 as equal', () => {
    expect(differences({value: 17.8509532062}, {value: 17.850953206})).toEqual([]);
    expect(differences({value: 17.85095}, {value: 17.850953206})).toHaveLength(1);
  });

  it('holds order and number of flags', () => {
    expect(differences({flags: ['E', 'P']}, {flags: ['P', 'E']})).toHaveLength(2);
    expect(differences({flags: []}, {flags: ['P']})).toHaveLength(1);
  });

  it('does not take null for zero or a missing key', () => {
    expect(differences({value: 0}, {value: null})).toHaveLength(1);
    expect(differences({value: null}, {})).toHaveLength(1);
  });

  it('does not overlook a reason that was not expected', () => {
    expect(differences({value: null}, {value: null, reason: 'break'})).toHaveLength(1);
  });
});
