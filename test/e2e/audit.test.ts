import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {SnapshotAudit} from '../../src/audit.js';
import type {Config} from '../../src/schema/config.js';
import type {Dataset, Snapshot} from '../../src/snapshot/v1.js';
import {inventedConfig, inventedFiles, type OfficeFiles} from '../support/invented-office.js';
import {isHarmless, restored} from '../support/restored.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = process.env.PANTAU_CLI ?? join(root, 'dist', 'src', 'cli', 'cli.js');
const scratch = mkdtempSync(join(tmpdir(), 'pantau-umkm-audit-'));
const files = inventedFiles(4);

afterAll(() => rmSync(scratch, {recursive: true}));

describe('audit and build on the command line', () => {
  let safe: Snapshot;
  let truth: Snapshot;

  beforeAll(() => {
    office('kantor', files, inventedConfig);
    office('terbuka', files, {...inventedConfig, disclosure: {method: 'none'}});
    office('lain', files, {...inventedConfig, region: {code: '99.02', name: 'Kabupaten Lain'}});
    expect(build('kantor', 'situs').status).toBe(0);
    expect(build('terbuka', 'situs-terbuka').status).toBe(0);
    safe = snapshotOf('situs');
    truth = snapshotOf('situs-terbuka');
  });

  it('finds nothing in what build wrote', () => {
    const {status, stdout, stderr} = command(['audit', path('situs')]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Tidak ada yang dapat dihitung kembali.');
    const english = command(['audit', path('situs'), '--lang', 'en']);
    expect(english.status).toBe(0);
    expect(english.stdout).not.toMatch(/\b(tidak|angka|yang)\b/i);
  });

  it('tells the same as JSON', () => {
    const {status, stdout} = command(['audit', path('situs'), '--format', 'json']);
    const audit = JSON.parse(stdout) as SnapshotAudit;
    expect(status).toBe(0);
    expect(audit.safe).toBe(true);
    expect(audit.withheld).toBeGreaterThan(0);
    expect(Object.keys(audit).sort()).toEqual(
      [
        ...['attacked', 'contradictions', 'exact', 'narrow', 'open'],
        ...['safe', 'small', 'withheld'],
      ].sort(),
    );
  });

  it('refuses a file whose figure is said to be withheld and stands there all the same', () => {
    const dataset = findWithheld(safe);
    const at = positionOf(dataset);
    const value = dataset.value.map((one, i) => (i === at ? 4321 : one));
    const edited = write('berisi.json', withDataset(safe, dataset, {...dataset, value}));
    const {status, stderr} = command(['audit', edited, '--lang', 'en']);
    expect(status).toBe(1);
    expect(stderr).toContain('[SNAPSHOT_SHAPE]');
  });

  it('lists what the restored figures of a single dataset let compute', () => {
    const audits = safe.link.item.flatMap((dataset): SnapshotAudit[] => {
      if (!/^(?:size\.class|digital\.any)$/.test(dataset.extension.indicator)) return [];
      const open = restored(safe, truth, (cell) => isHarmless(cell, 5), dataset);
      const {status, stdout} = command(['audit', write('satu.json', open), '--format', 'json']);
      const audit = JSON.parse(stdout) as SnapshotAudit;
      expect(status).toBe(audit.safe ? 0 : 1);
      return [audit];
    });
    expect(audits.some(({safe: isSafe}) => !isSafe)).toBe(true);
  });

  it('finds what can be computed where only small figures are withheld', () => {
    const primaryOnly = restored(safe, truth, (cell) => isHarmless(cell, 5));
    const {status, stdout} = command([
      ...['audit', write('hanya-kecil.json', primaryOnly)],
      ...['--format', 'json'],
    ]);
    const {exact, narrow, attacked} = JSON.parse(stdout) as SnapshotAudit;
    expect(status).toBe(1);
    expect(attacked).toBeGreaterThan(20);
    expect(exact.length + narrow.length).toBeGreaterThan(attacked / 10);
  });

  it.each([
    ['no operand', () => ['audit'], 2, 'CLI_OPERAND'],
    ['two operands', () => ['audit', path('situs'), path('situs')], 2, 'CLI_OPERAND'],
    ['a missing file', () => ['audit', join(scratch, 'tidak-ada.json')], 2, 'FILE_MISSING'],
    ['a page', () => ['audit', join(scratch, 'situs', 'index.html')], 1, 'SNAPSHOT_NOT_JSON'],
    ['an unknown form', () => ['audit', path('situs'), '--format', 'csv'], 2, 'CLI_VALUE'],
    ['a newer format', () => ['audit', newer()], 1, 'SNAPSHOT_VERSION'],
    [
      'another region before',
      () => [
        'build',
        join(scratch, 'lain'),
        '--out',
        join(scratch, 'x'),
        '--previous',
        path('situs'),
      ],
      1,
      'DISCLOSURE_PREVIOUS',
    ],
    [
      'another region beside',
      () => ['audit', path('situs'), '--previous', otherRegion()],
      1,
      'DISCLOSURE_PREVIOUS',
    ],
  ])('answers %s with one message', (_name, args, code, said) => {
    for (const lang of ['id', 'en']) {
      const {status, stdout, stderr} = command([...args(), '--lang', lang]);
      expect([status, stdout]).toEqual([code, '']);
      expect(stderr).toContain(`[${said}]`);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
  });

  it('says so and writes it down where nothing is protected', () => {
    const {stderr} = build('terbuka', 'situs-terbuka-lagi');
    expect(stderr).toContain('disclosure.method');
    expect(truth.extension.disclosure).toEqual({applied: false, method: 'none', withheld: 0});
    expect(command(['audit', path('situs-terbuka')]).status).toBe(1);
  });

  it('writes the same bytes wherever and in whatever order it runs', () => {
    const names = readdirSync(join(scratch, 'kantor')).filter((name) => name.endsWith('.csv'));
    const runs: readonly (readonly [NodeJS.ProcessEnv, readonly string[]])[] = [
      [{TZ: 'Asia/Jakarta', LANG: 'id_ID.UTF-8'}, names],
      [{TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'tr_TR.UTF-8'}, [...names].reverse()],
    ];
    const sites = runs.map(([env, order], i) => {
      const out = join(scratch, `sama-${i}`);
      const operands = order.map((name) => join(scratch, 'kantor', name));
      const config = join(scratch, 'kantor', 'pantau.json');
      const made = command(['build', ...operands, '--config', config, '--out', out], env);
      expect([made.status, made.stderr]).toEqual([0, expect.any(String)]);
      return bytesOf(out);
    });
    expect([...sites[1].keys()]).toEqual([...sites[0].keys()]);
    for (const [name, bytes] of sites[0]) expect([name, sites[1].get(name)]).toEqual([name, bytes]);
  });

  it('publishes with DuckDB what it computes with it, figure for figure', () => {
    expect(build('terbuka', 'situs-duckdb', '--engine', 'duckdb').status).toBe(0);
    const {link} = snapshotOf('situs-duckdb');
    expect(link.item.length).toBeGreaterThan(20);
    for (const dataset of link.item) {
      const {indicator, params} = dataset.extension;
      const same = truth.link.item.find(
        ({id, extension}) =>
          extension.indicator === indicator &&
          String(id) === String(dataset.id) &&
          JSON.stringify(extension.params) === JSON.stringify(params),
      );
      expect(same).toEqual(dataset);
    }
  });

  it('marks what a later release gives otherwise, and keeps both safe together', () => {
    const later = Object.fromEntries(
      Object.entries(files).map(([name, [head, ...rows]]) => [
        name,
        name === 'aid' ? [head, ...rows.slice(0, -9)] : [head, ...rows],
      ]),
    );
    office('kemudian', later, inventedConfig);
    const made = build('kemudian', 'situs-kemudian', '--previous', path('situs'));
    expect([made.status, made.stderr]).toEqual([0, expect.any(String)]);
    const {revision} = snapshotOf('situs-kemudian').extension;
    expect(revision?.previousAsOf).toBe('2024-12-31');
    expect(revision?.changed).toBeGreaterThan(0);
    const record = readFileSync(join(scratch, 'situs-kemudian', 'revisions.json'), 'utf8');
    expect(() => JSON.parse(record) as unknown).not.toThrow();
    expect(command(['audit', path('situs-kemudian'), '--previous', path('situs')]).status).toBe(0);
  });

  function newer(): string {
    const text = readFileSync(path('situs'), 'utf8');
    const file = join(scratch, 'baru.json');
    writeFileSync(file, text.replace('"pantau-umkm/1"', '"pantau-umkm/9"'));
    return file;
  }

  function otherRegion(): string {
    const region = {...safe.extension.region, code: '99.02', label: 'Kabupaten Lain'};
    return write('lain.json', {...safe, extension: {...safe.extension, region}});
  }
});

/** A dataset with a withheld figure in it. */
function findWithheld({link}: Snapshot): Dataset {
  const found = link.item.find(({extension}) =>
    Object.values(extension.reasons ?? {}).includes('suppressed'),
  );
  if (found === undefined) throw new Error('nothing is withheld');
  return found;
}

function positionOf({extension}: Dataset): number {
  const [at] =
    Object.entries(extension.reasons ?? {}).find(([, why]) => why === 'suppressed') ?? [];
  return Number(at);
}

function withDataset(snapshot: Snapshot, old: Dataset, dataset: Dataset): Snapshot {
  return {
    ...snapshot,
    link: {item: snapshot.link.item.map((one) => (one === old ? dataset : one))},
  };
}

function bytesOf(folder: string): Map<string, string> {
  const names = readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    names.sort().map((name) => [name.slice(folder.length), readFileSync(name).toString('base64')]),
  );
}

function office(name: string, lines: OfficeFiles, config: Config): void {
  mkdirSync(join(scratch, name));
  for (const [table, rows] of Object.entries(lines))
    writeFileSync(join(scratch, name, `${table}.csv`), rows.join('\n'));
  writeFileSync(join(scratch, name, 'pantau.json'), JSON.stringify(config));
}

function path(site: string): string {
  return join(scratch, site, 'snapshot.json');
}

function snapshotOf(site: string): Snapshot {
  return JSON.parse(readFileSync(path(site), 'utf8')) as Snapshot;
}

function write(name: string, snapshot: Snapshot): string {
  writeFileSync(join(scratch, name), JSON.stringify(snapshot));
  return join(scratch, name);
}

function build(name: string, site: string, ...more: readonly string[]) {
  return command(['build', join(scratch, name), '--out', join(scratch, site), ...more]);
}

function command(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  return spawnSync(process.execPath, [cli, ...args], {
    cwd: scratch,
    encoding: 'utf8',
    timeout: 60_000,
    env: {...process.env, ...env},
  });
}
