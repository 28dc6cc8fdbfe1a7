import {describe, expect, it} from 'vitest';
import type {Config} from '../../src/schema/config.js';
import {targetsOfWhole} from '../../src/schema/targets.js';

describe('targets of the whole', () => {
  it('are those by year as they stand', () => {
    expect(targetsOfWhole({targets: {'aid.coverage': {'2024': 40}}}, 'aid.coverage')).toEqual({
      2024: 40,
    });
  });

  it('leave out those of an area or a group', () => {
    const targets: Config['targets'] = {
      'aid.coverage': [
        {period: '2023', target: 35},
        {period: '2024', target: 40, by: {}},
        {period: '2024', target: 20, region: '99.01.01'},
        {period: '2024', target: 50, by: {size_class: 'mikro'}},
      ],
    };
    expect(targetsOfWhole({targets}, 'aid.coverage')).toEqual({2023: 35, 2024: 40});
  });

  it('are absent where there are none, whatever the key is called', () => {
    expect(targetsOfWhole({}, 'aid.coverage')).toBeUndefined();
    expect(targetsOfWhole({targets: {}}, 'constructor')).toBeUndefined();
    const only = {'a.b': [{period: '2024', target: 1, region: '99.01.01'}]};
    expect(targetsOfWhole({targets: only}, 'a.b')).toBeUndefined();
  });
});
