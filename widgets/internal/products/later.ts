import {Later} from '../later.js';
import type * as pieces from './pieces.js';

/** What further views of products are made of; a page loads it with the first that shows one. */
export const productPieces = new Later<typeof pieces>('pieces.js', () => import('./pieces.js'));
