import {build, transform} from 'esbuild';
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';
import {compileAtOnce} from '../../tools/compile-at-once.mjs';
import {smallLiterals} from '../../tools/literals.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

/**
 * The scripts of one page: a chart drawn with one library, nothing else in it, as for production.
 *
 * @param {string} path of a module below `charts` that has `draw` and `update`
 * @param {string} folder of the page's scripts on the server
 */
export function bundleOf(path, folder) {
  return bundle(
    `import {draw, update} from './charts/${path}.js'; globalThis.bench.begin(draw, update);`,
    folder,
    {atOnce: path.startsWith('ours/')},
  );
}

/**
 * Scripts from a source; our own TypeScript is prepared as `npm run build` prepares it. What is
 * loaded later stands in files of its own and does not count as bytes of the page.
 *
 * @returns {Promise<{main: string, files: Map<string, string>, raw: number, gzip: number}>}
 */
export async function bundle(contents, folder, {atOnce = true} = {}) {
  const {outputFiles, metafile} = await build({
    stdin: {contents, resolveDir: here, loader: 'js'},
    bundle: true,
    splitting: true,
    outdir: folder,
    minify: !process.env.READABLE,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
    define: {'process.env.NODE_ENV': '"production"'},
    legalComments: 'none',
    // Ours begins as the embed file does: no peer's file tells the engine to compile it at once.
    banner: {js: `${atOnce ? `${compileAtOnce}\n` : ''}performance.mark("begin");`},
    plugins: [published],
    logLevel: 'error',
  });
  const files = new Map(outputFiles.map(({path, text}) => [path, text]));
  const outputs = Object.entries(metafile.outputs).map(([path, output]) => ({path, ...output}));
  const main = outputs.find(({entryPoint}) => entryPoint === '<stdin>');
  const needed = new Set([main]);
  for (const {imports} of needed) {
    for (const {kind, path} of imports) {
      if (kind === 'import-statement') needed.add(outputs.find((one) => one.path === path));
    }
  }
  const texts = [...needed].map(({path}) => files.get(resolve(path)));
  return {
    main: resolve(main.path),
    files,
    raw: sum(texts.map((text) => Buffer.byteLength(text))),
    gzip: sum(texts.map((text) => gzipSync(text).length)),
  };
}

function sum(numbers) {
  return numbers.reduce((all, number) => all + number, 0);
}

const published = {
  name: 'published',
  setup({onLoad}) {
    onLoad({filter: /\/(widgets|src)\/.*\.ts$/}, async ({path}) => {
      const {code} = await transform(readFileSync(path, 'utf8'), {
        loader: 'ts',
        target: 'es2022',
        tsconfigRaw: {
          compilerOptions: {useDefineForClassFields: false, verbatimModuleSyntax: true},
        },
      });
      return {contents: smallLiterals(code), loader: 'js'};
    });
  },
};
