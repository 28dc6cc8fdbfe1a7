import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {allowedDimensions} from '../../src/breakdown.js';
import {expectAgreement, explainable} from './agree.js';
import {config, offices, read} from './offices.js';

// Long only on a busy machine; the limit is against hanging, not a measure.
describe('any office', {timeout: 240_000}, () => {
  it('has rows behind every figure that add up to it, margins and categories', async () => {
    expect(explainable.length).toBeGreaterThan(10);
    await fc.assert(
      fc.asyncProperty(offices, fc.nat(), async (office, seed) => {
        const tables = await read(office);
        for (const indicator of explainable) {
          const dims = allowedDimensions(indicator).filter((dim) => dim !== 'period');
          const dim = dims[seed % Math.max(1, dims.length)];
          const by = dim === undefined ? [] : [dim];
          expectAgreement(tables, indicator.key, {config, by, totals: true}, (rows) =>
            rows.filter((_, i) => (i + seed) % 5 === 0),
          );
        }
      }),
      {numRuns: 25},
    );
  });
});
