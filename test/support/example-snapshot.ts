import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {
  buildSnapshot,
  readTables,
  type Config,
  type Dataset,
  type Snapshot,
} from '../../src/index.js';

/**
 * All figures of one of the examples, which are invented. Some are withheld by rote: what disclosure
 * control takes minutes to choose is tested elsewhere.
 */
export async function exampleSnapshot(name = 'kabupaten-contoh'): Promise<Snapshot> {
  const folder = fileURLToPath(new URL(`../../examples/${name}/`, import.meta.url));
  const own = JSON.parse(readFileSync(`${folder}pantau.json`, 'utf8')) as Config;
  const config: Config = {...own, disclosure: {method: 'none'}};
  const sources = readdirSync(folder)
    .filter((file) => file.endsWith('.csv'))
    .map((file) => ({name: file, bytes: new Uint8Array(readFileSync(folder + file))}));
  const {tables, input} = await readTables(sources, {config});
  const snapshot = await buildSnapshot(tables, {config, input});
  return {...snapshot, link: {item: snapshot.link.item.map(withSomeWithheld)}};
}

/** Every seventh figure that there is, from the fourth on. */
function withSomeWithheld(dataset: Dataset): Dataset {
  const metrics = dataset.dimension.metric.category.index.length;
  const value = [...dataset.value];
  const status: Record<string, string> = {...dataset.status};
  const flags = {...dataset.extension.flags};
  const reasons: Record<string, string> = {...dataset.extension.reasons};
  for (let at = 3 * metrics; at < value.length; at += 7 * metrics) {
    if (value[at] === null) continue;
    value.fill(null, at, at + metrics);
    status[at] = 'Q';
    reasons[at] = 'suppressed';
    Reflect.deleteProperty(flags, String(at));
  }
  return {...dataset, value, status, extension: {...dataset.extension, flags, reasons}};
}
