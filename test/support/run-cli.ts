import {vi} from 'vitest';
import {main} from '../../src/cli/main.js';

/** Runs a command in this process: its exit code, and what it wrote to either stream. */
export async function run(...argv: string[]): Promise<{code: number; out: string; err: string}> {
  const [out, err] = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockReturnValue(true),
  );
  try {
    const code = await main(argv);
    const text = (spy: typeof out): string =>
      spy.mock.calls.map(([piece]) => String(piece)).join('');
    return {code, out: text(out), err: text(err)};
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}
