import {
  desaMapped,
  dynamicLocationQuotient,
  herfindahl,
  klassenType,
  krugmanIndex,
  locationQuotient,
  productQuadrant,
  rankProducts,
  shiftShare,
  type Given,
} from '../../src/index.js';
import type {Adapter, Answer} from './example.js';

type Numbers = Readonly<Record<string, Given>>;

export const productMeasures: Readonly<Record<string, Adapter>> = {
  'product.lq': (inputs: Numbers): Answer => ({
    ...locationQuotient({
      local: inputs.x_ik,
      localTotal: inputs.x_k,
      reference: inputs.X_i,
      referenceTotal: inputs.X,
    }),
  }),

  'product.dlq': (inputs: Numbers): Answer => ({
    ...dynamicLocationQuotient({
      local: inputs.g_ik,
      localTotal: inputs.g_k,
      reference: inputs.G_i,
      referenceTotal: inputs.G,
      years: inputs.t,
    }),
  }),

  'product.quadrant': ({items}: {items: Numbers[]}): Answer => ({
    values: items.map(({slq, dlq}) => productQuadrant(slq, dlq).value),
  }),

  'product.shift_share': (inputs: Numbers): Answer => {
    const {industryMix, ...rest} = shiftShare({
      local: [inputs.x0, inputs.x1],
      reference: [inputs.X0_i, inputs.X1_i],
      total: [inputs.X0, inputs.X1],
    });
    return {...rest, industry_mix: industryMix};
  },

  'product.hhi': ({counts}: {counts: Given[]}): Answer => {
    const {effectiveNumber, ...rest} = herfindahl(counts);
    return {...rest, effective_number: effectiveNumber};
  },

  'product.krugman': ({region, reference}: {region: Given[]; reference: Given[]}): Answer => ({
    ...krugmanIndex(region, reference),
  }),

  'product.klassen': ({items}: {items: Numbers[]}): Answer => ({
    values: items.map(
      ({share, ref_share: refShare, growth, ref_growth: refGrowth}) =>
        klassenType({share, refShare, growth, refGrowth}).value,
    ),
  }),

  'product.ranking': (inputs: {
    weights: Record<string, number>;
    items: Record<string, Numbers>;
  }): Answer => ({...rankProducts(inputs.weights, inputs.items)}),

  'product.desa_mapped': (inputs: Numbers): Answer => {
    const {notSurveyed, ...rest} = desaMapped({
      desa: inputs.desa,
      withProduct: inputs.desa_with_product,
      surveyedNone: inputs.desa_surveyed_none,
    });
    return {...rest, not_surveyed: notSurveyed};
  },
};
