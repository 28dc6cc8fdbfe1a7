import {msIndRecord as recordOf, type MsIndRecord} from '../export/ms-ind.js';
import type {Indicator} from '../indicator/indicator.js';
import {parameterText, parametersOf} from './parameters.js';

/** The MS-Ind record of an indicator of the catalogue. */
export function msIndRecord(indicator: Indicator): MsIndRecord {
  const {komponen, ...texts} = indicator.msInd;
  return recordOf(
    {
      ...indicator,
      indicator: indicator.key,
      indicatorVersion: indicator.version,
      msInd: {...texts, ...(komponen && {komponen: komponen.join('; ')})},
    },
    {
      source: indicator.source,
      dimensions: breakdownsOf(indicator),
      parameters: parametersOf(indicator).map(parameterText),
    },
  );
}

/** Dimensions that `--by` takes; a function of given numbers has none. */
export function breakdownsOf({formulaKind, dimensions}: Indicator): readonly string[] {
  return formulaKind.kind === 'function' ? [] : ['region', 'period', ...dimensions];
}
