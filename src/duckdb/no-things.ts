import type {UnitSizes} from '../engine/size.js';
import type {Things} from '../engine/things.js';

/** Rows of a table that the office does not have. */
export const noThings: Things = {
  count: 0,
  span: null,
  truth: () => new Uint8Array(0),
  numbers: () => new Float64Array(0),
  place: () => ({placing: {axes: [], base: new Int32Array(0), size: 0}, areas: null}),
};

/** Size classes where nothing is parted by them. */
export const emptySizes: UnitSizes = {
  codes: new Int8Array(0),
  estimated: new Uint8Array(0),
  anyEstimated: false,
};
