import type {Adapter} from './example.js';
import {agencyMeasures} from './measure-agency.js';
import {aidMeasures} from './measure-aid.js';
import {digitalMeasures} from './measure-digital.js';
import {growthMeasures} from './measure-growth.js';
import {legalityMeasures} from './measure-legality.js';
import {productMeasures} from './measure-product.js';
import {qualityMeasures} from './measure-quality.js';

/** Adapters for the functions over given numbers: they rename, and compute nothing. */
export const measureAdapters: Readonly<Record<string, Adapter>> = {
  ...growthMeasures,
  ...aidMeasures,
  ...digitalMeasures,
  ...legalityMeasures,
  ...productMeasures,
  ...agencyMeasures,
  ...qualityMeasures,
};
