/**
 * Builds the small apps of `examples` as somebody else would: from the packed package, with the
 * packages it names as its dependencies and no others. `node tools/apps.mjs [APP …]` builds some or
 * all into `dist/apps`; `npx pantau-umkm serve dist/apps` shows them. Needs `npm run build` before.
 */
import {execFileSync} from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {compile} from 'svelte/compiler';
import {build, createLogger} from 'vite';
import {compileScript, parse} from 'vue/compiler-sfc';

const root = fileURLToPath(new URL('..', import.meta.url));
const embed = 'pantau-umkm/dist/embed/pantau-umkm.js';

/**
 * What each app takes from npm beside the package. An app with `files` has no build step: these lie
 * beside its page, as on a site that has no tools.
 */
export const apps = {
  html: {packages: [], files: [embed]},
  'jquery-bootstrap': {
    packages: ['jquery', 'bootstrap'],
    files: [
      embed,
      'jquery/dist/jquery.min.js',
      'bootstrap/dist/css/bootstrap.min.css',
      'bootstrap/dist/js/bootstrap.bundle.min.js',
    ],
  },
  react: {packages: ['react', 'react-dom', '@types/react']},
  vue: {packages: ['vue']},
  svelte: {packages: ['svelte']},
  'angular-style': {packages: []},
};

/** In an app of one's own: `@vitejs/plugin-vue` with the same `isCustomElement`. */
const vueFiles = {
  name: 'vue-files',
  transform(source, id) {
    if (!id.endsWith('.vue')) return null;
    const {descriptor, errors} = parse(source, {filename: id});
    if (errors.length > 0) throw errors[0];
    const isCustomElement = (tag) => tag.startsWith('umkm-');
    const {content} = compileScript(descriptor, {
      id,
      inlineTemplate: true,
      templateOptions: {compilerOptions: {isCustomElement}},
    });
    return {code: content, map: null};
  },
};

/** In an app of one's own: `@sveltejs/vite-plugin-svelte`. */
const svelteFiles = {
  name: 'svelte-files',
  transform(source, id) {
    if (!id.endsWith('.svelte')) return null;
    const {js, warnings} = compile(source, {filename: id, generate: 'client'});
    for (const {message} of warnings) this.warn(message);
    return {code: js.code, map: js.map};
  },
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const chosen = process.argv.slice(2);
  const folder = unpackPackage();
  for (const name of chosen.length > 0 ? chosen : Object.keys(apps)) {
    const said = await buildApp(name, folder, join(root, 'dist', 'apps', name));
    console.log([`${name}: dist/apps/${name}`, ...said].join('\n'));
  }
  rmSync(folder, {recursive: true});
}

/**
 * Packs the built package and unpacks it where an app finds it; asks no network.
 *
 * @returns {string} a new folder: `node_modules` with the package and what apps need, and the apps
 */
export function unpackPackage() {
  const folder = mkdtempSync(join(tmpdir(), 'pantau-umkm-apps-'));
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const [{filename}] = JSON.parse(npm(args));
  execFileSync('tar', ['-xzf', filename], {cwd: folder});
  const modules = join(folder, 'node_modules');
  cpSync(join(folder, 'package'), join(modules, 'pantau-umkm'), {recursive: true});
  rmSync(join(folder, 'package'), {recursive: true});
  const {dependencies} = JSON.parse(
    readFileSync(join(modules, 'pantau-umkm', 'package.json'), 'utf8'),
  );
  const wanted = Object.values(apps).flatMap(({packages}) => packages);
  for (const name of [...Object.keys(dependencies), ...wanted]) {
    mkdirSync(dirname(join(modules, name)), {recursive: true});
    symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction');
  }
  for (const name of Object.keys(apps)) {
    cpSync(join(root, 'examples', name), join(folder, name), {recursive: true});
  }
  return folder;
}

/**
 * @param {string} name of an app
 * @param {string} folder of `unpackPackage`
 * @param {string} out where the finished app goes, with the example's snapshot beside its page
 * @returns {Promise<string[]>} what the build complained about
 * @throws where the app cannot be built
 */
export async function buildApp(name, folder, out) {
  const {files} = apps[name];
  const said = [];
  if (files === undefined) {
    said.push(...(await bundle(join(folder, name), out)));
  } else {
    cpSync(join(folder, name), out, {recursive: true});
    for (const file of files) {
      copyFileSync(join(folder, 'node_modules', file), join(out, file.split('/').at(-1)));
    }
  }
  const snapshot = join(root, 'dist', 'examples', 'kabupaten-contoh', 'snapshot.json');
  copyFileSync(snapshot, join(out, 'snapshot.json'));
  return said;
}

async function bundle(app, out) {
  const said = [];
  const note = (text) => said.push(text);
  const env = process.env.NODE_ENV;
  // Else a test's own value would give the frameworks as their developers see them.
  process.env.NODE_ENV = 'production';
  try {
    await build({
      root: app,
      base: './',
      configFile: false,
      logLevel: 'silent',
      customLogger: {...createLogger('silent'), warn: note, warnOnce: note, error: note},
      build: {
        outDir: out,
        emptyOutDir: true,
        modulePreload: {polyfill: false},
        // How long a loaded machine takes is no fault of an app.
        rolldownOptions: {checks: {bundlerTimings: false}},
      },
      plugins: [vueFiles, svelteFiles],
    });
  } finally {
    if (env === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = env;
  }
  return said;
}

function npm(args) {
  const options = {cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']};
  const inherited = process.env.npm_execpath;
  return inherited?.endsWith('.js')
    ? execFileSync(process.execPath, [inherited, ...args], options)
    : execFileSync('npm', args, {...options, shell: process.platform === 'win32'});
}
