import {foldText} from '../../schema/header.js';
import type {Unit} from '../../schema/units.js';
import type {Label, LabelKind} from './label.js';
import {parseLabel} from './label.js';
import {measureOfPhrase} from './measure-phrase.js';

/** A row of a table whose one column of labels names measures, sectors, classes and areas in turn. */
export interface LabelRow {
  readonly label: string;
  /** Whether the row states any figure, or a sign in place of one. */
  readonly filled: boolean;
}

/** What a row is about, after its own label and those above it. */
export interface LabelMeaning {
  /** A row that only heads those below it. */
  readonly heading: boolean;
  readonly total: boolean;
  /** A known measure or the label itself; `null` where no label says what is counted. */
  readonly measure: string | null;
  /** Whether the measure is one that this library knows. */
  readonly known: boolean;
  readonly sizeClass: string | null;
  readonly sector: string | null;
  readonly area: string | null;
  /** A unit that the label or its heading states in brackets. */
  readonly unit: Unit | null;
}

/**
 * Reads a column of labels in which the level of a row shows only in what kind of thing it names:
 * `1. Jumlah UMKM Bidang Kuliner`, below it `1. Jumlah Usaha Mikro`, below that `1. Kota Barat`. A
 * kind that appears below another stays below it; the numbering, which restarts, is dropped. A label
 * of no known kind is a measure of its own, and never a count of businesses.
 *
 * @param isArea whether a name is one of the areas that the office listed
 */
export function readLabels(
  rows: readonly LabelRow[],
  isArea: (name: string) => boolean,
): LabelMeaning[] {
  const labels = rows.map(({label}) => parseLabel(label, isArea));
  const areas = areaRuns(rows, labels);
  const order: Dimension[] = [];
  let context: Context = {};
  let heading: Heading | null = null;
  return rows.map(({filled}, index) => {
    const label = labels[index];
    const kind = areas.has(index) ? 'area' : filled ? kindUnder(label, heading) : label.kind;
    if (kind === 'total') return meaningOf(context, label, heading, {total: true});
    if (!filled && (kind === 'measure' || kind === 'unknown')) {
      heading = headingOf(label);
      context = {};
      order.length = 0;
      return meaningOf(context, label, heading, {heading: true});
    }
    if (kind === 'measure' || kind === 'unknown') {
      const measure =
        label.measure ?? (heading?.heads ? `${heading.label.text} › ${label.text}` : label.text);
      context = {measure, known: label.measure !== null};
      order.length = 0;
    } else {
      if (!order.includes(kind)) order.push(kind);
      for (const deeper of order.splice(order.indexOf(kind) + 1))
        context = without(context, deeper);
      const counted = label.measure === null ? {} : {measure: label.measure, known: true};
      context = {...context, ...counted, [kind]: valueOf(kind, label)};
    }
    return meaningOf(context, label, heading, {heading: !filled});
  });
}

type Dimension = 'sector' | 'sizeClass' | 'area';

interface Context {
  readonly measure?: string;
  readonly known?: boolean;
  readonly sector?: string;
  readonly sizeClass?: string;
  readonly area?: string;
}

interface Heading {
  readonly label: Label;
  readonly measure: string | null;
  readonly known: boolean;
  /** What it says its rows are parted by: "menurut lapangan usaha". */
  readonly by: 'sector' | 'area' | null;
  /** Whether labels of no known kind below it belong to it, and need it to be understood. */
  readonly heads: boolean;
}

function headingOf(label: Label): Heading {
  const phrase = measureOfPhrase(label.text);
  const by = bySector.test(label.text) ? 'sector' : byArea.test(label.text) ? 'area' : null;
  const known = label.measure !== null || (phrase?.known ?? false);
  const measure = label.measure ?? (phrase?.known ? phrase.measure : label.text);
  return {label, measure, known, by, heads: !known};
}

const bySector =
  /\b(?:menurut|per|berdasarkan|tiap)\s*(?:lapangan\s+usaha|sektor|bidang|jenis\s+usaha)/i;
const byArea =
  /\b(?:menurut|per|berdasarkan|tiap)\s+(?:kecamatan|kapanewon|kabupaten|kota|wilayah|desa|kelurahan)/i;

function kindUnder({kind}: Label, heading: Heading | null): LabelKind {
  return kind === 'unknown' && heading?.by ? heading.by : kind;
}

function valueOf(kind: Dimension, label: Label): string | null {
  if (kind === 'sizeClass') return label.sizeClass;
  return kind === 'sector' ? (label.sector ?? label.text) : label.text;
}

function without(context: Context, kind: Dimension): Context {
  return Object.fromEntries(Object.entries(context).filter(([key]) => key !== kind));
}

function meaningOf(
  {measure, known, sector, sizeClass, area}: Context,
  label: Label,
  heading: Heading | null,
  {heading: heads = false, total = false}: {heading?: boolean; total?: boolean},
): LabelMeaning {
  return {
    heading: heads,
    total,
    measure: measure ?? heading?.measure ?? null,
    known: measure === undefined ? (heading?.known ?? false) : (known ?? false),
    sizeClass: sizeClass ?? null,
    sector: sector ?? null,
    area: area ?? null,
    unit: label.unit ?? heading?.label.unit ?? null,
  };
}

/**
 * Rows without a known kind that stand among areas: of `Kota Barat`, `Dungingi`, `Sipatana` only the
 * first shows what it is. They count as areas where the numbering runs through, or where the same
 * labels stand together more than once.
 */
function areaRuns(rows: readonly LabelRow[], labels: readonly Label[]): ReadonlySet<number> {
  const runs: number[][] = [];
  let run: number[] = [];
  const close = (): void => {
    if (run.length > 1) runs.push(run);
    run = [];
  };
  labels.forEach(({kind, number}, index) => {
    const leaf = rows[index].filled && (kind === 'area' || kind === 'unknown');
    if (!leaf || number === '1') close();
    if (leaf) run.push(index);
  });
  close();
  const name = (indexes: readonly number[]): string =>
    indexes.map((index) => foldText(labels[index].text)).join(' ');
  const times = new Map<string, number>();
  for (const one of runs) times.set(name(one), (times.get(name(one)) ?? 0) + 1);
  const areas = new Set<number>();
  for (const one of runs) {
    const sure = one.filter((index) => labels[index].kind === 'area').length;
    const numbered = one.every((index, at) => labels[index].number === String(at + 1));
    const repeated = (times.get(name(one)) ?? 0) > 1;
    if (sure * 2 >= one.length && (numbered || repeated)) for (const index of one) areas.add(index);
  }
  return areas;
}
