export {
  embedCodes,
  embedTable,
  type EmbedCodes,
  type EmbedFigure,
  type EmbedOptions,
} from './embed-codes.js';
export {previewPage, type PreviewOptions} from './preview.js';
export {embeddable} from './plan.js';
export {serverWords, type ServerWords} from './server-words.js';
export type {Addresses} from './addresses.js';
export type {StaticTable} from './static-table.js';
