/** How figures are divided into colours. */
export interface MapClasses {
  /** equal: steps of one size. quantile: as many areas in each. diverging: steps around zero. */
  readonly kind: 'equal' | 'quantile' | 'diverging' | 'single';
  /** Lower bounds of all classes but the first. */
  readonly limits: readonly number[];
  /** Name of each colour, low to high. */
  readonly names: readonly string[];
  /** Colour of a figure; one on a limit belongs to the class above it. */
  readonly nameOf: (value: number) => string;
}

const SEQUENCE = ['seq1', 'seq2', 'seq3', 'seq4', 'seq5'];
const AROUND = ['div1', 'div2', 'div3', 'div5', 'div6', 'div7'];

/**
 * Five classes with round limits: equal steps, or where most areas would share one of them,
 * about as many areas in each. Figures on both sides of zero, or below it, get three steps on each
 * side.
 *
 * @param values figures of the areas, the missing ones left out; none, or all alike, gives one class
 */
export function mapClasses(values: readonly number[]): MapClasses {
  const sorted = [...values].sort((a, b) => a - b);
  const low = sorted[0] ?? 0;
  const high = sorted.at(-1) ?? 0;
  const whole = sorted.every(Number.isInteger);
  if (low < 0) {
    const step = stepFor(Math.max(-low, high) / 3, whole);
    return classes(
      'diverging',
      [-2, -1, 0, 1, 2].map((i) => tidy(i * step)),
      AROUND,
    );
  }
  if (low === high) return classes('single', [], ['seq3']);
  const equal = classes('equal', equalLimits(low, high, whole), SEQUENCE);
  if (sorted.length < 8 || crowd(sorted, equal) <= 0.7 * sorted.length) return equal;
  const limits = [0.2, 0.4, 0.6, 0.8].map((part) =>
    rounded(sorted[Math.round(part * sorted.length)], whole),
  );
  const rising = limits.filter((limit, i) => limit > (i === 0 ? low : limits[i - 1]));
  return rising.length < 4 ? equal : classes('quantile', limits, SEQUENCE);
}

function classes(
  kind: MapClasses['kind'],
  limits: readonly number[],
  names: readonly string[],
): MapClasses {
  return {
    kind,
    limits,
    names,
    nameOf: (value) => names[limits.filter((limit) => value >= limit).length],
  };
}

/** The smallest round step with which five classes hold all figures; the last may be half as wide again. */
function equalLimits(low: number, high: number, whole: boolean): number[] {
  for (let wanted = (high - low) / 5; ;) {
    const step = stepFor(wanted, whole);
    const first = Math.floor(low / step);
    if ((first + 5.5) * step >= high) return [1, 2, 3, 4].map((i) => tidy((first + i) * step));
    wanted = step * 1.01;
  }
}

/** The round step at or above a size: 1, 2, 2.5 or 5 with zeros; whole where the figures are. */
function stepFor(size: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const step = ([1, 2, 2.5, 5].find((times) => times * power >= size * 0.999999) ?? 10) * power;
  return whole ? Math.ceil(step) : step;
}

function crowd(values: readonly number[], {names, nameOf}: MapClasses): number {
  return Math.max(...names.map((name) => values.filter((v) => nameOf(v) === name).length));
}

/** Two digits are enough for a limit. */
function rounded(value: number, whole: boolean): number {
  const short = Number(value.toPrecision(2));
  return whole ? Math.ceil(short) : short;
}

/** Without the last digits that binary fractions add. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
