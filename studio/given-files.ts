import {parseConfig, type Config} from '../src/schema/config.js';
import {UmkmError} from '../src/errors.js';
import type {Lang} from '../src/text/words.js';
import {sizeText} from './format.js';
import type {Fault} from './texts/texts.js';
import type {EarlierFiles} from './earlier.js';
import type {Earlier, GivenFile} from './worker/messages.js';

/** Larger files do not fit beside their tables into the memory of a browser's tab. */
export const largestFile = 256 * 2 ** 20;
export const largestTogether = 512 * 2 ** 20;

/** Files as the studio takes them in. */
export interface Intake {
  readonly files: readonly GivenFile[];
  readonly config?: Config;
  readonly areas?: GivenFile;
  readonly earlier?: Earlier;
  readonly faults: readonly Fault[];
}

export interface IntakeOptions {
  /** Bytes of the files that are there already. */
  readonly held?: number;
  readonly lang?: Lang;
  /** Settings that are there already. */
  readonly config?: Config;
}

/**
 * Sorts what an officer gave: tables, `pantau.json`, the list of areas that this names, the release
 * before (a `snapshot.json`, or the ZIP of that time). What is too
 * large is refused before a byte of it is read.
 */
export async function intakeOf(
  given: readonly GivenFile[],
  {held = 0, lang = 'id', config: known = {}}: IntakeOptions = {},
): Promise<Intake> {
  const faults: Fault[] = [];
  const files: GivenFile[] = [];
  let config: Config | undefined;
  const before: {-readonly [Kind in keyof EarlierFiles]: EarlierFiles[Kind]} = {};
  let together = held;
  const counts = new Map<string, number>();
  for (const one of given) {
    const base = baseName(one.name);
    counts.set(base, (counts.get(base) ?? 0) + 1);
  }
  for (const one of given) {
    const base = baseName(one.name);
    if (isIdle(base)) continue;
    // Two folders may hold a file of the same name: then their paths tell them apart.
    const name = (counts.get(base) ?? 0) > 1 ? one.name : base;
    if (base === 'pantau.json') {
      try {
        config = parseConfig(await one.file.text(), base);
      } catch (error) {
        faults.push(faultOf(error));
      }
      continue;
    }
    const size = sizeText(one.file.size, lang);
    if (one.file.size > largestFile) {
      const limit = sizeText(largestFile, lang);
      faults.push({code: 'STUDIO_TOO_LARGE', params: {file: base, size, limit}});
      continue;
    }
    if (together + one.file.size > largestTogether) {
      const limit = sizeText(largestTogether, lang);
      const all = sizeText(together + one.file.size, lang);
      faults.push({code: 'STUDIO_TOO_MUCH', params: {size: all, limit}});
      continue;
    }
    const kind = earlierKind(base);
    if (kind !== null && before[kind] === undefined) {
      before[kind] = {name: base, file: one.file};
      continue;
    }
    together += one.file.size;
    files.push({name, file: one.file});
  }
  const earlier = await earlierIn(before, files, faults);
  const list = (config ?? known).regions;
  const areas = files.find(({name}) => list !== undefined && name === baseName(list));
  return {
    files: files.filter((one) => one !== areas),
    faults,
    ...(config && {config}),
    ...(areas && {areas}),
    ...(earlier && {earlier}),
  };
}

/** What a file of an earlier release is called, with what browsers add to a second download. */
function earlierKind(name: string): keyof EarlierFiles | null {
  const found = /^(snapshot|revisions)\b[^/]*\.json$|\.(zip)$/i.exec(name);
  return ((found?.[1] ?? found?.[2])?.toLowerCase() as keyof EarlierFiles | undefined) ?? null;
}

/** The release before; files that are none of one are tables like any other. */
async function earlierIn(
  given: EarlierFiles,
  files: GivenFile[],
  faults: Fault[],
): Promise<Earlier | null> {
  if (Object.keys(given).length === 0) return null;
  const {earlierOf} = await import('./earlier.js');
  const file = (given.zip ?? given.snapshot ?? given.revisions)?.name ?? '';
  try {
    const earlier = await earlierOf(given);
    if (earlier === null && given.zip) files.push(given.zip);
    else if (earlier === null) faults.push({code: 'STUDIO_EARLIER_ALONE', params: {file}});
    return earlier;
  } catch (error) {
    const fault = faultOf(error);
    if (fault.code === 'SNAPSHOT_FORMAT' && given.snapshot) files.push(given.snapshot);
    else faults.push({...fault, params: {...fault.params, file}});
    return null;
  }
}

function faultOf(error: unknown): Fault {
  if (error instanceof UmkmError) return {code: error.code, params: error.params};
  return {code: 'UNEXPECTED', params: {found: String(error)}};
}

/** Files that systems and spreadsheets leave beside the ones that are meant. */
function isIdle(name: string): boolean {
  return (
    name.startsWith('.') || name.startsWith('~$') || /^(?:thumbs\.db|desktop\.ini)$/i.test(name)
  );
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** The files of a drop, those in folders too. */
export async function droppedFiles(transfer: DataTransfer): Promise<GivenFile[]> {
  // Entries must be asked for at once: after the first wait the browser has let go of them.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  if (entries.every((entry) => entry === null))
    return [...transfer.files].map((file) => ({name: file.name, file}));
  const found = await Promise.all(entries.flatMap((entry) => (entry ? [filesIn(entry)] : [])));
  return found.flat();
}

async function filesIn(entry: FileSystemEntry): Promise<GivenFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    return [{name: entry.fullPath.replace(/^\//, ''), file}];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const all: FileSystemEntry[] = [];
  // A folder tells at most a hundred at once.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) break;
    all.push(...some);
  }
  return (await Promise.all(all.map(filesIn))).flat();
}
