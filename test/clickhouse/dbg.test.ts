import {it} from 'vitest';
import {readFileSync} from 'node:fs';
import {Cluster} from '../../src/clickhouse/cluster.js';
import {openClickhouseSession} from '../../src/clickhouse/session.js';
import {officeOf} from '../support/offices.js';
const urls = readFileSync('/tmp/wt/clickhouse/cluster.log', 'utf8').split('\n')[0].split('=')[1].split(',');
it('x', async () => {
  const q = officeOf(0);
  const made: Cluster[] = [];
  const open = Cluster.open.bind(Cluster);
  Cluster.open = async (o) => { const c = await open(o); made.push(c); return c; };
  await openClickhouseSession(q.tables, {urls, user: 'pantau', scratch: 'Memory', config: q.config, params: q.params});
  const c = made[0];
  for (const t of ['rows_registry','registry_business','registered','places','business_places','seen','units','periods','moves'])
    try { for (const [i, s] of c.shards.entries()) console.log(t, i, (await s.ask(`SELECT * FROM ${t} LIMIT 5 FORMAT TabSeparatedWithNames`, {database: c.scratch})).slice(0, 700)); } catch (e) { console.log(t, String(e)); }
  await c.close();
}, 60000);
