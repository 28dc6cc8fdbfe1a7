/**
 * Stands for the package `highs` in the studio's worker. Where the page's policy allows WebAssembly,
 * that is what runs; under a strict one the same program as JavaScript, which is slower and gives the
 * same answers. Either is loaded when it is first needed.
 */
import start, {type InitOptions} from 'highs';

type Start = (files: InitOptions) => Promise<unknown>;
/** What Emscripten asks of whoever brings the program himself. */
interface OwnProgram {
  readonly instantiateWasm: (
    imports: object,
    done: (instance: {readonly exports: object}) => void,
  ) => object;
}

async function load(): Promise<unknown> {
  const begin = start as unknown as Start;
  if (allowsWebAssembly()) {
    const url = new URL('highs.wasm', import.meta.url).href;
    return begin({locateFile: () => url});
  }
  // Its path is known to the build alone, which puts the program beside this script.
  const program = await import('pantau-umkm-solver');
  const own: OwnProgram = {
    instantiateWasm: (imports, done) => {
      done({exports: program.instantiate(imports)});
      return {};
    },
  };
  return begin(own as InitOptions);
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
