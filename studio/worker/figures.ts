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
import type {Lang} from '../../src/text/words.js';
import type {Advance, Figures, FirstFigure} from './messages.js';

export interface FiguresOptions {
  readonly config: Config;
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
 *   `SNAPSHOT_EMPTY`, `DISCLOSURE_UNSAFE`, and what publishing throws
 */
export async function figuresOf(
  {tables, input, regions}: ReadResult,
  {config, lang, onAdvance, onFirst}: FiguresOptions,
): Promise<Figures> {
  onAdvance({stage: 'computing', done: 0, total: 0});
  refuseExamples(textColumn(tables.registry, 'businessId')?.dictionary ?? []);
  const session = openRelease(tables, config);
  const first = firstFigures(session, lang);
  if (first.length > 0) onFirst(first);
  const {snapshot, loss, threshold, sound, unchanged} = await releaseOf(session, {
    input,
    regions,
    previous: null,
    onProgress: ({done, total}) => onAdvance({stage: 'protecting', done, total}),
  });
  if (!snapshot.extension.disclosure.applied) return {snapshot, loss, attacked: false};
  onAdvance({stage: 'checking', done: 0, total: 0});
  const {safe, exact, narrow, small, open} = await auditSnapshot(snapshot, {
    threshold,
    ...(sound && {sound}),
    ...(unchanged && {unchanged}),
  });
  if (!safe) {
    const count = [exact, narrow, small, open].reduce((all, list) => all + list.length, 0);
    throw new UmkmError('DISCLOSURE_UNSAFE', {count});
  }
  return {snapshot, loss, attacked: true};
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
