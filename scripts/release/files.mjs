import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {runNpm} from '../../tools/other-node.mjs';

/** Packs the built package. @returns the name of the tarball in `out` */
export function packTarball(root, out) {
  const options = ['--json', '--ignore-scripts', '--pack-destination', out];
  const [{filename}] = JSON.parse(runNpm(['pack', ...options], {cwd: root}));
  return filename;
}

/**
 * A CycloneDX list of what comes along with an installation, in the versions of the lock file. It is
 * made from the tarball without its development packages: some are both, and `npm sbom --omit dev`
 * leaves those out where the others are installed too. The same packages give the same text.
 */
export function billOfMaterials(root, tarball) {
  const scratch = mkdtempSync(join(tmpdir(), 'pantau-umkm-sbom-'));
  // npm names the whole after its folder.
  const folder = join(scratch, 'pantau-umkm');
  mkdirSync(folder);
  try {
    execFileSync('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1']);
    const path = join(folder, 'package.json');
    const {devDependencies: _, ...manifest} = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify(manifest));
    copyFileSync(join(root, 'package-lock.json'), join(folder, 'package-lock.json'));
    const quiet = [
      '--prefer-offline',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      '--omit',
      'dev',
    ];
    runNpm(['install', ...quiet], {cwd: folder});
    const options = ['--sbom-format', 'cyclonedx', '--sbom-type', 'library', '--omit', 'dev'];
    const {serialNumber: _serial, ...bill} = JSON.parse(
      runNpm(['sbom', ...options], {cwd: folder}),
    );
    delete bill.metadata.timestamp;
    return `${JSON.stringify(bill, null, 2)}\n`;
  } finally {
    rmSync(scratch, {recursive: true, force: true});
  }
}

/** Names of the direct dependencies that a list of materials lacks. */
export function missingIn(bill, manifest) {
  const listed = new Set(
    JSON.parse(bill).components.map(({group, name}) => (group ? `${group}/${name}` : name)),
  );
  return Object.keys(manifest.dependencies).filter((name) => !listed.has(name));
}

/** SHA-384 of a script, as `integrity` of its tag. */
export function integrityOf(path) {
  return `sha384-${createHash('sha384').update(readFileSync(path)).digest('base64')}`;
}

/** SHA-256 of every file of a folder, as `sha256sum -c` takes it. */
export function checksums(folder) {
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const hash = createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex');
      return `${hash}  ${name}\n`;
    })
    .join('');
}

/** What publint finds in a tarball, and what attw does; empty where both are content. */
export function packageFaults(root, tarball, manifest) {
  const bin = (...path) => join(root, 'node_modules', ...path);
  const publint = [bin('publint', 'src', 'cli.js'), 'run', tarball, '--strict'];
  const untyped = Object.keys(manifest.exports).filter((name) => /\.json$|^\.\/embed$/.test(name));
  const attw = [
    bin('@arethetypeswrong', 'cli', 'dist', 'index.js'),
    ...[tarball, '--profile', 'esm-only', '--format', 'ascii', '--no-color', '--no-emoji'],
    ...['--exclude-entrypoints', ...untyped],
  ];
  return [publint, attw].flatMap((args) => {
    if (!existsSync(args[0])) return [`${args[0]}: tidak ada / missing`];
    try {
      execFileSync(process.execPath, args, {cwd: root, encoding: 'utf8', stdio: 'pipe'});
      return [];
    } catch (error) {
      return [`${error.stdout ?? ''}${error.stderr ?? ''}`];
    }
  });
}
