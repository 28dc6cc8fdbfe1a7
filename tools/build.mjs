/**
 * Builds everything that is published, and the figures of the two examples, into `dist`.
 * Each step is shown with its time; the first that fails ends the build.
 */
import {execFileSync} from 'node:child_process';
import {existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (...path) => join(root, 'node_modules', ...path);
const cli = join('dist', 'src', 'cli', 'cli.js');
const examples = ['kabupaten-contoh', 'pesisir-selatan'];

const steps = [
  ['skrip / scripts', [bin('rollup', 'dist', 'bin', 'rollup'), '-c', '--silent']],
  ['studio', [bin('rollup', 'dist', 'bin', 'rollup'), '-c', 'studio/rollup.config.js', '--silent']],
  ['tipe / types', [bin('typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json']],
  [
    'manifes / manifest',
    [bin('@custom-elements-manifest', 'analyzer', 'cem.js'), 'analyze', '--quiet'],
  ],
  ...examples.map((name) => [
    `contoh / example ${name}`,
    [cli, 'build', join('examples', name), '--out', join('dist', 'examples', name)],
  ]),
];

rmSync(join(root, 'dist'), {recursive: true, force: true});
for (const [name, args] of steps) {
  const start = performance.now();
  try {
    execFileSync(process.execPath, args, {cwd: root, stdio: ['ignore', 'pipe', 'pipe']});
  } catch (error) {
    // What a step says matters only when it fails: the examples hold mistakes on purpose.
    console.error(`${error.stdout ?? ''}${error.stderr ?? ''}`);
    console.error(`build: ${name}: gagal / failed (${error.status ?? error.message})`);
    process.exit(1);
  }
  console.log(`build: ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
checkLicences();
// Written last: its time tells whether a build is complete and newer than the sources.
writeFileSync(join(root, 'dist', '.complete'), '');
const script = readFileSync(join(root, 'dist', 'embed', 'pantau-umkm.js'));
const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
console.log(
  `build: embed/pantau-umkm.js ${kb(script.length)}, gzip ${kb(gzipSync(script).length)}`,
);

/** The bundle must not travel without the licence texts of what is in it. */
function checkLicences() {
  const folder = join(root, 'dist', 'embed');
  if (!existsSync(folder) || !readdirSync(folder).some((name) => name.endsWith('.LICENSES.txt'))) {
    console.error('build: berkas lisensi tidak ada / no licence notices');
    process.exit(1);
  }
}
