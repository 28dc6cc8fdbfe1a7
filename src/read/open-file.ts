import type {ByteFile} from './byte-file.js';
import {openCsv} from './container/csv.js';
import type {Grid, OpenFailure} from './grid.js';
import {sniffBinary} from './sniff.js';

/** Opens a file by what it holds, whatever it is called, or says why it is none that can be read. */
export async function openFile(file: ByteFile): Promise<readonly Grid[] | OpenFailure> {
  const kind = await sniffBinary(file);
  if (kind !== null) return {code: 'READ_BINARY', params: {kind}};
  return openCsv(file);
}
