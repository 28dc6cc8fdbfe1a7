import {toCsv} from '../csv.js';
import {toPng, toSvg} from './bitmap.js';
import {copyRich, copyText, pastedTable} from './clipboard.js';
import {embedDialog, type Codes} from './code-dialog.js';
import {sheetOfRequest} from './content.js';
import {pageLink} from '../embed-code.js';
import {fileName} from './file-name.js';
import type {OutputAction} from './labels.js';
import {outputMessages} from './messages.js';
import {pagePicture, slidePicture, type Picture} from './picture.js';
import {printFigure} from './print.js';
import type {OutputRequest} from './request.js';
import {save} from './save.js';
import {toXlsx} from './xlsx.js';

export {codeDialog} from './code-dialog.js';

/**
 * Does what an item of a figure's menus says.
 *
 * @returns what to tell the reader, in words also where it failed; or texts to copy from a dialog
 */
export async function perform(
  action: OutputAction,
  request: OutputRequest,
): Promise<string | Codes> {
  const t = outputMessages[request.lang];
  try {
    return await actions[action](request, t);
  } catch {
    return t.failed;
  }
}

type Texts = (typeof outputMessages)['id'];
type Act = (request: OutputRequest, t: Texts) => string | Codes | Promise<string | Codes>;

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const actions: Readonly<Record<OutputAction, Act>> = {
  png: (request, t) => savePng(request, t, '.png', pageOf),
  slide: (request, t) => savePng(request, t, '-slide.png', slidePicture),
  svg: (request, t) => keep(request, t, '.svg', [toSvg(pageOf(request)), 'image/svg+xml']),
  xlsx: (request, t) => {
    const names = ['Data', t.definition] as const;
    const bytes = toXlsx(sheetOfRequest(request), {names, definition: definitionOf(request)});
    return keep(request, t, '.xlsx', [bytes, workbook]);
  },
  semicolon: (request, t) => saveCsv(request, t, ';'),
  comma: (request, t) => saveCsv(request, t, ','),
  table: async (request, t) => {
    const pasted = pastedTable(request, sheetOfRequest(request));
    return (await copyRich(pasted)) ? t.copied : byHand(pasted.plain, t);
  },
  print: async (request) => {
    await printFigure(request);
    return '';
  },
  link: async ({element}, t) => {
    const link = pageLink(element);
    return (await copyText(link)) ? t.copied : byHand(link, t);
  },
  embed: embedDialog,
};

async function savePng(
  request: OutputRequest,
  t: Texts,
  ending: string,
  draw: (request: OutputRequest) => Picture,
): Promise<string> {
  // What is being done is said before a large drawing keeps the page busy.
  await new Promise((resolve) => setTimeout(resolve, 30));
  const png = await toPng(draw(request));
  return png === null ? t.failed : keep(request, t, ending, [png, png.type]);
}

function saveCsv(request: OutputRequest, t: Texts, separator: ';' | ','): string {
  const csv = toCsv(sheetOfRequest(request, definitionOf(request)), {separator});
  return keep(request, t, '.csv', [csv, 'text/csv;charset=utf-8']);
}

/** Saves a file under the figure's name. */
function keep(
  {heading, model}: OutputRequest,
  t: Texts,
  ending: string,
  [content, type]: readonly [content: BlobPart, type: string],
): string {
  const name = fileName(heading, model.sub, ending);
  save(new Blob([content], {type}), name);
  return t.saved(name);
}

function pageOf(request: OutputRequest): Picture {
  return pagePicture(request, request.element.clientWidth || 640);
}

function byHand(code: string, t: Texts): Codes {
  return {title: t.text, codes: [{code}]};
}

function definitionOf({model}: OutputRequest): [string, string][] {
  return model.definition.map(({term, detail}) => [term, detail]);
}
