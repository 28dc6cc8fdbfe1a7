import {createReadStream, statSync} from 'node:fs';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, normalize} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The policy that a careful government site sends with every page. */
export const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
  "img-src 'self' data:; require-trusted-types-for 'script'";

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export interface Site {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly origin: string;
  /** Paths asked for, in order. */
  readonly requests: string[];
  /** Answers of this test; they go before the files. */
  readonly routes: Map<string, Answer>;
  readonly close: () => Promise<void>;
}

/** Serves the project's files, or those of `folder`, on a free port of this machine under `policy`. */
export async function serveSite({
  policy = strictPolicy,
  cache = 'no-store',
  folder = root,
} = {}): Promise<Site> {
  const requests: string[] = [];
  const routes = new Map<string, Answer>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    requests.push(path);
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Cache-Control', cache);
    const answer = routes.get(path);
    if (answer) answer(request, response);
    else sendFile(join(folder, normalize(decodeURIComponent(path))), response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    routes,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Answers with a text; the type follows from the name of the file where none is given. */
export function text(body: string, {status = 200, type = types['.json']} = {}): Answer {
  return (_request, response) => {
    response.writeHead(status, {'Content-Type': type}).end(body);
  };
}

/** A page that holds `body` and the embed file. */
export function pageWith(body: string, {head = ''} = {}): Answer {
  const html = `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Uji</title>
    <link rel="icon" href="data:,">${head}<script src="/dist/embed/pantau-umkm.js" defer></script></head>
    <body>${body}</body></html>`;
  return text(html, {type: types['.html']});
}

function sendFile(file: string, response: ServerResponse): void {
  try {
    if (!statSync(file).isFile()) throw new Error('a folder');
  } catch {
    response.writeHead(404, {'Content-Type': 'text/plain'}).end('404');
    return;
  }
  response.writeHead(200, {'Content-Type': types[extname(file)] ?? 'application/octet-stream'});
  createReadStream(file).pipe(response);
}
