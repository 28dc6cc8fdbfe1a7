import {numberColumn, textAt, textColumn} from '../data/access.js';
import {emptyCube, positionOf, TOTAL, type Axis, type PartCube} from '../data/cube.js';
import {mergeFlags, type Flag} from '../data/flags.js';
import {codeAtLevel, levelOfCode, regionLevels, type RegionLevel} from '../data/region.js';
import type {Table} from '../data/table.js';
import type {ReportedParts} from '../indicator/indicator.js';
import type {Breakdown, EngineContext} from './request.js';

/** A figure that came already counted. NaN where the office said it is missing. */
interface Figure {
  readonly value: number;
  readonly flags: readonly Flag[];
  readonly rounding?: number;
  /** Its row of the table, or the figures that it is the sum of. */
  readonly from: number | readonly Figure[];
}

/** A row of the table and what it says. */
export interface ReportedRow {
  readonly row: number;
  readonly value: number;
}

interface Place {
  readonly region: string;
  readonly period: string;
  readonly size_class: string;
  readonly sector: string;
  readonly owner_sex: string;
  readonly programme: string;
  readonly channel: string;
}

const summedClasses = ['mikro', 'kecil', 'menengah'];
/** Figures of the `reported` table by measure and place, with the sums they allow. */
export class ReportedFigures {
  readonly #figures = new Map<string, Figure>();
  readonly #labels = new Map<string, string>();
  readonly #sectors = new Set<string>();
  readonly #periods = new Set<string>();
  readonly #regions = new Set<string>();
  readonly #channels = new Set<string>();
  readonly #programmes = new Set<string>();
  readonly #measures = new Set<string>();
  readonly #office: string | undefined;

  constructor(table: Table | undefined, {region, areas}: Pick<EngineContext, 'region' | 'areas'>) {
    this.#office = region?.code;
    for (const [code, label] of areas) this.#labels.set(code, label);
    const text = (key: string) => textColumn(table, key);
    const columns = {
      region: text('reportedRegion'),
      name: text('reportedRegionName'),
      period: text('reportedPeriod'),
      size_class: text('sizeClass'),
      sector: text('sector'),
      programme: text('programme'),
      channel: text('channel'),
      measure: text('measure'),
      unit: text('unit'),
    };
    const values = numberColumn(table, 'value');
    for (let row = 0; row < (table?.length ?? 0); row++) {
      const name = textAt(columns.name, row);
      const code = textAt(columns.region, row) ?? name ?? this.#office ?? TOTAL;
      const place: Place = {
        region: code,
        period: textAt(columns.period, row) ?? 'unknown',
        size_class: textAt(columns.size_class, row) ?? TOTAL,
        sector: textAt(columns.sector, row) ?? TOTAL,
        owner_sex: TOTAL,
        programme: textAt(columns.programme, row) ?? TOTAL,
        channel: textAt(columns.channel, row) ?? TOTAL,
      };
      const measure = textAt(columns.measure, row) ?? 'businesses';
      const value = values?.values[row] ?? NaN;
      const note = values?.notes?.get(row);
      const unit = textAt(columns.unit, row) ?? businesses;
      if (name !== null) this.#labels.set(code, name);
      // A missing cell says nothing, unless it says why it is missing.
      if (Number.isNaN(value) && (note === undefined || note.blank)) continue;
      this.#figures.set(key(measureIn(measure, unit), place), {
        value,
        flags: note?.flags ?? [],
        rounding: note?.rounding,
        from: row,
      });
      this.#measures.add(measureIn(measure, unit));
      this.#periods.add(place.period);
      if (code !== TOTAL) this.#regions.add(code);
      if (place.sector !== TOTAL) this.#sectors.add(place.sector);
      if (place.channel !== TOTAL) this.#channels.add(place.channel);
      if (place.programme !== TOTAL) this.#programmes.add(place.programme);
    }
  }

  /** Whether there is any figure of a measure, in a unit (default: businesses). */
  has(measure: string, unit = businesses): boolean {
    return this.#measures.has(measureIn(measure, unit));
  }

  /** The coarsest level below the office with more than one area, else the one there is. */
  get level(): RegionLevel {
    const perLevel = regionLevels.map((level) => this.#idsAt(level).length);
    const several = perLevel.findIndex((n) => n > 1);
    if (several >= 0) return regionLevels[several];
    const single = perLevel.findLastIndex((n) => n > 0);
    return single < 0 ? 'kabupaten' : regionLevels[single];
  }

  /**
   * Cells of an indicator, or `null` where the table has no such measure. A margin is the figure
   * the office gave, else the sum of its parts where every part is there.
   */
  parts(spec: ReportedParts, {dims, level}: Breakdown): PartCube | null {
    const asked = measuresOf(spec);
    const layered = dims.filter((dim) => spec.by?.[dim] !== undefined);
    const everywhere = [
      ...asked.numerator,
      ...layered.flatMap((dim) => Object.values(asked.by[dim] ?? {})),
    ];
    if (!everywhere.some((measure) => this.#measures.has(measure))) return null;
    const regions = dims.includes('region') ? this.#idsAt(level ?? this.level) : [];
    const axes: Axis[] = [
      this.#axis('region', [TOTAL, ...regions]),
      this.#axis('period', [...this.#periods].sort()),
    ];
    for (const dim of dims) {
      if (dim === 'region' || dim === 'period' || layered.includes(dim)) continue;
      if (dim === 'size_class') axes.push(this.#axis(dim, [TOTAL, ...this.#classes()]));
      else if (dim === 'sector') axes.push(this.#axis(dim, [TOTAL, ...[...this.#sectors].sort()]));
      else if (dim === 'programme')
        axes.push(this.#axis(dim, [TOTAL, ...[...this.#programmes].sort()]));
      else if (dim === 'channel') axes.push(this.#axis(dim, [...this.#channels].sort()));
      else axes.push(this.#axis(dim, [TOTAL]));
    }
    for (const dim of layered) {
      const known = Object.entries(asked.by[dim] ?? {}).filter(([, one]) =>
        this.#measures.has(one),
      );
      axes.push(
        this.#axis(
          dim,
          known.map(([id]) => id),
        ),
      );
    }
    const cube = emptyCube(axes);
    const at = axes.map(() => 0);
    for (let position = 0; position < cube.size; position++) {
      this.#fill(cube, positionOf(axes, at), at, regions, asked);
      for (let a = axes.length - 1; a >= 0 && ++at[a] === axes[a].ids.length; a--) at[a] = 0;
    }
    return cube;
  }

  /** Rows that the numerator and the denominator of a cell were made of, with what they say. */
  rowsBehind(
    spec: ReportedParts,
    {dims, level}: Breakdown,
    by: Readonly<Record<string, string>>,
  ): {readonly numerator: readonly ReportedRow[]; readonly denominator: readonly ReportedRow[]} {
    const regions = dims.includes('region') ? this.#idsAt(level ?? this.level) : [];
    const {top, bottom} = this.#both(by, regions, measuresOf(spec));
    return {numerator: rowsOf(top), denominator: rowsOf(bottom)};
  }

  #fill(
    cube: PartCube,
    position: number,
    at: readonly number[],
    regions: readonly string[],
    asked: AskedMeasures,
  ): void {
    const given: Record<string, string> = {};
    cube.axes.forEach((axis, a) => (given[axis.dim] = axis.ids[at[a]]));
    const {top, bottom} = this.#both(given, regions, asked);
    if (top === undefined && bottom === undefined) return;
    cube.origin[position] = 2;
    cube.numerator[position] = top?.value ?? NaN;
    cube.denominator[position] = bottom?.value ?? NaN;
    cube.unknown[position] = 0;
    const flags = mergeFlags(top?.flags, bottom?.flags);
    if (flags.length > 0) cube.flags.set(position, flags);
    if (top?.rounding !== undefined) cube.rounding.set(position, top.rounding);
  }

  /** The figures of numerator and denominator at a place. */
  #both(
    given: Readonly<Record<string, string>>,
    regions: readonly string[],
    asked: AskedMeasures,
  ): {top: Figure | undefined; bottom: Figure | undefined} {
    const {numerator, denominator, by} = asked;
    const place = {
      size_class: TOTAL,
      sector: TOTAL,
      owner_sex: TOTAL,
      programme: TOTAL,
      channel: TOTAL,
      ...given,
    } as Record<string, string>;
    const layer = Object.entries(by).find(([dim]) => place[dim] !== undefined);
    const own = layer === undefined ? undefined : layer[1][place[layer[0]]];
    const top = this.#all(
      own === undefined ? numerator : [own],
      place as unknown as Place,
      regions,
    );
    // Users of a channel or recipients of a programme are compared with all businesses.
    const all = {...place, programme: TOTAL, channel: TOTAL} as unknown as Place;
    const bottom = denominator === undefined ? undefined : this.#all(denominator, all, regions);
    return {top, bottom};
  }

  /** One measure, or the sum of several; missing as soon as one of them is. */
  #all(measures: readonly string[], place: Place, regions: readonly string[]): Figure | undefined {
    if (measures.length === 1) return this.#get(measures[0], place, regions);
    return this.#sum(measures.map((measure) => this.#get(measure, place, regions)));
  }

  #get(measure: string, place: Place, regions: readonly string[]): Figure | undefined {
    const direct =
      this.#figures.get(key(measure, place)) ??
      (place.region === TOTAL && this.#office !== undefined
        ? this.#figures.get(key(measure, {...place, region: this.#office}))
        : undefined) ??
      (place.region === TOTAL ? this.#onlyArea(measure, place) : undefined);
    if (direct !== undefined) return direct;
    if (place.size_class === TOTAL) {
      const sum = this.#sum(
        summedClasses.map((c) => this.#get(measure, {...place, size_class: c}, regions)),
      );
      if (sum !== undefined) return sum;
    }
    if (place.sector === TOTAL && this.#sectors.size > 0) {
      const sum = this.#sum(
        [...this.#sectors].map((s) => this.#get(measure, {...place, sector: s}, regions)),
      );
      if (sum !== undefined) return sum;
    }
    const below = this.#below(place.region, regions);
    return this.#sum(below.map((region) => this.#get(measure, {...place, region}, regions)));
  }

  /** Areas that an area is the sum of: those listed, or those whose code begins with its own. */
  #below(region: string, listed: readonly string[]): readonly string[] {
    if (region === TOTAL) return listed.length > 0 ? listed : this.#idsAt(this.level);
    const codes = [...this.#regions].filter((code) => code.startsWith(`${region}.`));
    const shortest = Math.min(...codes.map((code) => code.length));
    return codes.filter((code) => code.length === shortest);
  }

  /** Where every row is about one and the same area, that area is the margin. */
  #onlyArea(measure: string, place: Place): Figure | undefined {
    if (this.#regions.size !== 1) return undefined;
    return this.#figures.get(key(measure, {...place, region: [...this.#regions][0]}));
  }

  /** Missing as soon as one part is: a sum over a missing part is missing. */
  #sum(parts: readonly (Figure | undefined)[]): Figure | undefined {
    if (parts.length === 0 || parts.some((part) => part === undefined || Number.isNaN(part.value)))
      return undefined;
    const known = parts as readonly Figure[];
    const rounding = known.reduce((sum, part) => sum + (part.rounding ?? 0), 0);
    return {
      value: known.reduce((sum, part) => sum + part.value, 0),
      flags: mergeFlags(...known.map((part) => part.flags)),
      ...(rounding > 0 && {rounding}),
      from: known,
    };
  }

  #classes(): string[] {
    const seen = new Set<string>();
    for (const k of this.#figures.keys()) seen.add((JSON.parse(k) as string[])[3]);
    return summedClasses.some((c) => seen.has(c)) ? summedClasses : [];
  }

  #idsAt(level: RegionLevel): string[] {
    const codes = new Set<string>();
    for (const code of this.#regions) {
      const own = codeAtLevel(code, level);
      if (own !== null) codes.add(own);
    }
    if (codes.size > 0) return [...codes].sort();
    // Areas known by name only stand one level below the office.
    const named = [...this.#regions].filter((id) => levelOfCode(id) === null);
    const own = this.#office === undefined ? null : levelOfCode(this.#office);
    const below = own === null ? 'kecamatan' : regionLevels[regionLevels.indexOf(own) + 1];
    return level === below ? named.sort() : [];
  }

  #axis(dim: string, ids: readonly string[]): Axis {
    return {dim, ids, labels: dim === 'region' ? this.#labels : new Map()};
  }

  /** The one area all others lie in, code and name, or the only one; `undefined` without either. */
  get commonRegion(): {code: string; name: string} | undefined {
    const level = [...regionLevels].reverse().find((one) => this.#idsAt(one).length === 1);
    const code = level === undefined ? [...this.#regions][0] : this.#idsAt(level)[0];
    if (code === undefined || (level === undefined && this.#regions.size !== 1)) return undefined;
    return {code, name: this.#labels.get(code) ?? code};
  }

  /** Periods in order where figures tell size classes apart; none where no figure does. */
  get classPeriods(): readonly string[] {
    return this.#classes().length > 0 ? [...this.#periods].sort() : [];
  }
}

function rowsOf(figure: Figure | undefined): readonly ReportedRow[] {
  if (figure === undefined || Number.isNaN(figure.value)) return [];
  const {from, value} = figure;
  return typeof from === 'number' ? [{row: from, value}] : from.flatMap(rowsOf);
}

/** Measures of a request with the unit they are in. */
interface AskedMeasures {
  readonly numerator: readonly string[];
  readonly denominator: readonly string[] | undefined;
  readonly by: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const businesses = 'usaha';

function measuresOf({
  numerator,
  denominator,
  unit = businesses,
  denominatorUnit = unit,
  by = {},
}: ReportedParts): AskedMeasures {
  const list = (measures: string | readonly string[], own = unit): string[] =>
    [measures].flat().map((measure) => measureIn(measure, own));
  return {
    numerator: list(numerator),
    denominator: denominator === undefined ? undefined : list(denominator, denominatorUnit),
    by: Object.fromEntries(
      Object.entries(by).map(([dim, names]) => [
        dim,
        Object.fromEntries(
          Object.entries(names).map(([id, measure]) => [id, measureIn(measure, unit)]),
        ),
      ]),
    ),
  };
}

/** A measure in businesses stands by its name alone. */
function measureIn(measure: string, unit: string): string {
  return unit === businesses ? measure : `${measure} (${unit})`;
}

function key(measure: string, p: Place): string {
  return JSON.stringify([
    measure,
    p.region,
    p.period,
    p.size_class,
    p.sector,
    p.programme,
    p.channel,
  ]);
}
