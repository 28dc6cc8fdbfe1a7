import {UmkmError} from '../errors.js';
import type {Snapshot} from '../snapshot/v1.js';

/**
 * Refuses an earlier release of another place: nothing can be compared with it.
 *
 * @param previous null where there is none, which is right
 * @throws UmkmError `DISCLOSURE_PREVIOUS`
 */
export function requireSameRegion(previous: Snapshot | null, {extension}: Snapshot): void {
  const {region} = extension;
  const other = previous?.extension.region;
  if (other === undefined || other.code === region.code) return;
  throw new UmkmError('DISCLOSURE_PREVIOUS', {
    found: `${other.label} (${other.code})`,
    expected: `${region.label} (${region.code})`,
  });
}
