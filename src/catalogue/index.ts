// Made by `node tools/indexes.mjs`; a test says when it is stale.
import {coverage} from './aid/coverage.js';
import {followup} from './aid/followup.js';
import {groupMembers} from './aid/group-members.js';
import {multiple} from './aid/multiple.js';
import {any} from './digital/any.js';
import {gap} from './digital/gap.js';
import {perChannel} from './digital/per-channel.js';
import {contribution} from './growth/contribution.js';
import {share} from './growth/share.js';
import {yoy} from './growth/yoy.js';
import {sizeClass} from './size/class.js';

export const catalogue = [
  coverage,
  followup,
  groupMembers,
  multiple,
  any,
  gap,
  perChannel,
  contribution,
  share,
  yoy,
  sizeClass,
] as const;
