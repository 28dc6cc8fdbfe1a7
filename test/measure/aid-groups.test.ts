import {describe, expect, it} from 'vitest';
import {groupAid} from '../../src/measure/group-aid.js';
import {multipleAid} from '../../src/measure/multiple-aid.js';

describe('multipleAid', () => {
  it('counts distinct programmes and reports repeats apart', () => {
    expect(
      multipleAid([
        ['U1', 'P1', '2023-03-01'],
        ['U1', 'P2', '2024-06-01'],
        ['U2', 'P1', '2024-03-01'],
        ['U2', 'P1', '2024-09-01'],
        [null, 'P1'],
      ]),
    ).toEqual({
      value: 50,
      recipients: 2,
      twoOrMoreProgrammes: 1,
      sameProgrammeRepeats: ['U2'],
      unattributed: 1,
      flags: [],
    });
  });

  it('takes unknown programmes neither for a second nor for the same one', () => {
    expect(
      multipleAid([
        ['U1', 'P1'],
        ['U1', null],
        ['U1', null],
      ]),
    ).toMatchObject({
      value: 0,
      sameProgrammeRepeats: [],
    });
    expect(multipleAid([]).reason).toBe('zero_denominator');
    expect(multipleAid([[null, 'P1']]).reason).toBe('missing_input');
  });
});

describe('groupAid', () => {
  it('splits equally over listed members and never estimates', () => {
    expect(
      groupAid([
        {id: 'G1', members: ['a', 'b', 'c'], value: 9},
        {id: 'G2', members: ['c', 'd', 'd'], value: 4},
        {id: 'G3', members: null, value: 5},
      ]),
    ).toEqual({
      value: 4,
      groups: 3,
      distinctMembers: 4,
      groupsWithoutList: 1,
      memberValue: {a: 3, b: 3, c: 5, d: 2},
      valueNotAttributed: 5,
      items: null,
      itemsPerGroup: null,
      flags: ['L'],
    });
  });

  it('knows no number of members without a list', () => {
    expect(groupAid([{id: 'K1', members: [], value: null}], {items: 3})).toMatchObject({
      value: null,
      distinctMembers: null,
      valueNotAttributed: null,
      itemsPerGroup: 3,
      flags: ['L'],
      reason: 'missing_input',
    });
    expect(groupAid([])).toMatchObject({value: 0, groups: 0, flags: []});
  });

  it('leaves a member’s value open where one award has none', () => {
    const found = groupAid([
      {id: 'G1', members: ['a', 'b'], value: 6},
      {id: 'G2', members: ['b'], value: null},
    ]);
    expect(found).toMatchObject({memberValue: {a: 3, b: null}, valueNotAttributed: 0});
    expect(groupAid([{id: 'G1', members: ['a'], value: -1}]).reason).toBe('invalid_input');
  });
});
