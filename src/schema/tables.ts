import {agreement} from './agreement.js';
import {aid} from './aid.js';
import {budget} from './budget.js';
import {licence} from './licence.js';
import {matching} from './matching.js';
import {membership} from './membership.js';
import {mentoring} from './mentoring.js';
import {observation} from './observation.js';
import {order} from './order.js';
import {product} from './product.js';
import {programme} from './programme.js';
import {registry} from './registry.js';
import {service} from './service.js';
import type {TableSpec} from './spec.js';
import {training} from './training.js';

/** A table whose rows are read one by one; `reported` is laid out in too many ways for that. */
export interface RowTable {
  readonly name: RowTableName;
  readonly spec: TableSpec;
  /** Groups of keys that no other table holds: with one of these, other tables are not tried. */
  readonly certain?: readonly (readonly string[])[];
  /** A row without any of these is refused. */
  readonly needsOneOf?: readonly string[];
  /** A second row with the same value is refused. */
  readonly unique?: string;
  /** Columns that together may stand only once. */
  readonly uniqueTogether?: readonly [string, string];
  /**
   * Columns that stand in for the key where a file lacks it, best first. Without any of them each row
   * is its own key.
   */
  readonly standIns?: readonly string[];
  /** A file that may be a register is this table only by one of its `certain` groups. */
  readonly afterRegister?: true;
}

export type RowTableName =
  | 'registry'
  | 'observation'
  | 'aid'
  | 'membership'
  | 'mentoring'
  | 'licence'
  | 'training'
  | 'product'
  | 'programme'
  | 'budget'
  | 'agreement'
  | 'matching'
  | 'service'
  | 'order';

/** Every row table, in the order in which they are tried. */
export const rowTables: readonly RowTable[] = [
  {name: 'registry', spec: registry, unique: 'businessId', standIns: ['nib', 'ownerNik']},
  {name: 'observation', spec: observation, uniqueTogether: ['businessId', 'dataYear']},
  {
    name: 'aid',
    spec: aid,
    needsOneOf: ['aidBusinessRef', 'aidGroupName'],
    certain: pairs(
      ['aidBusinessRef', 'aidGroupName', 'aidRecipientName'],
      [
        ['aidName', 'aidDate'],
        ['aidName', 'aidValue'],
        ['aidName', 'aidStatus'],
        ['aidKind', 'aidDate'],
        ['aidKind', 'aidValue'],
        ['aidItem', 'aidDate'],
        ['aidItem', 'aidQuantity'],
      ],
    ),
  },
  {name: 'membership', spec: membership},
  {
    name: 'mentoring',
    spec: mentoring,
    certain: [
      ['mentoringBusinessRef', 'mentoringDate', 'mentorId'],
      ['mentoringBusinessRef', 'mentoringDate', 'mentorName'],
      ['businessName', 'mentoringDate', 'mentorName'],
    ],
  },
  {
    name: 'licence',
    spec: licence,
    afterRegister: true,
    needsOneOf: ['licenceBusinessRef', 'nib', 'ownerNik', 'businessName', 'ownerName'],
    certain: pairs(
      ['licenceKind'],
      [['licenceNumber'], ['licenceIssued'], ['licenceExpires'], ['licenceStatus']],
    ),
  },
  {
    name: 'training',
    spec: training,
    afterRegister: true,
    needsOneOf: ['trainingName'],
    certain: pairs(
      ['trainingName'],
      [['trainingDate'], ['trainingParticipants'], ['trainingCertificate']],
    ),
  },
  {
    name: 'product',
    spec: product,
    afterRegister: true,
    // A village without a product has nothing to name.
    needsOneOf: ['productName', 'productSurvey'],
    certain: pairs(
      ['productName'],
      [['price'], ['curationStatus'], ['minimumOrder'], ['localContent'], ['productSurvey']],
    ).concat([['productVillage', 'productSurvey']]),
  },
  {
    name: 'programme',
    spec: programme,
    afterRegister: true,
    needsOneOf: ['programmeName', 'programmeCode', 'indicatorName'],
    certain: [
      ['indicatorName', 'targetValue'],
      ['indicatorName', 'achievement', 'actualValue'],
    ],
  },
  {
    name: 'budget',
    spec: budget,
    afterRegister: true,
    needsOneOf: ['budgetName', 'budgetCode'],
    certain: [
      ['budgetCeiling', 'budgetSpent'],
      ['budgetName', 'budgetCeiling'],
    ],
  },
  {
    name: 'agreement',
    spec: agreement,
    afterRegister: true,
    needsOneOf: ['agreementNumber', 'agreementPartner'],
    certain: [
      ['agreementPartner', 'agreementNumber'],
      ['agreementNumber', 'agreementSubject'],
      ['agreementKind', 'agreementEnd'],
    ],
  },
  {
    name: 'matching',
    spec: matching,
    afterRegister: true,
    needsOneOf: ['matchBusinessRef', 'nib', 'ownerNik', 'businessName', 'ownerName'],
    certain: pairs(
      ['partnerName'],
      [['matchEvent'], ['dealValue'], ['dealPotential'], ['dealStatus'], ['partnershipForm']],
    ),
  },
  {
    name: 'service',
    spec: service,
    afterRegister: true,
    certain: [['serviceBusinessRef', 'arrivedDate']],
  },
  {
    name: 'order',
    spec: order,
    afterRegister: true,
    certain: [
      ['orderBusinessRef', 'orderDate', 'orderChannel'],
      ['orderBusinessRef', 'orderDate', 'orderValue'],
    ],
  },
];

/** The column by which a table's rows name their business; `null` where they name none. */
export function businessRefOf(name: string, {columns}: TableSpec): string | null {
  if (name === 'registry') return null;
  return Object.keys(columns).find((key) => reference.test(key)) ?? null;
}

const reference = /(?:Business|Participant)Ref$|^businessId$/;

function pairs(
  firsts: readonly string[],
  rests: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  return firsts.flatMap((first) => rests.map((rest) => [first, ...rest]));
}
