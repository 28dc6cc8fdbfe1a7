import type {revisionId} from './revision-id.js';
import {fact, type Wording} from './wording.js';

/** English words for errors of revisions. */
export const revisionEn: Readonly<Record<keyof typeof revisionId, Wording>> = {
  REVISION_REGION: {
    title: 'Release of another area',
    text: (f) =>
      `The earlier release is about ${fact(f, 'found')}, this one about ${fact(f, 'expected')}. Use the snapshot.json of the same area.`,
  },
  REVISION_ORDER: {
    title: 'Earlier release is later',
    text: (f) =>
      `The earlier release is as of ${fact(f, 'found')}, later than this one (${fact(f, 'expected')}). Use an older snapshot.json, or correct "asOf" in pantau.json.`,
  },
  REVISIONS_FORMAT: {
    title: 'No list of revisions',
    text: (f) =>
      `The revisions.json beside the earlier release cannot be read${fact(f, 'path') === '' ? '' : ` (${fact(f, 'path')})`}. Copy it from that site again, or move it away to start a new list.`,
  },
};
