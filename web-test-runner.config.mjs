import {readFileSync, writeFileSync} from 'node:fs';
import {relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {browserArgs, BrowserMissing, findBrowser} from './tools/browser.mjs';

const browser = await findBrowser().catch((error) => {
  if (!(error instanceof BrowserMissing)) throw error;
  console.error(error.message);
  process.exit(1);
});

/** Counts, and names of what failed, for `tools/test.mjs`, which asks for them with `PANTAU_TEST_COUNTS`. */
function countsReporter(path) {
  const count = (suite) => {
    const own = suite?.tests ?? [];
    const below = (suite?.suites ?? []).map(count);
    const sum = (name, test) => own.filter(test).length + below.reduce((n, b) => n + b[name], 0);
    return {
      passed: sum('passed', (t) => t.passed && !t.skipped),
      failed: sum('failed', (t) => !t.passed && !t.skipped),
      skipped: sum('skipped', (t) => t.skipped),
    };
  };
  const failuresOf = (suite) => [
    ...(suite?.tests ?? []).filter((t) => !t.passed && !t.skipped).map(({name}) => name),
    ...(suite?.suites ?? []).flatMap(failuresOf),
  ];
  return {
    onTestRunFinished({sessions}) {
      const total = {passed: 0, failed: 0, skipped: 0};
      const names = [];
      for (const session of sessions) {
        const counted = count(session.testResults);
        // A file that breaks before its first test must not vanish from the sum.
        if (!session.passed && counted.failed === 0) counted.failed = 1;
        for (const name of Object.keys(total)) total[name] += counted[name];
        if (session.passed) continue;
        const file = relative(process.cwd(), session.testFile);
        const failures = failuresOf(session.testResults);
        names.push(
          ...(failures.length === 0 ? [file] : failures.map((name) => `${file}: ${name}`)),
        );
      }
      writeFileSync(path, JSON.stringify({...total, names}));
    },
  };
}

export default {
  files: 'test/widgets/**/*.test.ts',
  nodeResolve: true,
  // Pointer and focus belong to one page at a time.
  concurrency: 1,
  browsers: [
    chromeLauncher({
      launchOptions: {
        executablePath: browser.executablePath,
        args: browserArgs,
        env: {...browser.env, TZ: 'Asia/Jakarta', LANG: 'id_ID.UTF-8'},
      },
    }),
  ],
  // The plugin below makes a module of every JSON file, also of what a page fetches as data.
  middleware: [
    (context, next) => {
      if (!context.path.endsWith('/snapshot.json')) return next();
      context.type = 'application/json';
      context.body = readFileSync(fileURLToPath(new URL(`.${context.path}`, import.meta.url)));
    },
  ],
  plugins: [
    esbuildPlugin({
      ts: true,
      json: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
  ],
  // Lit says in every file that this is its development build, which is what finds mistakes.
  filterBrowserLogs: ({args}) => !args.some((arg) => String(arg).includes('Lit is in dev mode')),
  testFramework: {config: {timeout: 30_000, retries: 0}},
  testsFinishTimeout: 180_000,
  reporters: [
    defaultReporter({reportTestResults: true, reportTestProgress: false}),
    ...(process.env.PANTAU_TEST_COUNTS ? [countsReporter(process.env.PANTAU_TEST_COUNTS)] : []),
  ],
};
