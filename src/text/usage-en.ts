import type {usageId} from './usage-id.js';
import {fact, type Wording} from './wording.js';

/** English words for errors of usage, of computing and of snapshots. */
export const usageEn: Readonly<Record<keyof typeof usageId, Wording>> = {
  INDICATOR_UNKNOWN: {
    title: 'Unknown indicator',
    text: (f) => `There is no indicator "${fact(f, 'found')}". Choose one of: ${fact(f, 'known')}.`,
  },
  EMBED_CHOICE: {
    title: 'Not in the snapshot',
    text: (f) =>
      `There is no ${fact(f, 'option')} "${fact(f, 'found')}" in this snapshot. There are: ${fact(f, 'known')}.`,
  },
  EMBED_ADDRESS: {
    title: 'Address not valid',
    text: (f) =>
      `The address "${fact(f, 'found')}" cannot be used. Write a path such as /umkm/snapshot.json, or an http or https address.`,
  },
  DIMENSION_UNKNOWN: {
    title: 'Unknown breakdown',
    text: (f) => `There is no breakdown "${fact(f, 'found')}". Choose from: ${fact(f, 'known')}.`,
  },
  DIMENSION_INVALID: {
    title: 'Breakdown does not apply',
    text: (f) =>
      `Indicator ${fact(f, 'indicator')} cannot be broken down by "${fact(f, 'found')}". Possible: ${fact(f, 'known')}.`,
  },
  PARAM_VALUE: {
    title: 'Invalid parameter value',
    text: (f) =>
      `Parameter ${fact(f, 'param')}="${fact(f, 'found')}" is not valid. Write one of: ${fact(f, 'expected')}.`,
  },
  PARAM_UNKNOWN: {
    title: 'Unknown parameter',
    text: (f) =>
      `Indicator ${fact(f, 'indicator')} has no parameter "${fact(f, 'found')}". It has: ${fact(f, 'known')}.`,
  },
  INDICATOR_FUNCTION: {
    title: 'No indicator of tables',
    text: (f) =>
      `${fact(f, 'indicator')} is a formula over given numbers, not an indicator of tables. In a program, use the function ${fact(f, 'name')} of the package pantau-umkm.`,
  },
  EXPRESSION_GRAIN: {
    title: 'Expression does not fit',
    text: (f) =>
      `Expression "${fact(f, 'op')}" cannot be computed for ${fact(f, 'table')}. Check the definition of the indicator.`,
  },
  ENGINE_MISSING: {
    title: 'Engine not installed',
    text: (f) =>
      `Engine "${fact(f, 'engine')}" needs a package that is not installed. Run: ${fact(f, 'command')}`,
  },
  ENGINE_OFFERS: {
    title: 'Indicator of another engine',
    text: (f) =>
      `Engine "${fact(f, 'engine')}" does not compute ${fact(f, 'found')}. Use another one: --engine ${fact(f, 'other')}.`,
  },
  ENGINE_UNLOADED: {
    title: 'Parts not loaded',
    text: (f) =>
      `The parts of the indicator (${fact(f, 'kind')}) are not loaded from the database. In a program, await session.load(indicator) before computeIn.`,
  },
  ENGINE_FILE: {
    title: 'No known table in the file',
    text: (f) =>
      `${fact(f, 'found')}: no table that is known (${fact(f, 'cause')}). Name it by --table FILE=TABLE, or read it with --engine memory.`,
  },
  ENGINE_MEMORY: {
    title: 'Not enough memory',
    text: (f) =>
      `${fact(f, 'limit')} of memory are not enough for DuckDB. Give it more by --memory-limit, as in --memory-limit 8GB, or by "memoryLimit" under "duckdb" in pantau.json. Where the machine has no more, set fewer "threads" there, or compute each regency by itself.`,
  },
  ENGINE_DISK: {
    title: 'Not enough room on disk',
    text: (f) =>
      `What does not fit into memory DuckDB writes to ${fact(f, 'folder')}, and there is no room left there. Make room, or choose a folder on another disk by --temp-dir.`,
  },
  ENGINE_DIFFERS: {
    title: 'The engines differ',
    text: (f) =>
      `The figure of DuckDB (${fact(f, 'found')}) is not the one in memory (${fact(f, 'expected')}). DuckDB reads files in a plainer way: see check, or use --engine memory.`,
  },
  ENGINE_CELLS: {
    title: 'Cells not understood',
    text: (f) => `${fact(f, 'count')} cells were not understood and count as missing.`,
  },
  ENGINE_ROWS: {
    title: 'Rows refused',
    text: (f) =>
      `${fact(f, 'count')} rows were refused: they lack what is required, or are wider than their header.`,
  },
  COMPUTE_NO_DATA: {
    title: 'No data for the indicator',
    text: (f) =>
      `There are no data for ${fact(f, 'indicator')}. Look at the files with the check command, or at --where.`,
  },
  EXPLAIN_PLACE: {
    title: 'Not a single figure',
    text: (f) =>
      `${fact(f, 'found') === '' ? `Name the ${fact(f, 'dimension')}` : `There is no category "${fact(f, 'found')}" of ${fact(f, 'dimension')}`}: what is explained is one figure of ${fact(f, 'indicator')}. There are: ${fact(f, 'known')}.`,
  },
  COMPUTE_UNLINKED_AID: {
    title: 'Aid without a registered business',
    text: (f) =>
      `${fact(f, 'count')} hand-overs name a business that is not in the register: counted as recipients, not in coverage. Complete the register or correct the numbers.`,
  },
  COMPUTE_UNLINKED_MENTORING: {
    title: 'Visits without a registered business',
    text: (f) =>
      `${fact(f, 'count')} visits name a business that is not in the register. Complete the register or correct the numbers.`,
  },
  COMPUTE_NO_PERIOD: {
    title: 'Year unknown',
    text: () => 'The register does not say its year. Write "asOf": "2024-12-31" in pantau.json.',
  },
  TARGET_SIMILAR: {
    title: 'Target of a similar name',
    text: (f) =>
      `The list of programmes has indicators like "${fact(f, 'indicator')}" but not the same: ${fact(f, 'names')}. Their targets are not used; give them the same name if this is what is meant.`,
  },
  TARGET_UNCLEAR: {
    title: 'Unclear target',
    text: (f) =>
      `${fact(f, 'count')} rows of the list of programmes for "${fact(f, 'indicator')}" are not used: a target of a quarter, without a year, blank, or different for the same year.`,
  },
  SNAPSHOT_NOT_JSON: {
    title: 'Snapshot is not JSON',
    text: () =>
      'What arrived is not whole JSON. Check the address: it may be an error page of the server, or the download was cut off.',
  },
  SNAPSHOT_FORMAT: {
    title: 'Not a pantau-umkm snapshot',
    text: () => 'This JSON is not a pantau-umkm snapshot. Make one with the build command.',
  },
  SNAPSHOT_VERSION: {
    title: 'Newer snapshot',
    text: (f) =>
      `The snapshot has format ${fact(f, 'found')}, newer than ${fact(f, 'expected')} that can be read here. Update pantau-umkm on this site, or build the snapshot again with the version this site uses.`,
  },
  SNAPSHOT_SHAPE: {
    title: 'Damaged snapshot',
    text: (f) =>
      `The snapshot is damaged at ${fact(f, 'path')}: ${problems[fact(f, 'problem')] ?? 'wrong content'}. Build it again.`,
  },
  SNAPSHOT_PART: {
    title: 'Part of a snapshot does not fit',
    text: (f) =>
      `The part ${fact(f, 'file')} is not there, or is not of the same release as snapshot.json. Install the whole folder that the build command made.`,
  },
  SNAPSHOT_EMPTY: {
    title: 'Nothing to publish',
    text: () =>
      'These data hold no figure that can be published. Look at the files with the check command.',
  },
  SNAPSHOT_CATEGORY: {
    title: 'Category outside of the breakdown',
    text: (f) =>
      `There is no category "${fact(f, 'found')}" in the breakdown ${fact(f, 'dimension')}.`,
  },
  CLI_COMMAND: {
    title: 'Unknown command',
    text: (f) =>
      `There is no command "${fact(f, 'found')}".${fact(f, 'near') === '' ? '' : ` Did you mean ${fact(f, 'near')}?`} There are: ${fact(f, 'known')}.`,
  },
  CLI_OPTION: {
    title: 'Unknown option',
    text: (f) =>
      `There is no option "${fact(f, 'found')}".${fact(f, 'near') === '' ? '' : ` Did you mean ${fact(f, 'near')}?`} See pantau-umkm --help.`,
  },
  CLI_VALUE: {
    title: 'Invalid option value',
    text: (f) =>
      `The value "${fact(f, 'found')}" of ${fact(f, 'option')} is not valid. Write: ${english(fact(f, 'expected'))}.`,
  },
  CLI_OPERAND: {
    title: 'Incomplete command',
    text: (f) => `The command is incomplete. Write: pantau-umkm ${english(fact(f, 'expected'))}`,
  },
  CLI_REPEATED: {
    title: 'Repeated option',
    text: (f) => `${fact(f, 'option')} names "${fact(f, 'found')}" more than once. Write it once.`,
  },
  CLI_TABLE: {
    title: 'File of --table is not read',
    text: (f) =>
      `--table names the file "${fact(f, 'found')}", which is not read. Files read: ${fact(f, 'known')}.`,
  },
  OPTION_INVALID: {
    title: 'Option of readTables is invalid',
    text: (f) =>
      `Option ${fact(f, 'option')} of readTables is invalid. Give: ${fact(f, 'expected')}.`,
  },
  SOURCE_INVALID: {
    title: 'Invalid source',
    text: (f) =>
      `Source number ${fact(f, 'index')} for readTables is invalid. Give {name: text, bytes: Uint8Array or Blob}.`,
  },
  WORKER_FAILED: {
    title: 'Reader not running',
    text: (f) =>
      `The reader in the background does not run (${fact(f, 'cause')}). Make sure its script is on the server and allowed (worker-src 'self').`,
  },
  READ_EXAMPLE: {
    title: 'Example rows left',
    text: (f) =>
      `The data still hold example rows of the template (${fact(f, 'found')}). Delete them and run again.`,
  },
  FILE_EXISTS: {
    title: 'File exists',
    text: (f) =>
      `${fact(f, 'found')} exists and is not overwritten. Choose another folder, or move that file.`,
  },
  PORT_BUSY: {
    title: 'Port in use',
    text: (f) =>
      `Port ${fact(f, 'found')} is in use. Choose another with --port, or leave --port out.`,
  },
  FILE_SYSTEM: {
    title: 'File cannot be written',
    text: (f) =>
      `"${fact(f, 'found')}" cannot be read or written (${fact(f, 'cause')}). Check permissions and disk space.`,
  },
  EMBED_MISSING: {
    title: 'Widget script not built',
    text: () => 'The widget script embed/pantau-umkm.js is not there. Run npm run build first.',
  },
  WIDGET_UNKNOWN: {
    title: 'Unknown element or attribute',
    text: (f) =>
      `${fact(f, 'found')} does not exist. Check the spelling; custom-elements.json lists elements and attributes.`,
  },
  FIGURE_WITHOUT_CHART: {
    title: 'Nothing to draw',
    text: (f) =>
      `${fact(f, 'found')} gives no chart. ${fact(f, 'cause')} Check the area, year and indicator asked for.`,
  },
  READ_REFUSED_FILES: {
    title: 'Files refused',
    text: (f) =>
      `${fact(f, 'count')} files could not be read; see the remarks above and mend the files.`,
  },
  PICTURE_LIBRARY: {
    title: 'PNG pictures not written',
    text: () =>
      'PNG pictures were not written, only SVG: @napi-rs/canvas is not installed on this computer. Install it with npm install @napi-rs/canvas.',
  },
  PICTURE_FONT: {
    title: 'PNG pictures not written',
    text: () =>
      'PNG pictures were not written, only SVG: this computer has no font. Install one, such as Liberation Sans or Noto Sans.',
  },
  UNEXPECTED: {
    title: 'Unexpected error',
    text: (f) =>
      `Unexpected error: ${fact(f, 'found')}. Please report it with the command you ran.`,
  },
};

/** The command line names what is to be filled in as Indonesian readers know it. */
function english(form: string): string {
  return form.replace('NAMA=NILAI', 'NAME=VALUE').replace('INDIKATOR', 'INDICATOR');
}

/** What may be wrong with a part of a snapshot. */
const problems: Readonly<Record<string, string>> = {
  missing: 'not there',
  type: 'wrong type',
  value: 'wrong content',
  name: 'unknown or forbidden name',
  twice: 'listed twice',
  length: 'the number does not fit',
  loop: 'runs in a circle',
  reason: 'a null without a reason, or a reason beside a value',
};
