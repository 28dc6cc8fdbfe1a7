import type {SchemaElement, SchemaTree} from 'hyparquet';
import {toUtf8} from './decode.js';
import {decodeUtf8} from '../column/interner.js';
import {JsonNumber} from './json-reader.js';
import type {CellValue} from './record-rows.js';
import {isoText} from './record-rows.js';

/** Makes a cell of a value as the library decodes it. */
export type ToCell = (value: unknown) => CellValue;

type Unit = 'MILLIS' | 'MICROS' | 'NANOS';
type Logical<Type extends string> = Extract<SchemaElement['logical_type'], {type: Type}>;

const parts: Readonly<Record<Unit, bigint>> = {
  MILLIS: 1_000n,
  MICROS: 1_000_000n,
  NANOS: 1_000_000_000n,
};
const day = 86_400n;
const textTypes = new Set(['UTF8', 'ENUM', 'JSON', 'STRING']);
const utf8 = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});

/** How the library is to decode what has no form of its own: texts and instants of an old kind. */
export const parsers = {
  stringFromBytes: (bytes: Uint8Array | undefined) => bytes && textOf(bytes),
  jsonFromBytes: (bytes: Uint8Array | undefined) => bytes && textOf(bytes),
  timestampFromNanoseconds: (nanoseconds: bigint) => nanoseconds,
};

/**
 * Takes the meaning of a column's values over from the library, which would round decimals, and would
 * leave a date as a number where a writer says only in the newer way that it is one.
 */
export function takeOver({element, children}: SchemaTree): ToCell {
  if (children.length > 0 || element.repetition_type === 'REPEATED') return nestedCell;
  const toCell = cellOf(element);
  const isText = isTextual(element);
  element.converted_type = isText ? 'UTF8' : undefined;
  element.logical_type = undefined;
  return toCell;
}

/** Whether a column's values are instants in UTC, which are shown as such. */
export function isUtc({element: {logical_type: logical}}: SchemaTree): boolean {
  return logical?.type === 'TIMESTAMP' && logical.isAdjustedToUTC;
}

/** Whether a column holds more than one plain list of scalars. */
export function isDeep(node: SchemaTree): boolean {
  let {children} = node;
  if (children.length === 0) return false;
  for (let depth = 0; children.length === 1 && depth < 2; depth++) {
    const [only] = children;
    if (only.children.length === 0) return node.element.converted_type !== 'LIST';
    children = only.children;
  }
  return true;
}

function isTextual({
  type,
  converted_type: converted,
  logical_type: logical,
}: SchemaElement): boolean {
  if (type !== 'BYTE_ARRAY' && type !== 'FIXED_LEN_BYTE_ARRAY') return false;
  if (textTypes.has(converted ?? '') || textTypes.has(logical?.type ?? '')) return true;
  return type === 'BYTE_ARRAY' && converted === undefined && logical === undefined;
}

function cellOf(element: SchemaElement): ToCell {
  const {type, converted_type: converted, logical_type: logical} = element;
  if (converted === 'DECIMAL' || logical?.type === 'DECIMAL')
    return decimal((logical as Logical<'DECIMAL'> | undefined)?.scale ?? element.scale ?? 0);
  if (converted === 'DATE' || logical?.type === 'DATE') return dayCell;
  if (logical?.type === 'TIMESTAMP') return instant(logical.unit, logical.isAdjustedToUTC);
  if (converted === 'TIMESTAMP_MILLIS') return instant('MILLIS', false);
  if (converted === 'TIMESTAMP_MICROS') return instant('MICROS', false);
  if (type === 'INT96') return instant('NANOS', false);
  if (logical?.type === 'TIME') return timeOfDay(logical.unit);
  if (converted === 'TIME_MILLIS') return timeOfDay('MILLIS');
  if (converted === 'TIME_MICROS') return timeOfDay('MICROS');
  const unsigned = logical?.type === 'INTEGER' ? !logical.isSigned : converted?.startsWith('UINT');
  if (unsigned) return unsignedCell;
  if (type === 'FLOAT') return floatCell;
  if (logical?.type === 'FLOAT16') return halfCell;
  if (logical?.type === 'UUID') return uuidCell;
  return plainCell;
}

const plainCell: ToCell = (value) => {
  if (value === null || value === undefined) return null;
  if (value instanceof Uint8Array) return hex(value);
  return value as CellValue;
};

const dayCell: ToCell = (value) =>
  typeof value === 'number' ? isoText(new Date(value * 86_400_000)) : null;

const unsignedCell: ToCell = (value) => {
  if (typeof value === 'bigint') return BigInt.asUintN(64, value);
  return typeof value === 'number' ? value >>> 0 : null;
};

const floatCell: ToCell = (value) => {
  if (typeof value !== 'number') return null;
  // The shortest text that means the same float: 0.1, not 0.10000000149011612.
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return value;
};

const halfCell: ToCell = (value) => {
  if (!(value instanceof Uint8Array) || value.length < 2) return null;
  const bits = value[0] | (value[1] << 8);
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = (bits & 0x3ff) / 1024;
  if (exponent === 0x1f) return fraction ? NaN : sign * Infinity;
  return sign * (exponent === 0 ? 2 ** -14 * fraction : 2 ** (exponent - 15) * (1 + fraction));
};

const uuidCell: ToCell = (value) =>
  value instanceof Uint8Array
    ? hex(value).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
    : null;

/** A list of scalars joined; anything deeper as JSON text. */
const nestedCell: ToCell = (value) => {
  if (value === null || value === undefined) return null;
  if (!Array.isArray(value)) return jsonText(value);
  const elements = (value as readonly unknown[]).filter((one) => one !== null && one !== undefined);
  const isPlain = elements.every(
    (one) => typeof one !== 'object' || one instanceof Date || one instanceof Uint8Array,
  );
  return isPlain ? elements.map(scalarText).join('; ') : jsonText(value);
};

function decimal(scale: number): ToCell {
  return (value) => {
    const unscaled = wholeOf(value);
    if (unscaled === null) return null;
    const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, '0');
    const sign = unscaled < 0n ? '-' : '';
    if (scale <= 0) return new JsonNumber(`${sign}${digits}${'0'.repeat(Math.min(-scale, 400))}`);
    return new JsonNumber(`${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`);
  };
}

/** A whole number, which may be the bytes of one, the highest first. */
function wholeOf(value: unknown): bigint | null {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : null;
  if (!(value instanceof Uint8Array) || value.length === 0) return null;
  return BigInt.asIntN(value.length * 8, BigInt(`0x${hex(value)}`));
}

function instant(unit: Unit, utc: boolean): ToCell {
  const second = parts[unit];
  return (value) => {
    const whole = wholeOf(value);
    if (whole === null) return null;
    const length = second * day;
    const days = whole / length - (whole % length < 0n ? 1n : 0n);
    const date = isoText(new Date(Number(days) * 86_400_000));
    if (date === '') return String(whole);
    const time = whole - days * length;
    return time === 0n ? date : `${date}T${clock(time, second)}${utc ? 'Z' : ''}`;
  };
}

function timeOfDay(unit: Unit): ToCell {
  return (value) => {
    const whole = wholeOf(value);
    return whole === null || whole < 0n ? null : clock(whole, parts[unit]);
  };
}

function clock(time: bigint, second: bigint): string {
  const seconds = Number(time / second);
  const rest = (time % second).toString().padStart(second.toString().length - 1, '0');
  const pair = (part: number): string => String(part).padStart(2, '0');
  const text = `${pair(Math.floor(seconds / 3600))}:${pair(Math.floor(seconds / 60) % 60)}:${pair(seconds % 60)}`;
  const fraction = rest.replace(/0+$/, '');
  return fraction === '' ? text : `${text}.${fraction}`;
}

function scalarText(value: unknown): string {
  if (value instanceof Date) return isoText(value);
  return value instanceof Uint8Array ? hex(value) : String(value);
}

function jsonText(value: unknown): string {
  return JSON.stringify(value, function (this: unknown, _name, inner: unknown) {
    if (typeof inner === 'bigint') {
      const number = Number(inner);
      return Number.isSafeInteger(number) ? number : String(inner);
    }
    return inner instanceof Uint8Array ? hex(inner) : inner;
  });
}

function textOf(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    const {bytes: decoded} = toUtf8(bytes);
    return decodeUtf8(decoded, 0, decoded.length);
  }
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
