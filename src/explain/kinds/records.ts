import {YES} from '../../data/column.js';
import {TOTAL} from '../../data/cube.js';
import type {Frame} from '../../engine/frame.js';
import {filledField, mandatoryOf} from '../../engine/kinds/filled.js';
import {timelyRecords} from '../../engine/kinds/timely.js';
import {EMPTY, recordCells, recordsOf, REFUSED, VALID} from '../../engine/record-cells.js';
import type {ColumnRef} from '../../indicator/expression.js';
import type {FilledFormula, TimelyFormula, ValidFormula} from '../../indicator/indicator.js';
import {excluded, reasonOf, type Draft, type DraftReason, type Scope} from '../draft.js';
import type {Adds} from '../explanation.js';
import {standingIn} from '../place.js';
import {unitRow} from '../rows.js';
import {absentBusinesses} from '../strays.js';
import {titleOf} from '../why.js';

/** One entry per record and mandatory field. */
export function explainFilled(scope: Scope, formula: FilledFormula): Draft[] {
  const {context, by} = scope;
  const asked = by.field ?? TOTAL;
  const fields = mandatoryOf(formula, context.params);
  const shown = fields.filter((field) => asked === TOTAL || field === asked);
  return shown.flatMap((field) => {
    const filled = filledField(context, formula, field);
    const blank = reasonOf('blank', titleOf(formula.fields[field][0]));
    return ofRecords(scope, (unit, row) =>
      filled[unit] === YES
        ? {role: 'numerator', row, column: field, adds: yes, reason: null}
        : {role: 'denominator', row, column: field, adds: no, reason: blank},
    );
  });
}

/** One entry per record and column: valid, refused, or empty and so not asked. */
export function explainValid(scope: Scope, {columns}: ValidFormula): Draft[] {
  const asked = scope.by.field ?? TOTAL;
  const shown = columns.filter(({key}) => asked === TOTAL || key === asked);
  return shown.flatMap((column: ColumnRef) => {
    const states = recordCells(scope.context.frame, column);
    const title = titleOf(column);
    if (states === null) return [];
    return ofRecords(scope, (unit, row): Draft => {
      const rest = {row, column: column.key};
      if (states[unit] === VALID) return {...rest, role: 'numerator', adds: yes, reason: null};
      if (states[unit] === REFUSED)
        return {...rest, role: 'denominator', adds: no, reason: reasonOf('refused', title)};
      return {...excluded(row, reasonOf('blank', title)), column: column.key};
    });
  });
}

/** One entry per record: updated lately or not. */
export function explainTimely(scope: Scope, formula: TimelyFormula): Draft[] {
  const {context} = scope;
  const {layer} = timelyRecords(context, formula);
  const cells = recordCells(context.frame, formula.column);
  const title = titleOf(formula.column);
  const why = (unit: number): DraftReason => {
    const state = cells?.[unit] ?? EMPTY;
    if (state === EMPTY) return reasonOf('blank', title);
    return state === REFUSED ? reasonOf('refused', title) : reasonOf('condition', title);
  };
  const entries = ofRecords(scope, (unit, row) =>
    layer.numerator[unit] === YES
      ? {role: 'numerator', row, adds: yes, reason: null}
      : {role: 'denominator', row, adds: no, reason: why(unit)},
  );
  return [...entries, ...absentBusinesses(context.frame, scope.by.period)];
}

/** The first row with a key is distinct; further ones, refused or not, only have a key. */
export function explainUnique(scope: Scope): Draft[] {
  const {context, breakdown, by} = scope;
  const {frame} = context;
  const {placing} = context.things(undefined).place(breakdown);
  const standing = standingIn(placing, by);
  const period = frame.periods.indexOf(by.period);
  const rows = rowsPerBusiness(frame);
  const drafts: Draft[] = [];
  for (let unit = frame.periodStart[period]; unit < frame.periodStart[period + 1]; unit++) {
    const business = frame.unitBusiness[unit];
    const first = frame.registryRow[business];
    if (frame.inRegister[unit] === 0 || first < 0) continue;
    const place = standing(unit);
    const own = rows.get(business) ?? [];
    for (const {row, copy} of own) {
      const at = {table: 'registry' as const, row};
      if (place !== 'here') {
        if (place !== 'elsewhen') drafts.push(excluded(at, place));
      } else if (row === first && !copy)
        drafts.push({role: 'numerator', row: at, adds: yes, reason: null});
      else {
        const reason = reasonOf(copy ? 'duplicate' : 'repeated_key');
        drafts.push({role: 'denominator', row: at, adds: no, reason});
      }
    }
  }
  const keyless = (rows.get(-1) ?? []).map(({row}) =>
    excluded({table: 'registry', row}, reasonOf('no_key')),
  );
  const away = absentBusinesses(frame, by.period).filter(
    ({reason}) => reason?.code === 'not_listed',
  );
  return [...drafts, ...keyless, ...away];
}

const yes: Adds = {numerator: 1, denominator: 1, unknown: 0};
const no: Adds = {numerator: 0, denominator: 1, unknown: 0};

/** Records of the cell as `tell` says; others excluded with the place they stand in. */
function ofRecords(
  {context, breakdown, by}: Scope,
  tell: (unit: number, row: Draft['row']) => Draft,
): Draft[] {
  const {frame} = context;
  const records = recordsOf(frame);
  const dims = breakdown.dims.filter((dim) => dim !== 'field');
  const standing = standingIn(context.things(undefined).place({...breakdown, dims}).placing, by);
  const period = frame.periods.indexOf(by.period);
  const drafts: Draft[] = [];
  for (let unit = frame.periodStart[period]; unit < frame.periodStart[period + 1]; unit++) {
    const row = unitRow(frame, unit);
    const place = standing(unit);
    if (place === 'elsewhen') continue;
    if (records[unit] !== YES) drafts.push(excluded(row, reasonOf('not_listed')));
    else drafts.push(place === 'here' ? tell(unit, row) : excluded(row, place));
  }
  return drafts;
}

/** Rows of the register per business, -1 for those without a key; copies are those refused. */
function rowsPerBusiness(
  frame: Frame,
): Map<number, {readonly row: number; readonly copy: boolean}[]> {
  const rows = new Map<number, {readonly row: number; readonly copy: boolean}[]>();
  const businessOf = new Map<number, number>();
  const add = (business: number, row: number, copy: boolean): void => {
    rows.set(business, [...(rows.get(business) ?? []), {row, copy}]);
  };
  frame.eachBusinessOfRows('registry', (row, business) => {
    businessOf.set(row, business);
    add(business, row, false);
  });
  for (const row of frame.tables.registry?.duplicateKeys ?? [])
    if ((businessOf.get(row) ?? -1) >= 0) add(businessOf.get(row) as number, row, true);
  return rows;
}
