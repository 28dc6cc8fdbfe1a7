import {dot, line, plot, ruleY, text} from '@observablehq/plot';
import {colours, frame, percent, WIDTH} from '../text.js';

let box;

export async function draw(root, data) {
  box = frame(root, data);
  await update({states: [null, data.states[0]]});
}

export async function update({states: [, {months, series}]}) {
  const points = series.flatMap(({name, values}) =>
    values.map((value, i) => ({name, month: months[i], value})),
  );
  const last = points.filter(({month}) => month === months[months.length - 1]);
  box.replaceChildren(
    plot({
      width: WIDTH,
      height: 290,
      marginRight: 150,
      x: {type: 'point', domain: months, ticks: months.filter((_, i) => i % 12 === 0), label: null},
      y: {
        grid: true,
        label: null,
        ticks: 5,
        tickFormat: (value) => `${value}%`,
        zero: true,
        nice: true,
      },
      color: {domain: series.map(({name}) => name), range: colours},
      marks: [
        ruleY([0]),
        line(points, {x: 'month', y: 'value', stroke: 'name', strokeWidth: 2}),
        dot(points, {
          x: 'month',
          y: 'value',
          fill: 'name',
          r: 3,
          title: ({name, month, value}) => `${name} ${month}: ${percent(value)}`,
          tip: true,
        }),
        text(last, {
          x: 'month',
          y: 'value',
          dx: 8,
          textAnchor: 'start',
          fontSize: 13,
          text: ({name, value}) => `${name} ${percent(value)}`,
        }),
      ],
    }),
  );
}
