import {parseYear} from '../column/year-builder.js';
import {JsonNumber} from './json-reader.js';
import type {JsonValue} from './json-reader.js';
import type {CellValue} from './record-rows.js';

/** A dataset as a long table: a column per dimension, then the value. */
export interface Cube {
  readonly label: string;
  readonly columns: readonly string[];
  /** How many cells exist: all of a dense dataset, those that are listed of a sparse one. */
  readonly cells: number;
  readonly valueAt: (cell: number, column: number) => CellValue;
}

/** Why a dataset is none. */
export interface CubeProblem {
  readonly problem: 'shape' | 'size' | 'category' | 'value' | 'large';
  readonly found: string;
}

type Members = ReadonlyMap<string, JsonValue>;

interface Dimension {
  readonly id: string;
  readonly label: string;
  readonly role: 'geo' | 'time' | 'metric' | null;
  readonly codes: readonly string[];
  readonly labels: readonly string[];
  /** Units by category; empty where it has none. */
  readonly units: readonly string[];
}

/** A column that a dimension gives: its header, and a text for each category. */
interface CategoryColumn {
  readonly header: string;
  readonly dimension: number;
  readonly texts: readonly string[];
}

/** How BPS writes that a figure is not available. */
const missingSign = '...';
const mostCells = 20_000_000;
const nothing: Members = new Map();

/** Reads a dataset of JSON-stat 2.0; what contradicts itself is refused as a whole. */
export function readCube(dataset: Members): Cube | CubeProblem {
  const ids = textsOf(dataset.get('id'));
  const sizes = numbersOf(dataset.get('size'));
  const dimensions = dataset.get('dimension');
  if (ids === null || sizes === null || ids.length !== sizes.length || !(dimensions instanceof Map))
    return {problem: 'shape', found: ''};
  const read: Dimension[] = [];
  for (const [index, id] of ids.entries()) {
    const dimension = dimensionOf(id, membersOf(dimensions as Members, id), roleOf(dataset, id));
    if (dimension.codes.length !== sizes[index]) return {problem: 'category', found: id};
    read.push(dimension);
  }
  const size = sizes.reduce((product, length) => product * length, 1);
  const values = dataset.get('value');
  const cells = cellsOf(values, size);
  if ('problem' in cells) return cells;
  const status = dataset.get('status');
  const columns = uniqueHeaders(read, read.flatMap(columnsOf));
  const steps = stepsOf(sizes);
  const valueColumn = columns.length;
  const headers = columns.map(({header}) => header);
  return {
    label: textOf(dataset.get('label')),
    columns: [...headers, 'nilai', ...(status === undefined ? [] : ['status'])],
    cells: cells.length,
    valueAt: (cell, column) => {
      const position = cells.position(cell);
      if (column === valueColumn) return valueOf(cells.value(cell));
      if (column > valueColumn) return statusAt(status, position);
      const {dimension, texts} = columns[column];
      return texts[Math.floor(position / steps[dimension]) % sizes[dimension]];
    },
  };
}

interface Cells {
  readonly length: number;
  position(cell: number): number;
  value(cell: number): JsonValue;
}

function cellsOf(values: JsonValue | undefined, size: number): Cells | CubeProblem {
  if (!Number.isSafeInteger(size)) return {problem: 'large', found: String(size)};
  if (Array.isArray(values)) {
    const dense = values as readonly JsonValue[];
    if (dense.length !== size) return {problem: 'size', found: `${dense.length} / ${size}`};
    if (!dense.every(isFigure)) return {problem: 'value', found: ''};
    return {length: size, position: (cell) => cell, value: (cell) => dense[cell]};
  }
  if (!(values instanceof Map)) return {problem: 'value', found: ''};
  if (values.size > mostCells) return {problem: 'large', found: String(values.size)};
  const positions = new Float64Array(values.size);
  const sparse: JsonValue[] = [];
  for (const [name, value] of values as Members) {
    const position = /^\d{1,15}$/.test(name) ? Number(name) : NaN;
    if (!(position < size)) return {problem: 'size', found: `${name} / ${size}`};
    if (!isFigure(value)) return {problem: 'value', found: name};
    positions[sparse.length] = position;
    sparse.push(value);
  }
  return {
    length: sparse.length,
    position: (cell) => positions[cell],
    value: (cell) => sparse[cell],
  };
}

function isFigure(value: JsonValue): boolean {
  return value === null || value instanceof JsonNumber || typeof value === 'string';
}

function valueOf(value: JsonValue): CellValue {
  if (value === null) return missingSign;
  return value instanceof JsonNumber || typeof value === 'string' ? value : null;
}

/** A status is one for all cells, one for each, or one for those that are listed. */
function statusAt(status: JsonValue | undefined, position: number): CellValue {
  const own: unknown =
    status instanceof Map
      ? status.get(String(position))
      : Array.isArray(status)
        ? status.length === 1
          ? status[0]
          : status[position]
        : status;
  return typeof own === 'string' ? own : null;
}

function dimensionOf(id: string, dimension: Members, role: Dimension['role']): Dimension {
  const category = membersOf(dimension, 'category');
  const labels = membersOf(category, 'label');
  const units = membersOf(category, 'unit');
  const codes = codesOf(category.get('index'), labels);
  return {
    id,
    role,
    label: textOf(dimension.get('label')),
    codes,
    labels: codes.map((code) => textOf(labels.get(code)) || code),
    units: codes.map((code) => textOf(membersOf(units, code).get('label'))),
  };
}

/** Categories in their order; where a dimension has only one, its label may stand for the index. */
function codesOf(index: JsonValue | undefined, labels: Members): string[] {
  if (index === undefined) return labels.size === 1 ? [...labels.keys()] : [];
  const listed = textsOf(index);
  if (listed) return new Set(listed).size === listed.length ? listed : [];
  if (!(index instanceof Map)) return [];
  const codes: string[] = [];
  for (const [code, place] of index as Members) {
    const at = place instanceof JsonNumber ? Number(place.text) : NaN;
    if (!Number.isInteger(at) || at < 0 || at >= index.size || codes[at] !== undefined) return [];
    codes[at] = code;
  }
  return codes;
}

function roleOf(dataset: Members, id: string): Dimension['role'] {
  const roles = membersOf(dataset, 'role');
  for (const role of ['geo', 'time', 'metric'] as const)
    if (textsOf(roles.get(role))?.includes(id)) return role;
  return null;
}

/** The columns of a dimension, under headers that figures already counted are known by. */
function columnsOf(
  {id, label, role, codes, labels, units}: Dimension,
  dimension: number,
): CategoryColumn[] {
  const column = (header: string, texts: readonly string[]): CategoryColumn[] => [
    {header, dimension, texts},
  ];
  const distinct = labels.some((text, index) => text !== codes[index]);
  const name = label || id;
  const own = [...(distinct ? column(`kode ${name}`, codes) : []), ...column(name, labels)];
  if (role === 'geo')
    return [...column('kode_wilayah', codes), ...(distinct ? column('nama_wilayah', labels) : [])];
  if (role === 'time') {
    const byCode = codes.every((code) => parseYear(code) !== null);
    return column('tahun', byCode ? codes : labels);
  }
  if (role !== 'metric') return own;
  const measured = units.some((unit) => unit !== '') ? column('satuan', units) : [];
  return [...column('indikator', labels), ...measured];
}

/** Tells columns apart that would be called the same: the second keeps its dimension's name. */
function uniqueHeaders(
  dimensions: readonly Dimension[],
  columns: readonly CategoryColumn[],
): CategoryColumn[] {
  const taken = new Set(['nilai', 'status']);
  return columns.map((column) => {
    let {header} = column;
    if (taken.has(header)) header = `${header} (${dimensions[column.dimension].id})`;
    while (taken.has(header)) header = `${header}_`;
    taken.add(header);
    return {...column, header};
  });
}

/** How many cells apart two neighbours in each dimension stand. */
function stepsOf(sizes: readonly number[]): number[] {
  const steps = new Array<number>(sizes.length).fill(1);
  for (let index = sizes.length - 2; index >= 0; index--)
    steps[index] = steps[index + 1] * sizes[index + 1];
  return steps;
}

function membersOf(members: Members, name: string): Members {
  const inner = members.get(name);
  return inner instanceof Map ? (inner as Members) : nothing;
}

function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}

function textsOf(value: JsonValue | undefined): string[] | null {
  if (!Array.isArray(value)) return null;
  const texts = value as readonly JsonValue[];
  return texts.every((text) => typeof text === 'string') ? [...texts] : null;
}

function numbersOf(value: JsonValue | undefined): number[] | null {
  if (!Array.isArray(value)) return null;
  const numbers = (value as readonly JsonValue[]).map((one) =>
    one instanceof JsonNumber ? Number(one.text) : NaN,
  );
  return numbers.every((one) => Number.isInteger(one) && one >= 0) ? numbers : null;
}
