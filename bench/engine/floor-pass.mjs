/**
 * The floor, warm: all groups from integer columns in one pass over the observations, after a pass
 * over the hand-overs. Counts stand in flat arrays; nothing is divided before the end.
 */
import {foodDivisions} from './answer.mjs';
import {NO_DAY} from './floor-load.mjs';

const followDays = 90;
/** Inclusive upper bounds of annual sales: until 2020 and from 2021. */
const limits = [
  [300e6, 2.5e9, 50e9],
  [2e9, 15e9, 50e9],
];
const [unknown, keluar, besar] = [4, 5, 3];
/** Answers about NIB, P-IRT, halal, trademark and food together: 3 × 3 × 3 × 3 × 3. */
const HOLDINGS = 243;
const nobody = 2 * 81 + 2 * 27 + 2 * 9 + 2 * 3 + 2;

/**
 * Counts everything.
 *
 * @param only the groups `any`, or `any` and `channels`; all groups where it is left out
 */
export function pass(data, {years, cutOff, only}) {
  const context = contextOf(data, years, cutOff);
  if (only === undefined) return passAll(data, context);
  return passDigital(data, context, only.includes('channels'));
}

function contextOf({registry, observation}, years, cutOff) {
  const yearIndex = new Int8Array(4096).fill(-1);
  years.forEach((year, index) => (yearIndex[year] = index));
  return {
    yearIndex,
    cutOff: Date.parse(cutOff) / 86_400_000,
    bounds: Float64Array.from(years.flatMap((year) => limits[year >= 2021 ? 1 : 0])),
    // A blank status has code -1 and does not close a business.
    closed: Uint8Array.from(observation.statuses, (status) => (status === 'Aktif' ? 0 : 1)),
    Y: years.length,
    D: registry.districts.length + 1,
    I: registry.divisions.length + 1,
    // Whether a division makes food; of no division nobody knows.
    food: Uint8Array.from([...registry.divisions, null], (division) =>
      division === null ? 2 : foodDivisions.includes(division) ? 1 : 0,
    ),
  };
}

function passAll(data, context) {
  const {businesses, registry, observation, aid} = data;
  const {yearIndex, bounds, closed, Y, D, I, food} = context;
  const P = aid.programmes.length + 1;
  const counts = new Int32Array(D * Y * 4);
  const any = new Int32Array(D * Y * 4 * 2);
  const channels = new Int32Array(D * Y * 4 * 6 * 2);
  const eligibleCounts = new Int32Array(D * Y * 2);
  const reached = new Int32Array(D * Y * P);
  const sectors = new Int32Array(D * Y * I);
  const holdings = new Int32Array(D * Y * HOLDINGS);
  const states = new Uint8Array(businesses).fill(255);
  const ends = new Uint8Array(businesses).fill(unknown);
  const {programmesOf, followup} = handOvers(data, context);
  const {district, division, eligible, nib, licences} = registry;
  const [pirt, halal, mark] = licences;
  const {rows, business, year, sales, status, uses, blank} = observation;
  for (let row = 0; row < rows; row++) {
    const b = business[row];
    const y = yearIndex[year[row]];
    const active = status[row] < 0 || closed[status[row]] === 0;
    const amount = sales[row];
    const at = y * 3;
    const size =
      amount <= bounds[at]
        ? 0
        : amount <= bounds[at + 1]
          ? 1
          : amount <= bounds[at + 2]
            ? 2
            : amount > bounds[at + 2]
              ? besar
              : unknown;
    if (y === 0 && active) states[b] = size;
    if (y === Y - 1) ends[b] = active ? size : keluar;
    if (!active || size === besar) continue;
    const known = b < registry.rows;
    const d = known && district[b] >= 0 ? district[b] : D - 1;
    const i = known && division[b] >= 0 ? division[b] : I - 1;
    const place = d * Y + y;
    const cell = place * 4 + (size === unknown ? 3 : size);
    counts[cell]++;
    sectors[place * I + i]++;
    const yes = uses[row];
    const nothing = blank[row];
    if (yes !== 0) any[cell * 2]++;
    else if (nothing !== 0) any[cell * 2 + 1]++;
    addChannels(channels, cell * 12, yes, nothing);
    const target = known ? eligible[b] : 2;
    if (target !== 0) {
      eligibleCounts[place * 2]++;
      if (target === 2) eligibleCounts[place * 2 + 1]++;
      else {
        let mask = programmesOf[b * Y + y];
        for (let p = place * P; mask !== 0; p++, mask >>= 1) if (mask & 1) reached[p]++;
      }
    }
    const holding = known
      ? food[i] * 81 + mark[b] * 27 + halal[b] * 9 + pirt[b] * 3 + nib[b]
      : nobody;
    holdings[place * HOLDINGS + holding]++;
  }
  const transitions = transitionsOf(data, states, ends, D);
  return {
    ...{counts, any, channels, eligibleCounts, reached, followup, sectors, transitions},
    licenceCounts: licencesOf(holdings, D * Y),
  };
}

/** The digital part alone: what a page costs that shows nothing else. */
function passDigital({registry, observation}, {yearIndex, bounds, closed, Y, D}, perChannel) {
  const counts = new Int32Array(D * Y * 4);
  const any = new Int32Array(D * Y * 4 * 2);
  const channels = new Int32Array(D * Y * 4 * 6 * 2);
  const {district} = registry;
  const {rows, business, year, sales, status, uses, blank} = observation;
  for (let row = 0; row < rows; row++) {
    if (status[row] >= 0 && closed[status[row]] === 1) continue;
    const y = yearIndex[year[row]];
    const amount = sales[row];
    if (amount > bounds[y * 3 + 2]) continue;
    const size =
      amount <= bounds[y * 3]
        ? 0
        : amount <= bounds[y * 3 + 1]
          ? 1
          : amount <= bounds[y * 3 + 2]
            ? 2
            : 3;
    const b = business[row];
    const d = b < registry.rows && district[b] >= 0 ? district[b] : D - 1;
    const cell = (d * Y + y) * 4 + size;
    const yes = uses[row];
    const nothing = blank[row];
    counts[cell]++;
    if (yes !== 0) any[cell * 2]++;
    else if (nothing !== 0) any[cell * 2 + 1]++;
    if (perChannel) addChannels(channels, cell * 12, yes, nothing);
  }
  return {counts, any, channels};
}

function addChannels(channels, at, yes, nothing) {
  for (; yes !== 0; yes &= yes - 1) channels[at + 2 * (31 - Math.clz32(yes & -yes))]++;
  for (; nothing !== 0; nothing &= nothing - 1)
    channels[at + 2 * (31 - Math.clz32(nothing & -nothing)) + 1]++;
}

/**
 * Which programmes reached each business in each year, the first bit standing for any of them, and
 * which hand-overs were followed by a visit.
 */
function handOvers({businesses, registry, aid, visits}, {yearIndex, cutOff, Y, D}) {
  const programmesOf = new Uint16Array(businesses * Y);
  const stateOf = new Uint8Array(businesses * Y);
  const {start, days} = visits;
  const {rows, business, day, years, programme} = aid;
  for (let row = 0; row < rows; row++) {
    const on = day[row];
    if (on === NO_DAY) continue;
    const b = business[row];
    const unit = b * Y + yearIndex[years[row]];
    programmesOf[unit] |= 1 | (2 << programme[row]);
    let state = stateOf[unit] | 1;
    if (on + followDays <= cutOff) {
      state |= 2;
      for (let v = start[b]; v < start[b + 1] && state < 4; v++)
        if (days[v] > on && days[v] <= on + followDays) state |= 4;
    }
    stateOf[unit] = state;
  }
  const followup = new Int32Array(D * Y * 4);
  for (let row = 0; row < rows; row++) {
    if (day[row] === NO_DAY) continue;
    const b = business[row];
    const y = yearIndex[years[row]];
    const state = stateOf[b * Y + y];
    if (state === 0) continue;
    stateOf[b * Y + y] = 0;
    const d = b < registry.rows && registry.district[b] >= 0 ? registry.district[b] : D - 1;
    const at = (d * Y + y) * 4;
    if (state & 2) followup[at]++;
    else followup[at + 3]++;
    if (state & 4) followup[at + 1]++;
  }
  return {programmesOf, followup};
}

/** Four figures of each licence per place: needing it, with it, unknown, with it and all before it. */
function licencesOf(holdings, places) {
  const found = new Int32Array(places * 16);
  const yes = [[], [], [], []];
  for (let holding = 0; holding < HOLDINGS; holding++) {
    const food = Math.floor(holding / 81);
    let passed = true;
    for (let l = 0; l < 4; l++) {
      const held = Math.floor(holding / 3 ** l) % 3;
      const needs = l === 1 || l === 2 ? food : 1;
      passed &&= held === 1 || needs === 0;
      // Bits of the four figures.
      yes[l][holding] =
        (needs !== 0 ? 1 : 0) +
        (needs === 1 && held === 1 ? 2 : 0) +
        (needs === 2 || (needs === 1 && held === 2) ? 4 : 0) +
        (passed ? 8 : 0);
    }
  }
  for (let place = 0; place < places; place++) {
    for (let holding = 0; holding < HOLDINGS; holding++) {
      const count = holdings[place * HOLDINGS + holding];
      if (count === 0) continue;
      for (let l = 0; l < 4; l++)
        for (let figure = 0; figure < 4; figure++)
          if (yes[l][holding] & (1 << figure)) found[place * 16 + l * 4 + figure] += count;
    }
  }
  return found;
}

function transitionsOf({businesses, registry}, states, ends, D) {
  const transitions = new Int32Array(D * 30);
  for (let b = 0; b < businesses; b++) {
    if (states[b] === 255) continue;
    const d = b < registry.rows && registry.district[b] >= 0 ? registry.district[b] : D - 1;
    transitions[d * 30 + states[b] * 6 + ends[b]]++;
  }
  return transitions;
}
