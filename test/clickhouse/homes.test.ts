import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {homesOf} from '../../src/clickhouse/homes.js';
import {shardOf} from '../../src/clickhouse/placement.js';

describe('where rows belong', () => {
  it('spreads businesses evenly, also those whose numbers follow one another', () => {
    const counts = [0, 0, 0];
    for (let i = 0; i < 3000; i++) counts[shardOf(`3324${String(i).padStart(6, '0')}`, 3)]++;
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it('brings all businesses of a group, and of groups that share one, to one shard', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({min: 0, max: 12})), {
          maxLength: 20,
        }),
        fc.integer({min: 1, max: 4}),
        (pairs, shards) => {
          const members = pairs.map(([group, n]) => [group, `U${n}`] as const);
          const {groups, homeOf, keys} = homesOf(members, [], shards);
          for (const [group, id] of members) {
            expect(homeOf(id)).toBe(groups.get(group));
            expect(keys.get(id) ?? shardOf(id, shards)).toBe(groups.get(group));
          }
        },
      ),
    );
  });

  it('does not depend on the order of the list', () => {
    const members = [
      ['a', 'U1'],
      ['a', 'U2'],
      ['b', 'U2'],
      ['b', 'U3'],
    ] as const;
    const [one, other] = [members, [...members].reverse()].map((list) => homesOf(list, [], 7));
    expect([...one.groups].sort()).toEqual([...other.groups].sort());
  });

  it('sends what names a business by its NIB to where the business is', () => {
    const others = [{key: 'N1', business: 4, id: 'U9'}];
    const {keys, homeOf} = homesOf([], others, 5);
    expect(keys.get('N1') ?? shardOf('N1', 5)).toBe(shardOf('U9', 5));
    expect(homeOf('U9')).toBe(shardOf('U9', 5));
  });
});
