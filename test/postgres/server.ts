import {execFileSync, spawn, type ChildProcess} from 'node:child_process';
import {chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import pg from 'pg';

/** Where Debian puts the servers, the newest last. */
const debian = '/usr/lib/postgresql';
const found = existsSync(debian)
  ? readdirSync(debian)
      .sort((a, b) => Number(a) - Number(b))
      .map((version) => join(debian, version, 'bin'))
      .filter((folder) => existsSync(join(folder, 'initdb')))
      .at(-1)
  : undefined;

/** Whether PostgreSQL is installed; where it is not, its tests are left out, and say why. */
export const hasPostgres = found !== undefined;

if (!hasPostgres)
  console.warn(
    'PostgreSQL is not installed: the tests of reading a database are left out (apt-get install postgresql)',
  );

export interface TestServer {
  readonly port: number;
  readonly user: string;
  readonly password: string;
  /** What the environment of a command says of it. */
  readonly env: Readonly<Record<string, string>>;
  /** Asks it something as who owns it. */
  ask<T extends object = object>(sql: string): Promise<T[]>;
  stop(): Promise<void>;
}

/** Starts a server on the loopback with a folder of its own; it will not run as root. */
export async function startPostgres(): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'pantau-postgres-'));
  const [user, password] = ['pembaca', 'rahasia rekaan'];
  const who = process.getuid?.() === 0 ? idsOf('postgres') : null;
  writeFileSync(join(folder, 'sandi'), password);
  if (who !== null) {
    chownSync(folder, who.uid, who.gid);
    chownSync(join(folder, 'sandi'), who.uid, who.gid);
  }
  const data = join(folder, 'data');
  const bin = found as string;
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', user, '-A', 'scram-sha-256', `--pwfile=${join(folder, 'sandi')}`].concat([
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--no-sync',
    ]),
    {...who, cwd: folder, stdio: 'ignore'},
  );
  const port = await freePort();
  const child = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-F'],
    {...who, cwd: folder, stdio: 'ignore'},
  );
  const login = {host: '127.0.0.1', port, user, password, database: 'postgres'};
  const ask = async <T extends object>(sql: string): Promise<T[]> => {
    const client = new pg.Client(login);
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<T>(sql)).rows;
    } finally {
      await client.end();
    }
  };
  await answering(ask, child);
  return {
    ...{port, user, password, ask},
    env: {
      ...{PGHOST: '127.0.0.1', PGPORT: String(port), PGUSER: user},
      ...{PGPASSWORD: password, PGDATABASE: 'postgres'},
    },
    stop: async () => {
      await ended(child);
      rmSync(folder, {recursive: true, force: true});
    },
  };
}

function idsOf(name: string): {uid: number; gid: number} {
  const ask = (flag: string): number =>
    Number(execFileSync('id', [flag, name], {encoding: 'utf8'}));
  return {uid: ask('-u'), gid: ask('-g')};
}

async function answering(ask: TestServer['ask'], child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200 && child.exitCode === null; tries++) {
    if ((await ask('SELECT 1 AS one').catch(() => [])).length === 1) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await ended(child);
  throw new Error('postgres did not start');
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  await gone;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
