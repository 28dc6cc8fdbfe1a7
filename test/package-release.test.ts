import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {beforeAll, describe, expect, it} from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const release = join(root, 'dist', 'release');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};

describe('a rehearsal of a release', () => {
  let said = '';
  let status: number | null = null;
  beforeAll(() => {
    const script = join(root, 'scripts', 'release.mjs');
    const ended = spawnSync(process.execPath, [script, '--dry-run'], {cwd: root, encoding: 'utf8'});
    said = ended.stdout;
    status = ended.status;
    expect(ended.stderr).toBe('');
  }, 300_000);

  it('tells of every check, and ends with 1 where one failed', () => {
    expect(said.match(/^(?:ok {4}|GAGAL) /gm)!.length).toBeGreaterThan(10);
    const failed = said.match(/^GAGAL /gm) !== null;
    expect(status).toBe(failed ? 1 : 0);
    // How to publish is said of what can be published alone.
    expect(said.includes('npm publish --provenance')).toBe(!failed);
  });

  it('names the tests that it does not run', () => {
    expect(said).toMatch(/^lewat {2}npm test /m);
    expect(said).toMatch(/^lewat {2}npm run test:slow /m);
  });

  it('finds the tarball correct', () => {
    expect(said).toMatch(/^ok {5}publint, attw$/m);
    expect(said).toMatch(/^ok {5}SBOM$/m);
  });

  it('lists every package that comes along, and none that only builds it', () => {
    const path = join(release, `pantau-umkm-${manifest.version}.cdx.json`);
    const bill = JSON.parse(readFileSync(path, 'utf8')) as {
      readonly bomFormat: string;
      readonly metadata: {readonly component: {readonly name: string; readonly version: string}};
      readonly components: readonly {
        readonly group?: string;
        readonly name: string;
        readonly version: string;
      }[];
    };
    expect(bill.bomFormat).toBe('CycloneDX');
    expect(bill.metadata.component).toMatchObject({name: 'pantau-umkm', version: manifest.version});
    const listed = new Map(
      bill.components.map(({group, name, version}) => [group ? `${group}/${name}` : name, version]),
    );
    for (const [name, version] of Object.entries(manifest.dependencies))
      expect(listed.get(name), name).toBe(version);
    const building = Object.keys(manifest.devDependencies).filter(
      (name) => /^(?:eslint|rollup|typescript|vitest|storybook)$/.test(name) && listed.has(name),
    );
    expect(building).toEqual([]);
  });

  it('sums what it made', () => {
    const lines = readFileSync(join(release, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
    expect(lines.length).toBe(4);
    for (const line of lines) {
      const [hash, name] = line.split('  ');
      const bytes = readFileSync(join(release, name));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash);
    }
    const embed = readFileSync(join(root, 'dist', 'embed', 'pantau-umkm.js'));
    const integrity = `sha384-${createHash('sha384').update(embed).digest('base64')}`;
    expect(readFileSync(join(release, 'INTEGRITY.txt'), 'utf8')).toContain(integrity);
  });
});
