import '../../../../widgets/define/line.ts';
import {put} from './figure.js';

let element;

export async function draw(box, {snapshot, states: [span]}) {
  const {element: line, ready} = put(box, 'umkm-line', {
    indicator: 'aid.coverage',
    by: 'period,programme',
    period: span.join('/'),
    data: snapshot,
  });
  element = line;
  await ready;
}

export async function update({states: [, span]}) {
  element.period = span.join('/');
  await element.updateComplete;
}
