import {existsSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import sirv from 'sirv';
import {UmkmError} from '../errors.js';
import {cliWords} from '../text/cli.js';
import type {Arguments} from './arguments.js';

const defaultPort = 4173;

/** The policy a strict government site sets; the preview shows that the page keeps it. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
  // The preview of embed codes shows embed.html of the same site.
  "frame-src 'self'; " +
  "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

/**
 * `serve DIR [--port N]`: previews a site on localhost until interrupted. Without `--port` the
 * next free port is taken; with it a busy port is an error.
 *
 * @throws UmkmError `CLI_OPERAND`, `CLI_VALUE`, `FILE_MISSING`, `PORT_BUSY`
 */
export async function serve({operands: [folder], port, lang}: Arguments): Promise<0> {
  if (folder === undefined) throw new UmkmError('CLI_OPERAND', {expected: 'serve FOLDER'});
  if (!existsSync(folder)) throw new UmkmError('FILE_MISSING', {found: folder});
  if (!statSync(folder).isDirectory())
    throw new UmkmError('CLI_VALUE', {option: 'serve', found: folder, expected: 'serve FOLDER'});
  const files = sirv(folder, {dev: true, etag: true, gzip: true, brotli: true});
  const server = createServer((request, response) => {
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    const refuse = (status: 404 | 405): void => {
      response.statusCode = status;
      response.setHeader('Content-Type', 'text/plain; charset=utf-8');
      response.end(String(status));
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') refuse(405);
    else files(request, response, () => refuse(404));
  });
  const listen = (candidate: number): Promise<number> =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(candidate, '127.0.0.1', () => {
        server.removeListener('error', reject);
        resolve((server.address() as AddressInfo).port);
      });
    });
  const actual = await firstFree(listen, port);
  process.stdout.write(`${cliWords[lang].serving(`http://localhost:${actual}/`)}\n`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    }
  });
  return 0;
}

async function firstFree(
  listen: (port: number) => Promise<number>,
  wanted: number | undefined,
): Promise<number> {
  const candidates =
    wanted === undefined ? [defaultPort, defaultPort + 1, defaultPort + 2, 0] : [wanted];
  for (const candidate of candidates) {
    try {
      return await listen(candidate);
    } catch (error) {
      const {code} = error as NodeJS.ErrnoException;
      if (code === 'EACCES')
        throw new UmkmError('CLI_VALUE', {
          option: '--port',
          found: String(candidate),
          expected: '1024 … 65535',
        });
      if (code !== 'EADDRINUSE') throw error;
    }
  }
  throw new UmkmError('PORT_BUSY', {found: String(wanted)});
}
