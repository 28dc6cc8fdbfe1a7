import {aid} from './aid.js';
import {membership} from './membership.js';
import {mentoring} from './mentoring.js';
import {observation} from './observation.js';
import {registry} from './registry.js';
import type {TableSpec} from './spec.js';

/** A table whose rows are read one by one; `reported` is laid out in too many ways for that. */
export interface RowTable {
  readonly name: 'registry' | 'observation' | 'aid' | 'membership' | 'mentoring';
  readonly spec: TableSpec;
  /** Groups of keys that no other table holds: with one of these, other tables are not tried. */
  readonly certain?: readonly (readonly string[])[];
  /** A row without any of these is refused. */
  readonly needsOneOf?: readonly string[];
  /** A second row with the same value is refused. */
  readonly unique?: string;
  /** Columns that together may stand only once. */
  readonly uniqueTogether?: readonly [string, string];
}

/** Every row table, in the order in which they are tried. */
export const rowTables: readonly RowTable[] = [
  {name: 'registry', spec: registry, unique: 'businessId'},
  {name: 'observation', spec: observation, uniqueTogether: ['businessId', 'dataYear']},
  {
    name: 'aid',
    spec: aid,
    needsOneOf: ['aidBusinessRef', 'aidGroupName'],
    certain: pairs(
      ['aidBusinessRef', 'aidGroupName'],
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
    ],
  },
];

function pairs(
  firsts: readonly string[],
  rests: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  return firsts.flatMap((first) => rests.map((rest) => [first, ...rest]));
}
