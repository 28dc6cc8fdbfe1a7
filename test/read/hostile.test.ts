import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {extname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import type {ReadResult} from '../../src/read/read-tables.js';
import {readTables} from '../../src/read/read-tables.js';
import {messageOf} from '../../src/text/message.js';

/**
 * What must come of a file: each table in it as `registry: 3 accepted, 1 refused`, and each kind of
 * remark as `READ_NUMBER 2`. `PANTAU_UPDATE=1` writes what comes of it today, to be read with care.
 */
interface Expected {
  readonly tables: readonly string[];
  readonly remarks: readonly string[];
}

const folder = fileURLToPath(new URL('hostile/', import.meta.url));
const list = fileURLToPath(new URL('hostile/expected.json', import.meta.url));
const names = readdirSync(folder).filter((name) => name !== 'expected.json');
const expected = JSON.parse(readFileSync(list, 'utf8')) as Record<string, Expected>;
const found: Record<string, Expected> = {};

describe('a folder of hostile files', () => {
  it('holds at least 150 files, each with what is expected of it', () => {
    expect(names.length).toBeGreaterThanOrEqual(150);
    if (!process.env.PANTAU_UPDATE) expect(Object.keys(expected).sort()).toEqual(names.sort());
  });

  it.each(names)('%s is accounted for', {timeout: 30_000}, async (name) => {
    const bytes = new Uint8Array(readFileSync(folder + name));
    const before = process.cpuUsage();
    const result = await readTables([{name, bytes}]);
    const {user, system} = process.cpuUsage(before);
    // No file takes longer than five seconds, whatever else the machine is doing.
    expect(user + system).toBeLessThan(5_000_000);
    found[name] = outcome(result);
    if (process.env.PANTAU_UPDATE) {
      writeFileSync(list, `${JSON.stringify(found, null, 2)}\n`);
    } else {
      expect(found[name]).toEqual(expected[name]);
    }
    keepsCount(result, bytes, name);
    tellsNobody(result);
    saysAll(result);
    expect(({} as Record<string, unknown>).kotor).toBeUndefined();
  });

  it('reads the same together as one by one', async () => {
    const sources = names.map((name) => ({
      name,
      bytes: new Uint8Array(readFileSync(folder + name)),
    }));
    const result = await readTables(sources);
    expect(new Set(result.input.map(({file}) => file))).toEqual(new Set(names));
    for (const summary of result.input)
      expect(summary.headerRows + summary.read).toBe(summary.records);
  }, 60_000);
});

function outcome({input, diagnostics}: ReadResult): Expected {
  const tables = input.map(({sheet, table, accepted, refused, setAside}) => {
    const where = sheet === null ? '' : `${sheet}: `;
    return `${where}${table ?? 'none'}: ${accepted} accepted, ${refused} refused, ${setAside} set aside`;
  });
  const kinds = new Map<string, number>();
  for (const {code, severity, params} of diagnostics) {
    const kind = `${severity} ${code}`;
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1 + Number(params.more ?? 0));
  }
  return {tables, remarks: [...kinds].map(([kind, count]) => `${kind} ${count}`).sort()};
}

/** Every record has a place, and a text file has as many records as it has lines outside quotes. */
function keepsCount({input}: ReadResult, bytes: Uint8Array, name: string): void {
  for (const {records, headerRows, read, accepted, refused, setAside, places} of input) {
    expect(headerRows + read).toBe(records);
    expect(accepted + refused + setAside).toBe(read);
    const placed = places.reduce((sum, {from, to}) => sum + to - from + 1, 0);
    expect(placed).toBe(records);
  }
  const plain =
    extname(name) === '.csv' && !/^(?:encoding-utf16|not-|quote|size|layout-side)/.test(name);
  if (!plain || bytes.includes(0)) return;
  const text = new TextDecoder('latin1').decode(bytes);
  if (text.includes('"') || text.startsWith('PK')) return;
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  expect(input.reduce((sum, {records}) => sum + records, 0)).toBe(lines.length);
}

/** No number as long as a NIK, a NIB or a telephone number is printed, and no name beside it. */
function tellsNobody({input, diagnostics}: ReadResult): void {
  const said = JSON.stringify([
    input.map(({columns}) => columns),
    diagnostics.map((one) => [one, messageOf(one, 'id'), messageOf(one, 'en')]),
  ]).replace(/"(?:value|thousands|decimal|sales|sum|total|from|to|size)":[\d.e+]+/g, '');
  expect(said).not.toMatch(/33[ .-]?03[ .-]?12[ .-]?\d{2}/);
  expect(said).not.toMatch(/812[ -]?3456/);
}

/** Every remark has words in both languages, and none of them is program text. */
function saysAll({diagnostics}: ReadResult): void {
  for (const one of diagnostics) {
    for (const lang of ['id', 'en'] as const) {
      const message = messageOf(one, lang);
      expect(message).not.toMatch(/\b(?:undefined|NaN|null|\[object Object\]|TypeError)\b/);
      expect(message).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
      expect(message.length).toBeLessThan(600);
      expect(message).not.toContain(`${JSON.stringify(one.params)} [`);
    }
  }
}
