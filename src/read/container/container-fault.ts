import {shorten} from '../cell/mask.js';

/**
 * What makes a container unreadable, found deep inside it. It never leaves the container's own
 * folder: opening turns it into an `OpenFailure`.
 */
export class ContainerFault extends Error {
  override readonly name = 'ContainerFault';

  /** @param code a diagnostic's */
  constructor(
    readonly code: string,
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}

/** What is wrong with a damaged workbook; the wording of each stands in `src/text`. */
export type Damage =
  | 'truncated'
  | 'checksum'
  | 'method'
  | 'duplicate'
  | 'path'
  | 'missing'
  | 'xml'
  | 'doctype'
  | 'order'
  | 'strings';

/** @param part the file inside the workbook; empty where it is the workbook itself */
export function damaged(problem: Damage, part = ''): ContainerFault {
  return new ContainerFault('READ_WORKBOOK_DAMAGED', {problem, part: shorten(part)});
}

/** A workbook that is, or would become, larger than can be read in reasonable time and memory. */
export function tooLarge(part: string): ContainerFault {
  return new ContainerFault('READ_WORKBOOK_LIMIT', {part: shorten(part)});
}
