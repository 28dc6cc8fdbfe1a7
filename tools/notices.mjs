import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';

/**
 * Rollup plugin: writes the licences of every package in the bundle beside it. Minifying removes
 * most notices from the code, and each of these licences asks for its text to travel along.
 *
 * @param {string} fileName name of the notice file in the output folder
 */
export function notices(fileName) {
  return {
    name: 'notices',
    generateBundle(_options, bundle) {
      const used = Object.values(bundle).flatMap((chunk) =>
        Object.entries(chunk.modules ?? {})
          .filter(([, {renderedLength}]) => renderedLength > 0)
          .map(([id]) => packageOf(id)),
      );
      const folders = [...new Set(used)].filter((folder) => folder !== null).sort();
      const source = folders
        .map((folder) => noticeOf(folder, folders))
        .join(`\n${'-'.repeat(72)}\n\n`);
      this.emitFile({type: 'asset', fileName, source});
    },
  };
}

/** The folder of the package that a module of `node_modules` belongs to, else `null`. */
function packageOf(id) {
  if (!id.includes('node_modules')) return null;
  let folder = dirname(id.replace(/^\0/, ''));
  // Some packages carry a nameless package.json in a subfolder.
  while (!nameIn(folder)) folder = dirname(folder);
  return folder;
}

function nameIn(folder) {
  const path = join(folder, 'package.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).name : undefined;
}

function noticeOf(folder, bundled) {
  const manifest = manifestOf(folder);
  const {name, version, license} = manifest;
  const text = textIn(folder) ?? textOfRepository(manifest, bundled) ?? mitTextOf(manifest);
  if (text === null) throw new Error(`${name} ${version} ships no licence text (${license})`);
  return `${name} ${version} (${license})\n\n${text}\n`;
}

function manifestOf(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

function textIn(folder) {
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
  return file ? readFileSync(join(folder, file), 'utf8').trim() : null;
}

/** Packages of one repository have one licence, and not all of them ship it. */
function textOfRepository({license, repository}, bundled) {
  const sister = bundled.find((folder) => {
    const other = manifestOf(folder);
    const isSame = other.license === license && other.repository?.url === repository?.url;
    return isSame && repository?.url !== undefined && textIn(folder) !== null;
  });
  return sister ? textIn(sister) : null;
}

/** The MIT licence has one wording: that of this package, in the name of the other's author. */
function mitTextOf({license, author}) {
  const holder = typeof author === 'string' ? author : author?.name;
  if (license !== 'MIT' || !holder) return null;
  const own = readFileSync(new URL('../LICENSE', import.meta.url), 'utf8').trim();
  return own.replace(/^Copyright .*$/m, `Copyright (c) ${holder}`);
}
