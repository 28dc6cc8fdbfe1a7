import {NO, UNKNOWN, YES} from '../../data/column.js';
import {birthsOf} from '../../engine/births.js';
import {lengthOf} from '../../engine/context.js';
import {basisOf} from '../../engine/kinds/reclassification.js';
import {eachMove, GONE, startClass, UNKNOWN_STATE} from '../../engine/kinds/transition.js';
import {spansOf, type YearSpan} from '../../engine/spans.js';
import {CLOSED, OPEN, UNSEEN, unitStates} from '../../engine/unit-states.js';
import {listed as listedExpression, spanOf} from '../../indicator/expression.js';
import type {CohortFormula, TransitionFormula} from '../../indicator/indicator.js';
import {addsNothing, excluded, reasonOf, type Draft, type Scope, type TableRow} from '../draft.js';
import type {Adds} from '../explanation.js';
import {standingIn, type Standing} from '../place.js';
import {unitRow} from '../rows.js';
import {absentBusinesses} from '../strays.js';
import {asksUnit, whyNot} from '../why.js';

/** Businesses at the start of the span and what became of them; or classes as published. */
export function explainTransition(scope: Scope, formula: TransitionFormula): Draft[] {
  if (formula.show === 'reclassification') return published(scope);
  const {context} = scope;
  const years = lengthOf(spanOf(formula.years), context.params);
  const span = spanTo(scope, years);
  if (span === null) return [];
  const asked = startClass(formula, context.params);
  const place = placeThen(scope, span);
  const drafts: Draft[] = [];
  eachMove(context, unitStates(context.frame), span, (unit, later, from, to) => {
    const row = unitRow(context.frame, later < 0 ? unit : later);
    const standing = place(unit);
    if (standing !== 'here') {
      if (standing !== 'elsewhen') drafts.push(excluded(row, standing));
      return;
    }
    const because = (): TableRow[] => rowsOf(scope, later < 0 ? [] : [unit]);
    const told = formula.show === 'upward' ? upward(from, to, asked) : net(from, to);
    drafts.push({...told, row, because});
  });
  return drafts;
}

/** Births, deaths, and those listed a year ago. */
export function explainDemography(scope: Scope): Draft[] {
  const {context, by} = scope;
  const {frame} = context;
  const end = frame.periods.indexOf(by.period);
  const things = context.things(undefined);
  const listed = things.truth(listedExpression);
  const births = birthsOf(frame, listed);
  const states = unitStates(frame);
  const now = standingIn(things.place(scope.breakdown).placing, by);
  const drafts: Draft[] = [];
  eachUnit(scope, end, (unit) => {
    const row = unitRow(frame, unit);
    const standing = now(unit);
    if (standing === 'elsewhen') return;
    if (standing !== 'here') drafts.push(excluded(row, standing));
    else if (listed[unit] === YES && births?.[unit] === YES)
      drafts.push({role: 'numerator', row, adds: rose, reason: null});
    else if (listed[unit] === YES && births?.[unit] === UNKNOWN)
      drafts.push({role: 'unknown', row, adds: lostOnly, reason: reasonOf('no_founding')});
  });
  const span = spanTo(scope, 1);
  if (span === null) return drafts;
  const then = placeThen(scope, span);
  eachUnit(scope, span.start, (unit) => {
    if (listed[unit] === NO || then(unit) !== 'here') return;
    const later = frame.unitOf(frame.unitBusiness[unit], end);
    const row = unitRow(frame, later < 0 ? unit : later);
    const because = (): TableRow[] => rowsOf(scope, later < 0 ? [] : [unit]);
    if (later < 0 || states[later] === UNSEEN)
      drafts.push({role: 'unknown', row, adds: lost, reason: reasonOf('no_row_now'), because});
    else if (states[later] === CLOSED)
      drafts.push({role: 'numerator', row, adds: rose, reason: reasonOf('closed'), because});
    else drafts.push({role: 'denominator', row, adds: stayed, reason: null, because});
  });
  return drafts;
}

/** Businesses born in the year of the cohort, and whether they are there later. */
export function explainCohort(scope: Scope, _: CohortFormula): Draft[] {
  const {context, by, breakdown} = scope;
  const {frame} = context;
  const [from, to] = [by.cohort, by.period].map((period) => frame.periods.indexOf(period));
  const things = context.things(undefined);
  const births = birthsOf(frame, things.truth(listedExpression));
  const dims = breakdown.dims.filter((dim) => dim !== 'cohort');
  const {placing} = things.place({...breakdown, dims});
  const standing = standingIn(placing, {...by, period: by.cohort});
  const states = unitStates(frame);
  const drafts: Draft[] = [];
  eachUnit(scope, from, (unit) => {
    if (births?.[unit] !== YES) return;
    const later = frame.unitOf(frame.unitBusiness[unit], to);
    const row = unitRow(frame, later < 0 ? unit : later);
    const place = standing(unit);
    const because = (): TableRow[] => rowsOf(scope, later < 0 ? [] : [unit]);
    if (place !== 'here') {
      if (place !== 'elsewhen') drafts.push(excluded(row, place));
    } else if (later < 0 || states[later] === UNSEEN)
      drafts.push({role: 'unknown', row, adds: lost, reason: reasonOf('no_row_now'), because});
    else if (states[later] === OPEN)
      drafts.push({role: 'numerator', row, adds: rose, reason: null, because});
    else drafts.push({role: 'denominator', row, adds: stayed, reason: reasonOf('left'), because});
  });
  return drafts;
}

const rose: Adds = {numerator: 1, denominator: 1, unknown: 0};
const stayed: Adds = {numerator: 0, denominator: 1, unknown: 0};
const lost: Adds = {numerator: 0, denominator: 1, unknown: 1};
const lostOnly: Adds = {numerator: 0, denominator: 0, unknown: 1};

type Told = Pick<Draft, 'role' | 'adds' | 'reason'>;

function upward(from: number, to: number, asked: number): Told {
  if (from === UNKNOWN_STATE)
    return {role: 'excluded', adds: addsNothing, reason: reasonOf('class_unknown')};
  if (from !== asked) return {role: 'excluded', adds: addsNothing, reason: reasonOf('other_class')};
  if (to === UNKNOWN_STATE) return {role: 'unknown', adds: lost, reason: reasonOf('no_row_now')};
  if (to === GONE) return {role: 'denominator', adds: stayed, reason: reasonOf('left')};
  if (to > from) return {role: 'numerator', adds: rose, reason: null};
  return {role: 'denominator', adds: stayed, reason: reasonOf('same_class')};
}

/** One that went up adds one, one that went down takes one away. */
function net(from: number, to: number): Told {
  if (to === GONE) return {role: 'excluded', adds: addsNothing, reason: reasonOf('left')};
  if (from === UNKNOWN_STATE || to === UNKNOWN_STATE)
    return {role: 'unknown', adds: lostOnly, reason: reasonOf('no_class')};
  if (from === to) return {role: 'excluded', adds: addsNothing, reason: reasonOf('same_class')};
  const adds = {numerator: Math.sign(to - from), denominator: 0, unknown: 0};
  return {role: 'numerator', adds, reason: null};
}

/** Listed businesses per class under the rule of their year. */
function published(scope: Scope): Draft[] {
  const {context, breakdown, by} = scope;
  const {frame} = context;
  const dims = breakdown.dims.filter((dim) => dim !== 'size_class');
  const others = context.things(undefined).place({...breakdown, dims}).placing;
  const {counted, placing} = basisOf(context, others, unitStates(frame), 'in_force');
  const standing = standingIn(placing, by);
  const drafts: Draft[] = [];
  eachUnit(scope, frame.periods.indexOf(by.period), (unit) => {
    const row = unitRow(frame, unit);
    const place = standing(unit);
    if (place === 'elsewhen') return;
    if (counted[unit] !== YES)
      drafts.push(excluded(row, whyNot(context, listedExpression, asksUnit(context, unit), unit)));
    else if (place !== 'here') drafts.push(excluded(row, place));
    else drafts.push({role: 'numerator', row, adds: {...rose, denominator: 0}, reason: null});
  });
  return [...drafts, ...absentBusinesses(frame, by.period)];
}

/** The span of years that ends in the period of the cell, where its start has a stock. */
function spanTo({context: {frame}, by}: Scope, years: number): YearSpan | null {
  const found = spansOf(frame, years).find(({end}) => frame.periods[end] === by.period);
  return found === undefined || found.start < 0 ? null : found;
}

/** The place of a unit of the start; its period apart it is that of the end. */
function placeThen({context, breakdown, by}: Scope, {start}: YearSpan): (unit: number) => Standing {
  const {placing} = context.things(undefined).place(breakdown);
  return standingIn(placing, {...by, period: context.frame.periods[start]});
}

function eachUnit({context: {frame}}: Scope, period: number, tell: (unit: number) => void): void {
  if (period < 0) return;
  for (let unit = frame.periodStart[period]; unit < frame.periodStart[period + 1]; unit++)
    tell(unit);
}

function rowsOf({context: {frame}}: Scope, units: readonly number[]): TableRow[] {
  return units.flatMap((unit) => unitRow(frame, unit) ?? []);
}
