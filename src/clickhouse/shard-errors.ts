import {UmkmError} from '../errors.js';

/** What a server said of a statement that it refused. */
export function serverError(status: number, text: string, shard: string): UmkmError {
  const code = Number(/Code:\s*(\d+)/.exec(text)?.[1] ?? 0);
  if (code === 291 || code === 497)
    return new UmkmError('CLICKHOUSE_RIGHT', {shard, found: messageOf(text)});
  if (status === 401 || status === 403 || loginCodes.has(code))
    return new UmkmError('CLICKHOUSE_LOGIN', {shard});
  if (code === 243 || /No space left on device|Not enough space/i.test(text))
    return new UmkmError('CLICKHOUSE_DISK', {shard});
  if (code === 159) return new UmkmError('CLICKHOUSE_TIME', {shard, seconds: secondsOf(text)});
  if (code === 241) return new UmkmError('CLICKHOUSE_MEMORY', {shard});
  return new UmkmError('CLICKHOUSE_QUERY', {shard, found: messageOf(text), number: code});
}

/** Any failure of a question as one that says what to do. */
export function shardError(
  error: unknown,
  shard: string,
  {signal}: {readonly signal?: AbortSignal},
): UmkmError {
  if (signal?.aborted === true) return new UmkmError('CLICKHOUSE_STOPPED', {}, {cause: error});
  if (error instanceof UmkmError) return error;
  return new UmkmError('CLICKHOUSE_SHARD', {shard, found: reasonOf(error)}, {cause: error});
}

/** Unknown user, wrong or required password, authentication failed. */
const loginCodes: ReadonlySet<number> = new Set([192, 193, 194, 516]);

function reasonOf(error: unknown): string {
  const {code, message} = error as {code?: string; message?: string};
  return code ?? message ?? '';
}

function secondsOf(text: string): number {
  return Number(/maximum:\s*(\d+)/.exec(text)?.[1] ?? 0);
}

/** The first sentence of a message; the statement itself is left out, for it may hold identifiers. */
function messageOf(text: string): string {
  const said = /DB::(?:Net)?Exception:\s*([^\n]*)/.exec(text)?.[1] ?? text.split('\n')[0];
  return said
    .split(/, e\.what\(\)|\(version|: While processing|: while executing/)[0]
    .slice(0, 200);
}
