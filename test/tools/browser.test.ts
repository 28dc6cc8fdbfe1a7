import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {BrowserMissing, findBrowser, installed} from '../../tools/browser.mjs';

const tool = fileURLToPath(new URL('../../tools/browser.mjs', import.meta.url));
const has =
  (...paths: string[]) =>
  (path: string) =>
    paths.includes(path);
const starts = () => Promise.resolve(true);

describe('the search for a browser', () => {
  it('takes CHROME_PATH before anything that is installed', async () => {
    const exists = has('/opt/mine', '/usr/bin/google-chrome');
    const found = await findBrowser({
      env: {CHROME_PATH: '/opt/mine'},
      platform: 'linux',
      exists,
      starts,
    });
    expect(found).toMatchObject({executablePath: '/opt/mine', source: 'CHROME_PATH'});
  });

  it('does not quietly take another one when CHROME_PATH is wrong', async () => {
    const exists = has('/usr/bin/google-chrome');
    const search = findBrowser({
      env: {CHROME_PATH: '/opt/none'},
      platform: 'linux',
      exists,
      starts,
    });
    await expect(search).rejects.toThrow(
      /CHROME_PATH menunjuk ke "\/opt\/none".*CHROME_PATH names/s,
    );
  });

  it.each([
    ['linux', {PATH: '/home/a/bin'}, '/home/a/bin/chromium'],
    ['linux', {PATH: ''}, '/usr/bin/microsoft-edge-stable'],
    ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['darwin', {HOME: '/Users/a'}, '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium'],
    ['win32', {PROGRAMFILES: 'C:\\P'}, 'C:\\P\\Google\\Chrome\\Application\\chrome.exe'],
    ['win32', {'PROGRAMFILES(X86)': 'C:\\Q'}, 'C:\\Q\\Microsoft\\Edge\\Application\\msedge.exe'],
  ] as const)('finds one installed on %s with %j', async (platform, env, path) => {
    const found = await findBrowser({env, platform, exists: has(path), starts});
    expect(found).toMatchObject({executablePath: path, source: 'installed'});
  });

  it('passes over one that does not start, such as a stub that asks for a snap', async () => {
    const stub = '/usr/bin/chromium-browser';
    const edge = '/usr/bin/microsoft-edge';
    const found = await findBrowser({
      env: {},
      platform: 'linux',
      exists: has(stub, edge),
      starts: (path: string) => Promise.resolve(path !== stub),
    });
    expect(found.executablePath).toBe(edge);
  });

  it.each([
    ['linux', 'arm64'],
    ['darwin', 'arm64'],
    ['win32', 'x64'],
  ] as const)('fails on %s %s without one, saying what to install', async (platform, arch) => {
    const search = findBrowser({env: {}, platform, arch, exists: () => false, starts});
    await expect(search).rejects.toThrow(BrowserMissing);
    await expect(search).rejects.toThrow(/pasang Google Chrome.*install Google Chrome/);
  });

  it('looks in no folder twice', () => {
    const paths = installed('linux', {PATH: '/usr/bin:/usr/local/bin'});
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('ends with code 1 and one line as a program', () => {
    const {status, stdout, stderr} = spawnSync(process.execPath, [tool], {
      env: {...process.env, CHROME_PATH: join('/', 'tidak', 'ada')},
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'the packaged browser',
  () => {
    it('is unpacked and starts where none is installed', async () => {
      const before = {...process.env};
      const {executablePath, env, source} = await findBrowser({
        env: {PATH: ''},
        exists: () => false,
      });
      expect(source).toBe('@sparticuz/chromium');
      const {stdout} = spawnSync(executablePath, ['--no-sandbox', '--version'], {
        env,
        encoding: 'utf8',
      });
      expect(stdout).toMatch(/^(Chromium|Google Chrome|HeadlessChrome)?\s*\S*\d+\./);
      expect(process.env).toEqual(before);
    });
  },
);
