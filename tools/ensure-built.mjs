import {ensureBuilt} from './fresh.mjs';

/** Set-up of the tests that look at the built package: they never run against an old build. */
export default function setup() {
  ensureBuilt();
}
