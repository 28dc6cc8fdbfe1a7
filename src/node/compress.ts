import {promisify} from 'node:util';
import {brotliCompress, constants, gzip} from 'node:zlib';

const [asGzip, asBrotli] = [promisify(gzip), promisify(brotliCompress)];

/** Shorter files are sent as they are: a packet holds them anyway. */
const fewestBytes = 1024;

/** Files whose bytes are compressed already, or that no browser asks for compressed. */
const packed = /\.(?:png|xlsx|zip|gz|br|woff2)$/;

/** How a server that finds them sends a file, by what is added to its name. */
export const encodings = ['.gz', '.br'] as const;

/** Whether a file gets compressed ones beside it. */
export function isCompressible(path: string, bytes: number): boolean {
  return bytes >= fewestBytes && !packed.test(path);
}

/** A file as `.gz` and `.br`; the same bytes give the same ones. */
export async function compressed(
  content: Uint8Array,
): Promise<readonly (readonly [ending: string, content: Uint8Array])[]> {
  const [zipped, brotli] = await Promise.all([
    asGzip(content, {level: constants.Z_BEST_COMPRESSION}),
    asBrotli(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  ]);
  // On what system it was made says nothing of a file.
  zipped[9] = 255;
  return [
    ['.gz', zipped],
    ['.br', brotli],
  ];
}

/** The best but two: the last steps take ten times as long for a few hundredths. */
const quality = 9;
