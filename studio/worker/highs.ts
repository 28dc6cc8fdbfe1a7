/**
 * Stands for the package `highs` in the studio's worker. Where the page's policy allows WebAssembly,
 * that is what runs; under a strict one the same program as JavaScript, which is slower and gives the
 * same answers. Either is loaded when it is first needed.
 */
import start, {type InitOptions} from 'highs';
import {UmkmError} from '../../src/errors.js';
import {partOf} from './areas.js';

type Start = (options: InitOptions) => Promise<unknown>;

/** What Emscripten asks of whoever brings the program himself. */
interface OwnProgram {
  readonly instantiateWasm: (
    imports: WebAssembly.Imports,
    done: (instance: {readonly exports: object}) => void,
  ) => object;
}

async function load(): Promise<unknown> {
  const instantiate = allowsWebAssembly() ? await webAssembly() : await plainScript();
  const own: OwnProgram = {
    instantiateWasm: (imports, done) => {
      void instantiate(imports).then((exports) => done({exports}));
      return {};
    },
  };
  return (start as unknown as Start)(own as InitOptions);
}

type Instantiate = (imports: WebAssembly.Imports) => Promise<object>;

/** Fetched here, so that it does not matter what a server calls such a file. */
async function webAssembly(): Promise<Instantiate> {
  const program = new WebAssembly.Module((await partOf('highs.wasm')) as BufferSource);
  return async (imports) => (await WebAssembly.instantiate(program, imports)).exports;
}

async function plainScript(): Promise<Instantiate> {
  // Its path is known to the build alone, which puts the program beside this script.
  const program = await import('pantau-umkm-solver').catch(() => {
    throw new UmkmError('STUDIO_PART', {found: 'solver.js'});
  });
  return (imports) => Promise.resolve(program.instantiate(imports));
}

/** Tries with a module that holds nothing. */
function allowsWebAssembly(): boolean {
  try {
    return new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)) instanceof Object;
  } catch {
    return false;
  }
}

// The package has a default export, so what stands for it has one too.
export {load as default};
