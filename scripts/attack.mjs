/**
 * Attacks the releases of many invented offices, one and two of each: `npm run attack`. `PANTAU_RUNS`
 * says how many (100), `PANTAU_FROM` which is the first. The attackers are those of the unit tests.
 */
import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const test = 'test/ledger/random-offices.test.ts';
const {status} = spawnSync(process.execPath, [vitest, 'run', '--project', 'unit', test], {
  cwd: root,
  stdio: 'inherit',
  env: {...process.env, PANTAU_RUNS: process.env.PANTAU_RUNS ?? '100'},
});
process.exitCode = status ?? 1;
