import {formatDate} from '../../../src/format/date.js';
import type {Reporting} from '../../../src/snapshot/v1.js';
import {figureMessages} from '../messages.js';
import {originText} from '../origin.js';
import {outputMessages} from './messages.js';
import type {OutputRequest} from './request.js';
import {sheetOf, type Sheet} from './sheet.js';

/** The words around a figure's drawing, as every form of it carries them; empty for none. */
export interface Words {
  /** Such as that the figures are invented. */
  readonly notice: string;
  /** What the signs mean. */
  readonly notes: string;
  /** Filters, source and date in sentences. */
  readonly origin: string;
  /** Which areas reported. */
  readonly reported: string;
}

/** The words of a figure, put together once for all forms. */
export function wordsOf(request: OutputRequest): Words {
  const {lang, model, snapshot} = request;
  const t = figureMessages[lang];
  const {notice} = snapshot.extension;
  const reporting = reportingOf(request);
  const areas = reporting?.areas ?? [];
  const count = areas.filter(({reported}) => reported).length;
  return {
    notice: notice?.[lang] ?? '',
    notes: model.notes.join(' '),
    origin: [
      ...model.filters.map((filter) => `${filter}.`),
      originText(model.source ?? snapshot.source, snapshot, lang),
    ].join(' '),
    reported: reporting === null ? '' : `${t.covered(count, areas.length, reporting.level)}.`,
  };
}

/**
 * Heading, facts and table as rows.
 *
 * @param definition rows of term and detail that stand among the facts
 */
export function sheetOfRequest(
  request: OutputRequest,
  definition: readonly (readonly [string, string])[] = [],
): Sheet {
  const {heading, lang, model, snapshot} = request;
  const t = outputMessages[lang];
  const {notice, reported} = wordsOf(request);
  const {sub, filters, table} = model;
  const {updated, extension} = snapshot;
  const {asOf} = extension;
  const notes = [notice, ...model.notes, reported].filter(Boolean);
  const facts: (readonly [string, string])[] = [
    [t.source, model.source ?? snapshot.source],
    ...(asOf || !updated
      ? [[t.asOf, formatDate(asOf, lang)] as const]
      : [[t.updated, formatDate(updated, lang)] as const]),
    ...notes.map((one) => [t.notes, one] as const),
    ...definition,
  ];
  return sheetOf(table, {heading, sub, filters, facts, remark: t.remark});
}

/** The figure's own reporting, or that of its snapshot; null where there is nothing to count. */
export function reportingOf({model, snapshot}: OutputRequest): Reporting | null {
  const reporting = model.reporting === undefined ? snapshot.extension.reporting : model.reporting;
  return reporting && reporting.areas.length > 0 ? reporting : null;
}
