import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {UmkmError} from '../errors.js';

const embedNames = ['pantau-umkm.js', 'pantau-umkm.LICENSES.txt'];
const own = dirname(fileURLToPath(import.meta.url));

/**
 * The widgets as they stand in the built package, which is this one.
 *
 * @throws UmkmError `EMBED_MISSING`
 */
export async function embedFiles(): Promise<Map<string, Uint8Array>> {
  let folder = own;
  while (folder !== dirname(folder)) {
    for (const built of [join(folder, 'embed'), join(folder, 'dist', 'embed')]) {
      if (!existsSync(join(built, embedNames[0]))) continue;
      const files = embedNames.map(
        async (name) => [name, await readFile(join(built, name))] as const,
      );
      return new Map(await Promise.all(files));
    }
    folder = dirname(folder);
  }
  throw new UmkmError('EMBED_MISSING', {});
}

/** Changes with the program that writes pages: with the widgets, and with what stands around them. */
export function codeHash(embed: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256');
  for (const content of embed.values()) hash.update(content);
  for (const folder of ['site', 'node', 'text', 'format', 'snapshot']) {
    const path = join(dirname(own), folder);
    for (const name of readdirSync(path).sort())
      if (/\.[jt]s$/.test(name)) hash.update(readFileSync(join(path, name)));
  }
  return hash.digest('hex');
}
