import {defineConfig} from 'vitest/config';

// Fixed before a worker starts: a zone set later does not reach dates that were already made.
process.env.TZ = 'Asia/Jakarta';

const shared = {
  environment: 'node',
  env: {TZ: 'Asia/Jakarta', LANG: 'C.UTF-8'},
  retry: 0,
} as const;
/** Tests of the built package: they need `dist`, and the browser of `tools/browser.mjs`. */
const built = ['test/package*.test.ts', 'test/sizes.test.ts', 'test/e2e/**/*.test.ts'];
/** Hundreds of invented offices, servers that are stopped, apps that are built: minutes, not seconds. */
const slow = [
  'test/agreement/rows-and-reported.test.ts',
  'test/apps.test.ts',
  'test/clickhouse/{cli,differential,faults,own-tables,sources}.test.ts',
  'test/docs.test.ts',
  'test/engine/properties.test.ts',
  'test/ledger/random-offices.test.ts',
];
/** Of the built package, one after the other, for a browser beside others is late. */
const slowBuilt = ['test/e2e/{audit,canary,clickhouse-build,province,stories,studio}.test.ts'];

const ofBuilt = {
  ...shared,
  globalSetup: ['tools/ensure-built.mjs'],
  testTimeout: 60_000,
  hookTimeout: 120_000,
  fileParallelism: false,
  expect: {requireAssertions: true},
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          // Modules are read once for all files, not three hundred times; what a test changes outside
          // itself it puts back.
          isolate: false,
          // A loaded machine is slower, not wrong.
          testTimeout: 30_000,
          setupFiles: ['test/support/fast-check.ts'],
          include: ['test/**/*.test.ts'],
          exclude: ['test/widgets/**', 'test/stories.test.ts', ...built, ...slow],
          expect: {requireAssertions: true},
        },
      },
      {
        test: {
          ...shared,
          name: 'slow',
          include: slow,
          globalSetup: ['tools/ensure-built.mjs'],
          setupFiles: ['test/support/fast-check.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: {requireAssertions: true},
        },
      },
      {
        test: {
          ...ofBuilt,
          name: 'built',
          include: built,
          exclude: slowBuilt,
        },
      },
      {test: {...ofBuilt, name: 'slow-built', include: slowBuilt}},
      {
        // Every story at three widths in three modes: too slow for every run.
        test: {
          ...shared,
          name: 'stories',
          include: ['test/stories.test.ts'],
          globalSetup: ['tools/ensure-built.mjs'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: {requireAssertions: true},
        },
      },
    ],
    coverage: {include: ['src/**'], exclude: ['src/cli/main.ts']},
  },
});
