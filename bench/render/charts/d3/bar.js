import {max, scaleLinear, select} from 'd3';
import {counts, frame, percent, tenth, WIDTH} from '../text.js';

const ROW = 24;
const x = scaleLinear().range([150, WIDTH - 170]);
let svg;

export async function draw(box, data) {
  svg = select(frame(box, data))
    .append('svg')
    .attr('viewBox', [0, 0, WIDTH, data.states[0].length * ROW + 28])
    .attr('width', WIDTH)
    .attr('height', data.states[0].length * ROW + 28)
    .attr('role', 'img')
    .attr('aria-label', data.sub);
  const head = svg.append('g').attr('font-size', 12).attr('text-anchor', 'end');
  head
    .append('text')
    .attr('x', WIDTH - 110)
    .attr('y', 12)
    .text('%');
  head.append('text').attr('x', WIDTH).attr('y', 12).text('Pembilang / penyebut');
  svg.append('line').attr('class', 'zero').attr('stroke', '#87929d');
  paint(data.states[0]);
}

export async function update({states}) {
  paint(states[1]);
}

function paint(rows) {
  x.domain([0, max(rows, (row) => row.value)]).nice();
  svg
    .select('.zero')
    .attr('x1', x(0))
    .attr('x2', x(0))
    .attr('y1', 24)
    .attr('y2', rows.length * ROW + 28);
  svg
    .selectAll('g.row')
    .data(rows, (row) => row.name)
    .join((enter) => {
      const row = enter.append('g').attr('class', 'row').attr('font-size', 13);
      row.append('title');
      row.append('text').attr('class', 'name').attr('y', 16);
      row.append('rect').attr('x', x(0)).attr('y', 5).attr('height', 14).attr('fill', '#1c5d99');
      row
        .append('text')
        .attr('class', 'value')
        .attr('text-anchor', 'end')
        .attr('y', 16)
        .attr('x', WIDTH - 110)
        .attr('font-weight', 600);
      row
        .append('text')
        .attr('class', 'base')
        .attr('text-anchor', 'end')
        .attr('y', 16)
        .attr('x', WIDTH)
        .attr('font-size', 12);
      return row;
    })
    .attr('transform', (_, i) => `translate(0 ${28 + i * ROW})`)
    .each(function (row) {
      const group = select(this);
      group.select('title').text(`${row.name}: ${percent(row.value)}, ${counts(row)}`);
      group.select('.name').text(row.name);
      group.select('rect').attr('width', x(row.value) - x(0));
      group.select('.value').text(tenth(row.value));
      group.select('.base').text(counts(row));
    });
}
