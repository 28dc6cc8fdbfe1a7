import {describe, expect, it, vi} from 'vitest';
import {UmkmError} from '../../src/errors.js';
import {Later} from '../../widgets/internal/later.js';

describe('code that is loaded later', () => {
  it('is loaded once, and tells every figure that asked', async () => {
    const load = vi.fn(() => Promise.resolve('views'));
    const later = new Later('views.js', load);
    const figures = [{requestUpdate: vi.fn()}, {requestUpdate: vi.fn()}];
    expect(figures.map((figure) => later.of(figure))).toEqual([null, null]);
    expect(later.state).toBe(null);
    await later.pending;
    await Promise.resolve();
    expect(load).toHaveBeenCalledTimes(1);
    for (const {requestUpdate} of figures) expect(requestUpdate).toHaveBeenCalledTimes(1);
    expect(later.of(figures[0])).toBe('views');
    expect(later.pending).toBe(null);
  });

  it('that cannot be had is an error with a code, and can be asked for again', async () => {
    const load = vi.fn<() => Promise<string>>();
    load.mockRejectedValueOnce(new TypeError('Failed to fetch'));
    load.mockResolvedValueOnce('views');
    const later = new Later('views.js', load);
    const figure = {requestUpdate: vi.fn()};
    expect(later.of(figure)).toBe(null);
    await later.pending;
    expect(() => later.of(figure)).toThrow(UmkmError);
    expect(later.state).toMatchObject({code: 'FETCH_NETWORK', params: {url: 'views.js'}});
    later.retry();
    expect(later.of(figure)).toBe(null);
    await later.pending;
    expect(later.of(figure)).toBe('views');
  });

  it('is there at once where a server was given it', () => {
    const load = vi.fn(() => Promise.resolve(''));
    const later = new Later('views.js', load);
    later.give('views');
    expect(later.of({requestUpdate: () => undefined})).toBe('views');
    expect(load).not.toHaveBeenCalled();
  });
});
