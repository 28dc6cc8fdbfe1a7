import {
  licenceFunnel,
  pirtInForce,
  propertyRights,
  serviceFunnel,
  shareOf,
  stepConversion,
  type FoodBusiness,
  type FunnelStage,
  type Given,
  type PropertyRight,
} from '../../src/index.js';
import type {Adapter, Answer} from './example.js';

type Numbers = Readonly<Record<string, Given>>;

export const legalityMeasures: Readonly<Record<string, Adapter>> = {
  'legality.funnel': (inputs: {order: string[]; businesses: Record<string, unknown>[]}): Answer => {
    const {independent, ...rest} = licenceFunnel(inputs.order, inputs.businesses);
    const stages = Object.entries(independent).map(([stage, {have, applicable, value}]) => {
      return [stage, {have, applicable, rate: value}];
    });
    return {...rest, independent: Object.fromEntries(stages) as Answer};
  },

  'legality.step_conversion': ({from, to}: Numbers): Answer => ({...stepConversion(from, to)}),

  'legality.pirt_in_force': (inputs: {
    businesses: FoodBusiness[];
    reference_date: string;
  }): Answer => {
    const found = pirtInForce(inputs.businesses, inputs.reference_date);
    return {
      ...found,
      businesses_in_force: found.businessesInForce,
      numbers_in_force: found.numbersInForce,
      expired_numbers: found.expiredNumbers,
    };
  },

  'legality.nib_share': ({umkm, umkm_with_nib: holders}: Numbers): Answer => ({
    ...shareOf(holders, umkm),
  }),

  'legality.ip': (inputs: {rights: PropertyRight[]; businesses: string[]}): Answer => {
    const found = propertyRights(inputs.rights, inputs.businesses);
    return {
      ...found,
      rights_granted: found.rightsGranted,
      businesses_with_granted: found.businessesWithGranted,
      institutional_rights: found.institutionalRights,
    };
  },

  'centre.service_funnel': ({stages}: {stages: FunnelStage[]}): Answer => {
    const {steps, value, largestDrop, ...rest} = serviceFunnel(stages);
    return {
      ...rest,
      step_conversion: Object.fromEntries(
        Object.entries(steps).map(([stage, step]) => [stage, step.value]),
      ),
      overall: value,
      largest_drop: largestDrop && `${largestDrop.from}->${largestDrop.to}`,
    };
  },
};
