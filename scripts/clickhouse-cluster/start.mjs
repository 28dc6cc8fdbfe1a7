/**
 * Starts ClickHouse servers on the loopback, one for each shard, each a process with its own settings,
 * data folder and ports: for tests and for trying things out, never for an office's data.
 */
import {spawn, spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdir, mkdtemp, readFile, rm} from 'node:fs/promises';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {writeSettings} from './settings.mjs';

/** Where Debian and ClickHouse's own packages put the server. */
const places = ['/usr/sbin/clickhouse-server', '/usr/bin/clickhouse-server'];

/** The server program, or `null` where the package is not installed. */
export function serverProgram() {
  const found = places.find((path) => existsSync(path));
  if (found !== undefined) return found;
  const {status, stdout} = spawnSync('sh', ['-c', 'command -v clickhouse-server']);
  return status === 0 ? String(stdout).trim() : null;
}

/**
 * Starts a cluster.
 *
 * @param {object} [options]
 * @param {number} [options.shards] how many servers
 * @param {boolean} [options.apart] each on a host of its own at the same ports, 127.0.0.1, 127.0.0.2 and on,
 *   as machines are; Linux has these hosts
 * @param {string} [options.folder] where settings and data lie; a new folder by default
 * @param {readonly (string | undefined)[]} [options.dataFolders] where the data of single shards lies instead
 * @param {number} [options.queryMemory] bytes that one question may take on one server
 * @param {string} [options.user] who may log in
 * @param {string} [options.password] with which password
 * @returns the shards, and how to stop them all
 */
export async function startCluster({
  shards = 2,
  apart = false,
  folder,
  dataFolders = [],
  queryMemory = 4e9,
  user = 'pantau',
  password = '',
} = {}) {
  const program = serverProgram();
  if (program === null) throw new Error('clickhouse-server is not installed');
  const root = folder ?? (await mkdtemp(join(tmpdir(), 'pantau-clickhouse-')));
  const ports = await freePorts(apart ? 3 : shards * 3);
  const portOf = (shard, i) => ports[(apart ? 0 : 3 * shard) + i];
  const own = Array.from({length: shards}, (_, i) => ({
    number: i + 1,
    folder: join(root, `shard-${i + 1}`),
    data: dataFolders[i] ?? join(root, `shard-${i + 1}`, 'data'),
    host: `127.0.0.${apart ? i + 1 : 1}`,
    http: portOf(i, 0),
    tcp: portOf(i, 1),
    interserver: portOf(i, 2),
  }));
  const running = [];
  for (const shard of own) {
    await mkdir(shard.folder, {recursive: true});
    await mkdir(shard.data, {recursive: true});
    await writeSettings(shard, own, {user, password, queryMemory});
    running.push(new Shard(program, shard));
  }
  const stop = async () => {
    await Promise.all(running.map((shard) => shard.stop()));
    if (folder === undefined) await rm(root, {recursive: true, force: true});
  };
  try {
    await Promise.all(running.map((shard) => shard.start()));
  } catch (error) {
    await stop();
    throw error;
  }
  return {name: 'pantau', folder: root, user, password, shards: running, stop};
}

/** One server of the cluster. */
class Shard {
  #program;
  #settings;
  #process = null;

  constructor(program, settings) {
    this.#program = program;
    this.#settings = settings;
  }

  get url() {
    return `http://${this.#settings.host}:${this.#settings.http}`;
  }

  get pid() {
    return this.#process?.pid ?? null;
  }

  /** Resolves when the server answers. */
  async start() {
    const {folder} = this.#settings;
    const child = spawn(this.#program, [`--config-file=${join(folder, 'config.xml')}`], {
      cwd: folder,
      stdio: 'ignore',
    });
    this.#process = child;
    let over = false;
    child.once('exit', () => (over = true));
    child.once('error', () => (over = true));
    for (let tries = 0; tries < 300 && !over; tries++) {
      if (await answers(`${this.url}/ping`)) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const log = await readFile(join(folder, 'error.log'), 'utf8').catch(() => '');
    await this.stop();
    throw new Error(`clickhouse-server did not start:\n${log.slice(-2000)}`);
  }

  /** Lets it finish its work; `SIGKILL` ends it as a power cut does. */
  async stop(signal = 'SIGTERM') {
    const child = this.#process;
    this.#process = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await gone;
    clearTimeout(late);
  }

  /** Answers nobody until `resume`. */
  pause() {
    this.#process?.kill('SIGSTOP');
  }

  resume() {
    this.#process?.kill('SIGCONT');
  }
}

async function answers(url) {
  try {
    const response = await fetch(url, {signal: AbortSignal.timeout(1000)});
    return response.ok;
  } catch {
    return false;
  }
}

async function freePorts(count) {
  const servers = await Promise.all(
    Array.from(
      {length: count},
      () =>
        new Promise((resolve, reject) => {
          const server = createServer();
          server.once('error', reject);
          server.listen(0, '127.0.0.1', () => resolve(server));
        }),
    ),
  );
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}
