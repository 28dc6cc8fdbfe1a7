/**
 * What the charts show. Every figure is invented and the same in every run; the plain form is what
 * the peers are given, `snapshots.mjs` writes the same figures as snapshots.
 */

/** The two states of each chart: what it opens with, and what it is changed to. */
export const PERIODS = ['2023', '2024'];
/** Months that the lines have; each state shows 60 of them. */
export const MONTHS = Array.from(
  {length: 72},
  (_, i) => `${2019 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
);
export const SPANS = [
  ['2019-01', '2023-12'],
  ['2020-01', '2024-12'],
];

/** A total and 37 areas. */
export const barAreas = areas(37);
export const tableAreas = areas(999);
export const programmes = ['Bantuan modal', 'Pelatihan', 'Pendampingan', 'Sertifikasi', 'Pameran'];

/** Rate, its counts and the unknowns of an area in a year: `{numerator, denominator, unknown}`. */
export function share(code, period) {
  const chance = random(`${code} ${period}`);
  const denominator = 200 + Math.floor(chance() * 4000);
  const numerator = Math.floor(denominator * (0.05 + chance() * 0.85));
  return {numerator, denominator, unknown: Math.floor(chance() * 90)};
}

/** Bars, high to low, below the total. */
export function bars(period) {
  const row = ({code, label}) => {
    const {numerator, denominator} = share(code, period);
    return {name: label, value: (100 * numerator) / denominator, numerator, denominator};
  };
  const [total, ...rest] = [{code: '99', label: 'Contoh'}, ...barAreas].map(row);
  return [total, ...rest.sort((a, b) => b.value - a.value)];
}

/** Five lines over 60 months. */
export function lines([from, to]) {
  const months = MONTHS.filter((month) => month >= from && month <= to);
  return {
    months,
    series: programmes.map((name) => ({
      name,
      values: months.map((month) => {
        const {numerator, denominator} = lineShare(name, month);
        return (100 * numerator) / denominator;
      }),
    })),
  };
}

/** Rises slowly and wavers. */
export function lineShare(programme, month) {
  const level = 400 + 900 * random(programme)() + 8 * MONTHS.indexOf(month);
  return {
    numerator: Math.round(level + 160 * random(`${programme} ${month}`)()),
    denominator: 2400,
  };
}

/** Figures of areas by code. */
export function areaFigures(places, period) {
  return places.map(({code, label}) => {
    const {numerator, denominator} = share(code, period);
    return {code, label, value: (100 * numerator) / denominator, numerator, denominator};
  });
}

/** A total and 999 areas, each with its share, what it was counted from, and the unknowns. */
export function rows(period) {
  return [{code: '99', label: 'Contoh'}, ...tableAreas].map(({code, label}) => {
    const {numerator, denominator, unknown} = share(code, period);
    return {name: label, value: (100 * numerator) / denominator, numerator, denominator, unknown};
  });
}

/** A generator of numbers from 0 to 1, always the same for the same text. */
export function random(text) {
  let state = 2166136261;
  for (const character of text) state = Math.imul(state ^ character.charCodeAt(0), 16777619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function areas(count) {
  const first = ['Bukit', 'Muara', 'Padang', 'Sungai', 'Gunung', 'Teluk', 'Tanjung', 'Kota'];
  const last = ['Randu', 'Awan', 'Tenang', 'Jati', 'Kenari', 'Damar', 'Lokan', 'Pandan', 'Sagu'];
  return Array.from({length: count}, (_, i) => ({
    code: `99.${String(i + 1).padStart(4, '0')}`,
    label: [first[i % 8], last[i % 9], i < 72 ? '' : 1 + Math.floor(i / 72)].join(' ').trim(),
  }));
}
