import {foldText} from '../../schema/header.js';
import type {ColumnSpec} from '../../schema/spec.js';
import {issue} from '../cell/cell.js';
import {isBlankText} from '../cell/symbol.js';
import type {TextReading} from './text-builder.js';

/** Makes the reader of an enumerated column: any known spelling becomes its category. */
export function enumReader({key, values = {}}: ColumnSpec): (text: string) => TextReading {
  const categories = new Map<string, string>();
  for (const [category, spellings] of Object.entries(values)) {
    categories.set(foldText(category), category);
    for (const spelling of spellings) categories.set(foldText(spelling), category);
  }
  // As an office would write them: the first spelling of each.
  const known = Object.values(values)
    .map(([spelling]) => spelling)
    .join(', ');
  return (text) => {
    if (isBlankText(text)) return {text: null};
    const category = categories.get(foldText(text));
    return category === undefined
      ? {text: null, issue: issue('READ_ENUM', 'warning', {kind: key, known})}
      : {text: category};
  };
}
