/**
 * `npm run release`: everything that must be true before a version is published, then the files that go
 * with it in `dist/release`. Publishes nothing: the last lines say how.
 *
 * - the working tree is clean, and the tag does not exist
 * - the version stands in CHANGELOG.md with a day, and in the WordPress plugin
 * - all tests pass (`--skip-tests` where they have just passed), on Node 20 and 22
 * - the tarball, a CycloneDX SBOM of what is shipped, the WordPress plugin, SHA-384 of the embed file
 */
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'dist', 'release');
const text = (...path) => readFileSync(join(root, ...path), 'utf8');
const manifest = JSON.parse(text('package.json'));
const {name, version} = manifest;

check('pohon kerja bersih / clean tree', () => {
  const changed = run('git', ['status', '--porcelain']).trim();
  return changed === '' || `belum di-commit / not committed:\n${changed}`;
});
check(`tag v${version} belum ada / does not exist yet`, () => {
  return run('git', ['tag', '--list', `v${version}`]).trim() === '' || 'sudah ada / exists';
});
check('versi menurut SemVer / SemVer', () => {
  return /^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version) || version;
});
check('CHANGELOG.md menyebut versi dan tanggalnya / names version and day', () => {
  const head = text('CHANGELOG.md')
    .split('\n')
    .find((line) => line.startsWith('## '));
  const wanted = new RegExp(`^## ${version.replaceAll('.', '\\.')} \\(\\d{4}-\\d\\d-\\d\\d\\)$`);
  return wanted.test(head ?? '') || `## ${version} (YYYY-MM-DD), bukan / not: ${head}`;
});
check('CHANGELOG.md dibuka dengan Angka berubah / opens with changed figures', () => {
  const [, section = ''] = text('CHANGELOG.md').split(/^## /m);
  return /^### Angka berubah$/m.test(section) || 'bagian itu tidak ada / no such section';
});
check('plugin WordPress berversi sama / same version', () => {
  const plugin = text('integrations', 'wordpress', 'pantau-umkm', 'pantau-umkm.php');
  return plugin.includes(`Version:           ${version}\n`) || 'berbeda / differs';
});
check('repositori disebut di package.json / repository is named', () => {
  // `npm publish --provenance` refuses a package without it.
  return typeof manifest.repository?.url === 'string' || 'isi "repository" / fill in "repository"';
});
if (!process.argv.includes('--skip-tests')) {
  check('npm test', () => passes('npm', ['test']));
}
check('npm run build', () => passes('npm', ['run', 'build']));
check('Node 22 memuat paket / loads the package', () => {
  const script = `const core = await import('${name}'); const {classifySize} = core; if (typeof classifySize !== 'function') process.exit(1);`;
  return passes('npx', ['-y', 'node@22', '--input-type=module', '--eval', script]);
});

rmSync(out, {recursive: true, force: true});
mkdirSync(out, {recursive: true});
const [{filename}] = JSON.parse(
  run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', out]),
);
const sbom = run('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev']);
writeFileSync(join(out, `${name}-${version}.cdx.json`), sbom);
run('node', [join('scripts', 'wordpress.mjs')]);
copyFileSync(join(root, 'dist', 'wordpress', `${name}.zip`), join(out, `${name}-wordpress.zip`));
const embed = readFileSync(join(root, 'dist', 'embed', `${name}.js`));
const integrity = `sha384-${createHash('sha384').update(embed).digest('base64')}`;
writeFileSync(join(out, 'INTEGRITY.txt'), `${name}.js ${version}\n${integrity}\n`);

console.log(`
dist/release: ${filename}, SBOM, plugin WordPress, INTEGRITY.txt
${name}.js ${version}: ${integrity}

Tinggal / What remains:
  git tag -s v${version} -m v${version} && git push --tags
  npm publish --provenance --access public dist/release/${filename}
`);

/** Prints how a check went, and ends with 1 where it did not. */
function check(title, test) {
  const result = test();
  console.log(`${result === true ? 'ok    ' : 'GAGAL '} ${title}`);
  if (result === true) return;
  console.error(result);
  process.exit(1);
}

function passes(command, args) {
  const {status} = spawnSync(command, args, {cwd: root, stdio: 'inherit'});
  return status === 0 || `${command} ${args.join(' ')}: ${status}`;
}

function run(command, args) {
  const {status, stdout, stderr} = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status === 0) return stdout;
  console.error(`${command} ${args.join(' ')}\n${stderr}`);
  process.exit(1);
}
