import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readShapes, type Shape} from '../../widgets/chart/geo.js';
import {mapLayout, roomIn, type MapArea} from '../../widgets/chart/map.js';
import {joinShapes} from '../../widgets/internal/map/join.js';

type Point = readonly [number, number];

const frame = {width: 400, height: 400};

/** A square of one degree whose lower left corner is given. */
function square(x: number, y: number, size = 1): Point[] {
  return [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
    [x, y],
  ];
}

function feature(geometry: unknown, properties: object = {}): object {
  return {type: 'Feature', properties, geometry};
}

function polygon(...rings: (readonly Point[])[]): object {
  return {type: 'Polygon', coordinates: rings};
}

function shapesOf(...features: object[]): readonly Shape[] {
  return readShapes({type: 'FeatureCollection', features})![0];
}

function areasOf(...features: object[]): readonly MapArea[] {
  return mapLayout(
    shapesOf(...features).map((shape) => [shape]),
    frame,
  ).areas;
}

/** Surface in px² by the nonzero rule, with holes as the path has them. */
function surface({rings}: MapArea): number {
  const sum = rings.reduce((all, ring) => {
    let twice = 0;
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      twice += ring[j] * ring[i + 1] - ring[i] * ring[j + 1];
    }
    return all + twice / 2;
  }, 0);
  return sum / 100;
}

describe('boundaries as they come', () => {
  it('draws a ring the same whichever way it turns', () => {
    const [forth] = areasOf(feature(polygon(square(110, -7))));
    const [back] = areasOf(feature(polygon([...square(110, -7)].reverse())));
    expect(surface(back)).toBe(surface(forth));
    expect(back.box).toEqual(forth.box);
    expect(surface(forth)).toBeGreaterThan(0);
  });

  it('cuts a hole out whichever way it turns', () => {
    const hole = square(110.25, -6.75, 0.5);
    for (const inner of [hole, [...hole].reverse()]) {
      const [area] = areasOf(feature(polygon(square(110, -7), inner)));
      const {width, height} = area.box;
      expect(surface(area) / (width * height)).toBeCloseTo(0.75, 2);
    }
  });

  it('drops slivers without surface, and keeps what is beside them', () => {
    const line: Point[] = [
      [110, -7],
      [110.5, -6.5],
      [110, -7],
    ];
    const [area] = areasOf(
      feature({type: 'MultiPolygon', coordinates: [[square(110, -7)], [line]]}),
    );
    expect(area.rings).toHaveLength(1);
  });

  it('draws an area that would vanish as a dot', () => {
    const [, tiny] = areasOf(
      feature(polygon(square(100, -7, 20))),
      feature(polygon(square(110, 5, 0.0001))),
    );
    expect(tiny.box.width).toBe(2);
    expect(tiny.path).toMatch(/^M/);
  });

  it('draws two features of one area as one, filled where they overlap', () => {
    const shapes = shapesOf(feature(polygon(square(110, -7))), feature(polygon(square(110, -7))));
    const [area] = mapLayout([shapes], frame).areas;
    expect(roomIn(area, 20)!.width).toBeCloseTo(area.box.width, 0);
    // Both rings turn the same way, so the nonzero rule fills what both cover.
    expect(surface(area)).toBeCloseTo(2 * area.box.width * area.box.height, 0);
  });

  it('reads polygons out of collections and leaves points, lines and nothing aside', () => {
    const [mixed, nothing, point] = shapesOf(
      feature({
        type: 'GeometryCollection',
        geometries: [
          {type: 'Point', coordinates: [110, -7]},
          polygon(square(110, -7)),
          {type: 'GeometryCollection', geometries: [polygon(square(112, -7))]},
          null,
        ],
      }),
      feature(null),
      feature({type: 'Point', coordinates: [110, -7]}),
    );
    expect(mixed.polygons).toHaveLength(2);
    expect(nothing.polygons).toEqual([]);
    expect(point.polygons).toEqual([]);
  });

  it('drops corners that are no numbers', () => {
    const ring = [[Number.NaN, 1], ['a', 2], ...square(110, -7)] as unknown as Point[];
    const [area] = areasOf(feature(polygon(ring)));
    expect(area.path).not.toMatch(/NaN|undefined/);
  });

  it('reads TopoJSON as it reads GeoJSON', () => {
    const topology = {
      type: 'Topology',
      objects: {
        kecamatan: {
          type: 'GeometryCollection',
          geometries: [
            {type: 'Polygon', arcs: [[0, 1]], properties: {kode: '99.01.01'}},
            {type: 'Polygon', arcs: [[2, -1]], properties: {kode: '99.01.02'}},
          ],
        },
      },
      transform: {scale: [0.5, 0.5], translate: [110, -7]},
      arcs: [
        [
          [2, 0],
          [0, 2],
        ],
        [
          [2, 2],
          [-2, 0],
          [0, -2],
          [2, 0],
        ],
        [
          [2, 0],
          [2, 0],
          [0, 2],
          [-2, 0],
        ],
      ],
    };
    const fromTopology = readShapes(topology)![0];
    const fromFeatures = shapesOf(
      feature(polygon(square(110, -7)), {kode: '99.01.01'}),
      feature(polygon(square(111, -7)), {kode: '99.01.02'}),
    );
    const draw = (shapes: readonly Shape[]): readonly MapArea['box'][] =>
      mapLayout(
        shapes.map((shape) => [shape]),
        frame,
      ).areas.map(({box}) => box);
    expect(draw(fromTopology)).toEqual(draw(fromFeatures));
    expect(fromTopology.map(({properties}) => properties)).toEqual(
      fromFeatures.map(({properties}) => properties),
    );
  });

  it.each([
    ['nothing', null],
    ['a text', 'FeatureCollection'],
    ['a snapshot', {class: 'collection'}],
    ['features that are none', {type: 'FeatureCollection', features: [null]}],
    ['no feature', {type: 'FeatureCollection', features: []}],
    ['a topology without arcs', {type: 'Topology', objects: {a: {type: 'Polygon', arcs: [[0]]}}}],
    ['rings that are none', {type: 'Feature', geometry: {type: 'Polygon', coordinates: [3]}}],
  ])('says of %s that it holds no boundaries', (_, data) => {
    expect(readShapes(data)).toBeNull();
  });

  it('never fills more than the frame, whatever the polygons', () => {
    const degrees = fc.record({
      x: fc.double({min: 95, max: 141, noNaN: true}),
      y: fc.double({min: -11, max: 6, noNaN: true}),
    });
    const ring = fc
      .array(degrees, {minLength: 3, maxLength: 12})
      .map((points) => points.map(({x, y}): Point => [x, y]));
    fc.assert(
      fc.property(fc.array(ring, {minLength: 1, maxLength: 6}), (rings) => {
        const areas = areasOf(...rings.map((one) => feature(polygon(one))));
        for (const {path, box} of areas) {
          expect(path).toMatch(/^M[-\d.,l ]+z/);
          expect(box.x).toBeGreaterThanOrEqual(-2);
          expect(box.y).toBeGreaterThanOrEqual(-2);
          expect(box.x + box.width).toBeLessThanOrEqual(402);
          expect(box.y + box.height).toBeLessThanOrEqual(402);
        }
      }),
    );
  });
});

describe('room for a text', () => {
  it('lies inside the area and keeps off its holes', () => {
    const [area] = areasOf(feature(polygon(square(110, -7), square(110.2, -6.8, 0.6))));
    const room = roomIn(area, 30)!;
    expect(room.y < area.box.height * 0.2 || room.y > area.box.height * 0.8).toBe(true);
    expect(room.width).toBeGreaterThan(area.box.width * 0.9);
  });

  it('is none where the area is too flat', () => {
    const [area] = areasOf(
      feature(
        polygon([
          [110, -7],
          [120, -7],
          [120, -6.9],
          [110, -6.9],
        ]),
      ),
    );
    expect(roomIn(area, 30)).toBeNull();
  });
});

describe('real boundaries', () => {
  const folder = fileURLToPath(new URL('../../../shared/data/real/boundaries', import.meta.url));
  const files = existsSync(folder)
    ? readdirSync(folder).filter((name) => /\.(geo|topo\.)?json$/.test(name))
    : [];
  const why = `no files in ${folder}: they are not part of this repository`;
  if (files.length === 0) console.info(`skipped real boundaries: ${why}`);

  it.skipIf(files.length === 0)('draws every feature of every file inside the frame', () => {
    for (const name of files) {
      const groups = readShapes(JSON.parse(readFileSync(join(folder, name), 'utf8')))!;
      const shapes = groups.flat();
      const {areas, width, height} = mapLayout(
        shapes.map((shape) => [shape]),
        {width: 900, height: 600},
      );
      expect(areas.length, name).toBeGreaterThan(0);
      for (const {path, box} of areas) {
        expect(path, name).toMatch(/^M/);
        expect(path, name).not.toMatch(/NaN|Infinity|e-/);
        expect(Math.min(box.x, box.y), name).toBeGreaterThanOrEqual(-1);
        expect(box.x + box.width, name).toBeLessThanOrEqual(width + 1);
        expect(box.y + box.height, name).toBeLessThanOrEqual(height + 1);
      }
      // No area covers the whole map but the one of a file of one.
      const largest = Math.max(...areas.map(({box}) => box.width * box.height));
      expect(largest, name).toBeLessThan(0.9 * width * height);
    }
  });

  it.skipIf(files.length === 0)('joins all 514 kabupaten and kota by their codes', () => {
    const file = join(folder, 'idn-kabkota-514.topo.json');
    const groups = readShapes(JSON.parse(readFileSync(file, 'utf8')))!;
    const places = groups[0].map(({properties}) => ({
      code: String(properties.kode),
      label: String(properties.nama),
    }));
    const found = joinShapes(groups, places, {region: '0'})!;
    expect(found.dotless).toBe(false);
    expect(found.shapes.size).toBe(514);
    expect(found.loose.size).toBe(0);
  });

  it.skipIf(files.length === 0)('joins HDX files by their Kemendagri codes, not by BPS', () => {
    for (const name of files.filter((file) => file.startsWith('hdx-'))) {
      const groups = readShapes(JSON.parse(readFileSync(join(folder, name), 'utf8')))!;
      const places = groups[0].map(({properties}) => ({
        code: String(properties.kode),
        label: String(properties.nama),
      }));
      const [, region] = /-([\d.]+)\.topo/.exec(name)!;
      const found = joinShapes(groups, places, {region})!;
      expect(found.property, name).toBe('kode');
      expect(found.shapes.size, name).toBe(places.length);
    }
  });
});
