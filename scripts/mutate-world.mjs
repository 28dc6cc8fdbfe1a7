/** Loads the modules of the comparison, anew where one of them is changed. */
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import vm from 'node:vm';
import {build, transform} from 'esbuild';

const options = {
  format: 'cjs',
  platform: 'node',
  supported: {'dynamic-import': false},
  logLevel: 'silent',
};

/**
 * @param root folder of the package
 * @param entries files of which everything is wanted
 * @returns `load(change)`: all that the entries export, with the contents of one file changed.
 *   Modules that do not look at a changed one are loaded once
 */
export async function worldOf(root, entries) {
  const texts = await textsOf(root, entries);
  const scripts = new Map();
  const packages = createRequire(join(root, 'package.json'));
  const required = (path) =>
    [...texts.get(path).matchAll(/require\("(\.[^"]+)"\)/g)].map(([, name]) =>
      join(dirname(path), name).replace(/\.js$/, '.ts'),
    );
  const users = new Map();
  for (const path of texts.keys())
    for (const used of required(path)) users.set(used, [...(users.get(used) ?? []), path]);
  const plain = new Map();
  return async (change) => {
    const [anew, own] = [change === null ? new Set() : usersOf(users, change.path), new Map()];
    const changed = change && (await transform(change.source, {...options, loader: 'ts'})).code;
    const load = (path) => {
      const modules = anew.has(path) ? own : plain;
      let module = modules.get(path);
      if (module !== undefined) return module.exports;
      module = {exports: {}};
      modules.set(path, module);
      const script =
        path === change?.path
          ? scriptOf(changed, path)
          : (scripts.get(path) ?? scriptOf(texts.get(path), path));
      if (path !== change?.path) scripts.set(path, script);
      script.runInThisContext()(module, module.exports, (name) =>
        name.startsWith('.')
          ? load(join(dirname(path), name).replace(/\.js$/, '.ts'))
          : packages(name),
      );
      return module.exports;
    };
    return Object.assign({}, ...entries.map((entry) => load(join(root, entry))));
  };
}

function scriptOf(text, filename) {
  return new vm.Script(`(function (module, exports, require) {${text}\n})`, {filename});
}

/** A module and all that look at it, by whatever way. */
function usersOf(users, path) {
  const found = new Set([path]);
  for (const one of found) for (const user of users.get(one) ?? []) found.add(user);
  return found;
}

/** Each module that the entries look at, translated. */
async function textsOf(root, entries) {
  const {metafile} = await build({
    ...{entryPoints: entries.map((entry) => join(root, entry)), absWorkingDir: root},
    ...{bundle: true, write: false, metafile: true, packages: 'external', outdir: 'none'},
    ...options,
  });
  const inputs = Object.keys(metafile.inputs);
  const {outputFiles} = await build({
    ...{entryPoints: inputs, absWorkingDir: root, write: false, outbase: root, outdir: root},
    ...options,
  });
  return new Map(outputFiles.map(({path, text}) => [path.replace(/\.js$/, '.ts'), text]));
}
