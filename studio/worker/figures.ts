import {auditSnapshot} from '../../src/audit.js';
import {openRelease} from '../../src/collapse.js';
import {computeIn, indicatorOf} from '../../src/compute.js';
import {textColumn} from '../../src/data/access.js';
import {describe} from '../../src/describe.js';
import {UmkmError} from '../../src/errors.js';
import {releaseOf} from '../../src/publish.js';
import type {ReadResult} from '../../src/read/read-tables.js';
import type {Config} from '../../src/schema/config.js';
import type {Session} from '../../src/session.js';
import {exampleIds} from '../../src/template/template.js';
import {compareSnapshots, markRevised, revisionsFile} from '../../src/revision/index.js';
import {requireSameRegion} from '../../src/revision/same-region.js';
import {parseSnapshot} from '../../src/snapshot/parse.js';
import type {Snapshot} from '../../src/snapshot/v1.js';
import type {Lang} from '../../src/text/words.js';
import type {Advance, Earlier, Figures, FirstFigure} from './messages.js';

export interface FiguresOptions {
  readonly config: Config;
  /** The release before; nothing may follow from it and this one together. */
  readonly earlier: Earlier | null;
  readonly lang: Lang;
  readonly onAdvance: (advance: Advance) => void;
  readonly onFirst: (first: readonly FirstFigure[]) => void;
}

/** What an office asks first. */
const firstKeys = [
  'size.class',
  'growth.yoy',
  'aid.coverage',
  'digital.any',
  'mentoring.coverage',
  'legality.nib_share',
];

/**
 * Figures as they would be published: computed, protected, and attacked as a reader could. The first
 * few are told before that.
 *
 * @throws UmkmError `READ_EXAMPLE` where examples of a template are among the businesses,
 *   `SNAPSHOT_EMPTY`, `DISCLOSURE_UNSAFE`, `DISCLOSURE_PREVIOUS` and `REVISION_ORDER` where the release
 *   before is of another place or a later one, and what publishing throws
 */
export async function figuresOf(
  {tables, input, regions}: ReadResult,
  {config, earlier, lang, onAdvance, onFirst}: FiguresOptions,
): Promise<Figures> {
  onAdvance({stage: 'computing', done: 0, total: 0});
  refuseExamples(textColumn(tables.registry, 'businessId')?.dictionary ?? []);
  const session = openRelease(tables, config);
  const first = firstFigures(session, lang);
  if (first.length > 0) onFirst(first);
  const previous = earlier === null ? null : parseSnapshot(earlier.snapshot);
  const {snapshot, loss, threshold, sound, unchanged} = await releaseOf(session, {
    input,
    regions,
    previous,
    onProgress: ({done, total}) => onAdvance({stage: 'protecting', done, total}),
  });
  requireSameRegion(previous, snapshot);
  const figures = {
    loss,
    compared: previous !== null,
    remarks: session.diagnostics.filter(({code}) => code.startsWith('CONFIG_COLLAPSE')),
    ...revisedBy(snapshot, previous, earlier?.revisions ?? null),
  };
  if (!snapshot.extension.disclosure.applied) return {...figures, attacked: false};
  onAdvance({stage: 'checking', done: 0, total: 0});
  const {safe, exact, narrow, small, open} = await auditSnapshot(snapshot, {
    previous,
    threshold,
    ...(sound && {sound}),
    ...(unchanged && {unchanged}),
  });
  if (!safe) {
    const count = [exact, narrow, small, open].reduce((all, list) => all + list.length, 0);
    throw new UmkmError('DISCLOSURE_UNSAFE', {count});
  }
  return {...figures, attacked: true};
}

/** Marks what the release before gave otherwise, and goes on with its list of changes. */
function revisedBy(
  snapshot: Snapshot,
  previous: Snapshot | null,
  file: string | null,
): Pick<Figures, 'snapshot' | 'revisions'> {
  if (previous === null) return {snapshot, revisions: revisionsFile(null, null, snapshot)};
  const revisions = compareSnapshots(previous, snapshot);
  const marked = markRevised(snapshot, revisions);
  return {snapshot: marked, revisions: revisionsFile(file, revisions, marked)};
}

/** Sentences with the figures of the whole office; those that its tables do not tell are left out. */
function firstFigures(session: Session, lang: Lang): FirstFigure[] {
  return firstKeys.flatMap((key): FirstFigure[] => {
    const computation = computeIn(session, indicatorOf(key), {});
    if (!computation.rows.some(({value}) => value !== null)) return [];
    return [{indicator: key, sentence: describe(computation, lang)}];
  });
}

/** Nobody publishes the examples of a template as businesses of the place. */
function refuseExamples(ids: readonly string[]): void {
  const found = exampleIds.filter((id) => ids.includes(id));
  if (found.length > 0) throw new UmkmError('READ_EXAMPLE', {found});
}
