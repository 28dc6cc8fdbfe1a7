import {readFileSync} from 'node:fs';
import {defineConfig} from 'vitest/config';

/** Runs tests with the contents of one file changed: see `mutate-tests.mjs`. */
export default defineConfig({
  plugins: [
    {
      name: 'changed-file',
      enforce: 'pre',
      load: (id) =>
        id.split('?')[0] === process.env.PANTAU_CHANGED
          ? readFileSync(process.env.PANTAU_CHANGED_AS, 'utf8')
          : undefined,
    },
  ],
  test: {
    environment: 'node',
    env: {TZ: 'Asia/Jakarta', LANG: 'C.UTF-8'},
    testTimeout: 60_000,
    hookTimeout: 60_000,
    bail: 1,
    setupFiles: ['test/support/fast-check.ts'],
    expect: {requireAssertions: true},
  },
});
