import {UmkmError} from './errors.js';
import type {Params} from './engine/context.js';

/** Words that options take beside years. */
const periodWords: Readonly<Record<string, readonly string[]>> = {
  from: ['first'],
  base: ['first'],
  to: ['last'],
};

/** Options that are one of a few words. */
const choices: Readonly<Record<string, readonly string[]>> = {
  acrossBreak: ['no', 'yes'],
  variable: ['units', 'producers', 'workers', 'sales'],
  reference: ['includes', 'excludes'],
  benefit: ['auto', 'value', 'recipients'],
};

/** Options that are weights. */
const weight = /^weight[A-Z]/;

/**
 * Refuses what options of functions over finished parts cannot be; a year that no table holds is
 * possible and gives no number.
 *
 * @param options those of the indicator, with their defaults
 * @throws UmkmError `PARAM_VALUE`
 */
export function checkOptions(
  options: Readonly<Record<string, string | number>>,
  params: Params,
): void {
  for (const [name, fallback] of Object.entries(options)) {
    const given = params[name];
    if (given === undefined) continue;
    const refuse = (expected: string): never => {
      throw new UmkmError('PARAM_VALUE', {param: name, found: String(given), expected});
    };
    if (choices[name]?.includes(String(given)) === false) refuse(choices[name].join(', '));
    if (weight.test(name) && !(Number(given) >= 0)) refuse('0, 0.5, 1 …');
    const words = periodWords[name];
    if (words?.includes(String(fallback)) !== true || words.includes(String(given))) continue;
    if (!/^(19|20)\d{2}$/.test(String(given))) refuse(`${words[0]}, 2020, 2021 …`);
  }
}
