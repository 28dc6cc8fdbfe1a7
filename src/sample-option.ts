import type {Params} from './engine/context.js';
import {UmkmError} from './errors.js';
import type {Sample} from './result/sample.js';
import type {Config} from './schema/config.js';

/** Parameters of every share, where the tables of the office are a sample. */
export const sampleParams = ['sample', 'population'] as const;

/**
 * Whether the tables are a sample: `--param sample=yes`, else `sample` of the configuration; `null`
 * for a census, which is the default. A population alone does not make a sample.
 *
 * @throws UmkmError `PARAM_VALUE`
 */
export function sampleOf({sample: configured}: Config, params: Params): Sample | null {
  const {sample: asked, population: given} = params;
  if (asked !== undefined && asked !== 'yes' && asked !== 'no')
    throw new UmkmError('PARAM_VALUE', {
      param: 'sample',
      found: String(asked),
      expected: 'no, yes',
    });
  const population = given === undefined ? configured?.population : Number(given);
  if (population !== undefined && !(Number.isInteger(population) && population >= 1))
    throw new UmkmError('PARAM_VALUE', {
      param: 'population',
      found: String(given),
      expected: '1, 2, 3 …',
    });
  if (asked === 'no' || (asked === undefined && configured === undefined)) return null;
  return {...(population !== undefined && {population})};
}
