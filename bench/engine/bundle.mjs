/** The package as one script, made from its sources, so that what is measured is what is written. */
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {build} from 'esbuild';

const modules = ['read/read-tables', 'node/node-file', 'compute', 'session'];

/**
 * Writes the script.
 *
 * @param root a checkout: this one, or another to compare with
 */
export async function bundle(root, outfile) {
  const contents = modules
    .filter((name) => existsSync(join(root, 'src', `${name}.ts`)))
    .map((name) => `export * from './src/${name}.js';`)
    .join('\n');
  await build({
    ...{stdin: {contents, resolveDir: root, loader: 'ts'}, outfile},
    ...{bundle: true, format: 'esm', platform: 'node', target: 'node20', logLevel: 'error'},
  });
}
