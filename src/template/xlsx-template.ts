import type {Feature, SheetData} from 'write-excel-file/universal';
import {columnSpec} from './column-spec.js';
import {guideRows} from './guide.js';
import type {Cell, Template, TemplateColumn} from './template.js';

/** Rows below the examples that are prepared: text for codes, drop-downs for choices. */
const prepared = 500;

/**
 * A template as a workbook: a sheet "Data" with headers, drop-downs and three example rows, and a
 * sheet "Petunjuk" that says what each column holds. Codes are kept as text, so that their zeros
 * stay.
 */
export async function xlsxTemplate(template: Template): Promise<Uint8Array> {
  const {default: writeExcelFile} = await import('write-excel-file/universal');
  const guide = guideRows(template);
  const sheets = [
    {
      sheet: 'Data',
      data: dataOf(template),
      columns: template.columns.map(({header}) => ({width: Math.max(12, header.length + 3)})),
      stickyRowsCount: 1,
      validations: validationsOf(template),
    },
    {sheet: 'Petunjuk', data: guide, columns: [{width: 26}, {width: 46}, {width: 60}]},
  ];
  const blob = await writeExcelFile(sheets, {features: [validations]}).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function dataOf({table, columns}: Template): SheetData {
  const head = columns.map(({header}) => ({
    value: header,
    fontWeight: 'bold' as const,
    backgroundColor: '#E8EEF4',
    wrap: true,
  }));
  const examples = [0, 1, 2].map((row) =>
    columns.map((column) => cellOf(table, column, column.examples[row])),
  );
  const empty = columns.map((column) =>
    isCode(table, column) ? {value: null, type: String, format: '@'} : null,
  );
  return [head, ...examples, ...Array.from({length: prepared}, () => empty)] as SheetData;
}

function cellOf(table: Template['table'], column: TemplateColumn, cell: Cell) {
  const grey = {fontStyle: 'italic' as const, textColor: '#5A6672'};
  if (cell === null) return isCode(table, column) ? {value: null, type: String, format: '@'} : null;
  if (typeof cell === 'object')
    return {value: new Date(`${cell.date}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd', ...grey};
  if (typeof cell === 'string') {
    const format = isCode(table, column) ? {format: '@'} : {};
    return {value: cell, type: String, ...format, ...grey};
  }
  // A year has no thousands.
  const year = columnSpec(table, column.key).type === 'year';
  return {value: cell, type: Number, format: year ? '0' : '#,##0', ...grey};
}

function isCode(table: Template['table'], {key}: TemplateColumn): boolean {
  return columnSpec(table, key).type === 'code';
}

/** The `dataValidations` element of a sheet; empty where no column offers choices. */
function validationsOf({table, columns}: Template): string {
  const rules = columns.flatMap((column, index) => {
    const area = `${letter(index)}2:${letter(index)}${prepared + 4}`;
    if (column.choices) {
      const list = column.choices.join(',').replace(/&/g, '&amp;');
      return [
        `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="Pilihan" error="Pilih salah satu dari daftar, atau kosongkan bila tidak diketahui." sqref="${area}"><formula1>"${list}"</formula1></dataValidation>`,
      ];
    }
    if (columnSpec(table, column.key).type !== 'date') return [];
    return [
      `<dataValidation type="date" operator="between" allowBlank="1" showErrorMessage="1" errorStyle="warning" errorTitle="Tanggal" error="Isi tanggal, misalnya 2024-12-31." sqref="${area}"><formula1>18264</formula1><formula2>73415</formula2></dataValidation>`,
    ];
  });
  if (rules.length === 0) return '';
  return `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}

/** Puts a sheet's `validations` where the format wants them: behind the rows and merged cells. */
const validations: Feature<Blob> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml: string, options: unknown) => {
          const {validations: element = ''} = options as {validations?: string};
          return xml.replace(/(<\/sheetData>(?:<mergeCells.*?<\/mergeCells>)?)/s, `$1${element}`);
        },
      },
    },
  },
};

function letter(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : letter(Math.floor(index / 26) - 1) + letter(index % 26);
}
