import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {otherNode, runNpm} from '../tools/other-node.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const example = join(root, 'examples', 'pesisir-selatan');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
};
const [current] = process.versions.node.split('.').map(Number);

/** The versions that the package is for, and the one that is in use. */
const majors = [...new Set([current, 20, 22])];

/** A folder in which the tarball is installed: the packed files, and what they depend on. */
let folder = '';
/** SHA-256 of all files of the example's site, by the version of Node that wrote them. */
const sites = new Map<number, Readonly<Record<string, string>>>();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pantau-umkm-nodes-'));
  const packed = runNpm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
  });
  const [{filename}] = JSON.parse(packed) as readonly {readonly filename: string}[];
  const own = join(folder, 'node_modules', 'pantau-umkm');
  mkdirSync(own, {recursive: true});
  execFileSync('tar', ['-xzf', join(folder, filename), '-C', own, '--strip-components=1']);
  // Those alone that package.json names: an import of anything else must fail here.
  for (const name of Object.keys(manifest.dependencies)) {
    const place = join(folder, 'node_modules', name);
    mkdirSync(dirname(place), {recursive: true});
    symlinkSync(join(root, 'node_modules', name), place, 'junction');
  }
});

afterAll(() => rmSync(folder, {recursive: true, force: true}));

describe.each(majors)('the packed package in Node %i', (major) => {
  const node = major === current ? {path: process.execPath} : otherNode(major);
  if ('reason' in node) console.log(`package-nodes: Node ${major} skipped, ${node.reason}`);
  const path = 'path' in node ? node.path : '';
  const run = (...args: string[]): string =>
    execFileSync(path, args, {cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']});
  const evaluate = (script: string): string => run('--input-type=module', '--eval', script).trim();
  const cli = join('node_modules', 'pantau-umkm', 'dist', 'src', 'cli', 'cli.js');

  it.skipIf(path === '')('is the version that is meant, and starts from the command line', () => {
    expect(run('--version')).toMatch(new RegExp(`^v${major}\\.`));
    expect(run(cli, '--version').trim()).toBe(manifest.version);
  });

  it.skipIf(path === '')('can be imported from every address, and required', () => {
    const addresses = [
      'pantau-umkm',
      'pantau-umkm/node',
      ...['', '/growth', '/growth/define'].map((name) => `pantau-umkm/widgets${name}`),
    ];
    const script = `for (const address of ${JSON.stringify(addresses)})
      console.log(address, Object.keys(await import(address)).length > 0);`;
    expect(evaluate(script).split('\n')).toEqual(addresses.map((address) => `${address} true`));
    // What asks for `require` gets the same modules: both versions can do that.
    const required = `const {classifySize} = require('pantau-umkm'); console.log(typeof classifySize)`;
    expect(run('--input-type=commonjs', '--eval', required).trim()).toBe('function');
  });

  it.skipIf(path === '')('says which driver an engine lacks', () => {
    const script = `const {Database} = await import('pantau-umkm/duckdb');
      await Database.open().catch((error) => console.log(error.code));`;
    expect(evaluate(script)).toBe('ENGINE_MISSING');
  });

  it.skipIf(path === '')('computes the example as its publisher did', () => {
    const printed = run(
      cli,
      'compute',
      'growth.yoy',
      example,
      '--by',
      'period',
      '--format',
      'json',
    );
    const {rows} = JSON.parse(printed) as {
      readonly rows: readonly {
        readonly by: Readonly<Record<string, string>>;
        readonly value: number | null;
      }[];
    };
    const [grown] = rows.filter(({by}) => by.period === '2018');
    expect(grown.value).toBeCloseTo(17.850953, 6);
  });

  it.skipIf(path === '')('writes the site of the example', {timeout: 180_000}, () => {
    const out = join(folder, `site-${major}`);
    run(cli, 'build', example, '--out', out);
    const hashes = Object.fromEntries(
      filesIn(out).map((file) => [
        relative(out, file),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
    );
    expect(Object.keys(hashes)).toEqual(
      expect.arrayContaining(['index.html', 'report.html', 'snapshot.json', 'embed.html']),
    );
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('17,9');
    sites.set(major, hashes);
  });
});

describe('the versions of Node', () => {
  it('write the same bytes', () => {
    const [first, ...others] = [...sites.values()];
    expect(Object.keys(first).length).toBeGreaterThan(10);
    for (const other of others) expect(other).toEqual(first);
    console.log(`package-nodes: compared the sites of Node ${[...sites.keys()].join(', ')}`);
  });
});

function filesIn(path: string): string[] {
  return readdirSync(path, {withFileTypes: true}).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(path, entry.name)) : [join(path, entry.name)],
  );
}
