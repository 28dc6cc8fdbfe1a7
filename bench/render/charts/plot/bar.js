import {axisY, barX, plot, ruleX, text} from '@observablehq/plot';
import {counts, frame, percent, tenth, WIDTH} from '../text.js';

let box;

export async function draw(root, data) {
  box = frame(root, data);
  await update({states: [null, data.states[0]]});
}

export async function update({states: [, rows]}) {
  const names = rows.map(({name}) => name);
  box.replaceChildren(
    plot({
      width: WIDTH,
      height: rows.length * 24 + 28,
      marginLeft: 150,
      marginRight: 170,
      x: {axis: null, domain: [0, Math.max(...rows.map(({value}) => value))]},
      y: {domain: names, label: null},
      marks: [
        barX(rows, {
          x: 'value',
          y: 'name',
          fill: '#1c5d99',
          title: (row) => `${row.name}: ${percent(row.value)}, ${counts(row)}`,
          tip: true,
        }),
        axisY({tickSize: 0, fontSize: 13}),
        text(rows, {
          y: 'name',
          frameAnchor: 'right',
          dx: 60,
          textAnchor: 'end',
          fontWeight: 600,
          fontSize: 13,
          text: (row) => tenth(row.value),
        }),
        text(rows, {
          y: 'name',
          frameAnchor: 'right',
          dx: 170,
          textAnchor: 'end',
          fontSize: 12,
          text: counts,
        }),
        ruleX([0]),
      ],
    }),
  );
}
