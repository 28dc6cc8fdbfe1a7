import type {Dataset} from '../snapshot/v1.js';

/** What makes a dataset the same one in two releases: indicator, dimensions, parameters. */
export function datasetKey({id, extension}: Dataset): string {
  return figureKey(extension.indicator, id.slice(0, -1), extension.params ?? {});
}

/** The same for a figure of it. */
export function figureKey(
  indicator: string,
  dims: readonly string[],
  params: Readonly<Record<string, string>>,
): string {
  const sorted = Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([indicator, [...dims].sort(), sorted]);
}
