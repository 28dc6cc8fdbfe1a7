/**
 * The disclosure solver as plain JavaScript, made from the very WebAssembly that the package `highs`
 * holds: a strict Content-Security-Policy lets no WebAssembly run. Making it takes half a minute, so
 * it is kept under `node_modules/.cache` for as long as both packages stay as they are.
 */
import {existsSync, mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules', '.cache', 'pantau-umkm');
const require = createRequire(import.meta.url);

/** Steps that turn newer instructions into those that JavaScript can be made of. */
const lowering = ['llvm-nontrapping-fptoint-lowering', 'signext-lowering'];

/**
 * A module that exports `instantiate(imports)`, which gives what `WebAssembly.Instance.exports` would.
 *
 * @returns {Promise<string>} path of the module, without a comment and with no long names
 */
export async function solverScript() {
  const name = `highs-${versionOf('highs')}-binaryen-${versionOf('binaryen')}.mjs`;
  const path = join(cache, name);
  if (existsSync(path)) return path;
  const script = await withoutWhitespace(asModule(await convert()));
  mkdirSync(cache, {recursive: true});
  const own = `${path}.${process.pid}`;
  writeFileSync(own, script);
  renameSync(own, path);
  return path;
}

function versionOf(name) {
  return JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;
}

async function convert() {
  const {default: binaryen} = await import('binaryen');
  const {Features: f} = binaryen;
  const wasm = binaryen.readBinary(readFileSync(require.resolve('highs/runtime')));
  const bulk = f.MutableGlobals | f.BulkMemory | f.BulkMemoryOpt;
  wasm.setFeatures(bulk | f.SignExt | f.NontrappingFPToInt);
  wasm.runPasses(lowering);
  wasm.setFeatures(bulk);
  const adapters = adaptersOf(binaryen, wasm);
  if (!wasm.validate()) throw new Error('solver: not valid once lowered');
  // More would take ten minutes here and gain little: the browser's compiler optimises as well.
  binaryen.setOptimizeLevel(0);
  binaryen.setShrinkLevel(0);
  return {script: wasm.emitAsmjs(), adapters};
}

/**
 * JavaScript that wraps the imports which take 64-bit numbers: WebAssembly hands them over as one
 * `BigInt`, the script as two halves. Exports with such numbers are not handled.
 */
function adaptersOf(binaryen, wasm) {
  const functions = Array.from({length: wasm.getNumFunctions()}, (_, at) =>
    binaryen.getFunctionInfo(wasm.getFunctionByIndex(at)),
  );
  const wide = ({params, results}) => ({
    params: binaryen.expandType(params).map((type) => type === binaryen.i64),
    result: binaryen.expandType(results).includes(binaryen.i64),
  });
  const byName = new Map(functions.map((info) => [info.name, wide(info)]));
  for (let at = 0; at < wasm.getNumExports(); at++) {
    const {kind, value, name} = binaryen.getExportInfo(wasm.getExportByIndex(at));
    if (kind !== binaryen.ExternalFunction) continue;
    const {params, result} = byName.get(value);
    if (result || params.includes(true)) throw new Error(`solver: export ${name} has 64 bits`);
  }
  return functions
    .filter(({module, base}) => module && base)
    .flatMap(({name, base}) => {
      const {params, result} = byName.get(name);
      if (result) throw new Error(`solver: import ${base} gives 64 bits`);
      if (!params.includes(true)) return [];
      const taken = params.map((is, i) => (is ? `l${i}, h${i}` : `a${i}`)).join(', ');
      const given = params
        .map((is, i) =>
          is ? `BigInt.asIntN(64, (BigInt(h${i}) << 32n) | BigInt(l${i} >>> 0))` : `a${i}`,
        )
        .join(', ');
      return [`${base}: (${taken}) => a.${base}(${given})`];
    });
}

/** Binaryen writes a module that starts itself; the package wants to start it, with its imports. */
function asModule({script, adapters}) {
  const imports = /^import \* as (\w+) from '(\w+)';\n/gm;
  const names = [...script.matchAll(imports)].map(([, , name]) => name);
  const body = script.replace(imports, '');
  const start = body.indexOf('\nvar retasmFunc = asmFunc(');
  if (start < 0 || names.join() !== 'a') throw new Error('solver: written in an unknown way');
  return `${body.slice(0, start)}
export function instantiate({a}) {
  return asmFunc({a: {...a, ${adapters.join(', ')}}});
}
`;
}

async function withoutWhitespace(script) {
  const {transform} = await import('esbuild');
  const {code} = await transform(script, {minify: true, target: 'es2022', legalComments: 'none'});
  return code;
}
