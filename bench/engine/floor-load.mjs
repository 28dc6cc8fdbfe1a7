/**
 * The floor, cold: from bytes to codes. A loop over the bytes of each file that knows its columns
 * beforehand; no string is made of a value that repeats, none of an identifier, and columns that
 * nothing needs are stepped over. Joins are made here and kept as integers. It checks nothing and
 * says nothing.
 */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {Identifiers, Words, dayOf, endOfCell, linesIn, numberOf, truthOf} from './bytes.mjs';

const comma = 0x2c;
const lf = 0x0a;
export const NO_DAY = -2147483648;

/** Reads the four files of a folder into integer columns. */
export function load(folder) {
  const read = (name) => readFileSync(join(folder, name));
  const registry = readRegister(read('umkm.csv'));
  const observation = readObservations(read('pengamatan.csv'), registry.ids);
  const aid = readAid(read('bantuan.csv'), registry.ids);
  const visits = readVisits(read('pendampingan.csv'), registry.ids);
  const businesses = registry.ids.size;
  return {
    businesses,
    registry,
    observation,
    aid: {...aid, years: yearsOf(aid.day)},
    visits: byBusiness(visits, businesses),
  };
}

function readRegister(bytes) {
  const rows = linesIn(bytes) - 1;
  const ids = new Identifiers(rows);
  const district = new Int16Array(rows);
  const division = new Int16Array(rows);
  const eligible = new Uint8Array(rows);
  const nib = new Uint8Array(rows);
  const licences = [0, 1, 2].map(() => new Uint8Array(rows));
  const districtNames = new Words(bytes);
  const divisionNames = new Words(bytes);
  let at = bytes.indexOf(lf) + 1;
  for (let row = 0; row < rows; row++) {
    let end = endOfCell(bytes, at);
    ids.add(bytes, at, end);
    at = endOfCell(bytes, end + 1) + 1;
    end = endOfCell(bytes, at);
    district[row] = districtNames.code(at, end);
    at = endOfCell(bytes, end + 1) + 1;
    end = endOfCell(bytes, at);
    division[row] = divisionNames.code(at, end > at ? at + 2 : at);
    at = endOfCell(bytes, end + 1) + 1;
    for (const column of [eligible, nib, licences[0], licences[1], licences[2]]) {
      column[row] = truthOf(bytes, at);
      at = endOfCell(bytes, at) + 1;
    }
    while (bytes[at] !== lf) at++;
    at++;
  }
  return {
    ...{rows, ids, district, division, eligible, nib, licences},
    districts: districtNames.texts(),
    divisions: divisionNames.texts(),
  };
}

function readObservations(bytes, ids) {
  const rows = linesIn(bytes) - 1;
  const business = new Int32Array(rows);
  const year = new Uint16Array(rows);
  const sales = new Float64Array(rows);
  const status = new Int16Array(rows);
  const uses = new Uint8Array(rows);
  const blank = new Uint8Array(rows);
  const statusNames = new Words(bytes);
  let at = bytes.indexOf(lf) + 1;
  let next = 0;
  for (let row = 0; row < rows; row++) {
    let end = ids.endIfNext(next, bytes, at);
    if (end < 0) {
      end = endOfCell(bytes, at);
      next = ids.add(bytes, at, end);
    }
    business[row] = next++;
    at = end + 1;
    year[row] = numberOf(bytes, at);
    at = endOfCell(bytes, at) + 1;
    let amount = NaN;
    if (bytes[at] !== comma) amount = 0;
    for (; bytes[at] !== comma; at++) amount = amount * 10 + bytes[at] - 48;
    sales[row] = amount;
    at++;
    end = endOfCell(bytes, at);
    status[row] = statusNames.code(at, end);
    at = end + 1;
    let yes = 0;
    let nothing = 0;
    for (let channel = 0; channel < 6; channel++) {
      const truth = truthOf(bytes, at);
      if (truth === 1) yes |= 1 << channel;
      else if (truth === 2) nothing |= 1 << channel;
      while (bytes[at] !== comma && bytes[at] !== lf) at++;
      at++;
    }
    uses[row] = yes;
    blank[row] = nothing;
  }
  return {rows, business, year, sales, status, uses, blank, statuses: statusNames.texts()};
}

function readAid(bytes, ids) {
  const rows = linesIn(bytes) - 1;
  const business = new Int32Array(rows);
  const day = new Int32Array(rows);
  const programme = new Int16Array(rows);
  const names = new Words(bytes);
  let at = bytes.indexOf(lf) + 1;
  for (let row = 0; row < rows; row++) {
    let end = endOfCell(bytes, at);
    business[row] = ids.add(bytes, at, end);
    at = end + 1;
    end = endOfCell(bytes, at);
    programme[row] = names.code(at, end);
    at = end + 1;
    day[row] = bytes[at] === lf ? NO_DAY : dayOf(bytes, at);
    while (bytes[at] !== lf) at++;
    at++;
  }
  return {rows, business, day, programme, programmes: names.texts()};
}

function readVisits(bytes, ids) {
  const rows = linesIn(bytes) - 1;
  const business = new Int32Array(rows);
  const day = new Int32Array(rows);
  let at = bytes.indexOf(lf) + 1;
  for (let row = 0; row < rows; row++) {
    day[row] = dayOf(bytes, at);
    at = endOfCell(bytes, endOfCell(bytes, at) + 1) + 1;
    const end = endOfCell(bytes, at);
    business[row] = ids.add(bytes, at, end);
    at = end + 1;
  }
  return {rows, business, day};
}

function yearsOf(days) {
  const years = new Uint16Array(days.length);
  const first = 2000;
  const starts = Array.from({length: 101}, (_, i) => Date.UTC(first + i) / 86_400_000);
  for (let row = 0; row < days.length; row++) {
    if (days[row] === NO_DAY) continue;
    let year = Math.floor((days[row] - starts[0]) / 366);
    while (starts[year + 1] <= days[row]) year++;
    years[row] = first + year;
  }
  return years;
}

/** Days of visits, those of one business side by side. */
function byBusiness({rows, business, day}, businesses) {
  const start = new Int32Array(businesses + 1);
  for (let row = 0; row < rows; row++) start[business[row] + 1]++;
  for (let b = 0; b < businesses; b++) start[b + 1] += start[b];
  const days = new Int32Array(rows);
  const next = start.slice();
  for (let row = 0; row < rows; row++) days[next[business[row]]++] = day[row];
  return {start, days};
}
