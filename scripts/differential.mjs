/**
 * Asks both engines everything about random offices, batch after batch: `npm run differential`.
 * `PANTAU_RUNS` says how many (2.000), `PANTAU_FROM` which is the first.
 */
import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const runs = Number(process.env.PANTAU_RUNS ?? 2000);
const first = Number(process.env.PANTAU_FROM ?? 0);
const batch = 100;
const began = performance.now();
for (let done = 0; done < runs; done += batch) {
  const count = Math.min(batch, runs - done);
  const {status} = spawnSync(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      ...['run', '--project', 'unit', '--reporter', 'dot', 'test/differential.test.ts'],
    ],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {...process.env, PANTAU_RUNS: String(count), PANTAU_FROM: String(first + done)},
    },
  );
  if (status !== 0) process.exit(1);
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`${done + count} / ${runs} kantor rekaan sama (${seconds} s)`);
}
