import '../../../../widgets/define/table.ts';
import {put} from './figure.js';

let element;

export async function draw(box, {snapshot, states: [period]}) {
  const {element: table, ready} = put(box, 'umkm-table', {
    indicator: 'mentoring.coverage',
    by: 'region',
    period,
    data: snapshot,
  });
  element = table;
  await ready;
}

export async function update({states: [, period]}) {
  element.period = period;
  await element.updateComplete;
}
