/**
 * What must be true of a version before it is published, apart from its tests.
 *
 * @typedef {object} Facts
 * @property {{name: string, version: string, repository?: string | {url?: string}}} manifest
 * @property {string} changelog text of CHANGELOG.md
 * @property {string} lock text of package-lock.json
 * @property {string} plugin text of the WordPress plugin's main file
 * @property {string} status what `git status --porcelain` says
 * @property {readonly string[]} tags
 *
 * @typedef {{title: string, fault: string | null}} Check `fault` is null where it holds
 *
 * @param {Facts} facts
 * @returns {Check[]}
 */
export function releaseChecks({manifest, changelog, lock, plugin, status, tags}) {
  const {version} = manifest;
  return [
    check(
      'pohon kerja bersih / clean tree',
      status.trim() === '' || `belum di-commit / not committed:\n${status.trimEnd()}`,
    ),
    check('versi menurut SemVer / SemVer', semver.test(version) || version),
    check(`tag v${version} belum ada / does not exist yet`, !tags.includes(`v${version}`) || 'ada'),
    check('lebih baru daripada semua tag / newer than every tag', newerThan(version, tags)),
    check('CHANGELOG.md menyebut versi dan tanggalnya / names version and day', dated(changelog)),
    check(
      'CHANGELOG.md dibuka dengan Angka berubah / opens with changed figures',
      /^### Angka berubah$/m.test(changelog.split(/^## /m)[1] ?? '') || 'tidak ada / none',
    ),
    check(
      'package-lock.json berversi sama / same version',
      JSON.parse(lock).version === version || JSON.parse(lock).version,
    ),
    check(
      'plugin WordPress berversi sama / same version',
      plugin.includes(`Version:           ${version}\n`) || 'berbeda / differs',
    ),
    check('repositori disebut / repository is named', repositoryOf(manifest)),
  ];

  function dated(text) {
    const head = text.split('\n').find((line) => line.startsWith('## ')) ?? '';
    const found = /^## (\S+) \((\d{4}-\d\d-\d\d)\)$/.exec(head);
    const isDay =
      found !== null && new Date(`${found[2]}T00:00:00Z`).toJSON()?.startsWith(found[2]);
    return (isDay && found[1] === version) || `## ${version} (YYYY-MM-DD), bukan / not: ${head}`;
  }
}

const semver = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;

/** Provenance says which repository made the package: npm compares it with this field. */
function repositoryOf({repository}) {
  const url = typeof repository === 'string' ? repository : repository?.url;
  if (typeof url === 'string' && url !== '') return true;
  return `npm menolak --provenance tanpa alamat repositori. Isi di package.json alamat tempat rilis dibuat:
  npm refuses --provenance without it. Fill in the address of the repository whose CI makes the release:
  "repository": {"type": "git", "url": "git+https://HOST/OWNER/pantau-umkm.git"}`;
}

function newerThan(version, tags) {
  const later = tags
    .filter((tag) => /^v\d/.test(tag) && semver.test(tag.slice(1)))
    .find((tag) => compare(tag.slice(1), version) >= 0);
  return later === undefined || later;
}

/** Order of two versions; a pre-release comes before its release. */
function compare(a, b) {
  const [left, right] = [a, b].map((text) => text.split('-'));
  const numbers = (text) => text.split('.').map(Number);
  const [one, other] = [numbers(left[0]), numbers(right[0])];
  const at = one.findIndex((number, i) => number !== other[i]);
  if (at >= 0) return one[at] - other[at];
  if (left[1] === right[1]) return 0;
  if (left[1] === undefined || right[1] === undefined) return left[1] === undefined ? 1 : -1;
  return left[1].localeCompare(right[1], 'en', {numeric: true});
}

function check(title, result) {
  return {title, fault: result === true ? null : String(result)};
}
