import {svg} from 'lit';
import {words} from '../bar-part.js';
import {flowPart} from '../flow-part.js';
import {lineUpPart} from '../line-up-part.js';
import {matrixPart} from '../matrix-part.js';
import type {ChartFrame, Drawing, Mark} from '../model.js';
import {stackParts, type DrawingPart} from '../parts.js';
import type {FlowModel} from './model.js';

/** From this width on the flow stands beside its table. */
const BESIDE = 860;
const GAP = 48;

/**
 * The flow, the matrix of transitions and three numbers: side by side where there is room, else
 * below each other. The matrix holds every pair, so that ribbons are for the pointer only.
 */
export function flowChart(
  {nodes, links, matrix, numbers, fromHead, toHead, tableHead, sub}: FlowModel,
  frame: ChartFrame,
): Drawing {
  const {width, narrow} = frame;
  const space = (height: number): DrawingPart => ({height, marks: []});
  const beside = width >= BESIDE;
  const left = beside ? Math.min(560, Math.round(width * 0.46)) : width;
  const flow = flowPart(nodes, links, {...frame, width: left}, {fromHead, toHead});
  const ribbons: DrawingPart = {
    ...flow,
    marks: flow.marks.filter(({body}) => body).map((mark) => ({...mark, echo: true})),
  };
  const rest = (wide: number): DrawingPart[] => {
    const inner: ChartFrame = {...frame, width: wide};
    const table: DrawingPart = {
      height: 24,
      marks: [],
      under: words('note', {text: tableHead, x: 0, y: 12}),
    };
    const big = lineUpPart(numbers, inner);
    const pairs = [table, matrixPart(matrix, inner)];
    // A phone shows what it comes to before the details.
    return narrow ? [big, space(16), ...pairs] : [...pairs, space(24), big];
  };
  if (!beside) return stackParts(sub, [ribbons, space(24), ...rest(width)]);
  const right = stackParts('', rest(width - left - GAP));
  return stackParts(sub, [
    {
      height: Math.max(flow.height, right.height),
      under: svg`${ribbons.under}${shifted(right.under, left + GAP)}`,
      over: svg`${ribbons.over}${shifted(right.over, left + GAP)}`,
      marks: [
        ...ribbons.marks,
        ...right.marks.map((mark): Mark => ({
          ...mark,
          box: {...mark.box, x: mark.box.x + left + GAP},
          ...(mark.body && {body: shifted(mark.body, left + GAP)}),
        })),
      ],
    },
  ]);
}

function shifted(content: Mark['body'], by: number): ReturnType<typeof svg> {
  return svg`<g transform=${`translate(${by} 0)`}>${content}</g>`;
}
