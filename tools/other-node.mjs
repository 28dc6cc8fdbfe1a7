import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const cache = fileURLToPath(new URL('../node_modules/.cache/pantau-umkm/', import.meta.url));

/**
 * Node of another major version than this one, from the registry. It is kept under
 * `node_modules/.cache`, and no script of its package is run.
 *
 * @param {number} major
 * @returns {{path: string} | {reason: string}} the program, or why it cannot be had
 */
export function otherNode(major) {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${system}-${process.arch}`;
  const folder = join(cache, `node-${major}`);
  const program = system === 'win' ? join('bin', 'node.exe') : join('bin', 'node');
  const path = join(folder, 'node_modules', name, program);
  if (!existsSync(path)) {
    mkdirSync(folder, {recursive: true});
    const options = [
      '--no-save',
      '--prefer-offline',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
    ];
    try {
      runNpm(['install', '--prefix', folder, ...options, `${name}@${major}`], {
        cwd: folder,
        timeout: 240_000,
      });
    } catch (error) {
      return {reason: `${name}@${major}: ${String(error.stderr ?? error.message).slice(0, 200)}`};
    }
  }
  return existsSync(path) ? {path} : {reason: `${name}@${major}: ${program}`};
}

/**
 * What npm prints: the one that runs this script, or that of the path.
 *
 * @param {readonly string[]} args
 * @param {import('node:child_process').ExecFileSyncOptions} [options]
 * @returns {string}
 * @throws where npm ends with another status than 0
 */
export function runNpm(args, options = {}) {
  const all = {encoding: 'utf8', maxBuffer: 1e8, stdio: ['ignore', 'pipe', 'pipe'], ...options};
  const inherited = process.env.npm_execpath;
  return inherited?.endsWith('.js')
    ? execFileSync(process.execPath, [inherited, ...args], all)
    : execFileSync('npm', args, {...all, shell: process.platform === 'win32'});
}
