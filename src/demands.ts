import {contributionsIn, type ContributionOptions} from './contributions.js';
import type {Draft} from './datasets.js';
import {magnitudeUnsafe} from './disclosure/magnitude.js';
import {protectionLevel} from './disclosure/protection-level.js';
import type {Earlier} from './ledger/earlier.js';
import type {Ledger} from './ledger/ledger.js';
import {primariesOf, type Thresholds} from './ledger/primary.js';
import type {Demands} from './ledger/protect.js';
import {nameOf} from './ledger/quantity.js';
import type {ResultRow} from './result/row.js';
import type {Config} from './schema/config.js';
import type {Session} from './session.js';

/** What is known of those who contribute to an amount; confidential. */
export interface AmountFacts {
  /** A rule on amounts finds it unsafe by itself. */
  readonly unsafe: boolean;
  /** One business alone contributes. */
  readonly single: boolean;
  /** What the largest contributor knows to be its own; null where nobody contributes. */
  readonly largest: number | null;
  /** Room that the upper bound must leave above it. */
  readonly room: number;
}

/** Defaults of official statistics; an office sets its own. */
export const defaults = {
  sensitive: 5,
  plain: 0,
  contributors: 3,
  groups: 'hurtful',
  base: 5,
} as const;

/** Thresholds of an office, with the defaults where it says nothing. */
export function thresholdsOf({disclosure = {}}: Config): Thresholds {
  const {sensitive, plain, contributors, groups} = disclosure;
  return {
    sensitive: sensitive ?? defaults.sensitive,
    plain: plain ?? defaults.plain,
    contributors: contributors ?? defaults.contributors,
    groups: groups ?? defaults.groups,
  };
}

/**
 * What is known of the contributors of each figure of a draft, by its place.
 *
 * @param by the breakdown it was computed in
 * @returns null where it adds up no amounts, or only totals came
 */
export function amountFactsOf(
  session: Session,
  {indicator, figure}: Pick<Draft, 'indicator' | 'figure'>,
  by: readonly string[] = figure.by,
): ((place: ResultRow['by']) => AmountFacts | null) | null {
  if (indicator.formulaKind.kind !== 'quantity' || !indicator.sensitive) return null;
  const options: ContributionOptions = {by, params: figure.params};
  const contributions = contributionsIn(session, indicator, options);
  if (contributions === null) return null;
  const {pPercent = null, dominance = null} = session.config.disclosure ?? {};
  const {contributors} = thresholdsOf(session.config);
  const rules = {dominance, pPercent, minFrequency: contributors};
  return (place) => {
    const own = contributions.get(place);
    if (own === undefined) return null;
    const paid = own.filter((part) => part !== 0);
    return {
      unsafe: magnitudeUnsafe(paid, rules).unsafe,
      single: paid.length === 1,
      largest: paid.length > 0 ? paid[0] : null,
      room: pPercent === null ? 0 : protectionLevel(own, {pPercent}).upperProtectionLevel,
    };
  };
}

/** A table of the ledger as the rules look at it. */
export interface JudgedTable {
  /** Of its indicator: the first part of the key. */
  readonly family: string;
  /** By cell. Left out for a table that adds up no amounts. */
  readonly facts?: readonly (AmountFacts | null)[];
}

/**
 * What must hold of the numbers of a ledger: which are unsafe by themselves, and what stays public.
 *
 * @param tables of the ledger, in its order
 */
export function demandsOf(
  ledger: Ledger,
  tables: readonly JudgedTable[],
  thresholds: Thresholds,
  earlier: Earlier,
): Demands & {readonly primary: Set<string>} {
  const primary = primariesOf(
    ledger,
    tables.map(({family}) => family),
    thresholds,
  );
  const upperProtection = new Map<string, number>();
  const singletons = new Set<string>();
  const ownParts = new Map<string, number>();
  tables.forEach(({facts}, i) => {
    if (facts === undefined) return;
    ledger.readings[i].forEach((reading, at) => {
      const amount = reading?.entries.find(
        ({kind, part}) => kind === 'amount' && part === 'figure',
      );
      const own = facts[at];
      if (amount === undefined || own == null) return;
      const name = nameOf(amount.ref);
      if (own.unsafe) primary.add(name);
      if (own.single) singletons.add(name);
      if (own.largest !== null) ownParts.set(name, own.largest);
      if (own.room > 0) upperProtection.set(name, own.room);
    });
    // A mean gives its total away, and the other way round.
    for (const reading of ledger.readings[i]) {
      const shown = (reading?.entries ?? []).filter(({part}) => part === 'figure');
      if (shown.some(({ref}) => primary.has(nameOf(ref))))
        for (const {ref, kind} of shown) if (kind === 'amount') primary.add(nameOf(ref));
    }
  });
  for (const name of earlier.changedLittle(thresholds.sensitive)) primary.add(name);
  const published = earlier.unchanged;
  const fixed = fixedIn(ledger, thresholds, published);
  return {primary, fixed, published, upperProtection, singletons, ownParts};
}

/** Numbers that are public in any case; a very small one may have to go for others. */
function fixedIn(
  {numbers}: Ledger,
  {sensitive, plain}: Thresholds,
  published: ReadonlySet<string>,
): Set<string> {
  const fixed = new Set(published);
  for (const [name, {rule, value}] of numbers)
    if (rule === 'plain' && value !== null && value >= Math.max(sensitive, plain)) fixed.add(name);
  return fixed;
}
