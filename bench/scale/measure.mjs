/**
 * One measurement in a process of its own: `node measure.mjs WHAT FOLDER OPTIONS`, the options as
 * JSON. Prints one line of JSON: seconds of loading, of all figures and in all, rows, and the most
 * memory that was ever resident.
 */
import {existsSync, readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const [what, folder, text] = process.argv.slice(2);
const options = JSON.parse(text);
const root = join(fileURLToPath(new URL('.', import.meta.url)), '..', '..');
const dist = (name) => import(join(root, 'dist', 'src', name));
/** Eight families, by kabupaten where they have areas: what a page of a province shows first. */
const asked = [
  ['size.class', ['region']],
  ['growth.yoy', ['region']],
  ['aid.coverage', ['region']],
  ['aid.coverage', ['programme']],
  ['aid.multiple', []],
  ['aid.followup', ['region']],
  ['digital.any', ['region']],
  ['digital.per_channel', ['region']],
  ['growth.upward_mobility', []],
  ['mentoring.coverage', ['region']],
  ['legality.funnel', ['region']],
];

const seconds = (from) => (performance.now() - from) / 1000;

/** The figures, which engines are compared by, and the seconds of each. */
async function compute(session, {indicatorOf}) {
  const figures = [];
  const each = {};
  for (const [key, by] of asked) {
    const from = performance.now();
    const {rows} = await session.compute(indicatorOf(key), {by, totals: true});
    each[`${key} ${by.join()}`.trim()] = seconds(from);
    figures.push(
      rows.map(({by: place, numerator, denominator}) => [place, numerator, denominator]),
    );
  }
  return {each, figures};
}

const jobs = {
  /** DuckDB, within a limit of memory. */
  async duckdb() {
    const [{openDuckdbSession}, core, {findFiles}] = await Promise.all([
      dist('duckdb.js'),
      dist('compute.js'),
      dist('node/read-folder.js'),
    ]);
    const {files, config} = await findFiles([folder]);
    const from = performance.now();
    const {memoryLimit, threads, tempDirectory} = options;
    const session = await openDuckdbSession({files}, {config, memoryLimit, threads, tempDirectory});
    const load = seconds(from);
    const {each, figures} = await compute(session, core);
    const rows = session.input.reduce((sum, {read}) => sum + read, 0);
    session.close();
    return {load, each, figures, rows};
  },
  /** Typed columns in memory; each part of a table is a file. */
  async memory() {
    const [{readPaths}, {partsOf}] = await Promise.all([
      dist('node/read-folder.js'),
      dist('node/partitioned.js'),
    ]);
    const config = JSON.parse(readFileSync(join(folder, 'pantau.json'), 'utf8'));
    const files = (
      await Promise.all(options.tables.map((name) => partsOf(join(folder, name))))
    ).flat();
    const from = performance.now();
    const {tables, input} = await readPaths(files, {config: join(folder, 'pantau.json')});
    const load = seconds(from);
    const {openSession} = await dist('session.js');
    const {computeIn, indicatorOf} = await dist('compute.js');
    const session = openSession(tables, config);
    const {each, figures} = await compute(
      {compute: async (indicator, more) => computeIn(session, indicator, more)},
      {indicatorOf},
    );
    return {load, each, figures, rows: input.reduce((sum, {read}) => sum + read, 0)};
  },
  /** A cluster that runs already. */
  async clickhouse() {
    const [{Cluster, Store, openClickhouseSession}, core, {readPaths}, {partsOf}] =
      await Promise.all([
        dist('clickhouse.js'),
        dist('compute.js'),
        dist('node/read-folder.js'),
        dist('node/partitioned.js'),
      ]);
    const {database, ...place} = options.place;
    const files = (
      await Promise.all(options.tables.map((name) => partsOf(join(folder, name))))
    ).flat();
    const from = performance.now();
    const cluster = await Cluster.open(place);
    const store = await Store.open(cluster, {database});
    let rows = 0;
    const stored = [];
    for (const file of files) {
      const read = await readPaths([file], {config: join(folder, 'pantau.json')});
      const [{sha256, read: count}] = read.input;
      rows += count;
      stored.push(...(await store.load(read.tables, basename(file), sha256)));
    }
    await cluster.close();
    const load = seconds(from);
    const config = JSON.parse(readFileSync(join(folder, 'pantau.json'), 'utf8'));
    const opening = performance.now();
    const session = await openClickhouseSession(
      {store: database, files: stored},
      {...place, config},
    );
    const open = seconds(opening);
    const {each, figures} = await compute(session, core);
    await session.close();
    return {load, open, each, figures, rows};
  },
};

/** The most memory that was ever resident, in megabytes. */
function peak() {
  if (!existsSync('/proc/self/status')) return process.resourceUsage().maxRSS / 1024;
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024;
}

const from = performance.now();
const result = await jobs[what]();
const {userCPUTime, systemCPUTime} = process.resourceUsage();
const answers = Object.values(result.each).reduce((sum, one) => sum + one, 0);
console.log(
  JSON.stringify({
    ...result,
    ...{answers, seconds: seconds(from), peak: peak(), cpu: (userCPUTime + systemCPUTime) / 1e6},
  }),
);
process.exit(0);
