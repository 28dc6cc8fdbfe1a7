/**
 * `npm run wordpress`: writes `dist/wordpress/pantau-umkm.zip`, the WordPress plugin with the embed file
 * of the last build. The same input gives the same bytes.
 */
import {existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {zipSync} from 'fflate';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'integrations', 'wordpress', 'pantau-umkm');
const embed = join(root, 'dist', 'embed');
const out = join(root, 'dist', 'wordpress', 'pantau-umkm.zip');

/** Day of every file in the archive: the earliest that ZIP knows. */
const mtime = new Date(1980, 0, 1);

if (!existsSync(join(embed, 'pantau-umkm.js'))) {
  console.error('dist/embed belum ada: jalankan npm run build. / Run npm run build first.');
  process.exit(2);
}

const files = new Map([
  ...filesIn(folder).map((path) => [path, readFileSync(join(folder, path))]),
  ...['pantau-umkm.js', 'pantau-umkm.LICENSES.txt'].map((name) => [
    `assets/${name}`,
    readFileSync(join(embed, name)),
  ]),
  ['LICENSE', readFileSync(join(root, 'LICENSE'))],
]);
const entries = [...files]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([path, bytes]) => [`pantau-umkm/${path}`, [bytes, {mtime, level: 9}]]);
mkdirSync(dirname(out), {recursive: true});
writeFileSync(out, zipSync(Object.fromEntries(entries)));
console.log(`${out.slice(root.length)}  ${(statSync(out).size / 1024).toFixed(1)} kB`);

/** Paths below a folder, with `/`; what a build left in `assets` is not among them. */
function filesIn(base, below = '') {
  return readdirSync(join(base, below), {withFileTypes: true}).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (path === 'assets') return [];
    return entry.isDirectory() ? filesIn(base, path) : [path];
  });
}
