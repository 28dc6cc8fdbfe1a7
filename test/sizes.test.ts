import {expect, it} from 'vitest';
import {measureSizes, tableOf, tooLarge} from '../tools/sizes.mjs';

it('costs a page no more bytes than promised', {timeout: 900_000}, async () => {
  const sizes = await measureSizes();
  console.log(tableOf(sizes));
  expect(tooLarge(sizes), tableOf(sizes)).toEqual([]);
});
