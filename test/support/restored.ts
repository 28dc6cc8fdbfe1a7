import {cellsOf} from '../../src/snapshot/cells.js';
import type {Cell, Dataset, Snapshot} from '../../src/snapshot/v1.js';

/** Whether a true figure is no small one by itself: what only the rest of a table makes unsafe. */
export function isHarmless({numerator, denominator, unknown}: Cell, threshold: number): boolean {
  const rest = (denominator ?? 0) - (numerator ?? 0) - (unknown ?? 0);
  return [numerator, rest].every((count) => count === null || count <= 0 || count >= threshold);
}

/**
 * A snapshot with withheld figures put back as they truly are.
 *
 * @param truth the same office, published without protection
 * @param which figures of the truth; all those that are withheld and meet it
 * @param only in this dataset, else in all
 */
export function restored(
  snapshot: Snapshot,
  truth: Snapshot,
  which: (cell: Cell) => boolean,
  only?: Dataset,
): Snapshot {
  const item = snapshot.link.item.map((dataset): Dataset => {
    const same = truth.link.item.find((one) => keyOf(one) === keyOf(dataset));
    if (same === undefined || (only !== undefined && only !== dataset)) return dataset;
    const size = dataset.size[dataset.size.length - 1];
    const cells = cellsOf(same);
    const isBack = (cell: number): boolean =>
      Object.hasOwn(cells, cell) &&
      dataset.extension.reasons?.[cell * size] === 'suppressed' &&
      which(cells[cell]);
    type Sparse<Value> = Readonly<Record<string, Value>>;
    const joined = <Value>(own: Sparse<Value> = {}, truly: Sparse<Value> = {}): Sparse<Value> => {
      const isTrue = ([at]: readonly [string, Value]): boolean =>
        isBack(Math.floor(Number(at) / size));
      return Object.fromEntries([
        ...Object.entries(own).filter((entry) => !isTrue(entry)),
        ...Object.entries(truly).filter(isTrue),
      ]);
    };
    return {
      ...dataset,
      value: dataset.value.map((value, at) =>
        isBack(Math.floor(at / size)) ? same.value[at] : value,
      ),
      status: joined(dataset.status, same.status),
      extension: {
        ...dataset.extension,
        reasons: joined(dataset.extension.reasons, same.extension.reasons),
      },
    };
  });
  return {...snapshot, link: {item}};
}

function keyOf({id, extension: {indicator, params = {}}}: Dataset): string {
  return JSON.stringify([indicator, id, params]);
}
