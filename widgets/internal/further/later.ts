import {Later} from '../later.js';
import type * as pieces from './pieces.js';

/** What further views are made of; a page loads it with the first figure that shows one. */
export const further = new Later<typeof pieces>('pieces.js', () => import('./pieces.js'));
