/**
 * `npm run release`: everything that must be true before a version is published, then the files that go
 * with it in `dist/release`. Publishes nothing: the last lines say how.
 *
 * - `--dry-run`: goes on after a check that fails, and names the tests instead of running them; the
 *   files are made from the `dist` that is there
 * - `--skip-tests`: where they have just passed
 *
 * The tests are those of `npm test`, which start the tarball in Node 20 and 22 too. What is made: the
 * tarball, checked by publint and attw; a CycloneDX SBOM of what is shipped; the WordPress plugin;
 * SHA-384 of the embed file; SHA-256 of all of it. Ends with 1 where a check failed.
 */
import {execFileSync, spawnSync} from 'node:child_process';
import {copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {releaseChecks} from './release/checks.mjs';
import {
  billOfMaterials,
  checksums,
  integrityOf,
  missingIn,
  packageFaults,
  packTarball,
} from './release/files.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'dist', 'release');
const text = (...path) => readFileSync(join(root, ...path), 'utf8');
const git = (...args) => execFileSync('git', args, {cwd: root, encoding: 'utf8'});
const options = process.argv.slice(2);
const strange = options.find((option) => !['--dry-run', '--skip-tests'].includes(option));
if (strange !== undefined) {
  console.error(`tidak dikenal / unknown: ${strange}`);
  process.exit(2);
}
const dry = options.includes('--dry-run');
const manifest = JSON.parse(text('package.json'));
const {name, version} = manifest;
let failed = 0;

const facts = {
  manifest,
  changelog: text('CHANGELOG.md'),
  lock: text('package-lock.json'),
  plugin: text('integrations', 'wordpress', 'pantau-umkm', 'pantau-umkm.php'),
  status: git('status', '--porcelain'),
  tags: git('tag', '--list').split('\n').filter(Boolean),
};
for (const {title, fault} of releaseChecks(facts)) tell(title, fault);
step('npm test', !options.includes('--skip-tests'));
step('npm run test:slow', !options.includes('--skip-tests'));
step('npm run build', true);
tell('dist', existsSync(join(root, 'dist', '.complete')) ? null : 'npm run build');
if (!existsSync(join(root, 'dist', '.complete'))) process.exit(1);

rmSync(out, {recursive: true, force: true});
mkdirSync(out, {recursive: true});
const filename = packTarball(root, out);
const tarball = join(out, filename);
tell('publint, attw', packageFaults(root, tarball, manifest).join('\n') || null);
const bill = billOfMaterials(root, tarball);
tell('SBOM', missingIn(bill, manifest).join(', ') || null);
writeFileSync(join(out, `${name}-${version}.cdx.json`), bill);
execFileSync(process.execPath, [join('scripts', 'wordpress.mjs')], {cwd: root, stdio: 'pipe'});
copyFileSync(join(root, 'dist', 'wordpress', `${name}.zip`), join(out, `${name}-wordpress.zip`));
const integrity = integrityOf(join(root, 'dist', 'embed', `${name}.js`));
writeFileSync(join(out, 'INTEGRITY.txt'), `${name}.js ${version}\n${integrity}\n`);
const sums = checksums(out);
writeFileSync(join(out, 'SHA256SUMS'), sums);

console.log(`\ndist/release\n${sums}\n${name}.js ${version}: ${integrity}`);
if (failed > 0) {
  console.log(`\n${failed} syarat belum terpenuhi / checks failed: ${version} tidak dapat terbit`);
  process.exit(1);
}
console.log(`
Tinggal / What remains (di CI repositori itu / in that repository's CI: provenance):
  git tag -s v${version} -m v${version} && git push --tags
  npm publish --provenance --access public dist/release/${filename}
`);

/** Prints how a check went; the first that fails ends what is no rehearsal. */
function tell(title, fault) {
  console.log(`${fault === null ? 'ok    ' : 'GAGAL '} ${title}`);
  if (fault === null) return;
  failed++;
  console.log(fault.replace(/^/gm, '       '));
  if (!dry) process.exit(1);
}

/** Runs a script of package.json, or names it. */
function step(command, wanted) {
  if (dry || !wanted) {
    console.log(`lewat  ${command} (tidak dijalankan / not run)`);
    return;
  }
  const [npm, ...args] = command.split(' ');
  const {status} = spawnSync(npm, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  tell(command, status === 0 ? null : `status ${status}`);
}
