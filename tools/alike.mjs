import {resolve} from 'node:path';

/**
 * Kinds of modules that read alike, in the order in which they stand in a file. What compresses a
 * file looks back 32 kB only: words find their like among words, styles among styles.
 */
const kinds = [
  /(?:styles|tokens)\.ts$/,
  /\/src\/text\/|(?:messages|labels)\.ts$|\/sentence\//,
  /\/sections\/|\/section\.ts$/,
  /-part\.ts$|\/(?:bars|pair|multiples|segments|marks|paint)\.ts$/,
  /\/widgets\/chart\//,
  /\/output\/|own-data/,
  /controller\.ts$|\/(?:store|request|figure|plot|tools|data-table)\.ts$/,
  /(?:model|rows|facts|table|headline)\.ts$/,
];

/**
 * Rollup plugin for a bundle of one file: takes the place of its entry and imports the modules that
 * the entry needs kind by kind. No module comes before one that it imports itself, and what the
 * bundle does and exports stays the same.
 *
 * @param {string} entry path of the entry
 */
export function alike(entry) {
  const start = resolve(entry);
  const name = `${start}?alike`;
  return {
    name: 'alike',
    resolveId: (id, importer) => (importer === undefined && id === entry ? name : null),
    async load(id) {
      if (id !== name) return null;
      const modules = await needed(this, start);
      const sorted = kinds.flatMap((kind) => modules.filter((module) => kind.test(module)).sort());
      const lines = sorted.map((module) => `import ${JSON.stringify(module)};`);
      return `${lines.join('\n')}\nexport * from ${JSON.stringify(start)};`;
    },
  };
}

/** Every module that the entry loads, now or later. */
async function needed(context, start) {
  const found = new Set([start]);
  for (const id of found) {
    const {importedIdResolutions, dynamicallyImportedIdResolutions} = await context.load({
      id,
      resolveDependencies: true,
    });
    for (const next of [...importedIdResolutions, ...dynamicallyImportedIdResolutions]) {
      if (!next.external) found.add(next.id);
    }
  }
  return [...found];
}
