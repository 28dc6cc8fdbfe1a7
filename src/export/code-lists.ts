import type {Dataset, Snapshot} from '../snapshot/v1.js';

/** The categories of one dimension over all datasets. */
export interface CodeListTable {
  readonly dimension: string;
  /** Name of the dimension, Indonesian. */
  readonly label: string;
  readonly codes: readonly Code[];
}

export interface Code {
  readonly code: string;
  readonly label: string;
  readonly labelEn: string;
  /** The category above it. */
  readonly parent: string | null;
}

/**
 * The code lists that the datasets of a snapshot use, in order of dimension: areas with their
 * parents, size classes, programmes. Periods are no codes. What a category is called is what the
 * first dataset with it says.
 */
export function codeListsOf({link: {item}}: Snapshot): CodeListTable[] {
  const lists = new Map<string, {label: string; codes: Map<string, Code>}>();
  for (const dataset of item) {
    for (const dim of codedDimensions(dataset)) {
      const {label, category, extension} = dataset.dimension[dim];
      const list = lists.get(dim) ?? {label, codes: new Map<string, Code>()};
      lists.set(dim, list);
      const parents = parentsOf(category.child);
      for (const id of category.index) {
        const known = list.codes.get(id);
        list.codes.set(id, {
          code: id,
          label: known?.label ?? category.label[id],
          labelEn: known?.labelEn ?? extension?.labelEn?.[id] ?? category.label[id],
          parent: known?.parent ?? parents.get(id) ?? null,
        });
      }
    }
  }
  return [...lists]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([dimension, {label, codes}]) => ({
      dimension,
      label,
      // A parent that no dataset names would lead nowhere.
      codes: [...codes.values()].map((code) =>
        code.parent !== null && !codes.has(code.parent) ? {...code, parent: null} : code,
      ),
    }));
}

/** Dimensions of a dataset whose categories are codes: neither the period nor the metric. */
export function codedDimensions({id, role}: Dataset): string[] {
  return id.slice(0, -1).filter((dim) => !role.time?.includes(dim));
}

function parentsOf(child: Readonly<Record<string, readonly string[]>> = {}): Map<string, string> {
  return new Map(
    Object.entries(child).flatMap(([parent, below]) =>
      below.map((id): [string, string] => [id, parent]),
    ),
  );
}
