import {connect, createServer, type Socket} from 'node:net';

/** A way to a server that can be cut. */
export interface BrokenConnection {
  readonly url: string;
  /** Cuts every connection once so many bytes more have gone to the server; then lets all through again. */
  cutAfter(bytes: number): void;
  /** How often it was cut. */
  cuts(): number;
  close(): Promise<void>;
}

/** Stands between a client and a server on the loopback. */
export async function brokenConnection(to: string): Promise<BrokenConnection> {
  const target = new URL(to);
  const open = new Set<Socket>();
  let left = Infinity;
  let cuts = 0;
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    for (const one of [client, upstream]) {
      open.add(one);
      one.on('close', () => open.delete(one));
      one.on('error', () => one.destroy());
    }
    client.on('data', (piece) => {
      left -= piece.length;
      if (left <= 0) {
        left = Infinity;
        cuts++;
        // Half of it may have been written already.
        upstream.write(piece.subarray(0, piece.length >> 1));
        for (const one of open) one.destroy();
      } else upstream.write(piece);
    });
    upstream.on('data', (piece) => client.write(piece));
    client.on('end', () => upstream.end());
    upstream.on('end', () => client.end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    cutAfter: (bytes) => (left = bytes),
    cuts: () => cuts,
    close: () =>
      new Promise((resolve) => {
        for (const one of open) one.destroy();
        server.close(() => resolve());
      }),
  };
}
