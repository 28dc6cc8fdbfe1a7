import type {CSSResultGroup} from 'lit';
import {UmkmFigure} from '../../widgets/internal/figure.js';
import {bulletStyles} from '../../widgets/internal/bullet-part.js';
import {flowStyles} from '../../widgets/internal/flow-part.js';
import type {ChartFrame, Drawing, FigureModel} from '../../widgets/internal/model.js';
import {stackParts, type DrawingPart} from '../../widgets/internal/parts.js';

/** A figure that draws the piece it is given, for pieces that no element of their own draws. */
export class PartHost extends UmkmFigure {
  static override readonly tag: string = 'part-host';
  static override properties = {...UmkmFigure.properties, draw: {attribute: false}};
  static override styles: CSSResultGroup = [UmkmFigure.styles, bulletStyles, flowStyles];

  declare draw: (frame: ChartFrame) => DrawingPart;

  protected override dependencies(): readonly unknown[] {
    return [this.draw];
  }

  protected override model(): FigureModel {
    return {
      heading: 'Rekaan',
      sub: 'Contoh',
      notes: [],
      table: {caption: 'Contoh', columns: [], rows: []},
      definition: [],
      filters: [],
    };
  }

  protected override chart(_model: FigureModel, frame: ChartFrame): Drawing {
    return stackParts('Contoh', [this.draw(frame)]);
  }
}
