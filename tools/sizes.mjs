/**
 * What a page pays for the widgets, in bytes after gzip, measured on the published files: the embed
 * file, each widget as the first of a page, and each as a further one beside `umkm-bar`. Bundled as
 * a user would: by esbuild, and by rollup with terser. `node tools/sizes.mjs [WIDGET …]` prints the
 * table, of some widgets or of all.
 */
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import {build} from 'esbuild';
import {rollup} from 'rollup';

/** Most bytes that a page is promised to pay. */
export const limits = {embed: 75_000, first: 30_000, further: 8_000};
/** What it pays until then, and no more; a new view may be worth its bytes, said in its commit. */
export const held = {embed: 128_000, first: 66_500, further: 17_500};

const root = fileURLToPath(new URL('..', import.meta.url));
/** The widget that a further one comes to. */
const companion = 'bar';
const bundlers = {esbuild: byEsbuild, rollup: byRollup};
/** What rollup has read already: the same modules come again and again. */
let parsed;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(tableOf(await measureSizes(process.argv.slice(2))));
}

/**
 * @typedef {{bundler: string, widget: string, first: number, lazy: number, further: number | null}} WidgetSize
 *   `first` all that is loaded at once; `lazy` what is loaded later, on demand; `further` what the
 *   widget adds to a page with `umkm-bar`, null for itself
 * @param {readonly string[]} [chosen] all widgets where it is left out or empty
 * @param {{by?: readonly string[]}} [options] the bundlers; both where they are left out
 * @returns {Promise<{embed: number, widgets: WidgetSize[]}>}
 */
export async function measureSizes(chosen = [], {by = Object.keys(bundlers)} = {}) {
  const names = readdirSync(join(root, 'dist', 'widgets', 'define'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => name.slice(0, -3))
    .filter((name) => chosen.length === 0 || chosen.includes(name));
  const widgets = [];
  for (const bundler of by) {
    const bundle = bundlers[bundler];
    const alone = await bundle([companion]);
    for (const widget of names) {
      const {first, lazy} = await bundle([widget]);
      const both = widget === companion ? null : await bundle([companion, widget]);
      widgets.push({bundler, widget, first, lazy, further: both && both.first - alone.first});
    }
  }
  const embed = gzipSync(readFileSync(join(root, 'dist', 'embed', 'pantau-umkm.js'))).length;
  return {embed, widgets};
}

/** What is above a limit, one line each; empty when everything is small enough. */
export function tooLarge({embed, widgets}, most = limits) {
  const over = (name, size, limit) =>
    size > limit ? [`${name}: ${kb(size)} kB, at most ${kb(limit)}`] : [];
  return [
    ...over('embed', embed, most.embed),
    ...widgets.flatMap(({bundler, widget, first, further}) => [
      ...over(`${widget}, first, ${bundler}`, first, most.first),
      ...over(`${widget}, further, ${bundler}`, further ?? 0, most.further),
    ]),
  ];
}

/** The sizes in kB, widgets below each other. */
export function tableOf({embed, widgets}) {
  const names = [...new Set(widgets.map(({widget}) => widget))];
  const used = [...new Set(widgets.map(({bundler}) => bundler))];
  const rows = names.map((name) => {
    const figures = used.flatMap((bundler) => {
      const found = widgets.find((one) => one.bundler === bundler && one.widget === name);
      return [found.first, found.lazy, found.further].map((size) =>
        size === null ? '–' : kb(size),
      );
    });
    return [name, ...figures];
  });
  const heads = used.flatMap((name) => [name, '+ lazy', 'further']);
  const limit = [kb(limits.first), '', kb(limits.further)];
  return [
    `kB gzip; embed ${kb(embed)} (at most ${kb(limits.embed)})`,
    ...[['', ...heads], ...rows, ['at most', ...used.flatMap(() => limit)]].map((cells) =>
      cells.map((cell, at) => (at === 0 ? cell.padEnd(20) : cell.padStart(9))).join(''),
    ),
  ].join('\n');
}

function kb(bytes) {
  return (bytes / 1000).toFixed(1);
}

function importing(names) {
  return names.map((name) => `import 'pantau-umkm/widgets/${name}/define';`).join('\n');
}

async function byEsbuild(names) {
  const {outputFiles, metafile} = await build({
    stdin: {contents: importing(names), resolveDir: root},
    absWorkingDir: root,
    outdir: 'out',
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
    legalComments: 'none',
  });
  const sizes = Object.entries(metafile.outputs).map(([name, {imports, entryPoint}]) => ({
    name,
    entry: entryPoint === '<stdin>',
    imports: imports.filter(({kind}) => kind === 'import-statement').map(({path}) => path),
    code: outputFiles.find(({path}) => path === join(root, name)).contents,
  }));
  return sumOf(sizes);
}

async function byRollup(names) {
  const bundle = await rollup({
    input: 'page',
    cache: parsed,
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id === 'page' ? join(root, 'page.js') : null),
        load: (id) => (id === join(root, 'page.js') ? importing(names) : null),
      },
      nodeResolve({browser: true, exportConditions: ['production']}),
    ],
  });
  const {output} = await bundle.generate({format: 'es', plugins: [terser({module: true})]});
  await bundle.close();
  parsed = bundle.cache;
  return sumOf(
    output.map(({fileName, isEntry, imports, code}) => ({
      name: fileName,
      entry: isEntry,
      imports,
      code,
    })),
  );
}

/** The entry with everything it imports, and apart from it everything that is loaded later. */
function sumOf(files) {
  const needed = new Set();
  const queue = files.filter(({entry}) => entry).map(({name}) => name);
  for (const name of queue) {
    if (needed.has(name)) continue;
    needed.add(name);
    queue.push(...(files.find((file) => file.name === name)?.imports ?? []));
  }
  const total = (chosen) => chosen.reduce((sum, {code}) => sum + gzipSync(code).length, 0);
  return {
    first: total(files.filter(({name}) => needed.has(name))),
    lazy: total(files.filter(({name}) => !needed.has(name))),
  };
}
