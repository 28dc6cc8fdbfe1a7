import {feature} from 'topojson-client';
import type {GeometryCollection, Topology} from 'topojson-specification';

/** A closed line as `x, y, x, y, …` in the coordinates of its file. */
export type Ring = readonly number[];

/** One boundary as read: what its file says of it, and its polygons, the outer ring first. */
export interface Shape {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly polygons: readonly (readonly Ring[])[];
}

/** Boundaries by the objects of their file; of GeoJSON there is one. */
export type ShapeGroups = readonly (readonly Shape[])[];

/**
 * Reads GeoJSON or TopoJSON. Winding, duplicates, slivers and empty geometries are left as they
 * are; points that are no numbers are dropped, lines and points on the map ignored.
 *
 * @returns null where the data are neither
 */
export function readShapes(data: unknown): ShapeGroups | null {
  try {
    const {type, objects} = data as {type: string; objects: Record<string, Geometry>};
    const read =
      type === 'Topology'
        ? Object.values(objects).map((object) => shapesOf(data as Topology, object))
        : [featuresOf(data as Features).map(shapeOf)];
    return read.some((shapes) => shapes.length > 0) ? read : null;
  } catch {
    return null;
  }
}

interface Geometry {
  readonly type: string;
  readonly coordinates?: unknown;
  readonly geometries?: readonly (Geometry | null)[];
}

interface Feature {
  readonly type: string;
  readonly id?: unknown;
  readonly properties?: Readonly<Record<string, unknown>> | null;
  readonly geometry: Geometry | null;
}

interface Features {
  readonly type: string;
  readonly features?: readonly Feature[];
}

/** One boundary after the other: the points of all at once are a million small lists to move about. */
function shapesOf(topology: Topology, object: Geometry): Shape[] {
  const {type, geometries} = object;
  const parts =
    type === 'GeometryCollection'
      ? geometries!.map((one) => ({type, geometries: [one]}))
      : [object];
  return parts.flatMap((part) =>
    featuresOf(feature(topology, part as unknown as GeometryCollection)).map(shapeOf),
  );
}

function featuresOf(data: Features): readonly Feature[] {
  if (data.type === 'FeatureCollection') return data.features!;
  return data.type === 'Feature' ? [data as unknown as Feature] : [];
}

function shapeOf({id, properties, geometry}: Feature): Shape {
  return {
    properties: {...(id !== undefined && {id}), ...properties},
    polygons: polygonsOf(geometry)
      .map((rings) => rings.map(flat).filter((ring) => ring.length > 0))
      .filter((rings) => rings.length > 0),
  };
}

type Points = readonly (readonly number[])[];

function polygonsOf(geometry: Geometry | null): readonly (readonly Points[])[] {
  switch (geometry?.type) {
    case 'Polygon':
      return [geometry.coordinates as readonly Points[]];
    case 'MultiPolygon':
      return geometry.coordinates as readonly (readonly Points[])[];
    case 'GeometryCollection':
      return geometry.geometries!.flatMap(polygonsOf);
    default:
      return [];
  }
}

function flat(points: Points): Ring {
  const ring: number[] = [];
  for (const [x, y] of points) if (Number.isFinite(x) && Number.isFinite(y)) ring.push(x, y);
  return ring;
}
