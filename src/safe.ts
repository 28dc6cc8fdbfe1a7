import {closedIn, type ClosedNumber} from './closed.js';
import type {Draft, Office} from './datasets.js';
import {amountFactsOf, defaults, demandsOf, thresholdsOf, type JudgedTable} from './demands.js';
import type {SolverOption} from './disclosure/solver.js';
import {UmkmError} from './errors.js';
import {earlierNumbers} from './ledger/earlier.js';
import {ledgerOf, type Ledger} from './ledger/ledger.js';
import {protect} from './ledger/protect.js';
import {nameOf} from './ledger/quantity.js';
import {soundOf} from './ledger/sound.js';
import {withholdIn} from './ledger/withhold.js';
import type {PublishedFigure} from './published.js';
import type {ResultRow} from './result/row.js';
import {roundedFigures} from './rounded.js';
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
  /** Relations that hold in the true numbers; left out where it was not asked. */
  readonly sound?: Float64Array;
  /** Numbers that the release before told as they still are. */
  readonly unchanged?: ReadonlySet<string>;
  /** Numbers that are told nowhere now: what areas within areas show must not tell them either. */
  readonly closed: () => Promise<readonly ClosedNumber[]>;
}

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
      closed: () => Promise.resolve([]),
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
      closed: () => Promise.resolve([]),
    };
  }
  const own = ledgerOf(tables, 'truth');
  const earlier = earlierNumbers(options.previous ?? null, own, options.office.code);
  const {ledger} = earlier;
  const judged = drafts.map((draft): JudgedTable => {
    const facts = amountFactsOf(session, draft);
    const family = draft.indicator.key.split('.')[0];
    return facts === null
      ? {family}
      : {family, facts: draft.computation.rows.map(({by}) => facts(by))};
  });
  const demands = demandsOf(ledger, judged, thresholdsOf(session.config), earlier);
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
    sound: soundOf(ledger.equations),
    unchanged: earlier.unchanged,
    closed: () =>
      closedIn(
        ledger,
        tables.map((table, i) => ({...table, cells: safe[i]})),
        options,
      ),
  };
}

/** What became of figures: those computed beside those that may be shown. */
export function lossOf(
  drafts: readonly {
    readonly indicator: Pick<Draft['indicator'], 'key'>;
    readonly computation: {readonly rows: readonly ResultRow[]};
  }[],
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

/** Of several groups of figures together. */
export function sumOfLosses(a: Loss, b: Loss): Loss {
  const byIndicator = {...a.byIndicator};
  for (const [key, count] of Object.entries(b.byIndicator))
    byIndicator[key] = (byIndicator[key] ?? 0) + count;
  return {
    figures: a.figures + b.figures,
    unsafe: a.unsafe + b.unsafe,
    along: a.along + b.along,
    byIndicator,
  };
}

/** Figures with those parts only that the snapshot shows. */
export function publishedParts(
  rows: readonly ResultRow[],
  {extra = []}: PublishedFigure,
): ResultRow[] {
  const isShown = (name: string): boolean =>
    extra.includes(name) || (extra.includes('>') && name.includes('>'));
  return rows.map((row) => ({
    ...row,
    extra: Object.fromEntries(Object.entries(row.extra).filter(([name]) => isShown(name))),
  }));
}

/** Parameters as texts. */
export function textsOf(params: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
}
