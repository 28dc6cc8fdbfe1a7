import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A block of code on a page. */
export interface CodeBlock {
  /** `docs/id/menanam.md:12` */
  readonly place: string;
  readonly language: string;
  readonly code: string;
}

/** All blocks of code of a page, in order. */
export function blocksOf(path: string): CodeBlock[] {
  const text = readFileSync(join(root, path), 'utf8');
  return [...text.matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gm)].map((match) => ({
    place: `${relative(root, join(root, path))}:${text.slice(0, match.index).split('\n').length}`,
    language: match[1],
    code: match[2],
  }));
}

/** What TypeScript prints where the package is this source. */
export async function outputOf(code: string, cwd = root): Promise<string> {
  const folder = mkdtempSync(join(root, 'node_modules', '.code-'));
  try {
    const {outputFiles} = await build({
      stdin: {contents: code, resolveDir: root, loader: 'ts'},
      alias: {
        'pantau-umkm/node': join(root, 'src/node.ts'),
        'pantau-umkm': join(root, 'src/index.ts'),
      },
      packages: 'external',
      bundle: true,
      platform: 'node',
      format: 'esm',
      write: false,
    });
    const script = join(folder, 'code.mjs');
    writeFileSync(script, outputFiles[0].contents);
    return execFileSync(process.execPath, [script], {cwd, encoding: 'utf8'});
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
