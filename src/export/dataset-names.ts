import type {Dataset} from '../snapshot/v1.js';

/**
 * A name for each dataset, in their order: indicator and dimensions, parameters where they differ
 * from the defaults: `growth.yoy--region-period-size_class`. Every name occurs once and has only
 * small letters, digits and `-`, `.`, `_`, as Frictionless asks of the name of a resource.
 */
export function datasetNames(datasets: readonly Dataset[]): string[] {
  const seen = new Set<string>();
  return datasets.map(({id, extension: {indicator, params = {}}}) => {
    const given = Object.entries(params).map(([name, value]) => `--${name}-${value}`);
    const plain = `${indicator}--${id.slice(0, -1).join('-')}${given.join('')}`
      .toLowerCase()
      .replace(/[^-a-z0-9._]+/g, '_');
    return distinct(plain, seen, '-');
  });
}

/** The name, with a number behind it where it is taken; the result is taken from then on. */
export function distinct(name: string, taken: Set<string>, separator: string): string {
  let found = name;
  for (let n = 2; taken.has(found); n++) found = `${name}${separator}${n}`;
  taken.add(found);
  return found;
}
