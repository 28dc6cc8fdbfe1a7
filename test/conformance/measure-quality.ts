import {
  completeness,
  groupSize,
  mergeFlags,
  overallQuality,
  parseFigure,
  recordTimeliness,
  revision,
  singleFlag,
  staleSeries,
  sumConsistency,
  toJsonStat,
  toSdmxCsv,
  uniqueness,
  validity,
  type Flag,
  type FlatRow,
  type Given,
  type SdmxCsvOptions,
  type SdmxRow,
  type SizeRegime,
  type SumCheck,
  type ValidityRule,
} from '../../src/index.js';
import type {Adapter, Answer} from './example.js';

type Numbers = Readonly<Record<string, Given>>;
type Texts = (string | null)[];

interface Updated {
  reference_date: string;
  max_age_days?: number;
  updated: Texts;
}

interface Group {
  regime: SizeRegime;
  members: {id: string; annual_sales?: number | null; capital?: number | null}[];
}

interface Cube {
  table: FlatRow[];
  label?: string;
  source?: string;
  updated?: string;
}

interface Sdmx {
  structure: SdmxCsvOptions['structure'];
  structure_id: string;
  rows: SdmxRow[];
}

export const qualityMeasures: Readonly<Record<string, Adapter>> = {
  'dq.completeness': ({records, fields}: {records: Given; fields: Numbers}): Answer => {
    const {byField, ...rest} = completeness(records, fields);
    return {...rest, by_field: byField};
  },

  'dq.validity': ({values, rule}: {values: Texts; rule: ValidityRule}): Answer => {
    const {nonMissing, ...rest} = validity(values, rule);
    return {...rest, non_missing: nonMissing};
  },

  'dq.uniqueness': ({keys}: {keys: Texts}): Answer => {
    const {withKey, duplicateRecords, ...rest} = uniqueness(keys);
    return {...rest, with_key: withKey, duplicate_records: duplicateRecords};
  },

  'dq.timeliness': (inputs: Updated): Answer => ({
    ...recordTimeliness(inputs.updated, {
      referenceDate: inputs.reference_date,
      maxAgeDays: inputs.max_age_days,
    }),
  }),

  'dq.consistency': ({checks}: {checks: SumCheck[]}): Answer => {
    const {notCheckable, ...rest} = sumConsistency(checks);
    return {...rest, not_checkable: notCheckable};
  },

  'dq.stale': ({series}: {series: Numbers}): Answer => {
    const {suspectFrom, ...rest} = staleSeries(series);
    return {...rest, suspect_from: suspectFrom};
  },

  'dq.overall': ({dimensions}: {dimensions: Numbers}): Answer => ({...overallQuality(dimensions)}),

  'status.merge': ({flags}: {flags: Flag[][]}): Answer => {
    const merged = mergeFlags(...flags);
    return {flags: merged, single: singleFlag(merged) ?? null};
  },

  'status.parse_symbol': ({cells}: {cells: (string | null)[]}): Answer => ({
    values: cells.map((cell) => {
      const {value, flags, nil, veryProvisional, revised} = parseFigure(cell ?? '');
      return {value, flags, nil, very_provisional: veryProvisional, revised};
    }),
  }),

  'size.group': ({regime, members}: Group): Answer => {
    const found = groupSize(
      members.map(({id, annual_sales: annualSales, capital}) => ({id, annualSales, capital})),
      regime,
    );
    return {
      ...found,
      group_class: found.groupClass,
      members_by_class: found.membersByClass,
      businesses_counted: found.businessesCounted,
    };
  },

  'status.revision': ({provisional, final}: Numbers): Answer => {
    const {value, percent, ...rest} = revision(provisional, final);
    return {...rest, revision: value, revision_pct: percent};
  },

  'io.jsonstat': ({table, ...options}: Cube): Answer => ({...toJsonStat(table, options)}),

  'io.sdmx_csv': ({structure, structure_id: structureId, rows}: Sdmx): Answer => ({
    csv: toSdmxCsv(rows, {structure, structureId}),
  }),
};
