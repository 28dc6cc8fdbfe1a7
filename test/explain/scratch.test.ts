import {readdirSync, readFileSync} from 'node:fs';
import {it} from 'vitest';
import {readTables} from '../../src/read/read-tables.js';
import {explain} from '../../src/explain.js';
import {compute} from '../../src/compute.js';
import {explainable} from './agree.js';
it('x', async () => {
  const folder = '/work/main/examples/kabupaten-contoh/';
  const config = JSON.parse(readFileSync(`${folder}pantau.json`, 'utf8'));
  const sources = readdirSync(folder).filter((f) => f.endsWith('.csv')).sort().map((f) => ({name: f, bytes: new Uint8Array(readFileSync(folder + f))}));
  const {tables} = await readTables(sources, {config});
  console.log(Object.entries(tables).map(([n, t]) => `${n} ${t.length}`).join(', '));
  for (const {key} of explainable) {
    const t0 = performance.now();
    const {rows} = compute(tables, key, {config});
    const t1 = performance.now();
    let n = 0;
    let msg = '';
    try { const e = explain(tables, key, {config, where: rows[0]?.by.period ? {period: rows[rows.length-1].by.period} : {}}); n = e.total; msg = JSON.stringify(e.cells.map((c) => [c.name, c.numerator, c.denominator, c.unknown, c.counts])).slice(0, 200); } catch (e) { msg = String(e).slice(0, 200); }
    const t2 = performance.now();
    console.log(key, rows.length, 'compute', Math.round(t1 - t0), 'explain', Math.round(t2 - t1), n, msg);
  }
}, 300000);
