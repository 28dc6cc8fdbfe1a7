/**
 * `npm run bench:read`: how fast registers are read with types, checks and diagnostics, beside
 * parsers that only take them apart, and beside a floor. All are run in turn, several rounds, each
 * time in a process of its own; what counts are the ratios of their medians.
 *
 * Options: `--rows N` (1.000.000), `--rounds N` (5), `--only a,b`, `--json FILE`.
 */
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {cpus, tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {registerFile} from './generate.mjs';
import {scriptOptions} from '../../tools/script-options.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const readers = [
  'ours',
  'ours-texts',
  'floor',
  'udsv-strings',
  'udsv-typed',
  'papaparse',
  'd3-dsv',
];

const {values: options} = scriptOptions({
  options: {
    rows: {type: 'string', default: '1000000'},
    rounds: {type: 'string', default: '5'},
    only: {type: 'string', default: readers.join(',')},
    json: {type: 'string'},
  },
});
const rows = Number(options.rows);
const chosen = options.only.split(',');

const scratch = mkdtempSync(join(tmpdir(), 'pantau-umkm-bench-'));
const bundle = join(scratch, 'entry.mjs');
try {
  await build({
    stdin: {
      contents: `export {readTables} from './src/read/read-tables.js';
        export {nodeFile} from './src/node/node-file.js';`,
      resolveDir: join(here, '..', '..'),
      loader: 'ts',
    },
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });
  const file = registerFile(rows);
  const runs = measure(file);
  const report = summarise(file, runs);
  print(report);
  if (options.json) writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
} finally {
  rmSync(scratch, {recursive: true, force: true});
}

function measure(file) {
  const runs = new Map(chosen.map((reader) => [reader, []]));
  for (let round = 0; round < Number(options.rounds); round++) {
    for (const reader of chosen) {
      const args = ['--max-old-space-size=8192', join(here, 'job.mjs'), reader, file, bundle];
      runs.get(reader).push(JSON.parse(execFileSync(process.execPath, args, {encoding: 'utf8'})));
    }
  }
  return runs;
}

function summarise(file, runs) {
  const results = [...runs].map(([reader, all]) => {
    const cpu = median(all.map((run) => run.cpu));
    const seconds = median(all.map((run) => run.seconds));
    const peak = median(all.map((run) => run.peak));
    return {reader, rowsPerSecond: Math.round(rows / seconds), seconds, cpu, peakMegabytes: peak};
  });
  const cpuOf = (name) => results.find(({reader}) => reader === name)?.cpu ?? NaN;
  const megabytes = statSync(file).size / 1e6;
  return {
    rows,
    megabytes,
    rounds: Number(options.rounds),
    node: process.version,
    processor: cpus()[0]?.model ?? '',
    results: results.map((result) => ({
      ...result,
      timesFloor: result.cpu / cpuOf('floor'),
      timesUdsv: result.cpu / cpuOf('udsv-strings'),
    })),
  };
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function print({results, ...about}) {
  console.log(
    `${about.rows} rows, 13 columns, ${about.megabytes.toFixed(0)} MB, ${about.rounds} rounds, Node ${about.node}`,
  );
  console.table(
    Object.fromEntries(
      results.map((result) => [
        result.reader,
        {
          'rows/s': result.rowsPerSecond,
          seconds: round(result.seconds),
          'CPU s': round(result.cpu),
          'peak MB': Math.round(result.peakMegabytes),
          '× floor': round(result.timesFloor),
          '× uDSV': round(result.timesUdsv),
        },
      ]),
    ),
  );
}

function round(number) {
  return Number(number.toFixed(2));
}
