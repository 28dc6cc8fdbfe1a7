import '../../../../widgets/define/bar.ts';
import {put} from './figure.js';

let element;

export async function draw(box, {snapshot, states: [period]}) {
  const {element: bar, ready} = put(box, 'umkm-bar', {
    indicator: 'mentoring.coverage',
    by: 'region',
    limit: 50,
    period,
    data: snapshot,
  });
  element = bar;
  await ready;
}

export async function update({states: [, period]}) {
  element.period = period;
  await element.updateComplete;
}
