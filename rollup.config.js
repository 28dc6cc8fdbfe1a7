import {readdirSync, readFileSync} from 'node:fs';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import {alike} from './tools/alike.mjs';
import {compileAtOnce} from './tools/compile-at-once.mjs';
import {literals} from './tools/literals.mjs';
import {notices} from './tools/notices.mjs';

const {dependencies, optionalDependencies, peerDependencies, version} = JSON.parse(
  readFileSync('package.json', 'utf8'),
);
const compile = () => [
  esbuild({target: 'es2022', tsconfig: 'tsconfig.json', sourceMap: false}),
  literals(),
];
// One place decides what counts as an entry, so a new widget needs no line here.
const modules = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.slice(0, -3)}`);
const entries = Object.fromEntries(
  [
    'src/index',
    'src/node',
    'src/duckdb',
    'src/clickhouse',
    'src/worker/read-worker',
    'src/node/pool-thread',
    ...modules('widgets'),
    ...modules('widgets/define'),
  ]
    .filter((name) => name !== 'widgets/embed')
    .map((name) => [name, `${name}.ts`]),
);

/** A warning is a mistake: an unresolved import would otherwise only show on the user's page. */
function onwarn(warning) {
  throw Object.assign(new Error(warning.message), warning);
}

// Not every bundler finds out what of d3-array's single file a page does not need.
const included = ['d3-array'];
const outside = Object.keys({...dependencies, ...optionalDependencies, ...peerDependencies}).filter(
  (name) => !included.includes(name),
);

/** Modules for bundlers and Node: one file per source file, most dependencies left to the user. */
const library = {
  input: {...entries, 'src/cli/cli': 'src/cli/main.ts'},
  external: (id) =>
    id.startsWith('node:') || outside.some((name) => id === name || id.startsWith(`${name}/`)),
  output: {
    dir: 'dist',
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: '.',
    // npm packs no folder of the name node_modules.
    entryFileNames: ({name}) => `${name.replace(/^.*node_modules\//, 'widgets/included/')}.js`,
  },
  plugins: [nodeResolve(), compile(), notices('widgets/included/LICENSES.txt')],
  onwarn,
};

// Whoever copies the file alone learns from it which other one belongs to it.
const preamble = `${compileAtOnce}\n/*! pantau-umkm ${version} (MIT). Lisensi pustaka di dalamnya: pantau-umkm.LICENSES.txt */`;

/** Every widget in one file that a page can paste: classic script, `type="module"` works too. */
const embed = {
  input: 'widgets/embed.ts',
  output: {
    file: 'dist/embed/pantau-umkm.js',
    format: 'iife',
    name: 'PantauUmkm',
    // Whoever copies the file has everything, also what a page would load later.
    inlineDynamicImports: true,
  },
  plugins: [
    alike('widgets/embed.ts'),
    nodeResolve({browser: true, exportConditions: ['production']}),
    compile(),
    terser({ecma: 2020, format: {comments: false, preamble}, compress: {passes: 3}}),
    notices('pantau-umkm.LICENSES.txt'),
  ],
  onwarn,
};

export default [library, embed];
