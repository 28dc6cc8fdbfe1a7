import {readFileSync} from 'node:fs';

import {describe, expect, it} from 'vitest';

import {differences} from '../conformance/compare.js';
import type {Example} from '../conformance/example.js';
import {sdcAdapters} from '../conformance/sdc.js';

const file = new URL('../fixtures/worked-examples.json', import.meta.url);
const examples = (JSON.parse(readFileSync(file, 'utf8')) as Example[]).filter(({indicator}) =>
  indicator.startsWith('sdc.'),
);

describe('official examples of disclosure control', () => {
  it('are all fifteen', () => {
    expect(examples.map(({id}) => id)).toHaveLength(15);
  });

  it.each(examples.map((example) => ({id: example.id, indicator: example.indicator, example})))(
    '$id $indicator',
    async ({example: {indicator, inputs, expected}}) => {
      const answer = await sdcAdapters[indicator](inputs as never);
      expect(differences(expected, answer)).toEqual([]);
    },
  );
});
