import {describe, expect, it} from 'vitest';
import {chosenOf, createScope, NOTHING_CHOSEN, sameState} from '../../widgets/internal/scope.js';

describe('choices under a source', () => {
  it('tells everybody of a change, and nobody of none', () => {
    const scope = createScope();
    const heard: string[] = [];
    const leave = scope.subscribe(({region}, change) => heard.push(`${region} ${change}`));
    scope.set({region: '99.01.02'});
    scope.set({region: '99.01.02'});
    scope.set({region: '', selected: '99.01.03'}, 'trace');
    leave();
    scope.set({region: '99.01.04'});
    expect(heard).toEqual(['99.01.02 step', ' trace']);
    expect(scope.state).toEqual({...NOTHING_CHOSEN, region: '99.01.04', selected: '99.01.03'});
  });

  it('a listener that leaves while it is told does not silence the next', () => {
    const scope = createScope();
    const heard: string[] = [];
    const leave = scope.subscribe(() => {
      heard.push('first');
      leave();
    });
    scope.subscribe(() => heard.push('second'));
    scope.set({period: '2024'});
    expect(heard).toEqual(['first', 'second']);
  });

  it('lists what is chosen in one order, whatever order it was chosen in', () => {
    const one = {...NOTHING_CHOSEN, where: {size_class: 'mikro', owner_sex: 'female'}};
    const other = {...NOTHING_CHOSEN, where: {owner_sex: 'female', size_class: 'mikro'}};
    expect(sameState(one, other)).toBe(true);
    expect(chosenOf({...one, region: '99.01.02'})).toEqual([
      ['region', '99.01.02'],
      ['owner_sex', 'female'],
      ['size_class', 'mikro'],
    ]);
    expect(chosenOf(NOTHING_CHOSEN)).toEqual([]);
  });
});
