import type {Dataset, DatasetExtension, Dimension} from './v1.js';

/** A category and the dataset that holds its figures. */
export interface CategorySource {
  readonly id: string;
  readonly from: Dataset;
}

/**
 * A dataset with other categories along one dimension, their figures taken from where they stand.
 * All datasets agree in everything else. Flags, reasons and revisions move with their figures; a
 * list of them that `frame` has stays, even where it becomes empty.
 *
 * @param frame everything but the categories of `dim`
 * @param child parents and children along `dim`; none where left out
 */
export function reslice(
  frame: Dataset,
  dim: string,
  sources: readonly CategorySource[],
  child?: Readonly<Record<string, readonly string[]>>,
): Dataset {
  const axis = frame.id.indexOf(dim);
  const inner = frame.size.slice(axis + 1).reduce((product, size) => product * size, 1);
  const outer = frame.size.slice(0, axis).reduce((product, size) => product * size, 1);
  const places = sources.map(({id, from}) => ({
    from,
    at: from.dimension[dim].category.index.indexOf(id),
    size: from.size[axis],
  }));
  const value: (number | null)[] = [];
  const status: Record<string, string> = {};
  const flags: Record<string, readonly string[]> = {};
  const reasons: Record<string, string> = {};
  const revised: Record<string, NonNullable<DatasetExtension['revised']>[string]> = {};
  for (let o = 0; o < outer; o++) {
    for (const {from, at, size} of places) {
      const start = (o * size + at) * inner;
      for (let i = start; i < start + inner; i++) {
        const to = value.length;
        value.push(from.value[i]);
        copy(from.status, i, status, to);
        copy(from.extension.flags, i, flags, to);
        copy(from.extension.reasons, i, reasons, to);
        copy(from.extension.revised, i, revised, to);
      }
    }
  }
  const {extension} = frame;
  return {
    ...frame,
    size: frame.size.map((size, d) => (d === axis ? sources.length : size)),
    dimension: {...frame.dimension, [dim]: dimensionOf(dim, sources, child)},
    value,
    ...(frame.status && {status}),
    extension: {
      ...extension,
      ...(extension.flags && {flags}),
      ...(extension.reasons && {reasons}),
      ...(extension.revised && {revised}),
    },
  };
}

function copy<T>(
  from: Readonly<Record<string, T>> | undefined,
  at: number,
  into: Record<string, T>,
  to: number,
): void {
  if (from && Object.hasOwn(from, at)) into[to] = from[at];
}

function dimensionOf(
  dim: string,
  sources: readonly CategorySource[],
  child: Readonly<Record<string, readonly string[]>> | undefined,
): Dimension {
  const {label, category, extension} = sources[0].from.dimension[dim];
  const pick = (of: (dimension: Dimension) => Readonly<Record<string, string>> | undefined) =>
    Object.fromEntries(
      sources.flatMap(({id, from}) => {
        const labels = of(from.dimension[dim]);
        return labels && Object.hasOwn(labels, id) ? [[id, labels[id]] as const] : [];
      }),
    );
  return {
    label,
    category: {
      index: sources.map(({id}) => id),
      label: pick((dimension) => dimension.category.label),
      ...(child && {child}),
      ...(category.unit && {unit: category.unit}),
    },
    ...(extension && {
      extension: {
        ...extension,
        ...(extension.labelEn && {labelEn: pick((dimension) => dimension.extension?.labelEn)}),
      },
    }),
  };
}
