import {demand, within} from './check.js';
import {coreMetrics, type Dataset, type Dimension} from './v1.js';

/**
 * Checks what the parts of a dataset say of each other: sizes, roles, hierarchies, positions, and
 * that exactly the figures that are null have a reason.
 *
 * @throws Damage
 */
export function checkDataset(dataset: Dataset): void {
  const {id, size, role, dimension, value, status, extension} = dataset;
  demandDistinct(id, (at) => `.id[${at}]`);
  demand(id.at(-1) === 'metric', 'value', '.id');
  demand(size.length === id.length, 'length', '.size');
  let cells = 1;
  id.forEach((dim, d) => {
    demand(Object.hasOwn(dimension, dim), 'missing', `.dimension.${dim}`);
    within(
      () => `.dimension.${dim}.category`,
      () => checkCategories(dimension[dim]),
    );
    demand(dimension[dim].category.index.length === size[d], 'length', `.size[${d}]`);
    cells *= size[d];
  });
  demand(Object.keys(dimension).length === id.length, 'name', '.dimension');
  const played = [role.geo, role.time, role.metric].flat();
  demand(
    played.every((dim) => dim === undefined || id.includes(dim)),
    'name',
    '.role',
  );
  const metrics = dimension.metric.category.index;
  const core = coreMetrics.every((metric, m) => metrics[m] === metric);
  demand(core, 'value', '.dimension.metric.category.index');
  demand(value.length === cells, 'length', '.value');
  const {flags, reasons = {}, revised} = extension;
  for (const [key, positions] of Object.entries({status, flags, reasons, revised})) {
    for (const at of Object.keys(positions ?? {})) {
      demand(String(Number(at)) === at && at in value, 'name', `.${key}.${at}`);
    }
  }
  for (let at = 0; at < cells; at += metrics.length) {
    const explained = Object.hasOwn(reasons, at);
    if (explained !== (value[at] === null)) demand(false, 'reason', `.value[${at}]`);
  }
}

/** What tells datasets apart: indicator, dimensions in any order, metrics and parameters. */
export function datasetKey({id, dimension, extension}: Dataset): string {
  const {indicator, params = {}} = extension;
  const metrics = dimension.metric.category.index;
  return JSON.stringify([indicator, [...id].sort(), metrics, Object.entries(params).sort()]);
}

/** Refuses a list that holds something twice, at the place of the second. */
export function demandDistinct(
  ids: readonly string[],
  place: (at: number) => string,
): ReadonlySet<string> {
  const known = new Set<string>();
  ids.forEach((id, at) => {
    if (known.has(id)) demand(false, 'twice', place(at));
    known.add(id);
  });
  return known;
}

function checkCategories({category, extension}: Dimension): void {
  const {index, label, child = {}} = category;
  demand(index.length > 0, 'length', '.index');
  const known = demandDistinct(index, (at) => `.index[${at}]`);
  const nameless = index.find((id) => !Object.hasOwn(label, id));
  demand(nameless === undefined, 'missing', `.label.${nameless}`);
  const strange = Object.keys(extension?.labelEn ?? {}).find((id) => !known.has(id));
  demand(strange === undefined, 'name', `.labelEn.${strange}`);
  const parents = new Map<string, string>();
  for (const parent of Object.keys(child)) {
    const at = `.child.${parent}`;
    demand(known.has(parent), 'name', at);
    for (const id of child[parent]) {
      demand(known.has(id), 'name', at);
      demand(!parents.has(id), 'twice', at);
      parents.set(id, parent);
    }
  }
  // With one parent each, a chain without an end is the only kind of loop. No id is walked twice.
  const walkedFrom = new Map<string, string>();
  for (const id of parents.keys()) {
    let above: string | undefined = id;
    while (above !== undefined && !walkedFrom.has(above)) {
      walkedFrom.set(above, id);
      above = parents.get(above);
    }
    demand(above === undefined || walkedFrom.get(above) !== id, 'loop', '.child');
  }
}
