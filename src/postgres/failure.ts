import {UmkmError} from '../errors.js';
import {hideNumbers} from '../read/cell/mask.js';

/** What went wrong with a server, in words for an office; it names neither user nor password. */
export interface FailurePlace {
  /** The server: `db.dinas.go.id:5432`. */
  readonly server: string;
  /** Name of the source that was read; empty before any was. */
  readonly source: string;
  readonly signal: AbortSignal | undefined;
}

/** The error of this package for one of the driver's. */
export function failure(error: unknown, {server, source, signal}: FailurePlace): UmkmError {
  if (error instanceof UmkmError) return error;
  const {code = '', message = ''} = error as {code?: string; message?: string};
  const told = (name: string, params: Record<string, string> = {}): UmkmError =>
    new UmkmError(name, {server, source, ...params}, {cause: error});
  if (signal?.aborted) return told('POSTGRES_STOPPED');
  if (/^28/.test(code) || /password must be a string|SCRAM-SERVER-FIRST-MESSAGE/.test(message))
    return told('POSTGRES_LOGIN');
  if (code === '57014' || code === '55P03') return told('POSTGRES_TIME');
  if (code === '3D000' || /^(53300|57P03)$/.test(code) || (source === '' && code === ''))
    return told('POSTGRES_CONNECT', {found: code === '' ? short(message) : code});
  if (/^(08|57P)/.test(code) || cut.test(`${code} ${message}`))
    return told(source === '' ? 'POSTGRES_CONNECT' : 'POSTGRES_CUT', {found: code || 'cut'});
  if (source === '' && /^E[A-Z]+$/.test(code)) return told('POSTGRES_CONNECT', {found: code});
  return told('POSTGRES_QUERY', {found: short(message), code});
}

const cut =
  /ECONNRESET|EPIPE|ETIMEDOUT|Connection terminated|not queryable|Client was closed|connection error/;

/** The server's words may repeat a cell. */
function short(message: string): string {
  return hideNumbers(message.split('\n')[0].slice(0, 200));
}
