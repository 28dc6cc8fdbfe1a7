import type {ContributionOptions} from './contributions.js';
import {contributionsIn} from './contributions.js';
import type {Draft, Office} from './datasets.js';
import type {SolverOption} from './disclosure/solver.js';
import {magnitudeUnsafe} from './disclosure/magnitude.js';
import {protectionLevel} from './disclosure/protection-level.js';
import {UmkmError} from './errors.js';
import {earlierNumbers, type Earlier} from './ledger/earlier.js';
import {ledgerOf, type Ledger} from './ledger/ledger.js';
import {primariesOf, type Thresholds} from './ledger/primary.js';
import {protect, type Demands} from './ledger/protect.js';
import {nameOf} from './ledger/quantity.js';
import {withholdIn} from './ledger/withhold.js';
import type {PublishedFigure} from './published.js';
import type {ResultRow} from './result/row.js';
import {roundedFigures} from './rounded.js';
import type {Config} from './schema/config.js';
import type {Session} from './session.js';
import type {DisclosureOutcome, Snapshot} from './snapshot/v1.js';

/** What became of figures; for inside the office only. */
export interface Loss {
  /** Figures that could be shown. */
  readonly figures: number;
  /** Of these, figures withheld because they are unsafe themselves, and to protect others. */
  readonly unsafe: number;
  readonly along: number;
  /** Figures by indicator of which some are withheld. */
  readonly byIndicator: Readonly<Record<string, number>>;
}

export interface SafetyProgress {
  readonly done: number;
  readonly total: number;
}

export interface SafeOptions extends SolverOption {
  readonly office: Office;
  readonly previous?: Snapshot | null;
  readonly onProgress?: (progress: SafetyProgress) => void;
}

/** Figures that may be published. */
export interface SafeFigures {
  /** By draft, in its order. */
  readonly rows: readonly (readonly ResultRow[])[];
  readonly loss: Loss;
  readonly outcome: DisclosureOutcome;
  /** Threshold of sensitive counts. */
  readonly threshold: number;
  /** Relations that hold in the true numbers, as JSON; left out where it was not asked. */
  readonly sound?: ReadonlySet<string>;
  /** Numbers that the release before told as they still are. */
  readonly unchanged?: ReadonlySet<string>;
}

/** Defaults of official statistics; an office sets its own. */
const defaults = {sensitive: 5, plain: 0, contributors: 3, groups: 'hurtful', base: 5} as const;

/**
 * Figures under disclosure control: what is unsafe is withheld, and what it could be computed from,
 * over all figures, years and the release before together.
 *
 * @throws UmkmError `DISCLOSURE_UNSAFE` where something unsafe cannot be protected
 */
export async function safeFigures(
  session: Session,
  drafts: readonly Draft[],
  options: SafeOptions,
): Promise<SafeFigures> {
  const {disclosure = {}} = session.config;
  const {method = 'suppress'} = disclosure;
  const rows = drafts.map(({computation, figure}) => publishedParts(computation.rows, figure));
  const threshold = thresholdsOf(session.config).sensitive;
  if (method === 'none')
    return {
      rows,
      loss: lossOf(drafts, rows, new Set()),
      outcome: {applied: false, method: 'none', withheld: 0},
      threshold,
    };
  const tables = drafts.map(({indicator, figure}, i) => ({
    indicator,
    params: textsOf(figure.params ?? {}),
    cells: rows[i],
    office: options.office.code,
  }));
  if (method === 'round') {
    const {base = defaults.base, plain = defaults.plain} = disclosure;
    const rounded = await roundedFigures(drafts, tables, rows, {...options, base, plain});
    const loss = lossOf(drafts, rounded, new Set());
    return {
      rows: rounded,
      loss,
      outcome: {applied: true, method: 'rounding', withheld: loss.unsafe + loss.along},
      threshold,
    };
  }
  const own = ledgerOf(tables, 'truth');
  const earlier = earlierNumbers(options.previous ?? null, own, options.office.code);
  const {ledger} = earlier;
  const demands = demandsOf(session, drafts, ledger, earlier);
  const {withheld, unprotected} = await protect(ledger, demands, options);
  if (unprotected.length > 0) throw new UmkmError('DISCLOSURE_UNSAFE', {count: unprotected.length});
  const lost = new Set([...withheld, ...demands.primary]);
  const safe = rows.map((own, i) => withholdIn(own, ledger.readings[i], {withheld: lost, ledger}));
  const loss = lossOf(drafts, safe, demands.primary, ledger);
  return {
    rows: safe,
    loss,
    outcome: {applied: true, method: 'suppression', withheld: loss.unsafe + loss.along},
    threshold,
    sound: new Set(ledger.equations.map((relation) => JSON.stringify(relation))),
    unchanged: earlier.unchanged,
  };
}

function demandsOf(
  session: Session,
  drafts: readonly Draft[],
  ledger: Ledger,
  earlier: Earlier,
): Demands {
  const thresholds = thresholdsOf(session.config);
  const primary = primariesOf(
    ledger,
    drafts.map(({indicator}) => indicator.key.split('.')[0]),
    thresholds,
  );
  const upperProtection = new Map<string, number>();
  const singletons = new Set<string>();
  const ownParts = new Map<string, number>();
  const {pPercent = null, dominance = null} = session.config.disclosure ?? {};
  drafts.forEach((draft, i) => {
    if (draft.indicator.formulaKind.kind !== 'quantity' || !draft.indicator.sensitive) return;
    const options: ContributionOptions = {by: draft.figure.by, params: draft.figure.params};
    const contributions = contributionsIn(session, draft.indicator, options);
    if (contributions === null) return;
    ledger.readings[i].forEach((reading, at) => {
      const amount = reading?.entries.find(
        ({kind, part}) => kind === 'amount' && part === 'figure',
      );
      const own = contributions.get(draft.computation.rows[at].by);
      if (amount === undefined || own === undefined) return;
      const name = nameOf(amount.ref);
      const rules = {dominance, pPercent, minFrequency: thresholds.contributors};
      const paid = own.filter((part) => part !== 0);
      if (magnitudeUnsafe(paid, rules).unsafe) primary.add(name);
      if (paid.length === 1) singletons.add(name);
      if (paid.length > 0) ownParts.set(name, paid[0]);
      if (pPercent === null) return;
      const {upperProtectionLevel} = protectionLevel(own, {pPercent});
      if (upperProtectionLevel > 0) upperProtection.set(name, upperProtectionLevel);
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

function thresholdsOf({disclosure = {}}: Config): Thresholds {
  const {sensitive, plain, contributors, groups} = disclosure;
  return {
    sensitive: sensitive ?? defaults.sensitive,
    plain: plain ?? defaults.plain,
    contributors: contributors ?? defaults.contributors,
    groups: groups ?? defaults.groups,
  };
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

function lossOf(
  drafts: readonly Draft[],
  safe: readonly (readonly ResultRow[])[],
  primary: ReadonlySet<string>,
  ledger?: Ledger,
): Loss {
  let [figures, unsafe, along] = [0, 0, 0];
  const byIndicator: Record<string, number> = {};
  drafts.forEach(({indicator: {key}, computation}, i) => {
    computation.rows.forEach((row, at) => {
      if (row.value === null && row.reason !== 'zero_denominator') return;
      figures++;
      if (safe[i][at].reason !== 'suppressed' || row.reason === 'suppressed') return;
      byIndicator[key] = (byIndicator[key] ?? 0) + 1;
      const entries = ledger?.readings[i][at]?.entries ?? [];
      if (entries.some(({ref}) => primary.has(nameOf(ref)))) unsafe++;
      else along++;
    });
  });
  return {figures, unsafe, along, byIndicator};
}

/** Figures with those parts only that the snapshot shows. */
function publishedParts(rows: readonly ResultRow[], {extra = []}: PublishedFigure): ResultRow[] {
  const isShown = (name: string): boolean =>
    extra.includes(name) || (extra.includes('>') && name.includes('>'));
  return rows.map((row) => ({
    ...row,
    extra: Object.fromEntries(Object.entries(row.extra).filter(([name]) => isShown(name))),
  }));
}

function textsOf(params: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
}
