/**
 * Finds the browser that the tests drive: `CHROME_PATH`, an installed Chrome, Chromium or Edge, or
 * the Chromium inside the npm package `@sparticuz/chromium`. Run as a program it prints the path.
 */
import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {delimiter, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Flags for every start: no sandbox (root in containers has none), nothing that calls home. */
export const browserArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--hide-scrollbars',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];

/** No browser can be had. The message says in Indonesian, then English, what to install. */
export class BrowserMissing extends Error {
  name = 'BrowserMissing';
}

/**
 * @typedef {object} Machine what the search looks at; a test may pass another machine
 * @property {NodeJS.ProcessEnv} [env]
 * @property {NodeJS.Platform} [platform]
 * @property {string} [arch]
 * @property {string} [cache] folder for the unpacked browser
 * @property {(path: string) => boolean} [exists]
 * @property {(path: string, env?: NodeJS.ProcessEnv) => Promise<boolean>} [starts]
 */

/**
 * @param {Machine} [machine]
 * @returns {Promise<{executablePath: string, env: NodeJS.ProcessEnv, source: string}>} the browser
 *   and the environment to start it with
 * @throws {BrowserMissing} when there is none, or `CHROME_PATH` names one that does not start
 */
export async function findBrowser({
  env = process.env,
  platform = process.platform,
  arch = process.arch,
  cache = join(root, 'node_modules', '.cache', 'pantau-umkm'),
  exists = existsSync,
  starts = answersVersion,
} = {}) {
  const wanted = env.CHROME_PATH;
  if (wanted) {
    if (exists(wanted) && (platform === 'win32' || (await starts(wanted)))) {
      return {executablePath: wanted, env: {...env}, source: 'CHROME_PATH'};
    }
    throw new BrowserMissing(
      `CHROME_PATH menunjuk ke "${wanted}", yang tidak ada atau tidak dapat dijalankan: perbaiki atau hapus variabel itu. ` +
        `/ CHROME_PATH names "${wanted}", which is missing or does not start: correct or unset it.`,
    );
  }
  for (const path of installed(platform, env)) {
    // On Windows `--version` opens a window instead of answering.
    if (exists(path) && (platform === 'win32' || (await starts(path)))) {
      return {executablePath: path, env: {...env}, source: 'installed'};
    }
  }
  if (platform === 'linux' && arch === 'x64') {
    const packed = await unpacked(cache);
    if (packed && (await starts(packed.executablePath, {...env, ...packed.env}))) {
      const started = {...env, ...packed.env};
      return {executablePath: packed.executablePath, env: started, source: '@sparticuz/chromium'};
    }
  }
  throw new BrowserMissing(
    'Peramban untuk uji tidak ditemukan: pasang Google Chrome, Chromium, atau Microsoft Edge (Debian/Ubuntu: sudo apt-get install chromium), atau isi CHROME_PATH dengan letaknya. ' +
      '/ No browser for the tests: install Google Chrome, Chromium or Microsoft Edge (Debian/Ubuntu: sudo apt-get install chromium), or set CHROME_PATH to its path.',
  );
}

/** Where browsers are installed, most likely first. */
export function installed(platform, env) {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    const homes = ['/Applications', ...(env.HOME ? [`${env.HOME}/Applications`] : [])];
    return homes.flatMap((home) => apps.map((app) => `${home}/${app}.app/Contents/MacOS/${app}`));
  }
  if (platform === 'win32') {
    const homes = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    const apps = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return homes.flatMap((home) => apps.map((app) => `${home}\\${app}`));
  }
  const names = [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ];
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const usual = ['/usr/bin', '/usr/local/bin', '/snap/bin'];
  return names.flatMap((name) =>
    [...new Set([...folders, ...usual])].map((dir) => join(dir, name)),
  );
}

/** A snap stub or a binary without its libraries exists but cannot run. */
async function answersVersion(path, env = process.env) {
  try {
    await promisify(execFile)(path, ['--no-sandbox', '--version'], {env, timeout: 30_000});
    return true;
  } catch {
    return false;
  }
}

/**
 * The packaged Chromium, unpacked once per version; `null` when the package is not installed. Each
 * process unpacks into a folder of its own and renames it, so two at once cannot disturb each other.
 */
async function unpacked(cache) {
  const manifest = join(root, 'node_modules', '@sparticuz', 'chromium', 'package.json');
  if (!existsSync(manifest)) return null;
  const {version} = JSON.parse(await readFile(manifest, 'utf8'));
  const home = resolve(cache, `chromium-${version}`);
  if (!existsSync(join(home, 'chromium'))) {
    await mkdir(cache, {recursive: true});
    const own = await mkdtemp(join(cache, 'unpacking-'));
    await unpackInto(own);
    await writeFile(join(own, 'fonts', 'fonts.conf'), fontsConf(join(home, 'fonts')));
    // Failing means that another process was first; its copy is as good.
    await rename(own, home).catch(() => rm(own, {recursive: true, force: true}));
  }
  const libraries = [join(home, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean);
  const fonts = (await hasFonts()) ? {} : {FONTCONFIG_PATH: join(home, 'fonts')};
  return {
    executablePath: join(home, 'chromium'),
    env: {LD_LIBRARY_PATH: libraries.join(delimiter), ...fonts},
  };
}

/** Whether text can be drawn with what the machine has. */
async function hasFonts() {
  if (!existsSync('/etc/fonts/fonts.conf')) return false;
  const folders = ['/usr/share/fonts', '/usr/local/share/fonts'];
  const listed = await Promise.all(
    folders.map((dir) => readdir(dir, {recursive: true}).catch(() => [])),
  );
  return listed.flat().some((name) => /\.(ttf|otf|ttc|woff2?|pfb)$/i.test(name));
}

/** The packaged configuration names folders of a cloud service only. */
function fontsConf(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <cachedir>${folder}/cache</cachedir>
</fontconfig>
`;
}

/** The package takes its orders from the environment, which is put back afterwards. */
async function unpackInto(folder) {
  const names = ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME'];
  const before = names.map((name) => [name, process.env[name]]);
  process.env.TMPDIR = folder;
  // Without it the NSS libraries, which a bare Debian lacks, stay packed.
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x';
  try {
    const {default: chromium} = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    console.log((await findBrowser()).executablePath);
  } catch (error) {
    if (!(error instanceof BrowserMissing)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
