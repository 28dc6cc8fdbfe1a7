/**
 * One reading of one file by one reader, in a process of its own:
 * `node job.mjs READER FILE BUNDLE` prints what it took as JSON.
 */
import {readFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';

const [reader, file, bundle] = process.argv.slice(2);
const text = () => readFileSync(file, 'utf8');

/** Each reader is prepared, which costs nothing here, and then reads; it returns its rows. */
const readers = {
  async ours() {
    const {readTables, nodeFile} = await import(pathToFileURL(bundle));
    return () => read(readTables, nodeFile);
  },
  async 'ours-texts'() {
    const {readTables, nodeFile} = await import(pathToFileURL(bundle));
    return async () => {
      const tables = await read(readTables, nodeFile);
      // Every text of every column as a string, although nothing asked for them.
      for (const column of Object.values(tables.registry.columns)) void column.dictionary;
      return tables;
    };
  },
  async floor() {
    const {floor} = await import('./floor.mjs');
    return () => floor(file);
  },
  async 'udsv-strings'() {
    const {initParser, inferSchema} = await import('udsv');
    return () => {
      const csv = text();
      return initParser(inferSchema(csv)).stringArrs(csv).length;
    };
  },
  async 'udsv-typed'() {
    const {initParser, inferSchema} = await import('udsv');
    return () => {
      const csv = text();
      return initParser(inferSchema(csv)).typedArrs(csv).length;
    };
  },
  async papaparse() {
    const {default: Papa} = await import('papaparse');
    return () => Papa.parse(text()).data.length;
  },
  async 'd3-dsv'() {
    const {dsvFormat} = await import('d3-dsv');
    return () => dsvFormat(';').parseRows(text()).length;
  },
};

async function read(readTables, nodeFile) {
  const source = await nodeFile(file);
  try {
    const {tables, diagnostics} = await readTables([{name: 'umkm.csv', bytes: source}]);
    // A file on which there is something to say would measure how that is said.
    for (const {code, row, column} of diagnostics) console.error(`bench: ${code} ${row} ${column}`);
    return tables;
  } finally {
    await source.close();
  }
}

const job = await readers[reader]();
const used = process.cpuUsage();
const started = performance.now();
const result = await job();
const seconds = (performance.now() - started) / 1000;
const {user, system} = process.cpuUsage(used);
const rows = typeof result === 'number' ? result : result.registry.length;
const peak = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({reader, rows, seconds, cpu: (user + system) / 1e6, peak}));
