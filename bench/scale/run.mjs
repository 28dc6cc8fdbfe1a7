/**
 * `npm run bench:scale`: invented provinces of one, three and ten million businesses, three years
 * each, as Parquet in parts. They go through DuckDB within a limit of memory, through a cluster of two
 * shards, and the smallest one through memory, each in a process of its own; then a whole `build` with
 * DuckDB. All engines must give the same figures; where one does not, or memory was not kept within
 * the limit, the exit code is 1.
 *
 *     PANTAU_SCALE=1000000,3000000,10000000 npm run bench:scale
 *     npm run bench:scale -- --only duckdb,build --memory-limit 4GB --json skala.json
 *
 * It needs `dist` (`npm run build`), and for the cluster `clickhouse-server`.
 */
import {spawn} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {loadavg, tmpdir, totalmem} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {DuckDBInstance} from '@duckdb/node-api';
import {serverProgram, startCluster} from '../../scripts/clickhouse-cluster/start.mjs';
import {province, tables} from './generate.mjs';
import {scriptOptions} from '../../tools/script-options.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '..', '..');
const {values} = scriptOptions({
  options: {
    only: {type: 'string', default: 'memory,duckdb,clickhouse,build'},
    'memory-limit': {type: 'string', default: '4GB'},
    threads: {type: 'string', default: '2'},
    data: {type: 'string'},
    json: {type: 'string', default: join(here, 'result.json')},
  },
});
const only = values.only.split(',');
const limit = values['memory-limit'];
const sizes = (process.env.PANTAU_SCALE ?? '1000000,3000000,10000000').split(',').map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1000)) {
  console.error('bench: PANTAU_SCALE=1000000,3000000');
  process.exit(2);
}
/** What the system counts otherwise than DuckDB does. */
const beside = 0.1e9;

const kinds = {
  umkm: 'registry',
  pengamatan: 'observation',
  bantuan: 'aid',
  pendampingan: 'mentoring',
};

const scratch = mkdtempSync(join(values.data ?? tmpdir(), 'pantau-bench-scale-'));
const results = [];
let wrong = 0;
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    rmSync(scratch, {recursive: true, force: true});
    process.exit(1);
  });
try {
  for (const size of [...sizes].sort((a, b) => a - b)) await measureSize(size);
} finally {
  rmSync(scratch, {recursive: true, force: true});
}
const machine = {memory: totalmem(), threads: Number(values.threads), limit};
writeFileSync(values.json, `${JSON.stringify({machine, tables, results}, null, 2)}\n`);
printTable();
console.log(`JSON: ${values.json}`);
process.exitCode = wrong > 0 ? 1 : 0;

async function measureSize(size) {
  const from = performance.now();
  const folder = await written(size);
  console.log(`${count(size)} businesses written in ${seconds(from)} s, load ${load()}`);
  const first = size === Math.min(...sizes);
  let expected = null;
  const agree = (what, {figures}) => {
    expected ??= figures;
    if (JSON.stringify(figures) === JSON.stringify(expected)) return;
    wrong++;
    console.error(`bench: ${what} gives other figures at ${count(size)}`);
  };
  const options = {
    tables,
    memoryLimit: limit,
    threads: Number(values.threads),
    tempDirectory: scratch,
  };
  if (only.includes('memory') && first) await run('memory', size, folder, options, agree);
  if (only.includes('duckdb')) {
    const {peak} = await run('duckdb', size, folder, options, agree);
    if (peak * 2 ** 20 > bytesOf(limit) + beside) {
      wrong++;
      console.error(`bench: duckdb took ${Math.round(peak)} MB, more than ${limit}`);
    }
  }
  if (only.includes('clickhouse')) await onCluster(size, folder, options, agree);
  if (only.includes('build')) await build(size, folder);
  rmSync(folder, {recursive: true, force: true});
}

async function written(size) {
  const instance = await DuckDBInstance.create(':memory:', {
    ...{memory_limit: limit, threads: values.threads, temp_directory: join(scratch, 'writing')},
  });
  const connection = await instance.connect();
  const folder = await province(connection, size, scratch);
  connection.closeSync();
  instance.closeSync();
  writeFileSync(
    join(folder, 'pantau.json'),
    JSON.stringify({
      title: 'Provinsi rekaan',
      publisher: 'Dinas rekaan',
      asOf: '2024-12-31',
      tables: Object.fromEntries(
        tables.flatMap((table) => [table, ...names(table)].map((name) => [name, kinds[table]])),
      ),
    }),
  );
  return folder;
}

/** Names of the parts of a table, each a file of its own to engines that read single files. */
function names(table) {
  return Array.from(
    {length: 35},
    (_, i) => `${table}-33.${String(i + 1).padStart(2, '0')}.parquet`,
  );
}

async function run(what, size, folder, options, agree) {
  const before = load();
  const out = await child(process.execPath, [
    ...['--max-old-space-size=16384', join(here, 'measure.mjs')],
    ...[what, folder, JSON.stringify(options)],
  ]);
  const result = JSON.parse(out);
  agree(what, result);
  const {figures, ...told} = result;
  results.push({what, size, machineLoad: before, figures: figures.length, ...told});
  print(results.at(-1));
  return result;
}

async function onCluster(size, folder, options, agree) {
  if (serverProgram() === null) {
    console.log('bench: clickhouse left out: apt-get install clickhouse-server clickhouse-client');
    return;
  }
  const password = 'rahasia rekaan';
  const cluster = await startCluster({
    shards: 2,
    folder: mkdtempSync(join(scratch, 'cluster-')),
    // Less than a server allows by itself: 10 GB.
    queryMemory: 8e9,
    password,
  });
  const pids = cluster.shards.map(({pid}) => pid);
  const place = {
    ...{urls: cluster.shards.map(({url}) => url), user: cluster.user, password},
    ...{database: 'skala', timeout: 3600},
  };
  let shards = [];
  try {
    await run('clickhouse', size, folder, {...options, place}, (what, result) => {
      shards = pids.map(peakOf);
      agree(what, result);
    });
    results.at(-1).shardPeaks = shards;
    console.log(`  shards: ${shards.map((peak) => `${Math.round(peak)} MB`).join(', ')}`);
  } finally {
    await cluster.stop();
    rmSync(cluster.folder, {recursive: true, force: true});
  }
}

/** The whole of a site, with what is withheld. */
async function build(size, folder) {
  const before = load();
  const from = performance.now();
  const site = mkdtempSync(join(scratch, 'site-'));
  let peak = 0;
  await child(
    process.execPath,
    [
      ...['--max-old-space-size=8192', join(root, 'dist', 'src', 'cli', 'cli.js'), 'build', folder],
      ...['--out', site, '--engine', 'duckdb', '--memory-limit', limit, '--temp-dir', scratch],
    ],
    (pid) => (peak = Math.max(peak, peakOf(pid))),
  );
  rmSync(site, {recursive: true, force: true});
  results.push({what: 'build', size, machineLoad: before, seconds: Number(seconds(from)), peak});
  print(results.at(-1));
}

function child(program, args, watch = () => undefined) {
  return new Promise((resolve, reject) => {
    const own = spawn(program, args, {stdio: ['ignore', 'pipe', 'inherit']});
    let out = '';
    own.stdout.on('data', (piece) => (out += piece));
    const timer = setInterval(() => watch(own.pid), 1000);
    own.once('error', reject);
    own.once('close', (code) => {
      clearInterval(timer);
      if (code === 0) resolve(out);
      else reject(new Error(`bench: ${args.at(1)} ended with ${code}`));
    });
  });
}

function peakOf(pid) {
  const path = `/proc/${pid}/status`;
  if (!existsSync(path)) return 0;
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(path, 'utf8'))?.[1] ?? 0) / 1024;
}

function print({what, size, load: loading, answers, seconds: all, peak, rows}) {
  const parts = [`${what} ${count(size)}: ${all.toFixed(1)} s`];
  if (loading !== undefined)
    parts.push(`load ${loading.toFixed(1)} s (${count(Math.round(rows / loading))} rows/s)`);
  if (answers !== undefined) parts.push(`figures ${answers.toFixed(1)} s`);
  console.log(`  ${[...parts, `peak ${Math.round(peak)} MB`].join(', ')}`);
}

/** One row for each engine and size; how much each grew where businesses grew. */
function printTable() {
  console.log(
    '\n| engine | businesses | rows/s | load s | figures s | all s | peak MB | s per million |',
  );
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const {what, size, rows, load: loading, answers, seconds: all, peak} of results) {
    const cells = [
      ...[what, count(size), loading === undefined ? '' : count(Math.round(rows / loading))],
      ...[loading?.toFixed(0) ?? '', answers?.toFixed(0) ?? '', all.toFixed(0), peak.toFixed(0)],
      (all / (size / 1e6)).toFixed(1),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

function bytesOf(text) {
  const [, number, unit] = /^([\d.]+) ?([MG])i?B$/.exec(text) ?? [];
  if (unit === undefined) throw new Error(`bench: --memory-limit ${text}`);
  return Number(number) * (unit === 'G' ? 1e9 : 1e6);
}

function load() {
  return Number(loadavg()[0].toFixed(1));
}

function seconds(from) {
  return ((performance.now() - from) / 1000).toFixed(1);
}

function count(number) {
  return number.toLocaleString('en');
}
