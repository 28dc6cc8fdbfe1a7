import {copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import esbuild from 'rollup-plugin-esbuild';
import {literals} from '../tools/literals.mjs';
import {notices} from '../tools/notices.mjs';
import {solverScript} from '../tools/solver-script.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'dist', 'studio');
const require = createRequire(import.meta.url);

/** A warning is a mistake: an unresolved import would otherwise only show on the officer's page. */
function onwarn(warning) {
  // The solver's package brings what it needs in Node, and asks for it there alone.
  if (warning.code === 'UNRESOLVED_IMPORT' && /^node:/.test(warning.exporter ?? '')) return;
  // How packages are built inside is theirs.
  const inPackage = (warning.ids ?? []).every((id) => /node_modules/.test(id));
  if (warning.code === 'CIRCULAR_DEPENDENCY' && inPackage) return;
  // A compiler's own habit, which does in a module what it is meant to do.
  if (warning.code === 'THIS_IS_UNDEFINED' && /node_modules/.test(warning.id ?? '')) return;
  // A remark for other bundlers that a package writes where this one has no use for it.
  if (warning.code === 'INVALID_ANNOTATION' && /node_modules/.test(warning.id ?? '')) return;
  throw Object.assign(new Error(warning.message), warning);
}

/** Scripts beside the worker's that are made on their own. */
const besideWorker = new Map([
  ['pantau-umkm-solver', './solver.js'],
  ['./drawing.js', './drawing.js'],
]);

/** What asks for `highs` gets the studio's own loader, and that alone gets the package. */
const ownSolver = {
  name: 'own-solver',
  resolveId(source, importer = '') {
    const beside = besideWorker.get(source);
    if (beside !== undefined) return {id: beside, external: 'relative'};
    if (source !== 'highs') return null;
    const loader = join(root, 'studio', 'worker', 'highs.ts');
    return importer === loader ? join(dirname(require.resolve('highs')), 'highs.mjs') : loader;
  },
};

/** Workbooks are packed without workers of their own. */
const ownZip = {
  name: 'own-zip',
  resolveId(source, importer = '') {
    const isPacking =
      source.endsWith('/zipToArrayBuffer.js') && importer.includes('write-excel-file');
    return isPacking ? join(root, 'studio', 'worker', 'zip-at-once.ts') : null;
  },
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap(({modules = {}}) => Object.keys(modules));
    if (!modules.some((id) => id.endsWith('zip-at-once.ts')))
      throw new Error('studio: write-excel-file packs its workbooks in another way now');
  },
};

/** Files that stand beside the scripts. */
const beside = {
  name: 'beside',
  async writeBundle() {
    mkdirSync(join(out, 'areas'), {recursive: true});
    for (const name of ['index.html', 'studio.css'])
      copyFileSync(join(root, 'studio', name), join(out, name));
    const areas = dirname(require.resolve('idn-area-data/package.json'));
    for (const name of ['provinces', 'regencies', 'districts', 'villages'])
      copyFileSync(join(areas, 'data', `${name}.csv`), join(out, 'areas', `${name}.csv`));
    copyFileSync(join(areas, 'data', 'LICENSE.md'), join(out, 'areas', 'LICENSE.md'));
    const {version} = JSON.parse(readFileSync(join(areas, 'package.json'), 'utf8'));
    writeFileSync(join(out, 'areas', 'edition.txt'), `idn-area-data ${version}\n`);
    cpSync(join(root, 'dist', 'embed'), join(out, 'embed'), {recursive: true});
    copyFileSync(require.resolve('highs/runtime'), join(out, 'highs.wasm'));
    copyFileSync(await solverScript(), join(out, 'solver.js'));
  },
};

const compiled = [
  esbuild({
    target: 'es2022',
    tsconfig: join(root, 'tsconfig.json'),
    sourceMap: false,
    minify: true,
    legalComments: 'none',
  }),
  literals(),
];

/** The page and its worker: modules in one folder, parts of which are loaded when they are needed. */
const pageAndWorker = ['main', 'worker/worker'].map((entry) => {
  const name = entry === 'main' ? 'studio' : 'worker';
  return {
    input: {[name]: join(root, 'studio', `${entry}.ts`)},
    external: (id) => id.startsWith('node:'),
    output: {
      dir: out,
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: `${name}-[name].js`,
      hoistTransitiveImports: false,
    },
    plugins: [
      ownSolver,
      ownZip,
      nodeResolve({browser: true, exportConditions: ['production']}),
      ...compiled,
      notices(`${name}.LICENSES.txt`),
      ...(name === 'worker' ? [beside] : []),
    ],
    onwarn,
  };
});

/** Of what runs on servers, the few places that ask for Node. */
const withoutNode = {
  name: 'without-node',
  resolveId(source) {
    // Its other build makes the same digests, with the `btoa` that workers have.
    if (source !== '@lit-labs/ssr-client') return null;
    return join(root, 'node_modules', '@lit-labs', 'ssr-client', 'index.js');
  },
  transform(code, id) {
    if (!id.includes('ssr-dom-shim')) return null;
    return {code: code.replaceAll('process.env.NODE_ENV', "'production'"), map: null};
  },
  generateBundle(_options, bundle) {
    const {code, imports} = bundle['drawing.js'];
    if (imports.length > 0 || /\bprocess\.env\b/.test(code))
      throw new Error(`studio: the drawing part asks for Node: ${imports.join()}`);
  },
};

/** The elements as a server has them: without a page, so also in a worker. One file, when asked for. */
const drawing = {
  input: {drawing: join(root, 'studio', 'worker', 'drawing.ts')},
  output: {dir: out, format: 'es', entryFileNames: '[name].js', inlineDynamicImports: true},
  plugins: [
    withoutNode,
    nodeResolve({exportConditions: ['node', 'production']}),
    ...compiled,
    notices('drawing.LICENSES.txt'),
  ],
  onwarn,
};

export default [...pageAndWorker, drawing];
