import {ofMemory} from './mutate-equivalent-memory.mjs';
import {ofSql} from './mutate-equivalent-sql.mjs';

/**
 * Changes that no table can tell from what stands there, with the reason: `mutate.mjs` does not ask
 * about them. `nth` says which of several equal signs of the line is meant; left out, all are. So does
 * `within` of equal lines: it names the function.
 */
const equivalent = [...ofMemory, ...ofSql];

/** Why no table can tell a change, or `undefined`. */
export function reasonOf({file, text, from, to, nth, within}) {
  return equivalent.find(
    (one) =>
      file.endsWith(`/${one.file}`) &&
      one.text === text &&
      one.from === from.trim() &&
      one.to === to.trim() &&
      (one.nth === undefined || one.nth === nth) &&
      (one.within === undefined || one.within === within),
  )?.reason;
}
