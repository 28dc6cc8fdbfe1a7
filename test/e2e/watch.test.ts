import {spawn, type ChildProcessByStdio} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Readable} from 'node:stream';
import {fileURLToPath} from 'node:url';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = join(root, 'dist', 'src', 'cli', 'cli.js');

let folder: string;
let child: ChildProcessByStdio<null, Readable, Readable>;
/** All that the command has said, on both streams in the order of its coming. */
let said: string;
let ended: Promise<{readonly code: number | null; readonly signal: NodeJS.Signals | null}>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pantau-umkm-watch-'));
  cpSync(join(root, 'examples', 'pesisir-selatan'), join(folder, 'data'), {recursive: true});
  said = '';
  const args = [cli, 'build', join(folder, 'data'), '--out', join(folder, 'situs'), '--watch'];
  child = spawn(process.execPath, args, {cwd: folder, stdio: ['ignore', 'pipe', 'pipe']});
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  ended = new Promise((resolve) => child.on('exit', (code, signal) => resolve({code, signal})));
});

afterEach(async () => {
  child.kill('SIGKILL');
  await ended;
  rmSync(folder, {recursive: true, force: true});
});

const table = (): string => join(folder, 'data', 'umkm-per-skala.csv');
const index = (): string => readFileSync(join(folder, 'situs', 'index.html'), 'utf8');

/** Waits until the command waits for changes for this many times. */
async function waiting(times: number): Promise<void> {
  const count = (): number => said.split('Menunggu perubahan').length - 1;
  await expect.poll(count, {timeout: 60_000, interval: 50}).toBe(times);
}

describe('build --watch', () => {
  it(
    'builds again after a change, keeps the last good site while a file is broken, and ends at once',
    {timeout: 240_000},
    async () => {
      await waiting(1);
      expect(index()).toContain('6.800');

      const good = readFileSync(table(), 'utf8');
      writeFileSync(table(), good.replace('± 6.800', '± 7.100'));
      await waiting(2);
      expect(said).toMatch(/Berubah: .*umkm-per-skala\.csv/);
      expect(index()).toContain('7.100');
      expect(index()).not.toContain('6.800');

      const before = said.length;
      writeFileSync(table(), Buffer.from('PK\u0003\u0004 bukan buku kerja'));
      await waiting(3);
      expect(said.slice(before)).toContain('Situs terakhir yang baik tetap ada.');
      expect(index()).toContain('7.100');

      writeFileSync(table(), good.replace('± 6.800', '± 7.200'));
      await waiting(4);
      expect(index()).toContain('7.200');

      const start = performance.now();
      child.kill('SIGINT');
      const {code, signal} = await ended;
      expect(performance.now() - start).toBeLessThan(2000);
      // The shell is told that it was interrupted, whichever way.
      expect(signal === 'SIGINT' || code === 130).toBe(true);
    },
  );

  it('ends at once in the middle of its work', {timeout: 120_000}, async () => {
    await waiting(1);
    writeFileSync(table(), readFileSync(table(), 'utf8').replace('± 6.800', '± 7.100'));
    await expect.poll(() => said, {timeout: 20_000, interval: 20}).toContain('Berubah:');
    const start = performance.now();
    child.kill('SIGINT');
    await ended;
    expect(performance.now() - start).toBeLessThan(2000);
    // What stands there is a whole site: the one before, or the one after.
    expect(index()).toMatch(/<\/html>\s*$/);
  });
});
