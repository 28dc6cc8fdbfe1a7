import type {Attributes, XmlHandler} from './xlsx-xml.js';
import {resolveReferences} from './xlsx-xml.js';

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Identifier of the relation that leads to it. */
  readonly relation: string;
}

/** Reads which sheets a workbook has, and from when it counts days. */
export class WorkbookHandler implements XmlHandler {
  readonly sheets: ListedSheet[] = [];
  from1904 = false;
  /** Name of the outermost element: `workbook`, or it is something else. */
  root: string | null = null;

  open(name: string, attributes: () => Attributes): void {
    this.root ??= name;
    if (name === 'workbookPr') this.from1904 = isTrue(attributes().date1904);
    else if (name === 'sheet') this.addSheet(attributes());
  }

  close(): void {
    // Everything stands in attributes.
  }

  private addSheet(attributes: Attributes): void {
    const {name = '', state} = attributes;
    // Its prefix is free: `r:id`, `rel:id`.
    const key = Object.keys(attributes).find((known) => known.endsWith(':id'));
    this.sheets.push({
      name: resolveReferences(name) ?? name,
      hidden: state === 'hidden' || state === 'veryHidden',
      relation: (key && attributes[key]) ?? '',
    });
  }
}

/** How XML Schema writes yes. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
