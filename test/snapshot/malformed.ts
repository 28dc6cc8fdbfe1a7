import type {Malformed} from './damage.js';
import {missingParts, wrongSizes, wrongTypes} from './malformed-parts.js';
import {doubles, hierarchies, values, wrongNames, wrongPositions} from './malformed-relations.js';
import {formats, texts} from './malformed-text.js';

/** Every kind of damage that was thought of; each input is made when it is asked for. */
export const malformed: readonly Malformed[] = [
  ...texts(),
  ...formats(),
  ...missingParts(),
  ...wrongTypes(),
  ...wrongSizes(),
  ...wrongNames(),
  ...wrongPositions(),
  ...hierarchies(),
  ...doubles(),
  ...values(),
];
