import {matrixPart} from '../matrix-part.js';
import {matrixModel} from '../matrix/model.js';
import type {SectionMaker} from '../section.js';
import {figure} from '../sections/figure.js';

export {quadrants} from './quadrants.js';

/** The location quotients of all products in each area. */
export const concentration: SectionMaker = figure(
  (context) => matrixModel({...context, by: 'region,kbli'}, 'product.lq'),
  ({data}, frame) => matrixPart(data, frame),
  {id: 'LQ tiap wilayah', en: 'LQ of each area'},
);
