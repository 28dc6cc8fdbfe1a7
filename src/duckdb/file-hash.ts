import {createHash} from 'node:crypto';
import {nodeFile} from '../node/node-file.js';
import {isPartitioned, partName, partsOf} from '../node/partitioned.js';

/** The hash of a file; of a table in parts that of the names and hashes of its parts. */
export async function hashOf(path: string): Promise<string> {
  if (await isPartitioned(path)) {
    const hash = createHash('sha256');
    for (const part of await partsOf(path))
      hash.update(`${partName(path, part)}\n${await hashOf(part)}\n`);
    return hash.digest('hex');
  }
  const file = await nodeFile(path);
  try {
    return await file.sha256();
  } finally {
    await file.close();
  }
}
