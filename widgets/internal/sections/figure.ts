import {isAbsence} from '../figure-context.js';
import type {ChartFrame, FigureAbsence, FigureContext, FigureModel} from '../model.js';
import type {DrawingPart} from '../parts.js';
import type {Section, SectionMaker} from '../section.js';
import type {Lang} from '../../../src/text/words.js';

/**
 * A figure of another element as a piece of this one.
 *
 * @param title above it, where it stands with others
 */
export function figure<Model extends FigureModel>(
  model: (context: FigureContext) => Model | FigureAbsence,
  draw: (model: Model, frame: ChartFrame) => DrawingPart,
  title: Readonly<Record<Lang, string>>,
): SectionMaker {
  return (context): Section | FigureAbsence => {
    const made = model(context);
    if (isAbsence(made)) return made;
    const {heading, sub, filters, notes, table, definition} = made;
    return {
      sentences: [heading],
      sub,
      filters,
      title: title[context.lang],
      definition,
      readings: [],
      notes,
      columns: table.columns,
      rows: table.rows,
      draw: (frame) => draw(made, frame),
    };
  };
}
