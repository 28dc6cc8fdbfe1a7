import {describe, expect, it} from 'vitest';
import type {ReadResult} from '../../src/read/read-tables.js';
import {readTables} from '../../src/read/read-tables.js';
import {columnSpec} from '../../src/template/column-spec.js';
import {csvTemplate} from '../../src/template/csv-template.js';
import type {Template} from '../../src/template/template.js';
import {templates} from '../../src/template/templates.js';
import {xlsxTemplate} from '../../src/template/xlsx-template.js';
import {tableNames} from '../../src/data/table.js';

const encoder = new TextEncoder();

/** What is said about a file, but for information that asks nothing of anybody. */
const said = ({diagnostics}: ReadResult) =>
  diagnostics.filter(({severity}) => severity !== 'info').map(({code, found}) => [code, found]);

function expectAllRead(result: ReadResult, {table, columns}: Template): void {
  const data = result.input.filter((one) => one.table !== null);
  expect(data).toMatchObject([{table, accepted: 3, refused: 0}]);
  expect(
    data[0].columns.map(({header, how}) => [header, how === 'unmatched' || how === 'ambiguous']),
  ).toEqual(columns.map(({header}) => [header, false]));
  expect(said(result)).toEqual([]);
}

describe('templates', () => {
  it('are there for every table', () => {
    expect(templates.map(({table}) => table).sort()).toEqual([...tableNames].sort());
    expect(new Set(templates.map(({file}) => file)).size).toBe(templates.length);
  });

  it.each(templates.map((one) => [one.file, one] as const))('%s names known columns', (_, one) => {
    for (const {key, header} of one.columns)
      expect(columnSpec(one.table, key), header).toBeDefined();
  });

  it.each(templates.map((one) => [one.file, one] as const))(
    '%s reads without a remark as CSV',
    async (_, one) => {
      const bytes = encoder.encode(csvTemplate(one));
      expectAllRead(await readTables([{name: `${one.file}.csv`, bytes}]), one);
    },
  );

  it.each(templates.map((one) => [one.file, one] as const))(
    '%s reads without a remark as a workbook',
    async (_, one) => {
      const bytes = await xlsxTemplate(one);
      expectAllRead(await readTables([{name: `${one.file}.xlsx`, bytes}]), one);
    },
  );

  it('read alike together: every table, and no row refused', async () => {
    const sources = templates.map((one) => ({
      name: `${one.file}.csv`,
      bytes: encoder.encode(csvTemplate(one)),
    }));
    const result = await readTables(sources);
    expect(Object.keys(result.tables).sort()).toEqual([...tableNames].sort());
    expect(result.input.every(({refused}) => refused === 0)).toBe(true);
  });

  it('offer only choices that mean something of their own', async () => {
    for (const one of templates) {
      for (const column of one.columns) {
        if (!column.choices) continue;
        for (let at = 0; at < column.choices.length; at += 3) {
          const choices = withChoices(one, column.key, column.choices.slice(at, at + 3));
          const bytes = encoder.encode(csvTemplate(choices));
          const result = await readTables([{name: 'a.csv', bytes}]);
          const summary = result.input[0].columns.find(({header}) => header === column.header);
          expect([one.table, column.key, summary?.refused]).toEqual([one.table, column.key, 0]);
        }
      }
    }
  });
});

/** The template with the given choices, repeated to three rows, in one column. */
function withChoices(template: Template, key: string, choices: readonly string[]): Template {
  const at = (row: number) => choices[row % choices.length];
  return {
    ...template,
    columns: template.columns.map((column) =>
      column.key === key ? {...column, examples: [at(0), at(1), at(2)] as const} : column,
    ),
  };
}
