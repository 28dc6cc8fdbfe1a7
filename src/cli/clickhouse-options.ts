import {Shard} from '../clickhouse/shard.js';
import type {ClusterOptions} from '../clickhouse/cluster.js';
import {UmkmError} from '../errors.js';
import type {Config} from '../schema/config.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where a cluster is, and the database of the office there. */
export type ClickhousePlace = ClusterOptions & {readonly database: string};

/**
 * The cluster of `pantau.json`, or that of the environment, which goes first. Who logs in is known to
 * the environment alone.
 *
 * @throws UmkmError `CLICKHOUSE_ADDRESS`, `CLICKHOUSE_CLUSTER`, and what asking a server throws
 */
export async function clickhousePlace(
  {clickhouse = {}}: Config,
  env: Environment,
  signal?: AbortSignal,
): Promise<ClickhousePlace> {
  const login = {
    ...(filled(env.CLICKHOUSE_USER) && {user: env.CLICKHOUSE_USER}),
    ...(filled(env.CLICKHOUSE_PASSWORD) && {password: env.CLICKHOUSE_PASSWORD}),
    ...(filled(env.CLICKHOUSE_TIMEOUT) && {timeout: secondsOf(env.CLICKHOUSE_TIMEOUT as string)}),
    ...(signal && {signal}),
  };
  const asked = (env.CLICKHOUSE_URL ?? '')
    .split(',')
    .map((url) => url.trim())
    .filter(filled);
  const known = asked.length > 0 ? asked : (clickhouse.shards ?? []);
  const one = known.length === 0 ? clickhouse.url : known.length === 1 ? known[0] : undefined;
  const cluster = filled(env.CLICKHOUSE_CLUSTER) ? env.CLICKHOUSE_CLUSTER : clickhouse.cluster;
  const urls =
    one !== undefined && cluster !== undefined
      ? await shardsOf(one, cluster, login)
      : one === undefined
        ? known
        : [one];
  if (urls.length === 0) throw new UmkmError('CLICKHOUSE_ADDRESS', {expected: 'http://host:8123'});
  return {...login, urls, database: clickhouse.database ?? 'pantau_umkm'};
}

/** Addresses of the shards of a cluster that a server knows, the first server of each. */
async function shardsOf(
  url: string,
  cluster: string,
  login: Omit<ClusterOptions, 'urls'>,
): Promise<readonly string[]> {
  const shard = new Shard({...login, url});
  try {
    const text = await shard.ask(
      'SELECT cluster, shard_num, host_name FROM system.clusters ORDER BY shard_num, replica_num FORMAT JSONCompact',
      {repeatable: true},
    );
    const {data} = JSON.parse(text) as {
      readonly data: readonly (readonly [string, number, string])[];
    };
    const hosts = new Map<number, string>();
    for (const [name, number, host] of data)
      if (name === cluster && !hosts.has(number)) hosts.set(number, host);
    const urls = [...hosts.values()].map((host) => {
      const own = new URL(url);
      own.hostname = host;
      return own.origin;
    });
    if (urls.length === 0 || new Set(urls).size < urls.length)
      throw new UmkmError('CLICKHOUSE_CLUSTER', {
        ...{shard: shard.name, found: cluster},
        known: [...new Set(data.map(([name]) => name))],
      });
    return urls;
  } finally {
    shard.close();
  }
}

function filled(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

function secondsOf(text: string): number {
  const seconds = Number(text);
  if (!/^\d{1,6}$/.test(text) || seconds === 0)
    throw new UmkmError('CLI_VALUE', {
      option: 'CLICKHOUSE_TIMEOUT',
      found: text,
      expected: '1 … 999999',
    });
  return seconds;
}
