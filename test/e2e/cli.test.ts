import {spawn, spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, describe, expect, it} from 'vitest';
import {parseSnapshot} from '../../src/snapshot/parse.js';
import type {Dataset} from '../../src/snapshot/v1.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = join(root, 'dist', 'src', 'cli', 'cli.js');
const scratch = mkdtempSync(join(tmpdir(), 'pantau-umkm-cli-'));
const good = join(root, 'examples', 'pesisir-selatan');

afterAll(() => rmSync(scratch, {recursive: true}));

describe('the command line', () => {
  const empty = file('kosong.csv', '');
  const binary = file(
    'gambar.csv',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0xff, 0, 0xfe]),
  );
  const onlyTitle = file('judul.csv', 'Laporan UMKM 2024\n');
  const brokenConfig = file(join('rusak', 'pantau.json'), '{"title": ');
  const missing = join(scratch, 'tidak-ada.csv');
  const wrongConfig = file(join('salah', 'pantau.json'), '{"titel": "\u009b31m"}');
  const aFile = file('berkas', 'bukan folder');
  const noTable = join(scratch, 'tanpa-tabel');
  mkdirSync(noTable);

  it.each([
    ['a missing file', ['check', missing], /tidak-ada\.csv/],
    ['a missing file in compute', ['compute', 'growth.yoy', missing], /tidak-ada\.csv/],
    ['a missing file in build', ['build', missing, '--out', join(scratch, 'a')], /tidak-ada\.csv/],
    ['an empty file', ['check', empty], /kosong\.csv/],
    ['an empty file in compute', ['compute', 'size.class', empty], /kosong\.csv/],
    ['a binary file', ['check', binary], /gambar\.csv/],
    ['a binary file in build', ['build', binary, '--out', join(scratch, 'b')], /gambar\.csv/],
    ['a file with a title only', ['check', onlyTitle], /judul\.csv/],
    ['an unknown indicator', ['compute', 'growth.yoi', good], /growth\.yoi/],
    ['an unknown indicator in the catalogue', ['indicators', 'growth.yoi'], /growth\.yoi/],
    ['an unknown dimension', ['compute', 'growth.yoy', good, '--by', 'warna'], /warna/],
    ['an unknown flag', ['check', good, '--warna'], /--warna/],
    ['a flag without its value', ['compute', 'growth.yoy', good, '--by'], /--by/],
    ['an unknown format', ['compute', 'growth.yoy', good, '--format', 'pdf'], /pdf/],
    ['an unknown command', ['hitung'], /hitung/],
    ['no path', ['check'], /./],
    ['no output folder', ['build', good], /--out/],
    ['a damaged configuration', ['check', good, '--config', brokenConfig], /pantau\.json/],
    ['a missing configuration', ['check', good, '--config', missing], /tidak-ada\.csv/],
    ['a folder to serve that is not there', ['serve', join(scratch, 'tak-ada')], /tak-ada/],
    ['a port that is none', ['serve', good, '--port', 'x'], /port/],
    ['a port beyond the last', ['serve', good, '--port', '99999'], /99999/],
    ['a file to serve', ['serve', aFile], /berkas/],
    ['a folder without tables', ['check', noTable], /tanpa-tabel/],
    ['a configuration with a slip', ['check', good, '--config', wrongConfig], /titel/],
    ['an empty list of dimensions', ['compute', 'growth.yoy', good, '--by', ','], /--by/],
    ['a category left blank', ['compute', 'growth.yoy', good, '--where', 'region='], /--where/],
    [
      'one dimension asked for twice',
      ['compute', 'growth.yoy', good, '--where', 'period=2017', '--where', 'period=2018'],
      /period/,
    ],
    ['a table of a file that is not read', ['check', good, '--table', 'x.csv=aid'], /x\.csv/],
    ['an output folder that is a file', ['build', good, '--out', aFile], /berkas/],
    ['an output folder without a name', ['build', good, '--out', ''], /--out/],
    ['an output folder that cannot be', ['build', good, '--out', '/proc/situs'], /proc/],
  ])('answers %s with one clear message', (_name, args, named) => {
    const {status, stdout, stderr} = command(args);
    expect([1, 2]).toContain(status);
    const said = `${stdout}${stderr}`;
    expect(said).toMatch(named);
    expect(said).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
    expect(said).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(said).not.toMatch(/\b(undefined|NaN|\[object Object\]|TypeError|ENOENT|ZodError)\b/);
    expect(said.trim()).not.toBe('');
  });

  it.each([
    ['wrong usage', ['hitung'], 2],
    ['an unknown indicator', ['compute', 'growth.yoi', good], 2],
    ['an unknown flag', ['check', good, '--warna'], 2],
    ['refused data', ['check', binary], 1],
  ])('tells by its exit code: %s', (_name, args, code) => {
    expect(command(args).status).toBe(code);
  });

  it('speaks Indonesian unless asked for English', () => {
    const indonesian = command(['compute', 'growth.yoi', good]).stderr;
    const english = command(['compute', 'growth.yoi', good, '--lang', 'en']).stderr;
    expect(indonesian).toMatch(/\b(tidak|bukan|belum)\b/i);
    expect(english).not.toBe(indonesian);
    expect(english).not.toMatch(/\b(tidak|bukan|belum)\b/i);
  });

  it('keeps results on stdout alone, so that they can be piped', () => {
    const {status, stdout} = command([
      'compute',
      'growth.yoy',
      good,
      '--by',
      'period',
      '--format',
      'json',
    ]);
    expect(status).toBe(0);
    const {indicator, rows} = JSON.parse(stdout) as {indicator: string; rows: unknown[]};
    expect(indicator).toBe('growth.yoy');
    expect(rows.length).toBeGreaterThan(0);
  });

  it('serves a site on localhost, says where, and stops when asked', async () => {
    const child = spawn(process.execPath, [cli, 'serve', good, '--port', '0']);
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const found = /http:\/\/localhost:\d+/.exec(said);
        if (found) resolve(found[0]);
      });
      child.once('exit', () => reject(new Error(`ended early: ${said}`)));
    });
    const answer = await fetch(`${address}/pantau.json`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await fetch(`${address}/tidak-ada`)).status).toBe(404);
    expect((await fetch(`${address}/..%2f..%2fpackage.json`)).status).toBe(404);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });

  it('passes over folders, pipes and broken links that are called like tables', () => {
    const folder = join(scratch, 'campur ü');
    mkdirSync(join(folder, 'folder.csv'), {recursive: true});
    file(join('campur ü', 'data 1.csv'), 'Tahun;Jumlah UMKM\n2020;5\n');
    expect(spawnSync('mkfifo', [join(folder, 'pipa.csv')]).status).toBe(0);
    const {status, stdout} = command(['check', folder]);
    expect(status).toBe(0);
    expect(stdout).toContain('data 1.csv');
    expect(stdout).not.toContain('pipa.csv');
  });

  it('reads a file that is named twice once', () => {
    const twice = file('sekali.csv', 'Tahun;Jumlah UMKM\n2020;5\n');
    const {status, stdout} = command(['check', twice, './sekali.csv', '--format', 'json']);
    expect(status).toBe(0);
    expect((JSON.parse(stdout) as {input: unknown[]}).input).toHaveLength(1);
  });

  it('keeps its exit code when nobody listens to its remarks', () => {
    const script = `node "${cli}" hitung 2> >(exec 0<&-); echo "code $?"`;
    expect(spawnSync('bash', ['-c', script], {encoding: 'utf8'}).stdout).toContain('code 2');
  });

  it('prints neither formulas nor signs that move a cursor', () => {
    const hostile = file(
      'jahat.csv',
      'Kecamatan;Tahun;Jumlah UMKM\n"=HYPERLINK(""http://x"")";2020;5\n\u001b[31m@A1;2020;6\n"a;=1+1";2020;7\n',
    );
    for (const format of ['table', 'csv', 'json']) {
      const {stdout, stderr} = command([
        'compute',
        'size.class',
        hostile,
        '--by',
        'region',
        '--format',
        format,
      ]);
      expect(stdout).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/);
      expect(stderr).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
      if (format === 'csv') expect(stdout).not.toMatch(/(^|[,;\n])"?[=+@]/);
    }
  });

  it('names nobody whose data it could not place', () => {
    const nik = ['3303', '1201', '0101', '0001'].join('');
    const people = file('warga.csv', `${nik};Siti Aminah Rekaan;081234567890\n`.repeat(3));
    const {status, stdout, stderr} = command(['check', people]);
    expect(status).toBe(1);
    expect(`${stdout}${stderr}`).not.toMatch(/Aminah|1234567/);
    expect(`${stdout}${stderr}`).not.toContain(nik);
  });

  it('writes templates that it reads again, and publishes none of their examples', () => {
    const forms = join(scratch, 'isian');
    const made = command(['template', '--out', forms]);
    expect([made.status, made.stdout.trim().split('\n').length]).toEqual([0, 30]);
    const checked = command(['check', forms, '--format', 'json']);
    expect(checked.status).toBe(0);
    const {diagnostics} = JSON.parse(checked.stdout) as {diagnostics: {severity: string}[]};
    expect(diagnostics.filter(({severity}) => severity !== 'info')).toEqual([]);
    const built = command(['build', forms, '--out', join(scratch, 'situs-contoh')]);
    expect(built.status).toBe(1);
    expect(built.stderr).toContain('READ_EXAMPLE');
    const again = command(['template', '--out', forms]);
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('FILE_EXISTS');
  });

  it('writes the same figures with either engine, and tells what was refused', () => {
    const rows = 'U1,2022,1.000.000\nU2,2022,entah\nU3,2022,3 miliar\n';
    const office = dirname(
      file(join('dua-mesin', 'registry.csv'), `ID Usaha,Tahun Data,Omzet Tahunan\n${rows}`),
    );
    const [memory, duckdb] = ['memory', 'duckdb'].map((engine) => {
      const out = join(scratch, `situs-${engine}`);
      const made = command(['build', office, '--out', out, '--engine', engine]);
      expect([made.status, made.stderr]).toEqual([0, expect.stringContaining('registry.csv')]);
      expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain('registry.csv');
      return parseSnapshot(readFileSync(join(out, 'snapshot.json'), 'utf8'));
    });
    const keyOf = ({extension, id}: Dataset): string => `${extension.indicator} ${id.join()}`;
    const offered = new Set(duckdb.link.item.map(keyOf));
    expect(offered).toContain('size.class region,period,size_class,metric');
    expect(memory.link.item.filter((one) => offered.has(keyOf(one)))).toEqual(duckdb.link.item);
    expect(duckdb.extension.inputs).toEqual(memory.extension.inputs);
  });

  it('ends quietly when the reader of its output has gone', () => {
    const script = `node "${cli}" indicators --format json | head -c 1`;
    const {status, stderr} = spawnSync('bash', ['-c', script], {encoding: 'utf8'});
    expect(status).toBe(0);
    expect(stderr).toBe('');
  });
});

function file(name: string, content: string | Buffer): string {
  const path = join(scratch, name);
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, content);
  return path;
}

function command(args: readonly string[]) {
  return spawnSync(process.execPath, [cli, ...args], {
    cwd: scratch,
    encoding: 'utf8',
    timeout: 20_000,
  });
}
