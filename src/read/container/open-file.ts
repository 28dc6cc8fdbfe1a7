import type {ByteFile} from './byte-file.js';
import {openCsv} from './csv.js';
import {isJson, openJson} from './json.js';
import {openParquet} from './parquet.js';
import {openXlsx} from './xlsx.js';
import type {Grid, OpenFailure} from './grid.js';
import {isLocked, sniffBinary} from './sniff.js';

/** Opens a file by what it holds, whatever it is called, or says why it is none that can be read. */
export async function openFile(file: ByteFile): Promise<readonly Grid[] | OpenFailure> {
  if (await isJson(file)) return openJson(file);
  const kind = await sniffBinary(file);
  if (kind === 'xlsx') return openXlsx(file);
  if (kind === 'parquet') return openParquet(file);
  if (kind === 'xls' && (await isLocked(file))) return {code: 'READ_WORKBOOK_PASSWORD', params: {}};
  if (kind !== null) return {code: 'READ_BINARY', params: {kind}};
  return openCsv(file);
}
