import {Zip, ZipDeflate, ZipPassThrough, strToU8} from 'fflate';

/** A file of the archive. */
export interface PackedFile {
  readonly path: string;
  readonly bytes: number;
}

/** Kinds of files that are compressed already. */
const packed = /\.(?:png|zip|xlsx|gz)$/;
/** One day for all files, so that the same figures give the same bytes. */
const day = new Date(2020, 0, 1);

/** Packs files one after the other; the same files give the same bytes. */
export async function zipOf(
  files: AsyncIterable<{readonly path: string; readonly content: string | Uint8Array}>,
): Promise<{zip: Blob; files: PackedFile[]}> {
  const chunks: BlobPart[] = [];
  const listed: PackedFile[] = [];
  const finished = new Promise<void>((resolve, reject) => {
    const zip = new Zip((error, chunk, final) => {
      if (error) return reject(error);
      chunks.push(chunk);
      if (final) resolve();
    });
    void (async () => {
      for await (const {path, content} of files) {
        const bytes = typeof content === 'string' ? strToU8(content) : content;
        const entry = packed.test(path)
          ? new ZipPassThrough(path)
          : new ZipDeflate(path, {level: 6});
        entry.mtime = day;
        zip.add(entry);
        entry.push(bytes, true);
        listed.push({path, bytes: bytes.length});
      }
      zip.end();
    })().catch(reject);
  });
  await finished;
  return {zip: new Blob(chunks, {type: 'application/zip'}), files: listed};
}
