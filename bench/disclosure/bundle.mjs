import {build} from 'esbuild';
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';

/** The disclosure core and the generated tables of its tests, put together anew from the sources. */
export async function loadDisclosure() {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, {recursive: true});
  const folder = mkdtempSync(join(cache, 'disclosure-'));
  const outfile = join(folder, 'disclosure.mjs');
  const sources = [
    ...['index', 'elimination', 'system', 'solver'].map((name) => `src/disclosure/${name}`),
    ...['generated-tables', 'protected-office'].map((name) => `test/disclosure/${name}`),
  ];
  try {
    await build({
      stdin: {
        contents: sources.map((path) => `export * from './${path}.ts';`).join('\n'),
        resolveDir: root,
      },
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node20',
      outfile,
      logLevel: 'error',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
