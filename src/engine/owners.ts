import {derived} from './derived.js';
import type {Frame} from './frame.js';

/**
 * The owner of each business; one in no register, of whom nothing is known, has one of its own.
 * `null` where no owner is known to have several.
 */
export function ownerOfBusinesses(frame: Frame): Int32Array | null {
  return derived(frame, 'owners', () => {
    const owners = frame.tables.registry?.owners;
    if (owners === undefined) return null;
    return frame.registryRow.map((row, business) =>
      row < 0 ? owners.length + business : owners[row],
    );
  });
}
