import type {TransitionFormula} from '../indicator/indicator.js';
import {listed} from '../indicator/expression.js';
import {moved, type Ref, type Relation} from './quantity.js';
import {countOf} from './subject.js';
import {
  placeOf,
  ruleOf,
  toldOf,
  type Figure,
  type Reading,
  type Shown,
  type Told,
} from './reading.js';

const order = ['mikro', 'kecil', 'menengah', 'besar'];

/**
 * Moves between classes: each pair of states is a count, those of one class at the start add up to
 * all of it, and what rose or fell is a sum of pairs too.
 */
export function readTransition(figure: Figure, formula: TransitionFormula): Reading {
  if (formula.show === 'reclassification') return readReclassified(figure);
  return formula.show === 'upward' ? readUpward(figure, formula) : readNet(figure);
}

function readUpward(
  {indicator, cell, office, params}: Figure,
  formula: TransitionFormula,
): Reading {
  const at = placeOf(cell, office);
  const pairs = Object.keys(cell.extra).filter((name) => name.includes('>'));
  const rule = ruleOf(indicator);
  const entries: Shown[] = [];
  const relations: Relation[] = [];
  const told = new Map<string, Told>(pairs.map((name) => [name, toldOf(cell, name)]));
  const ref = (subject: string): Ref => ({subject: `moves:${subject}`, at});
  for (const [name, value] of told) {
    if (value === undefined) continue;
    entries.push({
      ref: ref(name),
      value,
      kind: 'count',
      rule,
      latent: false,
      part: name,
      // Where the whole matrix is withheld most of it goes along.
      ...(cell.reason !== 'suppressed' && {own: true}),
    });
  }
  const {from} = formula;
  const start = params[from?.param ?? 'from'] ?? from?.default ?? 'mikro';
  const sum = (names: readonly string[]): number | null =>
    names.reduce<number | null>((all, name) => {
      const part = told.get(name);
      return all === null || part == null ? null : all + part;
    }, 0);
  const present = pairs.filter((name) => told.get(name) !== undefined);
  if (present.length === 0) return {entries, relations};
  for (const state of new Set(present.map((name) => name.split('>')[0]))) {
    const own = present.filter((name) => name.split('>')[0] === state);
    const value = state === start ? (toldOf(cell, 'denominator') ?? sum(own)) : sum(own);
    entries.push({
      ref: ref(`${state}>*`),
      value,
      kind: 'count',
      rule: 'none',
      latent: state !== start,
      part: state === start ? 'figure' : null,
    });
    relations.push({total: ref(`${state}>*`), parts: own.map(ref)});
  }
  const rising = present.filter((name) => {
    const [before, after] = name.split('>').map((state) => order.indexOf(state));
    return before === order.indexOf(start) && after > before;
  });
  const up = toldOf(cell, 'numerator');
  if (up !== undefined) {
    const total = ref(`${start}:up`);
    entries.push({
      ref: total,
      value: up,
      kind: 'count',
      rule,
      latent: false,
      part: 'figure',
    });
    relations.push({total, parts: rising.map(ref)});
  }
  return {
    entries,
    relations,
    needs: present.filter((name) => name.startsWith(`${start}>`)).map(ref),
  };
}

/** Risen less fallen: both are shown, and sums of the pairs of the matrix. */
function readNet({indicator, cell, office}: Figure): Reading {
  const at = placeOf(cell, office);
  const entries: Shown[] = [];
  const relations: Relation[] = [];
  for (const [metric, moves] of Object.entries(netParts)) {
    const value = toldOf(cell, metric);
    if (value === undefined) continue;
    const total = {subject: `moves:${metric}`, at};
    entries.push({
      ref: total,
      value,
      kind: 'count',
      rule: ruleOf(indicator),
      latent: false,
      part: 'figure',
    });
    relations.push({total, parts: moves.map((name) => ({subject: `moves:${name}`, at}))});
  }
  return {entries, relations};
}

const netParts: Readonly<Record<string, readonly string[]>> = {
  up: order.flatMap((a, i) => order.slice(i + 1).map((b) => `${a}>${b}`)),
  down: order.flatMap((a, i) => order.slice(0, i).map((b) => `${a}>${b}`)),
  exits: [...order, 'unknown'].map((a) => `${a}>keluar`),
};

/**
 * Classes under the rule of their year are the classes of the register, and those under one rule add up
 * to the same businesses.
 */
function readReclassified({cell, office}: Figure): Reading {
  const here: Ref = {subject: countOf(listed), at: placeOf(cell, office)};
  const value = toldOf(cell, 'numerator');
  const needs = [moved(here, {size_class: null})];
  if (value === undefined) return {entries: [], relations: [], needs};
  return {
    entries: [
      {ref: here, value, kind: 'count', rule: 'plain', latent: false, part: 'figure', aside: true},
    ],
    relations: [],
    needs,
  };
}
