import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {JsonValue} from '../../src/read/container/json-reader.js';
import {JsonError, JsonNumber, JsonReader} from '../../src/read/container/json-reader.js';
import {exactNumber, plainNumber} from '../../src/read/cell/plain-number.js';
import {opened} from './open-text.js';
import {readText} from './read-text.js';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A value as `JSON.parse` makes it. */
function plain(value: JsonValue): unknown {
  if (value instanceof JsonNumber) return Number(value.text);
  if (value instanceof Map)
    return Object.fromEntries(
      [...(value as ReadonlyMap<string, JsonValue>)].map(([name, inner]) => [name, plain(inner)]),
    );
  return Array.isArray(value) ? (value as readonly JsonValue[]).map(plain) : value;
}

function parse(text: string): unknown {
  const reader = new JsonReader(encode(text));
  const value = reader.value();
  if (reader.peek() >= 0) throw new JsonError('after', reader.at);
  return plain(value);
}

function outcome(read: () => unknown): unknown {
  try {
    return [read()];
  } catch {
    return null;
  }
}

/** Small changes that make good JSON bad, or other JSON. */
const changed = fc
  .tuple(
    fc.json(),
    fc.nat(),
    fc.constantFrom('', ',', '"', '}', '[', '0', '-', '.', 'e', '\\', ' ', 'u'),
  )
  .map(([text, at, sign]) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + sign + text.slice(place + (at % 2));
  });

describe('the reader of JSON', () => {
  it('reads any JSON as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.json({maxDepth: 6}), (text) => {
        expect(parse(text)).toEqual(JSON.parse(text));
      }),
      {numRuns: 2000},
    );
  });

  it('refuses what JSON.parse refuses, and nothing else', () => {
    fc.assert(
      fc.property(changed, (text) => {
        expect(outcome(() => parse(text))).toEqual(outcome(() => JSON.parse(text)));
      }),
      {numRuns: 3000},
    );
  });

  it('throws nothing but its own error', () => {
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 60}), (bytes) => {
        let thrown: unknown = null;
        try {
          new JsonReader(bytes).skip();
        } catch (error) {
          thrown = error;
        }
        expect(thrown === null || thrown instanceof JsonError).toBe(true);
      }),
      {numRuns: 3000},
    );
  });
});

describe('the text of a number', () => {
  it('loses its exponent and nothing else', () => {
    fc.assert(
      fc.property(fc.double({noNaN: true, noDefaultInfinity: true}), (value) => {
        const text = plainNumber(String(value));
        expect(text).toMatch(/^-?\d+(?:\.\d+)?$/);
        expect(Number(text)).toBe(Object.is(value, -0) ? 0 : value);
      }),
      {numRuns: 2000},
    );
  });

  it('means no number where it has more digits than a spreadsheet keeps', () => {
    expect(exactNumber('999999999999999')).toBe(999999999999999);
    expect(exactNumber('1000000000000000')).toBeNaN();
    expect(exactNumber('9007199254740993')).toBeNaN();
    expect(exactNumber('0.1')).toBe(0.1);
  });
});

describe('a list of records', () => {
  const cell = fc.oneof(
    fc.integer().map(String),
    fc.double({noNaN: true, noDefaultInfinity: true}).map(String),
    fc.string().map((text) => JSON.stringify(text)),
    fc.constantFrom('null', 'true', 'false', '""', '[1,"a"]', '{"x":1}'),
  );
  const names = fc.constantFrom('a', 'b', '__proto__', 'tahun', 'ä', 'x.y', '');
  const record = fc
    .uniqueArray(fc.tuple(names, cell), {selector: ([name]) => name})
    .map(
      (members) =>
        `{${members.map(([name, text]) => `${JSON.stringify(name)}:${text}`).join(',')}}`,
    );

  it('comes out as it went in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(record, {minLength: 1, maxLength: 8}), async (records) => {
        const [{rows}] = await opened(`[${records.join(',\n')}]`);
        const [header, ...cells] = rows;
        expect(cells).toHaveLength(records.length);
        for (const [index, text] of records.entries()) {
          const values = new Map(Object.entries(JSON.parse(text) as Record<string, unknown>));
          for (const [column, name] of header.entries()) {
            const value = values.get(name);
            if (typeof value === 'string') expect(cells[index][column]).toBe(trimmed(value));
            else if (typeof value === 'number') expect(Number(cells[index][column])).toBe(value);
            else if (typeof value === 'boolean') expect(cells[index][column]).toBe(String(value));
          }
        }
      }),
      {numRuns: 300},
    );
  });
});

describe('whatever a JSON file holds', () => {
  const pieces = fc.constantFrom(
    '[',
    ']',
    '{',
    '}',
    '{"',
    '":',
    ',',
    '"tahun":2020',
    '"jumlah_umkm":',
    '5',
    'null',
    '"records":[',
    '"result":{',
    '"success":true',
    '"fields":[{"id":"tahun"}]',
    '"class":"dataset"',
    '"version":"2.0"',
    '"id":["a"]',
    '"size":[1]',
    '"dimension":{',
    '"value":[1]',
    '"type":"FeatureCollection"',
    '"features":[',
    '"geometry":{',
    '"coordinates":[1,2]',
    '\n',
    '"category":{"index":["a"]}',
    '"a":{',
    '"link":{"item":[',
    '"__proto__":',
  );

  it('reading it throws nothing and places every record', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.array(pieces, {maxLength: 25}).map((parts) => parts.join('')),
          fc.json({maxDepth: 4}),
          changed,
        ),
        async (text) => {
          const {input} = await readText({
            'a.json': `[${text}`,
            'b.json': `{${text}`,
            'c.json': text,
          });
          for (const {records, headerRows, read, accepted, refused, setAside} of input) {
            expect(headerRows + read).toBe(records);
            expect(accepted + refused + setAside).toBe(read);
          }
        },
      ),
      {numRuns: 200},
    );
  });
});

function trimmed(text: string): string {
  return text
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/^[\u0000-\u0020\u00a0]+|[\u0000-\u0020\u00a0]+$/g, '');
}
