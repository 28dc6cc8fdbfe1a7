import {css, nothing, svg, type CSSResult, type SVGTemplateResult} from 'lit';
import {bulletLayout, type BulletRow, type PlacedBullet} from '../chart/bullet.js';
import {barShape, stateBox, words} from './bar-part.js';
import type {ChartFrame, Mark} from './model.js';
import type {DrawingPart} from './parts.js';

/** A figure against its target with what it says. */
export interface BulletEntry {
  readonly row: BulletRow;
  readonly meaning: Pick<Mark, 'label' | 'tip' | 'detail'>;
  readonly provisional: boolean;
}

export interface BulletPartOptions {
  /** Above the line of the targets: `Target = 100%`. */
  readonly targetLabel: string;
  readonly textHead?: string;
  readonly ratingHead?: string;
}

/**
 * Figures against their targets as a piece of a drawing: one mark per row. Every target is 100 on
 * the same scale, so that one dashed line serves all.
 */
export function bulletPart(
  entries: readonly BulletEntry[],
  {width, narrow, measure, pattern}: ChartFrame,
  {targetLabel, textHead = '', ratingHead = ''}: BulletPartOptions,
): DrawingPart {
  const layout = bulletLayout(
    entries.map(({row}) => row),
    {width, measure},
  );
  const {targetX, lines, textX, ratingX} = layout;
  const half = measure(targetLabel, {size: 12, weight: 600}) / 2;
  const labelX = Math.max(half, Math.min(targetX, width - half));
  const taken = labelX + half + 8;
  const head = (text: string, name: string, x: number, left: number): unknown =>
    narrow || text === '' || left < taken ? nothing : words(name, {text, x, y: 12});
  const marks = layout.rows.map((placed, row): Mark => {
    const {meaning, provisional} = entries[row];
    return {
      ...meaning,
      row,
      column: 0,
      box: placed.box,
      body: rowBody(placed, provisional, narrow, pattern),
    };
  });
  return {
    height: layout.height,
    marks,
    under: svg`
      ${head(textHead, 'note end', textX, textX - measure(textHead, {size: 12}))}
      ${head(ratingHead, 'note', ratingX, ratingX)}
      ${layout.rows.map(
        ({track, box}, i) => svg`
        ${track ? svg`<rect class="track" x=${track.x} y=${track.y} width=${track.width} height=${track.height}></rect>` : nothing}
        ${i > 0 && !narrow ? svg`<line class="grid" x1="0" x2=${width} y1=${box.y - 2} y2=${box.y - 2}></line>` : nothing}`,
      )}`,
    over: svg`
      ${lines.map(
        ({
          y1,
          y2,
        }) => svg`<line class="target-halo" x1=${targetX} x2=${targetX} y1=${y1} y2=${y2}></line>
        <line class=${narrow ? 'target solid' : 'target'} x1=${targetX} x2=${targetX} y1=${y1} y2=${y2}></line>`,
      )}
      ${lines.length > 0 ? words('label strong s12 middle', {text: targetLabel, x: labelX, y: 12}) : nothing}`,
  };
}

function rowBody(
  {row, label, bar, beyond, state, said, text, rating, steps}: PlacedBullet,
  provisional: boolean,
  narrow: boolean,
  pattern: ChartFrame['pattern'],
): SVGTemplateResult {
  const reached = (row.achieved ?? 0) >= 100;
  return svg`
    ${label.map((line) => words('label strong', line))}
    ${bar ? barShape(bar, reached ? 'main' : 'soft', provisional, pattern) : nothing}
    ${bar && beyond ? svg`<path class="beyond" d=${`M${bar.x + bar.width - 10} ${bar.y}l5 7l-5 7h4l5 -7l-5 -7z`}></path>` : nothing}
    ${state ? stateBox(state, pattern(row.state === 'withheld' ? 'dots' : 'hatch')) : nothing}
    ${said.map((line) => words('note', line))}
    ${row.text ? words('value end', text) : nothing}
    ${row.rating ? words(narrow ? 'label end' : 'label', rating) : nothing}
    ${row.level > 0 ? stepGlyph(row.level, steps) : nothing}`;
}

/** Five rising bars, the first `level` of them filled: a rating without colour. */
export function stepGlyph(
  level: number,
  {x, y}: {readonly x: number; readonly y: number},
): SVGTemplateResult {
  return svg`${[1, 2, 3, 4, 5].map((step) => {
    const height = 2 + step * 2;
    return svg`<rect class=${step <= level ? 'fill ink' : 'blank'} x=${x + (step - 1) * 5} y=${y - height} width="4" height=${height}></rect>`;
  })}`;
}

/** What a figure with targets adds to its styles. */
export const bulletStyles: CSSResult = css`
  .beyond {
    fill: var(--_paper);
  }
  .blank {
    fill: var(--_rule);
  }
`;
