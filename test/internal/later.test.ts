import {describe, expect, it, vi} from 'vitest';
import {UmkmError} from '../../src/errors.js';
import {snapshot} from '../../stories/fixtures/base.js';
import {contextOf} from '../../widgets/internal/figure-context.js';
import {Later} from '../../widgets/internal/later.js';
import {sectionsModel} from '../../widgets/internal/section.js';
import {late} from '../../widgets/internal/sections/late.js';

describe('code that is loaded later', () => {
  it('is loaded once, however many figures wait for it', async () => {
    const load = vi.fn(() => Promise.resolve('pieces'));
    const later = new Later('pieces.js', load);
    const [one, other] = [later.absence(), later.absence()];
    expect(one).toMatchObject({absent: 'waiting'});
    expect(other.until).toBe(one.until);
    expect(later.made).toBe(null);
    await one.until;
    expect(later.made).toBe('pieces');
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('that cannot be had is an error with a code, and then asked for again', async () => {
    const load = vi.fn<() => Promise<string>>();
    load.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    load.mockResolvedValueOnce('pieces');
    const later = new Later('pieces.js', load);
    await later.absence().until;
    const asked = (): unknown => later.absence();
    expect(asked).toThrow(UmkmError);
    await later.absence().until;
    expect(later.made).toBe('pieces');
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('makes a figure wait as a whole', async () => {
    const later = new Later('pieces.js', () => Promise.resolve(() => null));
    const context = contextOf(snapshot([]), 'id', {region: '', by: '', period: ''});
    const make = late(later, (made) => made);
    const waiting = sectionsModel(context, [() => null, make]);
    expect(waiting).toMatchObject({absent: 'waiting'});
    await (waiting as {until: Promise<void>}).until;
    expect(sectionsModel(context, [make])).toMatchObject({absent: 'empty'});
  });

  it('is there at once where a server was given it', () => {
    const load = vi.fn(() => Promise.resolve(() => null));
    const later = new Later('pieces.js', load);
    later.made = () => null;
    const context = contextOf(snapshot([]), 'id', {region: '', by: '', period: ''});
    expect(late(later, (made) => made)(context)).toBe(null);
    expect(load).not.toHaveBeenCalled();
  });
});
