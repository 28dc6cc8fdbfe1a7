import {expect, it} from 'vitest';
import {readFileSync} from 'node:fs';
import {openClickhouseSession} from '../../src/clickhouse/session.js';
import {officeOf} from '../support/offices.js';
import {differences, memorySays, sqlSays} from '../support/same-parts.js';

const urls = readFileSync('/tmp/wt/clickhouse/cluster.log', 'utf8').split('\n')[0].split('=')[1].split(',');
const first = Number(process.env.PANTAU_FROM ?? 0), runs = Number(process.env.PANTAU_RUNS ?? 1);
it('agrees', async () => {
  for (let seed = first; seed < first + runs; seed++) {
    const t = performance.now();
    const q = officeOf(seed);
    const session = await openClickhouseSession(q.tables, {urls, user: 'pantau', scratch: 'Memory', config: q.config, params: q.params});
    const t2 = performance.now();
    try {
      const found = differences(memorySays(q), await sqlSays(q, session), 'clickhouse');
      console.log(seed, found.length, Math.round(t2 - t), Math.round(performance.now() - t2), q.comparisons.length + q.probes.length);
      console.log(found.slice(0, 8).join('\n'));
      if (process.env.STOP) expect(found).toEqual([]);
    } finally {
      await session.close();
    }
  }
}, 600_000);
