/** Revisions: what a release changed of the one before it. */
export {compareSnapshots, type CompareOptions} from './compare.js';
export {revisionsFile} from './file.js';
export {isDifferent, markRevised} from './mark.js';
export {parseRevisions} from './read-file.js';
export {releaseRecord, snapshotHash} from './release-record.js';
export {
  isSameMeasure,
  type ChangeCause,
  type ChangeKind,
  type CountedChange,
  type FigureChange,
  type FigureStatus,
  type GuardedGroup,
  type PartChange,
  type ReleaseRecord,
  type ReleaseEntry,
  type Revisions,
  type RevisionsFile,
} from './revisions.js';
