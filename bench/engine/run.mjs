/**
 * `npm run bench:engine`: eleven groups of indicators over invented businesses in three years, by
 * this package, by DuckDB, Arquero and rollups of d3-array, and by a floor written by hand. All are
 * run in turn, several rounds, each time in a process of its own: once from the files (cold), then
 * again on what is loaded (warm). What counts are the ratios of their medians. Answers must be the
 * same, number by number; where one differs the exit code is 1. See `answer.mjs` for what is asked.
 */
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {differences, groups} from './answer.mjs';
import {bundle} from './bundle.mjs';
import {dataFolder} from './generate.mjs';
import {implementations, readOptions} from './options.mjs';
import {print, summarise} from './report.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const require = createRequire(import.meta.url);
const options = readOptions(process.argv.slice(2), join(here, '..', '..'));
const scratch = mkdtempSync(join(tmpdir(), 'pantau-umkm-bench-'));
const script = join(scratch, 'package.mjs');
let wrong = 0;
try {
  const chosen = options.only.filter(installed);
  if (chosen.includes('ours')) await bundle(options.source, script);
  const reports = [];
  for (const size of options.sizes) {
    const folder = dataFolder(size);
    const names = chosen.filter((name) => !tooSlow(name, size));
    const report = summarise(size, measure(names, folder), options);
    print(report);
    reports.push(report);
  }
  if (reports.length > 1) print({growth: reports});
  if (options.json) writeFileSync(options.json, `${JSON.stringify(reports, null, 2)}\n`);
} finally {
  rmSync(scratch, {recursive: true, force: true});
}
process.exitCode = wrong > 0 ? 1 : 0;

function installed(name) {
  const missing = implementations[name].needs.filter((peer) => {
    try {
      require.resolve(peer);
      return false;
    } catch (error) {
      // Some packages are there and offer nothing to `require`.
      return error.code !== 'ERR_PACKAGE_PATH_NOT_EXPORTED';
    }
  });
  if (missing.length > 0)
    console.log(`bench: ${name} left out: ${missing.join(', ')} not installed`);
  return missing.length === 0;
}

function tooSlow(name, size) {
  const slow = implementations[name].slow && size > 100_000 && !options.slow;
  if (slow) console.log(`bench: ${name} left out at ${size}: slow; ask with --slow`);
  return slow;
}

/** Runs of each implementation, one of each per round. */
function measure(names, folder) {
  const runs = new Map(names.map((name) => [name, []]));
  const answers = new Map();
  for (let round = 0; round < options.rounds; round++) {
    for (const name of names) {
      runs.get(name).push(run(name, folder));
      answers.set(name, JSON.parse(readFileSync(answerFile(name), 'utf8')));
      compare(answers, name);
    }
  }
  return runs;
}

function run(name, folder) {
  const {module, option} = implementations[name];
  const args = [join(here, 'job.mjs'), module, folder, options.repetitions, answerFile(name)];
  return JSON.parse(
    execFileSync(
      process.execPath,
      [
        '--max-old-space-size=12288',
        ...args.map(String),
        name === 'ours' ? script : (option ?? ''),
      ],
      {encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'inherit']},
    ),
  );
}

function answerFile(name) {
  return join(scratch, `${name}.json`);
}

/** Every answer beside the first one; the first that runs is the floor where it takes part. */
function compare(answers, name) {
  const [[first, expected]] = answers;
  if (first === name) return;
  const found = differences(expected, answers.get(name));
  for (const sentence of found) console.error(`bench: ${name} differs from ${first}: ${sentence}`);
  const shared = groups.filter((group) => expected[group] && answers.get(name)[group]);
  if (shared.length === 0) console.error(`bench: ${name} answers nothing that ${first} does`);
  wrong += found.length + (shared.length === 0 ? 1 : 0);
}
