import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {newcombe, wilson} from '../../src/measure/interval.js';

describe('wilson', () => {
  it('stays within 0 and 1 and holds the share', () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 5000}), fc.nat(), (n, seed) => {
        const x = seed % (n + 1);
        const [low, high] = wilson(x, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low - 1e-12).toBeLessThanOrEqual(x / n);
        expect(high + 1e-12).toBeGreaterThanOrEqual(x / n);
      }),
    );
  });
});

describe('newcombe', () => {
  it('gives the interval of 45 of 150 against 30 of 60', () => {
    const [low, high] = newcombe(45, 150, 30, 60);
    expect(100 * low).toBeCloseTo(-34.0041428814, 6);
    expect(100 * high).toBeCloseTo(-5.4873885817, 6);
  });

  it('turns its sign with the groups', () => {
    const [low, high] = newcombe(30, 60, 45, 150);
    expect(100 * low).toBeCloseTo(5.4873885817, 6);
    expect(100 * high).toBeCloseTo(34.0041428814, 6);
  });
});
