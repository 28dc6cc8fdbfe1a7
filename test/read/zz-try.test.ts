import {test, expect} from 'vitest';
import {readFileSync} from 'node:fs';
import {readTables} from '/work/main/src/read/read-tables.js';
test('x', async () => {
  const dir='/work/shared/data/real/tables/';
  for (const f of (process.env.F??'').split(',')) {
    const t0=performance.now();
    const r = await readTables([{name:f, bytes: readFileSync(f.includes('/')?f:dir+f)}]);
    console.log(f, JSON.stringify({...r.input[0], sha256:''}), (performance.now()-t0).toFixed(0)+'ms');
    console.log(r.diagnostics.slice(0,8).map(d=>JSON.stringify(d)).join('\n'));
    for (const t of Object.values(r.tables)) { console.log(t!.name, t!.length, Object.entries(t!.columns).map(([k,c]:any)=>k+':'+(c.kind==='text'?c.dictionary.slice(0,5).join('/')+`(${c.dictionary.length})`:c.kind==='number'?c.values.slice(0,4).join('/'):c.kind)).join(' | ')); }
  }
  expect(1).toBe(1);
});
