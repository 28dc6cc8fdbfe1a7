import {execFileSync} from 'node:child_process';
import {existsSync, readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = [
  'src',
  'widgets',
  'studio',
  'examples',
  'tools',
  'rollup.config.js',
  'package.json',
];

/** Builds `dist` unless that was done since the last change. Throws when the build fails. */
export function ensureBuilt() {
  if (isNewer(join(root, 'dist', '.complete'), sources)) return;
  execFileSync(process.execPath, [join(root, 'tools', 'build.mjs')], {cwd: root, stdio: 'inherit'});
}

/**
 * Whether a file is there and was written after every one of the sources.
 *
 * @param {string} mark its path
 * @param {readonly string[]} names files and folders below the project's root
 */
export function isNewer(mark, names) {
  return (
    existsSync(mark) && names.every((name) => newest(join(root, name)) <= statSync(mark).mtimeMs)
  );
}

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const entries = readdirSync(path).map((name) => newest(join(path, name)));
  return Math.max(stat.mtimeMs, ...entries);
}
