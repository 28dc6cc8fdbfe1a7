import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {gunzipSync} from 'node:zlib';
import {unzipSync} from 'fflate';

/**
 * All that the files of a folder say, in lower case, however it is written: as it stands, in UTF-16, in
 * archives, compressed, in base64, behind signs of JSON and of addresses.
 *
 * @returns the text of each file by its path
 */
export function everyText(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory())
      for (const [inner, text] of everyText(path)) found.set(inner, text);
    else found.set(path, `${name}\n${textsOf(readFileSync(path)).join('\n')}`.toLowerCase());
  }
  return found;
}

/** What bytes say in each of these ways. */
export function textsOf(bytes: Uint8Array, depth = 0): string[] {
  if (depth > 3) return [];
  const inside =
    bytes[0] === 0x50 && bytes[1] === 0x4b
      ? Object.entries(unzipSync(bytes)).flatMap(([name, entry]) => [
          name,
          ...textsOf(entry, depth + 1),
        ])
      : bytes[0] === 0x1f && bytes[1] === 0x8b
        ? textsOf(gunzipSync(bytes), depth + 1)
        : [];
  const plain = Buffer.from(bytes).toString('utf8');
  const wide = bytes.includes(0) ? [Buffer.from(bytes).toString('utf16le')] : [];
  const bases = (plain.match(/[\w+/-]{24,}={0,2}/g) ?? []).map((run) =>
    Buffer.from(run, 'base64').toString('latin1'),
  );
  const unescaped = plain
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/&#x([0-9a-f]{1,4});/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/&#(\d{1,5});/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return [plain, ...(unescaped === plain ? [] : [unescaped]), ...wide, ...bases, ...inside];
}
