import {UNKNOWN, YES} from '../../data/column.js';
import {TOTAL} from '../../data/cube.js';
import type {Per} from '../../engine/evaluate.js';
import type {Expression} from '../../indicator/expression.js';
import type {CountFormula, RatioFormula} from '../../indicator/indicator.js';
import {excluded, reasonOf, type Draft, type Scope, type TableRow} from '../draft.js';
import type {Adds} from '../explanation.js';
import type {Subject} from '../subject.js';
import {entriesOfThings} from './things.js';

/** What the things of a cell are asked in it. */
interface Question {
  readonly numerator: Expression;
  readonly denominator: Expression;
  readonly per: Per;
}

/** Things that answer yes, no or unknown, each counted once. */
export function explainRatio(scope: Scope, formula: RatioFormula): Draft[] {
  const question = questionOf(scope, formula);
  const {numerator, denominator, per} = question;
  const lost: Adds = {numerator: 0, denominator: formula.unknowns === 'apart' ? 0 : 1, unknown: 1};
  return entriesOfThings(scope, formula.over, [numerator, denominator], (subject, here) => {
    const {things} = subject;
    const [tops, bottoms] = [things.truth(numerator, per), things.truth(denominator)];
    return here.map((thing): Draft => {
      const row = subject.row(thing);
      if (bottoms[thing] === UNKNOWN)
        return {role: 'unknown', row, adds: lost, reason: subject.whyUnknown(thing, denominator)};
      if (bottoms[thing] !== YES) return excluded(row, subject.whyNot(thing, denominator));
      const bottom = (): readonly TableRow[] => subject.behind(thing, denominator);
      if (tops[thing] === UNKNOWN) {
        const reason = subject.whyUnknown(thing, numerator, per);
        return {role: 'unknown', row, adds: lost, reason, because: bottom};
      }
      const because = (): readonly TableRow[] => subject.behind(thing, numerator, per);
      if (tops[thing] === YES) return {role: 'numerator', row, adds: both, reason: null, because};
      return {role: 'denominator', row, adds: bottomOnly, reason: null, because: bottom};
    });
  });
}

/** Things counted, or the different groups among them. */
export function explainCount(scope: Scope, formula: CountFormula): Draft[] {
  const {over, layers} = formula;
  const own = layers === undefined ? undefined : layers.of[scope.by[layers.dim]];
  const where = own?.numerator ?? formula.where;
  return entriesOfThings(scope, over, [where], (subject, here) =>
    subject.things.groups ? groupEntries(subject, here, where) : thingEntries(subject, here, where),
  );
}

const both: Adds = {numerator: 1, denominator: 1, unknown: 0};
const bottomOnly: Adds = {numerator: 0, denominator: 1, unknown: 0};
const one: Adds = {numerator: 1, denominator: 0, unknown: 0};
const unknownOne: Adds = {numerator: 0, denominator: 0, unknown: 1};

function questionOf({context, by}: Scope, formula: RatioFormula): Question {
  const {numerator, denominator, layers, per} = formula;
  const layer = layers?.of[by[layers.dim]];
  if (layer !== undefined)
    return {numerator: layer.numerator, denominator: layer.denominator ?? denominator, per: {}};
  const id = per === undefined ? undefined : by[per];
  if (layers !== undefined || per === undefined || id === undefined || id === TOTAL)
    return {numerator, denominator, per: {}};
  const {names} = per === 'channel' ? context.evaluator.channels : context.evaluator.programmes;
  return {numerator, denominator, per: {[per]: names.indexOf(id)}};
}

function thingEntries(subject: Subject, here: readonly number[], where: Expression): Draft[] {
  const truth = subject.things.truth(where);
  return here.map((thing): Draft => {
    const row = subject.row(thing);
    if (truth[thing] === YES) {
      const because = (): readonly TableRow[] => subject.behind(thing, where);
      return {role: 'numerator', row, adds: one, reason: null, because};
    }
    if (truth[thing] === UNKNOWN) {
      const reason = subject.whyUnknown(thing, where);
      return {role: 'unknown', row, adds: unknownOne, reason};
    }
    return excluded(row, subject.whyNot(thing, where));
  });
}

/** One entry per group; what it consists of stands behind it. Nobody knows the group of the others. */
function groupEntries(subject: Subject, here: readonly number[], where: Expression): Draft[] {
  const {things} = subject;
  const truth = things.truth(where);
  const members = new Map<number, number[]>();
  const drafts: Draft[] = [];
  for (const thing of here) {
    const group = things.groups?.[thing] ?? -1;
    const row = subject.row(thing);
    if (truth[thing] !== YES && truth[thing] !== UNKNOWN)
      drafts.push(excluded(row, subject.whyNot(thing, where)));
    else if (truth[thing] === UNKNOWN || group < 0) {
      const reason =
        group < 0
          ? reasonOf('no_role', {table: row?.table ?? ''})
          : subject.whyUnknown(thing, where);
      drafts.push({role: 'unknown', row, adds: unknownOne, reason});
    } else members.set(group, [...(members.get(group) ?? []), thing]);
  }
  for (const own of members.values())
    drafts.push({
      role: 'numerator',
      row: subject.row(own[0]),
      thing: subject.group(own[0]),
      adds: one,
      reason: null,
      because: () => own.flatMap((thing) => rowsOf(subject, thing, where)).slice(1),
    });
  return drafts;
}

/** All rows of a thing, the first one first. */
export function rowsOf(subject: Subject, thing: number, where: Expression): readonly TableRow[] {
  const row = subject.row(thing);
  return [...(row === null ? [] : [row]), ...subject.behind(thing, where)];
}
