import {csvLine} from '../format/csv.js';
import type {Snapshot} from '../snapshot/v1.js';
import {exportWords} from '../text/exports.js';
import {codeListsOf, type CodeListTable} from './code-lists.js';
import {columnsOf} from './columns.js';
import {csvOf} from './csv.js';
import {datasetNames} from './dataset-names.js';
import {codeListSchema, figureSchema} from './table-schema.js';

/** A file to write: its path, relative and with `/`, and its text in UTF-8. */
export interface ExportFile {
  readonly path: string;
  readonly content: string;
}

/**
 * A snapshot as a Frictionless Data Package (version 1): `datapackage.json`, a CSV file for each
 * dataset named after indicator and dimensions, and one for each code list under `codes/`, to which
 * their codes refer. Paths are relative to `datapackage.json`. Columns are those of `csvOf` in the
 * dialect `machine`; codes are strings. No licence is stated: a snapshot holds none.
 *
 * @example
 * dataPackageOf(snapshot).map(({path}) => path);
 * // ['codes/region.csv', 'datapackage.json', 'size.class--region-period-size_class.csv']
 */
export function dataPackageOf(snapshot: Snapshot): ExportFile[] {
  const {reporting} = snapshot.extension;
  const datasets = snapshot.link.item;
  const names = datasetNames(datasets);
  const lists = codeListsOf(snapshot);
  const figures = datasets.map((dataset, i) => ({
    resource: {
      ...resource(names[i], `${names[i]}.csv`),
      title: dataset.label,
      description: dataset.extension.definition.id,
      schema: figureSchema(columnsOf(dataset, 'id', reporting), listName),
    },
    content: csvOf(dataset, {dialect: 'machine', reporting}),
  }));
  const codes = lists.map((list) => ({
    resource: {
      ...resource(listName(list.dimension), `codes/${listName(list.dimension)}.csv`),
      title: exportWords.id.codeList(list.label),
      schema: codeListSchema(list),
    },
    content: codeListCsv(list),
  }));
  const all = [...figures, ...codes];
  const descriptor = {
    ...describe(snapshot),
    resources: all.map(({resource: one}) => one),
  };
  return [
    {path: 'datapackage.json', content: `${JSON.stringify(descriptor, null, 2)}\n`},
    ...all.map(({resource: {path}, content}) => ({path, content})),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What the package says of itself; it names no time of its making, so equal figures are equal. */
function describe({source, extension}: Snapshot) {
  const {region, title, publisher, notice, citation, inputs} = extension;
  return {
    profile: 'tabular-data-package',
    name: resourceName(`umkm-${region.code}`),
    title,
    description: [...(notice ? [notice.id] : []), citation.text.id].join(' '),
    version: citation.version,
    contributors: [{title: publisher, role: 'publisher'}],
    sources: [
      {title: source},
      ...inputs.map(({file, sha256}) => ({title: file, hash: `sha256:${sha256}`})),
    ],
  };
}

function resource(name: string, path: string) {
  return {
    name,
    path,
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: {delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true},
  };
}

function listName(dimension: string): string {
  return resourceName(dimension);
}

function resourceName(name: string): string {
  return name.toLowerCase().replace(/[^-a-z0-9._]+/g, '_');
}

function codeListCsv({codes}: CodeListTable): string {
  const lines = [
    ['code', 'label', 'label_en', 'parent'],
    ...codes.map(({code, label, labelEn, parent}) => [code, label, labelEn, parent]),
  ];
  return lines.map((line) => `${csvLine(line, {separator: ','})}\r\n`).join('');
}
