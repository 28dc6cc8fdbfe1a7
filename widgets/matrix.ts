import type {CSSResultGroup} from 'lit';
import {IndicatorFigure} from './internal/indicator-figure.js';
import {matrixPart} from './internal/matrix-part.js';
import {matrixStyles} from './internal/matrix/styles.js';
import {matrixMessages} from './internal/matrix/messages.js';
import {matrixModel, type MatrixModel} from './internal/matrix/model.js';
import type {ChartFrame, Drawing, FigureAbsence, FigureContext} from './internal/model.js';
import {stackParts} from './internal/parts.js';

/**
 * A published indicator along two dimensions: value and base in each cell, the darker the higher,
 * totals last. Pairs of the same things (agency and agency) are shown once.
 *
 * @tag umkm-matrix
 * @attr {string} by - rows and columns: `agency,programme_type`, `region,kbli`
 */
export class UmkmMatrix extends IndicatorFigure<MatrixModel> {
  static override readonly tag = 'umkm-matrix';
  static readonly messages = matrixMessages;

  static override styles: CSSResultGroup = [IndicatorFigure.styles, matrixStyles];

  protected override modelOf(
    context: FigureContext,
    indicator: string,
  ): MatrixModel | FigureAbsence {
    return matrixModel(context, indicator);
  }

  protected override chart({data, sub}: MatrixModel, frame: ChartFrame): Drawing {
    return stackParts(sub, [matrixPart(data, frame)]);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'umkm-matrix': UmkmMatrix;
  }
}
