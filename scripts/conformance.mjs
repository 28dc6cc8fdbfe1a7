/**
 * `npm run conformance -- FILE`: runs worked examples, an array of `{id, indicator, inputs,
 * expected}`, through the public functions. One line per example that fails, then the sum. Ends with
 * 0 where all passed, 1 where one failed or has no adapter, 2 where the file cannot be used.
 *
 * The TypeScript of the adapters is put together anew each time: nothing has to be built first.
 */
import {build} from 'esbuild';
import {mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const usage =
  'Cara pakai / Usage: npm run conformance -- BERKAS.json\n' +
  '  BERKAS.json / FILE.json: [{"id", "indicator", "inputs", "expected"}, …]';

const [file, ...rest] = process.argv.slice(2);
if (file === '--help' || file === '-h') {
  console.log(usage);
} else if (rest.length > 0) {
  refuse(`Hanya satu berkas / One file only: ${[file, ...rest].join(' ')}`);
} else {
  const path = file ?? join(root, 'test', 'fixtures', 'worked-examples.json');
  const examples = readExamples(resolve(process.env.INIT_CWD ?? process.cwd(), path));
  if (examples !== null) await run(examples);
}

/** The examples of a file, or `null` after saying why there are none. */
function readExamples(path) {
  let text;
  try {
    text = readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    const absent = error.code === 'ENOENT';
    const id = absent ? 'Berkas tidak ditemukan' : 'Berkas tidak dapat dibaca';
    const en = absent ? 'File not found' : 'File cannot be read';
    return refuse(`${id} / ${en}: ${path}${absent ? '' : ` (${error.code})`}`);
  }
  let examples;
  try {
    examples = JSON.parse(text);
  } catch (error) {
    return refuse(`Bukan JSON yang sah / Not valid JSON: ${path}\n  ${error.message}`);
  }
  const isExample = (one) => typeof one === 'object' && one !== null && !Array.isArray(one);
  if (!Array.isArray(examples) || !examples.every(isExample)) {
    return refuse(`Bukan daftar contoh / Not an array of examples: ${path}`);
  }
  return examples;
}

async function run(examples) {
  const runExample = await loadRunner();
  let failed = 0;
  for (const example of examples) {
    const {id, indicator, state, differences} = await runExample(example);
    if (state === 'passed') continue;
    failed++;
    const why = state === 'no_adapter' ? 'tidak ada adaptor / no adapter' : differences.join('; ');
    console.log(`${id ?? '?'} ${indicator ?? '?'}: ${why}`);
  }
  console.log(`${examples.length - failed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

/** The runner, compiled into a folder from which the packages it needs can be found. */
async function loadRunner() {
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, {recursive: true});
  const folder = mkdtempSync(join(cache, 'conformance-'));
  const outfile = join(folder, 'run.mjs');
  try {
    await build({
      entryPoints: [join(root, 'test', 'conformance', 'run.ts')],
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node20',
      outfile,
      logLevel: 'error',
    });
    const {runExample} = await import(pathToFileURL(outfile).href);
    return runExample;
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

function refuse(message) {
  console.error(`${message}\n${usage}`);
  process.exitCode = 2;
  return null;
}
