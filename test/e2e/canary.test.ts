import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import writeExcelFile from 'write-excel-file/universal';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {rowTables} from '../../src/schema/tables.js';
import {canaryOffice, piecesOf} from '../support/canaries.js';
import {everyText, textsOf} from '../support/every-text.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = process.env.PANTAU_CLI ?? join(root, 'dist', 'src', 'cli', 'cli.js');
const scratch = mkdtempSync(join(tmpdir(), 'pantau-umkm-kanari-'));
const office = canaryOffice();
const pieces = new Set(office.canaries.flatMap(piecesOf));

afterAll(() => rmSync(scratch, {recursive: true}));

describe('an office full of names', () => {
  beforeAll(async () => {
    for (const kind of ['csv', 'xlsx']) {
      mkdirSync(join(scratch, kind));
      writeFileSync(join(scratch, kind, 'pantau.json'), JSON.stringify(office.config));
      for (const [name, lines] of Object.entries(office.files)) {
        const content = kind === 'csv' ? csvOf(lines) : await workbookOf(lines);
        writeFileSync(join(scratch, kind, `${name}.${kind}`), content);
      }
    }
    writeFileSync(
      join(scratch, 'lain.json'),
      JSON.stringify({...office.config, region: {code: '99.02', name: 'Kabupaten Lain'}}),
    );
  });

  it('has a canary for every column of text that is personal', () => {
    const kinds = rowTables.flatMap(({name, spec}) =>
      Object.values(spec.columns)
        .filter(({personal}) => personal)
        .map(({key}) => `${name}.${key}`),
    );
    expect(kinds.length).toBeGreaterThan(50);
    expect(office.canaries.length).toBeGreaterThan(kinds.length * 10);
    const [input] = everyText(join(scratch, 'csv')).values();
    expect(foundIn(input).length).toBeGreaterThan(0);
  });

  it('finds what is hidden in archives, encodings and addresses', async () => {
    const [canary] = office.canaries;
    const forms = [
      Buffer.from(canary),
      Buffer.from(`data:;base64,${Buffer.from(`${'.'.repeat(30)}${canary}`).toString('base64')}`),
      Buffer.from(canary, 'utf16le'),
      Buffer.from([...canary].map((sign) => `%${sign.charCodeAt(0).toString(16)}`).join('')),
      Buffer.from(await workbookOf([[canary]])),
    ];
    for (const form of forms)
      expect(foundIn(textsOf(form).join('\n').toLowerCase())).not.toEqual([]);
  });

  it.each([
    ['CSV, in memory', 'csv', []],
    ['XLSX, in memory', 'xlsx', []],
    ['CSV, in DuckDB', 'csv', ['--engine', 'duckdb']],
    ['CSV, in English', 'csv', ['--lang', 'en']],
  ])('is published without one of them: %s', (name, kind, more) => {
    const out = join(scratch, `situs ${name}`);
    const first = command(['build', join(scratch, kind), '--out', out, ...more]);
    expect([first.status, first.stderr]).toEqual([0, expect.any(String)]);
    expect(leaks(out, first)).toEqual([]);
    const again = join(scratch, `situs kedua ${name}`);
    const previous = ['--previous', join(out, 'snapshot.json')];
    const second = command(['build', join(scratch, kind), '--out', again, ...previous, ...more]);
    expect([second.status, second.stderr]).toEqual([0, expect.any(String)]);
    expect(leaks(again, second)).toEqual([]);
  });

  it('is refused without one of them', () => {
    const out = join(scratch, 'situs lain');
    const made = command([
      ...['build', join(scratch, 'csv'), '--out', out],
      ...['--config', join(scratch, 'lain.json')],
      ...['--previous', join(scratch, 'situs CSV, in memory', 'snapshot.json')],
    ]);
    expect(made.status).not.toBe(0);
    expect(made.stderr).toContain('DISCLOSURE_PREVIOUS');
    expect(foundIn(`${made.stdout}${made.stderr}`.toLowerCase())).toEqual([]);
  });

  it('tells none of its rules of disclosure control', () => {
    for (const [path, text] of everyText(join(scratch, 'situs CSV, in memory'))) {
      if (path.includes('embed')) continue;
      expect([path, text.match(/ppercent|p_percent|dominance|"contributors":\s*\d/g)]).toEqual([
        path,
        null,
      ]);
      expect([path, text.match(/83[.,]5|"(?:sensitive|n|k)":/g)]).toEqual([path, null]);
    }
  });
});

/** What a site and the words of its making give away. */
function leaks(folder: string, said: {readonly stdout: string; readonly stderr: string}): string[] {
  const texts = new Map(everyText(folder));
  texts.set('stdout', said.stdout.toLowerCase());
  texts.set('stderr', said.stderr.toLowerCase());
  return [...texts].flatMap(([path, text]) => {
    const own = foundIn(text).map((piece) => `${path.replace(scratch, '')}: ${piece}`);
    // The widgets know the schema's words, and no office; the words on stderr stay inside the office.
    const isSite = path.startsWith(folder) && !path.includes('/embed/');
    return isSite ? [...own, ...keysIn(text).map((key) => `${path}: ${key}`)] : own;
  });
}

function foundIn(text: string): string[] {
  const found = new Set<string>();
  for (const size of [6, 8])
    for (let i = 0; i + size <= text.length; i++) {
      const piece = text.slice(i, i + size);
      if (pieces.has(piece)) found.add(piece);
    }
  return [...found].slice(0, 5);
}

/** Keys that only personal columns have. */
const keys = new Set(
  rowTables.flatMap(({spec}) =>
    Object.values(spec.columns)
      .filter(({personal, key}) => personal === true && /[A-Z]/.test(key))
      .map(({key}) => key.toLowerCase()),
  ),
);

function keysIn(text: string): string[] {
  return [...new Set(text.match(/[a-z]+/g) ?? [])].filter((word) => keys.has(word));
}

function csvOf(lines: readonly (readonly string[])[]): string {
  return lines.map((cells) => cells.map((cell) => `"${cell}"`).join(';')).join('\n');
}

async function workbookOf(lines: readonly (readonly string[])[]): Promise<Uint8Array> {
  const data = lines.map((cells) => cells.map((value) => ({value, type: String})));
  const blob = await writeExcelFile(data).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function command(args: readonly string[]) {
  return spawnSync(process.execPath, [cli, ...args], {
    cwd: scratch,
    encoding: 'utf8',
    timeout: 60_000,
  });
}
