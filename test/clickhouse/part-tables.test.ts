import {describe, expect, it} from 'vitest';
import {PartTables} from '../../src/clickhouse/part-tables.js';

/** Tables that are made, by their names. */
function kept(most: number) {
  const parts = new PartTables(most);
  const made: string[] = [];
  const part = (sql: string) => ({name: parts.nameOf(sql), sql, of: new Set([`of ${sql}`])});
  const ask = async (sql: string): Promise<readonly string[]> => {
    const one = part(sql);
    await parts.hold(one, () => Promise.resolve(made.push(sql)));
    return parts.release([one]);
  };
  return {parts, made, part, ask};
}

describe('parts of queries', () => {
  it('are made once for all that ask for them', async () => {
    const {ask, made} = kept(5);
    await Promise.all([ask('a'), ask('a'), ask('b')]);
    await ask('a');
    expect(made).toEqual(['a', 'b']);
  });

  it('make room for others, those first that were not asked for longest', async () => {
    const {ask, parts} = kept(2);
    const [a, b] = [parts.nameOf('a'), parts.nameOf('b')];
    expect(await ask('a')).toEqual([]);
    expect(await ask('b')).toEqual([]);
    expect(await ask('a')).toEqual([]);
    expect(await ask('c')).toEqual([b]);
    expect(parts.nameOf('a')).toBe(a);
    expect(parts.nameOf('b')).not.toBe(b);
  });

  it('stay while a query holds them', async () => {
    const {ask, parts, part} = kept(0);
    const held = part('a');
    await parts.hold(held, () => Promise.resolve());
    const b = parts.nameOf('b');
    expect(await ask('b')).toEqual([b]);
    expect(parts.release([held])).toEqual([held.name]);
  });

  it('are made anew when what they are made of has changed', async () => {
    const {ask, parts, made} = kept(5);
    const old = parts.nameOf('a');
    await ask('a');
    await ask('b');
    parts.changed('of a');
    expect(parts.nameOf('a')).not.toBe(old);
    expect(await ask('a')).toEqual([old]);
    expect(made).toEqual(['a', 'b', 'a']);
  });

  it('are tried again where they could not be made', async () => {
    const {parts, part} = kept(5);
    const one = part('a');
    await expect(parts.hold(one, () => Promise.reject(new Error('full')))).rejects.toThrow('full');
    expect(parts.release([one])).toEqual([one.name]);
    const again = part('a');
    expect(again.name).not.toBe(one.name);
    await parts.hold(again, () => Promise.resolve());
    expect(parts.release([again])).toEqual([]);
  });
});
