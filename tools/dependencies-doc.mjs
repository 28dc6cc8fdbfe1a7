/** Writes `docs/dependencies.md`: every package that an installation brings along, with its licence. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';

const introduction = `<!-- Dibuat oleh \`npm run generate\` dari \`package-lock.json\`. Jangan disunting langsung. -->

# Paket yang ikut terpasang

Semua paket yang ikut terpasang bersama \`pantau-umkm\`, dengan versi yang diuji dan lisensinya. Berkas embed memuat
sebagian kecil saja; teks lisensinya menyertainya di \`pantau-umkm.LICENSES.txt\`. Daftar wilayah di dalam
\`idn-area-data\` berlisensi ODbL 1.0: *Contains information from idn-area-data, which is made available under the Open
Database License (ODbL).*

*Every package that comes with an installation, as tested. \`npm run release\` writes a CycloneDX SBOM.*

| paket | versi | lisensi |
| --- | --- | --- |
`;

/** @param {string} root folder of the project */
export function dependenciesDocument(root) {
  const rows = runtimePackages(root).map(
    ({name, version, license}) => `| ${name} | ${version} | ${license} |\n`,
  );
  return introduction + rows.join('');
}

/**
 * Packages that an installation brings along, development left out.
 *
 * @param {string} root folder of the project
 * @returns {{name: string, version: string, license: string}[]} by name
 */
export function runtimePackages(root) {
  const {packages} = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const found = new Map();
  const queue = wanted(packages, '');
  for (const path of queue) {
    if (found.has(path)) continue;
    const {version, license = 'UNLICENSED'} = packages[path];
    found.set(path, {name: path.replace(/^.*node_modules\//, ''), version, license});
    queue.push(...wanted(packages, path));
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Paths of what a package asks for. */
function wanted(packages, path) {
  const {dependencies, optionalDependencies} = packages[path];
  return Object.keys({...dependencies, ...optionalDependencies}).flatMap((name) => {
    for (let at = path; ; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
      const place = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
      if (packages[place]) return [place];
      if (at === '') return [];
    }
  });
}
