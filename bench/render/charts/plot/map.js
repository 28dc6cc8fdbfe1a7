import {geo, plot} from '@observablehq/plot';
import {feature} from 'topojson-client';
import {blues, counts, frame, percent, tenth, WIDTH} from '../text.js';

let box;
let land;

export async function draw(root, data) {
  box = frame(root, data);
  const [object] = Object.values(data.topology.objects);
  land = feature(data.topology, object);
  await update({states: [null, data.states[0]]});
}

export async function update({states: [, rows]}) {
  const of = new Map(rows.map((row) => [row.code, row]));
  const rowOf = ({properties}) => of.get(properties.kode);
  box.replaceChildren(
    plot({
      width: WIDTH,
      height: 320,
      margin: 0,
      projection: {type: 'reflect-y', domain: land},
      color: {type: 'quantile', range: blues, legend: true, tickFormat: tenth, label: null},
      marks: [
        geo(land, {
          fill: (one) => rowOf(one).value,
          stroke: '#fff',
          strokeWidth: 0.5,
          title: (one) =>
            `${one.properties.nama}: ${percent(rowOf(one).value)}, ${counts(rowOf(one))}`,
        }),
      ],
    }),
  );
}
