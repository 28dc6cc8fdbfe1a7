/**
 * Files as a ZIP archive that holds them as they are: what a workbook needs, at a tenth of the code
 * that compressing takes. The same files give the same bytes.
 *
 * @param files names in ASCII and their texts
 * @example
 * storedZip([['a.txt', 'satu']]); // 116 bytes
 */
export function storedZip(
  files: readonly (readonly [name: string, text: string])[],
): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const out: number[] = [];
  const directory: number[] = [];
  for (const [name, text] of files) {
    const path = encoder.encode(name);
    const bytes = encoder.encode(text);
    const {length} = bytes;
    // Version 2.0, no flags, stored, 1 January 1980.
    const entry = [
      ...number(20),
      ...[0, 0, 0, 0, 0, 0, 0x21, 0],
      ...number(checksum(bytes), 4),
      ...number(length, 4),
      ...number(length, 4),
      ...number(path.length),
      0,
      0,
    ];
    directory.push(0x50, 0x4b, 1, 2, 20, 0, ...entry, ...zeros(10), ...number(out.length, 4));
    directory.push(...path);
    out.push(0x50, 0x4b, 3, 4, ...entry, ...path);
    for (const byte of bytes) out.push(byte);
  }
  const start = out.length;
  for (const byte of directory) out.push(byte);
  out.push(0x50, 0x4b, 5, 6, ...zeros(4), ...number(files.length), ...number(files.length));
  out.push(...number(directory.length, 4), ...number(start, 4), 0, 0);
  return Uint8Array.from(out);
}

/** CRC-32 of PKZIP and Ethernet. */
function checksum(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** Low byte first. */
function number(value: number, size = 2): number[] {
  return Array.from({length: size}, (_, i) => (value >>> (i * 8)) & 255);
}

function zeros(count: number): number[] {
  return Array.from({length: count}, () => 0);
}
