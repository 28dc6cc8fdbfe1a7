/**
 * `npm test`: every quick check, each shown under its own heading. `node tools/test.mjs slow` and
 * `… stories` run the suites that take minutes; `.ci/run` calls all of them. Every check runs even
 * when an early one fails; the last line sums the tests: `N passed, N failed`.
 */
import {spawn} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {availableParallelism, tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'pantau-umkm-test-'));
const bin = (...path) => join(root, 'node_modules', ...path);
const tsc = bin('typescript', 'bin', 'tsc');
const vitest = bin('vitest', 'vitest.mjs');
const widgetCounts = join(scratch, 'widgets.json');

/** Of each suite what runs side by side, one step a processor, and then what runs alone. */
const suites = {
  quick: {
    beside: [
      {name: 'eslint', args: [bin('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0']},
      {name: 'prettier', args: [bin('prettier', 'bin', 'prettier.cjs'), '--check', '.']},
      {name: 'tsc: src, widgets', args: [tsc, '-p', 'tsconfig.json']},
      {name: 'tsc: test', args: [tsc, '-p', 'test/tsconfig.json']},
      {name: 'tsc: test/widgets', args: [tsc, '-p', 'test/widgets/tsconfig.json']},
      {name: 'tsc: stories', args: [tsc, '-p', 'stories/tsconfig.json']},
    ],
    alone: [
      vitestStep('unit'),
      // Stories, which the widgets are tested with, show the figures that the build makes.
      {name: 'build', args: [join('tools', 'build.mjs')]},
      {
        name: 'web-test-runner',
        args: [
          bin('@web', 'test-runner', 'dist', 'bin.js'),
          '--config',
          'web-test-runner.config.mjs',
        ],
        counts: () => read(widgetCounts),
      },
      vitestStep('built'),
    ],
  },
  slow: {beside: [], alone: [vitestStep('slow'), vitestStep('slow-built')]},
  // Halves, so that each ends within what a machine gives one command.
  stories: {
    beside: [],
    alone: ['1/2', '2/2'].map((shard) => vitestStep('stories', {PANTAU_STORIES_SHARD: shard})),
  },
};

const [chosen = 'quick'] = process.argv.slice(2);
if (!Object.hasOwn(suites, chosen)) {
  console.error(`tidak ada / there is no suite "${chosen}": ${Object.keys(suites).join(', ')}`);
  process.exit(2);
}
const {beside, alone} = suites[chosen];
const total = {passed: 0, failed: 0, skipped: 0};
const results = await sideBySide(beside);
for (const step of alone) results.push(await run(step));
rmSync(scratch, {recursive: true, force: true});

console.log('\n== ringkasan / summary');
for (const {step, ok, seconds, counts} of results) {
  const tests = counts
    ? `, ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`
    : '';
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${step.name} (${seconds} s${tests})`);
  for (const name of counts?.names ?? []) console.log(`       ${name}`);
}
const failedSteps = results.filter(({ok}) => !ok).map(({step}) => step.name);
if (failedSteps.length > 0) console.log(`gagal / failed: ${failedSteps.join(', ')}`);
if (total.passed + total.failed === 0) console.log('tidak ada uji yang berjalan / no test ran');
if (failedSteps.length > 0 || total.failed > 0 || total.passed === 0) process.exitCode = 1;
console.log(`${total.passed} passed, ${total.failed} failed`);

/** As many steps at once as there are processors, each with what it said when it ends. */
async function sideBySide(steps) {
  const waiting = [...steps];
  const done = [];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift())
      done.push(await run(step, {held: true}));
  };
  await Promise.all(Array.from({length: availableParallelism()}, worker));
  return steps.map((step) => done.find((result) => result.step === step));
}

/** Runs a step; what it says is shown as it comes, or, where it is held, when it ends. */
async function run(step, {held = false} = {}) {
  if (!held) console.log(`\n== ${step.name}`);
  const start = performance.now();
  const {status, said} = await outcomeOf(step, held ? 'pipe' : 'inherit');
  if (held) console.log(`\n== ${step.name}\n${said}`);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const counts = step.counts && countsOf(step.counts);
  if (counts) for (const key of Object.keys(total)) total[key] += counts[key];
  // A runner that found nothing to run has not tested anything.
  const ran = !step.counts || (counts !== null && counts.passed + counts.failed > 0);
  return {step, ok: status === 0 && ran, seconds, counts};
}

function outcomeOf({args, env}, output) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', output, output],
      env: {
        ...process.env,
        PANTAU_TEST_COUNTS: widgetCounts,
        STORYBOOK_DISABLE_TELEMETRY: '1',
        ...env,
      },
    });
    const said = [];
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (piece) => said.push(piece));
    child.on('error', (error) => resolve({status: null, said: error.message}));
    child.on('close', (status) => resolve({status, said: Buffer.concat(said).toString().trim()}));
  });
}

/** One of the projects of `vitest.config.ts`. */
function vitestStep(project, env = {}) {
  const part = Object.values(env).join();
  const file = join(scratch, `${project}${part.replace('/', '-')}.json`);
  return {
    name: ['vitest:', project, part].filter(Boolean).join(' '),
    env,
    args: [
      vitest,
      'run',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    counts: () => {
      const {numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults} =
        read(file);
      // A file that breaks before its first test has no failed test, but is no success.
      const broken = testResults.filter(
        ({status, assertionResults}) =>
          status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
      );
      const failed = testResults
        .flatMap(({assertionResults}) => assertionResults)
        .filter(({status}) => status === 'failed');
      return {
        passed: numPassedTests,
        failed: numFailedTests + broken.length,
        skipped: numPendingTests + numTodoTests,
        names: [...broken.map(({name}) => name), ...failed.map(({fullName}) => fullName)],
      };
    },
  };
}

/** The counts that a runner left, or `null` when it broke before it could count. */
function countsOf(counts) {
  try {
    return counts();
  } catch {
    return null;
  }
}

function read(path) {
  if (!existsSync(path)) throw new Error(`${path} was not written`);
  return JSON.parse(readFileSync(path, 'utf8'));
}
