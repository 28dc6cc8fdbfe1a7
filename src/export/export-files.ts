import type {Snapshot} from '../snapshot/v1.js';
import {csvOf} from './csv.js';
import {dataPackageOf, type ExportFile} from './data-package.js';
import {datasetNames} from './dataset-names.js';
import {msIndCsv, msIndOf} from './ms-ind.js';
import {sdmxCodesCsv} from './sdmx-codes-csv.js';
import {sdmxCsvOf} from './sdmx-csv.js';

/**
 * A snapshot for other systems, under `data/` and sorted by path: a Data Package
 * (`datapackage.json`, its tables and `codes/`), the same tables for Indonesian spreadsheets
 * (`spreadsheet/`), SDMX-CSV 1.0 and 2.0 with the meaning of its ids (`sdmx/`), and MS-Ind metadata
 * (`ms-ind.csv`, `ms-ind.json`). The same snapshot gives the same bytes.
 */
export function exportFiles(snapshot: Snapshot): readonly ExportFile[] {
  const datasets = snapshot.link.item;
  const {reporting} = snapshot.extension;
  const records = msIndOf(snapshot);
  const files: readonly ExportFile[] = [
    ...dataPackageOf(snapshot),
    ...datasetNames(datasets).map((name, i) => ({
      path: `spreadsheet/${name}.csv`,
      content: csvOf(datasets[i], {reporting}),
    })),
    {path: 'sdmx/codes.csv', content: sdmxCodesCsv(snapshot)},
    {path: 'sdmx/observations-1.0.csv', content: sdmxCsvOf(snapshot, {version: '1.0'})},
    {path: 'sdmx/observations-2.0.csv', content: sdmxCsvOf(snapshot, {version: '2.0'})},
    {path: 'ms-ind.csv', content: msIndCsv(records)},
    {path: 'ms-ind.json', content: `${JSON.stringify(records, null, 2)}\n`},
  ];
  return files
    .map(({path, content}) => ({path: `data/${path}`, content}))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
