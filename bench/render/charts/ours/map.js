import '../../../../widgets/define/map.ts';
import {put} from './figure.js';

let element;

export async function draw(box, {snapshot, topology, states: [period]}) {
  const {element: map, ready} = put(box, 'umkm-map', {
    indicator: 'mentoring.coverage',
    period,
    data: snapshot,
    shapes: topology,
  });
  element = map;
  await ready;
  // The boundaries may come after the first drawing.
  while (map.renderRoot.querySelectorAll('path.area').length < 500) {
    await new Promise((resolve) => setTimeout(resolve));
  }
}

export async function update({states: [, period]}) {
  element.period = period;
  await element.updateComplete;
}
