import {axisBottom, axisLeft, line, max, scaleLinear, scalePoint, select} from 'd3';
import {colours, frame, percent, WIDTH} from '../text.js';

const HEIGHT = 290;
const x = scalePoint().range([44, WIDTH - 150]);
const y = scaleLinear().range([HEIGHT - 28, 12]);
let svg;

export async function draw(box, data) {
  svg = select(frame(box, data))
    .append('svg')
    .attr('viewBox', [0, 0, WIDTH, HEIGHT])
    .attr('width', WIDTH)
    .attr('height', HEIGHT)
    .attr('role', 'img')
    .attr('aria-label', data.sub);
  svg
    .append('g')
    .attr('class', 'x')
    .attr('transform', `translate(0 ${HEIGHT - 28})`);
  svg.append('g').attr('class', 'y').attr('transform', 'translate(38 0)');
  paint(data.states[0]);
}

export async function update({states}) {
  paint(states[1]);
}

function paint({months, series}) {
  x.domain(months);
  y.domain([0, max(series, ({values}) => max(values))]).nice();
  const along = line(
    (_, i) => x(months[i]),
    (value) => y(value),
  );
  svg.select('.x').call(axisBottom(x).tickValues(months.filter((_, i) => i % 12 === 0)));
  svg.select('.y').call(
    axisLeft(y)
      .ticks(5)
      .tickSize(188 - WIDTH)
      .tickFormat((value) => `${value}%`),
  );
  svg
    .selectAll('g.series')
    .data(series, ({name}) => name)
    .join((enter) => {
      const group = enter
        .append('g')
        .attr('class', 'series')
        .attr('fill', (_, i) => colours[i]);
      group
        .append('path')
        .attr('fill', 'none')
        .attr('stroke', (_, i) => colours[i])
        .attr('stroke-width', 2);
      group
        .append('text')
        .attr('x', WIDTH - 142)
        .attr('font-size', 13);
      return group;
    })
    .each(function ({name, values}) {
      const group = select(this);
      const last = values[values.length - 1];
      group.select('path').attr('d', along(values));
      group
        .select('text')
        .attr('y', y(last) + 4)
        .text(`${name} ${percent(last)}`);
      const dots = group
        .selectAll('circle')
        .data(values)
        .join((enter) => {
          const dot = enter.append('circle').attr('r', 3);
          dot.append('title');
          return dot;
        })
        .attr('cx', (_, i) => x(months[i]))
        .attr('cy', (value) => y(value));
      dots.select('title').text((value, i) => `${name} ${months[i]}: ${percent(value)}`);
    });
}
