/**
 * `npm test`: every check, one after the other, each shown under its own heading. All of them run
 * even when an early one fails; the last line sums the tests: `N passed, N failed`.
 */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'pantau-umkm-test-'));
const bin = (...path) => join(root, 'node_modules', ...path);
const tsc = bin('typescript', 'bin', 'tsc');
const vitest = bin('vitest', 'vitest.mjs');
const widgetCounts = join(scratch, 'widgets.json');

const steps = [
  {name: 'prettier', args: [bin('prettier', 'bin', 'prettier.cjs'), '--check', '.']},
  {name: 'eslint', args: [bin('eslint', 'bin', 'eslint.js'), '.', '--max-warnings', '0']},
  {name: 'tsc: src, widgets', args: [tsc, '-p', 'tsconfig.json']},
  {name: 'tsc: test', args: [tsc, '-p', 'test/tsconfig.json']},
  {name: 'tsc: test/widgets', args: [tsc, '-p', 'test/widgets/tsconfig.json']},
  {name: 'tsc: stories', args: [tsc, '-p', 'stories/tsconfig.json']},
  vitestStep('unit'),
  // Stories, which the widgets are tested with, show the figures that the build makes.
  {name: 'build', args: [join('tools', 'build.mjs')]},
  {
    name: 'web-test-runner',
    args: [bin('@web', 'test-runner', 'dist', 'bin.js'), '--config', 'web-test-runner.config.mjs'],
    counts: () => read(widgetCounts),
  },
  vitestStep('built'),
];

const total = {passed: 0, failed: 0, skipped: 0};
const results = steps.map((step) => ({step, ...run(step)}));
rmSync(scratch, {recursive: true, force: true});

console.log('\n== ringkasan / summary');
for (const {step, ok, seconds, counts} of results) {
  const tests = counts
    ? `, ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`
    : '';
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${step.name} (${seconds} s${tests})`);
}
const failedSteps = results.filter(({ok}) => !ok).map(({step}) => step.name);
if (failedSteps.length > 0) console.log(`gagal / failed: ${failedSteps.join(', ')}`);
if (total.passed + total.failed === 0) console.log('tidak ada uji yang berjalan / no test ran');
if (failedSteps.length > 0 || total.failed > 0 || total.passed === 0) process.exitCode = 1;
console.log(`${total.passed} passed, ${total.failed} failed`);

function run({name, args, counts}) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const {status} = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {...process.env, PANTAU_TEST_COUNTS: widgetCounts, STORYBOOK_DISABLE_TELEMETRY: '1'},
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const counted = counts && outcome(counts);
  if (counted) for (const key of Object.keys(total)) total[key] += counted[key];
  // A runner that found nothing to run has not tested anything.
  const ran = !counts || (counted !== null && counted.passed + counted.failed > 0);
  return {ok: status === 0 && ran, seconds, counts: counted};
}

/** One of the two projects of `vitest.config.ts`. */
function vitestStep(project) {
  const file = join(scratch, `${project}.json`);
  return {
    name: `vitest: ${project}`,
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
      return {
        passed: numPassedTests,
        failed: numFailedTests + broken.length,
        skipped: numPendingTests + numTodoTests,
      };
    },
  };
}

/** The counts that a runner left, or `null` when it broke before it could count. */
function outcome(counts) {
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
