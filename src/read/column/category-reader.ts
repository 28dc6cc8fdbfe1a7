import {foldText} from '../../schema/header.js';
import type {ColumnSpec} from '../../schema/spec.js';
import type {TextReading} from './text-builder.js';

/**
 * Makes the reader of a text or list column of which some spellings have a category: those become it,
 * any other text stays as `read` leaves it. In a list each of its texts is looked up.
 */
export function categoryReader(
  {type, values = {}}: ColumnSpec,
  read: (text: string) => TextReading,
): (text: string) => TextReading {
  const categories = new Map<string, string>();
  for (const [category, spellings] of Object.entries(values))
    for (const spelling of [category, ...spellings]) categories.set(foldText(spelling), category);
  return (text) => {
    const reading = read(text);
    if (reading.text === null) return reading;
    const items = type === 'list' ? reading.text.split('; ') : [reading.text];
    const meant = items.map((item) => categories.get(foldText(item)) ?? item);
    return {...reading, text: [...new Set(meant)].join('; ')};
  };
}
