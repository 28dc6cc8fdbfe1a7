import {select} from 'd3';
import {frame, percent, whole} from '../text.js';

const columns = ['Wilayah', 'Nilai', 'Pembilang', 'Penyebut', 'Tidak diketahui'];
let body;

export async function draw(box, data) {
  const table = select(frame(box, data)).append('table');
  table.append('caption').text(data.sub);
  table
    .append('thead')
    .append('tr')
    .selectAll('th')
    .data(columns)
    .join('th')
    .attr('scope', 'col')
    .text((text) => text);
  body = table.append('tbody');
  paint(data.states[0]);
}

export async function update({states}) {
  paint(states[1]);
}

function paint(rows) {
  const lines = body
    .selectAll('tr')
    .data(rows, ({name}) => name)
    .join((enter) => {
      const line = enter.append('tr');
      line
        .append('th')
        .attr('scope', 'row')
        .text(({name}) => name);
      return line;
    });
  lines
    .selectAll('td')
    .data(({value, numerator, denominator, unknown}) => [
      percent(value),
      whole(numerator),
      whole(denominator),
      whole(unknown),
    ])
    .join('td')
    .attr('class', 'num')
    .text((text) => text);
}
