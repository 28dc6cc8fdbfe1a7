import {strFromU8, unzipSync} from 'fflate';
import {UmkmError} from '../src/errors.js';
import {parseRevisions} from '../src/revision/index.js';
import {parseSnapshot} from '../src/snapshot/parse.js';
import type {Earlier, GivenFile} from './worker/messages.js';

/** Files of an earlier release among those that an officer gave. */
export interface EarlierFiles {
  readonly snapshot?: GivenFile;
  readonly revisions?: GivenFile;
  readonly zip?: GivenFile;
}

/**
 * The release before this one: a `snapshot.json` with the `revisions.json` beside it, or the ZIP that
 * the studio made then. It is read once here, so that something else is refused at once.
 *
 * @returns null where a ZIP holds none
 * @throws UmkmError `SNAPSHOT_…`, `REVISIONS_FORMAT`, and `STUDIO_EARLIER_SPLIT` for a release whose
 *   areas stand in files of their own
 */
export async function earlierOf(given: EarlierFiles): Promise<Earlier | null> {
  const texts = given.zip ? await textsInZip(given.zip.file) : await textsOf(given);
  if (texts.snapshot === null) return null;
  const {extension} = parseSnapshot(texts.snapshot);
  const {parts = [], region, asOf} = extension;
  if (parts.length > 0) throw new UmkmError('STUDIO_EARLIER_SPLIT', {found: region.label});
  if (texts.revisions !== null) parseRevisions(texts.revisions);
  const name = given.zip?.name ?? given.snapshot?.name ?? 'snapshot.json';
  return {...texts, snapshot: texts.snapshot, name, place: region.label, asOf};
}

interface Texts {
  readonly snapshot: string | null;
  readonly revisions: string | null;
}

async function textsOf({snapshot, revisions}: EarlierFiles): Promise<Texts> {
  return {
    snapshot: (await snapshot?.file.text()) ?? null,
    revisions: (await revisions?.file.text()) ?? null,
  };
}

const wanted = /^(?:[^/]+\/)?(snapshot|revisions)\.json$/;
/** What is larger once unpacked is no release of a kabupaten. */
const mostBytes = 256 * 2 ** 20;

/** The two files of an archive; others are not unpacked. One that is damaged holds none. */
async function textsInZip(zip: Blob): Promise<Texts> {
  const bytes = new Uint8Array(await zip.arrayBuffer());
  const filter = ({name, originalSize}: {name: string; originalSize: number}): boolean =>
    wanted.test(name) && originalSize <= mostBytes;
  const files = unzipped(() => unzipSync(bytes, {filter}));
  const text = (name: string): string | null => {
    const found = Object.entries(files).find(([path]) => wanted.exec(path)?.[1] === name);
    return found ? strFromU8(found[1]) : null;
  };
  return {snapshot: text('snapshot'), revisions: text('revisions')};
}

function unzipped(open: () => Record<string, Uint8Array>): Record<string, Uint8Array> {
  try {
    return open();
  } catch {
    return {};
  }
}
