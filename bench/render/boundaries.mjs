import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {random} from './data.mjs';

const real = fileURLToPath(
  new URL('../../../shared/data/real/boundaries/idn-kabkota-514.topo.json', import.meta.url),
);

/**
 * 514 areas as TopoJSON with the properties `kode` and `nama`: those of Indonesia where the file is
 * at hand, else an invented land, so that the bench runs anywhere.
 */
export function boundaries() {
  if (existsSync(real)) return {topology: JSON.parse(readFileSync(real, 'utf8')), from: 'real'};
  console.log('map: no boundaries of Indonesia at hand, skipped; an invented land is drawn');
  return {topology: inventedLand(514), from: 'invented'};
}

/** Areas in rows with rough borders of 24 points, each border once as in any TopoJSON. */
export function inventedLand(count, columns = 32, points = 24) {
  const corner = (x, y) => {
    const chance = random(`${x} ${y}`);
    return [95 + (x + chance() * 0.5) * 1.4, 6 - (y + chance() * 0.5) * 1.1];
  };
  const arcs = [];
  const known = new Map();
  /** Index of the border between two corners; below zero where it runs the other way. */
  const border = (from, to) => {
    const back = known.get(`${to} ${from}`);
    if (back !== undefined) return ~back;
    const chance = random(`${from} ${to}`);
    const [start, end] = [corner(...from), corner(...to)];
    const rough = Array.from({length: points}, (_, i) => {
      const at = i / (points - 1);
      const aside = i === 0 || i === points - 1 ? 0 : (chance() - 0.5) * 0.2;
      return start.map((value, axis) => value + (end[axis] - value) * at + aside);
    });
    known.set(`${from} ${to}`, arcs.length);
    return arcs.push(rough) - 1;
  };
  const geometries = Array.from({length: count}, (_, i) => {
    const [x, y] = [i % columns, Math.floor(i / columns)];
    const corners = [[x, y], [x + 1, y], [x + 1, y + 1], [x, y + 1]]; // prettier-ignore
    return {
      type: 'Polygon',
      arcs: [corners.map((from, side) => border(from, corners[(side + 1) % 4]))],
      properties: {kode: `99.${String(i + 1).padStart(4, '0')}`, nama: `Daerah ${i + 1}`},
    };
  });
  return {type: 'Topology', arcs, objects: {areas: {type: 'GeometryCollection', geometries}}};
}

/** The areas of a topology: `{code, label}`. */
export function placesOf({objects}) {
  const [{geometries}] = Object.values(objects);
  return geometries.map(({properties}) => ({code: properties.kode, label: properties.nama}));
}
