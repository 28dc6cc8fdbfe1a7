import {TOTAL} from '../data/cube.js';
import type {RatioFormula} from '../indicator/indicator.js';
import type {Ref, Relation} from './quantity.js';
import {placeOf, restOf, ruleOf, toldOf, type Figure, type Reading, type Shown} from './reading.js';
import {
  allOf,
  bothOf,
  countOf,
  countSubject,
  isPlain,
  lackingOf,
  truthsOf,
  unknownOf,
} from './subject.js';

/**
 * A share shows three counts: those who have it, all of them, and those of whom it is not known. Who
 * reads them knows the fourth: those who have it not.
 */
export function readRatio({indicator, cell, office}: Figure, formula: RatioFormula): Reading {
  const {layers, per, over, complement, unknowns = 'stay'} = formula;
  const layer = layers ? (cell.by[layers.dim] ?? null) : null;
  const truths = truthsOf(formula, layer === TOTAL ? null : layer);
  const at = placeOf(cell, office, layers ? [layers.dim] : []);
  // Of all categories together the answers are those of the formula itself.
  const category = per !== undefined && cell.by[per] !== TOTAL ? cell.by[per] : undefined;
  const wide = category === undefined || per === undefined ? at : without(at, per);
  const {numerator, denominator} = truths;
  const having: Ref = {subject: bothOf(numerator, denominator, over), at};
  const unknown: Ref = {subject: unknownOf(numerator, denominator, over), at};
  const lacking: Ref = {subject: lackingOf(numerator, denominator, over), at};
  const all: Ref = {subject: allOf(denominator, over), at: wide};
  const answered: Ref = {subject: `answered:${having.subject}`, at: wide};

  const base = toldOf(cell, 'denominator');
  const shown = toldOf(cell, 'numerator');
  const open = toldOf(cell, 'unknown');
  const isApart = unknowns === 'apart';
  const rest = isApart ? restOf(base, shown) : restOf(base, shown, open);
  const [yes, no] = complement ? [restOf(base, shown), shown] : [shown, rest];
  const rule = ruleOf(indicator);
  const group = {having, lacking, all: isApart ? answered : all};
  const entries: Shown[] = [];
  const relations: Relation[] = [];
  const add = (entry: Omit<Shown, 'kind'>): void => {
    entries.push({kind: 'count', ...entry});
  };
  if (base !== undefined) {
    const plain = isPlain(denominator, over);
    add({
      ref: isApart ? answered : all,
      value: base,
      rule: plain || isApart ? 'plain' : rule,
      latent: false,
      part: 'figure',
    });
  }
  if (open !== undefined) {
    add({
      ref: unknown,
      value: open,
      rule: 'none',
      latent: false,
      part: isApart ? 'figure' : 'unknown',
    });
  }
  addExtras();
  if (base === undefined || shown === undefined) return {entries, relations};
  if (complement) {
    // Shown are those without it and those of whom it is not known, together.
    const told = shown ?? null;
    const both: Ref = {subject: `rest:${having.subject}`, at};
    add({ref: both, value: told, rule, latent: false, part: 'figure', own: true});
    add({ref: having, value: yes ?? null, rule, latent: true, part: null});
    add({ref: lacking, value: restOf(no, open), rule, latent: true, part: null});
    relations.push({total: all, parts: [having, both]});
    if (open !== undefined) relations.push({total: both, parts: [lacking, unknown]});
    return {entries, relations, group};
  }
  add({ref: having, value: shown, rule, latent: false, part: 'figure', own: true});
  add({ref: lacking, value: rest, rule, latent: true, part: null});
  if (isApart) relations.push({total: answered, parts: [having, lacking]});
  else if (open !== undefined) relations.push({total: all, parts: [having, lacking, unknown]});
  return {entries, relations, group};

  function slack(name: string): Ref {
    const ref = {subject: `${name}:${having.subject}`, at};
    entries.push({ref, value: null, kind: 'slack', rule: 'none', latent: true, part: null});
    return ref;
  }

  /** Further counts that stand beside the share. */
  function addExtras(): void {
    const own = (layer === null ? undefined : layers?.of[layer]?.extra) ?? formula.extra ?? {};
    const counts: readonly (readonly [string, string])[] = [
      ...Object.entries(own).map(([name, where]) => [name, countOf(where, over)] as const),
      ...Object.entries(formula.beside ?? {}).map(
        ([name, count]) => [name, countSubject(count)] as const,
      ),
    ];
    for (const [metric, subject] of counts) {
      const value = toldOf(cell, metric);
      if (value === undefined) continue;
      // Beside a withheld share it goes along, whatever it is.
      const alone = cell.reason === 'suppressed' ? {} : {own: true as const};
      add({ref: {subject, at}, value, rule, latent: false, part: metric, ...alone});
    }
    // Stages that follow one another: who is at a stage or above it reached it. Of some it is known
    // that they reached it, and not how far they came; they are among those unknown further up.
    const stages = layers ? Object.keys(layers.of) : [];
    const fromHere = stages.slice(stages.indexOf(layer ?? '')).map((name) => `stage_${name}`);
    if (layer === null || !fromHere.every((name) => own[name] !== undefined)) return;
    if (fromHere.some((name) => toldOf(cell, name) === undefined)) return;
    const undecided = slack('undecided');
    const unknownAbove = slack('unknown above');
    relations.push({
      total: having,
      parts: [...fromHere.map((name) => ({subject: countOf(own[name], over), at})), undecided],
    });
    const further = stages.slice(stages.indexOf(layer) + 1).map((name) => {
      const above = truthsOf(formula, name);
      return {subject: unknownOf(above.numerator, above.denominator, over), at};
    });
    relations.push(
      {total: unknownAbove, parts: further},
      {total: unknownAbove, parts: [undecided, slack('other unknown')]},
    );
  }
}

function without(at: Readonly<Record<string, string>>, dim: string): Record<string, string> {
  return Object.fromEntries(Object.entries(at).filter(([name]) => name !== dim));
}
