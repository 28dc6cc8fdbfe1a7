import {geoIdentity, geoPath, scaleQuantile, select} from 'd3';
import {feature} from 'topojson-client';
import {blues, counts, frame, percent, tenth, WIDTH} from '../text.js';

const HEIGHT = 358;
let paths;
let svg;

export async function draw(box, data) {
  const [object] = Object.values(data.topology.objects);
  const land = feature(data.topology, object);
  const projection = geoIdentity().reflectY(true).fitExtent([[0, 40], [WIDTH, HEIGHT]], land); // prettier-ignore
  svg = select(frame(box, data))
    .append('svg')
    .attr('viewBox', [0, 0, WIDTH, HEIGHT])
    .attr('width', WIDTH)
    .attr('height', HEIGHT)
    .attr('role', 'img')
    .attr('aria-label', data.sub);
  paths = svg
    .append('g')
    .attr('stroke', '#fff')
    .attr('stroke-width', 0.5)
    .selectAll('path')
    .data(land.features)
    .join('path')
    .attr('d', geoPath(projection));
  paths.append('title');
  svg.append('g').attr('class', 'legend').attr('font-size', 12);
  paint(data.states[0]);
}

export async function update({states}) {
  paint(states[1]);
}

function paint(rows) {
  const of = new Map(rows.map((row) => [row.code, row]));
  const colour = scaleQuantile(
    rows.map(({value}) => value),
    blues,
  );
  paths.attr('fill', ({properties}) => colour(of.get(properties.kode).value));
  paths.select('title').text(({properties}) => {
    const row = of.get(properties.kode);
    return `${properties.nama}: ${percent(row.value)}, ${counts(row)}`;
  });
  const legend = svg
    .select('.legend')
    .selectAll('g')
    .data(blues)
    .join((enter) => {
      const box = enter.append('g').attr('transform', (_, i) => `translate(${i * 90} 0)`);
      box
        .append('rect')
        .attr('width', 86)
        .attr('height', 10)
        .attr('fill', (one) => one);
      box.append('text').attr('y', 24);
      return box;
    });
  legend.select('text').text((one) => colour.invertExtent(one).map(tenth).join(' – '));
}
