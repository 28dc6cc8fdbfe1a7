import {templates} from '../src/template/templates.js';
import {xlsxTemplate} from '../src/template/xlsx-template.js';
import {zipOf} from './worker/zip.js';

/** Every table as an empty workbook with drop-downs and examples, in one ZIP file. */
export async function templatesZip(): Promise<Blob> {
  const {zip} = await zipOf(workbooks());
  return zip;
}

async function* workbooks(): AsyncGenerator<{path: string; content: Uint8Array}> {
  for (const template of templates)
    yield {path: `${template.file}.xlsx`, content: await xlsxTemplate(template)};
}
