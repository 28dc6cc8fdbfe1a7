import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const scripts = [
  ...['bench/engine/run.mjs', 'bench/read/run.mjs', 'bench/render/run.mjs'],
  ...['bench/scale/province.mjs', 'bench/scale/run.mjs', 'bench/scale/simulate.mjs'],
  'scripts/generate-kabupaten-contoh.mjs',
];

function run(script: string, ...args: string[]): {status: number | null; said: string} {
  const {status, stdout, stderr} = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return {status, said: stdout + stderr};
}

describe('a wrong option of a script', () => {
  it.each(scripts)('ends it with those there are: %s', (script) => {
    const {status, said} = run(script, '--tidak-ada', '1');
    expect(status).toBe(2);
    expect(said).toContain('--tidak-ada');
    expect(said).toMatch(/options:[^]*\n {2}--/i);
    expect(said).not.toMatch(/\n\s+at /);
  });

  it('is also a number that is none, and help is none', () => {
    expect(run('bench/read/run.mjs', '--rounds', 'lima')).toMatchObject({status: 2});
    expect(run('bench/read/run.mjs', '--help')).toMatchObject({status: 0});
  });
});
