/**
 * The second judge of changes: what both engines share shows in no comparison of them, nor does what
 * only files bring. Of such code the tests of its own are asked, which say what is right.
 */
import {spawn} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** Tests that say of a file what is right, whatever the engines agree on. */
const tests = {
  'src/engine/events.ts': ['test/engine/events.test.ts'],
  'src/engine/unit-states.ts': ['test/engine/unit-states.test.ts'],
  'src/sql/row-things.ts': ['test/duckdb/rows-that-do-not-count.test.ts'],
  'src/sql/words.ts': ['test/duckdb/files.test.ts'],
};

/**
 * @param root folder of the package
 * @returns `judge(change)`: whether the tests of the changed file fail; `false` where it has none.
 *   Tests that fail before anything is changed end the process
 */
export function testsOf(root) {
  const sound = new Set();
  return async (change) => {
    const asked = tests[change.file];
    if (asked === undefined) return false;
    if (!sound.has(change.file) && !(await pass(root, asked, null))) {
      console.error(`The tests fail before anything is changed: ${asked.join(', ')}`);
      process.exit(3);
    }
    sound.add(change.file);
    return !(await pass(root, asked, change));
  };
}

/** Whether tests pass with the contents of one file changed; the file itself stays as it is. */
async function pass(root, asked, change) {
  const folder = mkdtempSync(join(tmpdir(), 'pantau-mutate-'));
  const source = join(folder, 'changed.ts');
  writeFileSync(source, change?.source ?? '');
  const child = spawn(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      ...['run', '--config', 'scripts/mutate-tests.config.mjs', '--reporter', 'dot', ...asked],
    ],
    {
      cwd: root,
      stdio: 'ignore',
      env: {...process.env, PANTAU_CHANGED: change?.path ?? '', PANTAU_CHANGED_AS: source},
      timeout: 240_000,
    },
  );
  const status = await new Promise((done) => child.once('close', done));
  rmSync(folder, {recursive: true});
  return status === 0;
}
