import {isActive} from './businesses.mjs';
import {csvText, rupiahStyles} from './format.mjs';
import {lastYear, silentPlace, years} from './places.mjs';
import {randomOf} from './random.mjs';

const header = [
  'ID_UMKM',
  'Tahun',
  'Status Usaha',
  'Omzet per tahun',
  'Modal',
  'WA Bisnis',
  'Media Sosial',
  'Marketplace',
  'Antar daring',
  'Website',
  'E-Katalog',
];

/** What the visit of the last year asked beyond the channels. */
const digitalHeader = ['Terima Pesanan Daring', 'QRIS', 'Pembukuan Digital', 'Tahap Digital'];

/**
 * Sales in million rupiah by rank, straight between the points: 79 % lie under the 300 million
 * that made a business mikro until 2021, 92 % under the 2 billion that do so since.
 */
const salesByRank = [
  [0, 6],
  [0.1, 18],
  [0.25, 38],
  [0.5, 80],
  [0.7, 165],
  [0.79, 300],
  [0.85, 640],
  [0.9, 1500],
  [0.925, 2150],
  [0.96, 4300],
  [0.98, 8500],
  [0.99, 14500],
  [0.995, 21000],
  [1, 41000],
  [1.5, 64000],
];

/** Prices and trade against 2019. */
const tradeLevel = {2019: 1, 2020: 0.88, 2021: 0.92, 2022: 1, 2023: 1.07, 2024: 1.13};

/** Businesses whose whole digital page stayed empty. */
const pageBlank = 0.035;

/** Share of businesses that use a channel, first and last year; and how often it stayed blank. */
const channels = [
  {first: 0.24, last: 0.585, blank: 0.051, kecil: 0.2, women: 0.05},
  {first: 0.21, last: 0.49, blank: 0.061, kecil: 0.2, women: 0},
  {first: 0.05, last: 0.195, blank: 0.08, kecil: 0.21, women: 0},
  {first: 0.02, last: 0.125, blank: 0.091, kecil: 0.1, women: 0},
  {first: 0.012, last: 0.029, blank: 0.048, kecil: 0.09, women: 0},
  {first: 0, last: 0.014, blank: 0.115, kecil: 0.07, women: 0},
];

/** Each year another clerk. */
const habits = {
  2019: {file: {bom: true, lineEnd: '\n'}, rupiah: 'sign', yes: 'Y', no: 'T', active: 'Aktif'},
  2020: {file: {bom: true, lineEnd: '\n'}, rupiah: 'dots', yes: 'Y', no: 'T', active: 'AKTIF'},
  2021: {file: {lineEnd: '\n'}, rupiah: 'plain', yes: 'Y', no: 'T', active: 'aktif'},
  2022: {file: {bom: true, lineEnd: '\n'}, rupiah: 'cents', yes: 'Y', no: 'T', active: 'Aktif'},
  2023: {file: {bom: true, lineEnd: '\n'}, rupiah: 'dots', yes: 'Y', no: 'T', active: 'Aktif'},
  2024: {file: {bom: true, lineEnd: '\n'}, rupiah: 'dots', yes: 'Y', no: 'T', active: 'Aktif'},
};

/**
 * `omzet-2019.csv` … `omzet-2024.csv`: what the yearly visit found.
 *
 * @param {readonly import('./businesses.mjs').Business[]} businesses
 * @returns {Record<string, string>} file name to content
 */
export function observationFiles(businesses) {
  return Object.fromEntries(
    years.map((year) => {
      const rows = observationRows(businesses, year);
      addMistakes(rows, year);
      if (year === lastYear) {
        const random = randomOf('tangga digital');
        const further = rows.map((row) => [...row, ...digitalOf(random, row)]);
        const table = [[...header, ...digitalHeader], ...further];
        return [`omzet-${year}.csv`, csvText(table, habits[year].file)];
      }
      return [`omzet-${year}.csv`, csvText([header, ...rows], habits[year].file)];
    }),
  );
}

function observationRows(businesses, year) {
  const random = randomOf(`omzet ${year}`);
  const rows = [];
  for (const business of businesses) {
    if (year === lastYear && business.place.name === silentPlace) continue;
    if (isActive(business, year)) rows.push(activeRow(random, business, year));
    else if (business.closed === year) rows.push(closedRow(random, business, year));
  }
  return rows;
}

function activeRow(random, business, year) {
  const {rupiah, yes, no, active} = habits[year];
  const sales = salesOf(random, business, year);
  const asked = random.chance(0.96);
  // Sales unknown but capital known makes an estimated class; left to the provisional year.
  const capitalKnown = random.chance(asked ? 0.3 : year === lastYear ? 0.08 : 0);
  const capital = roundLikePeople(sales * (0.15 + 0.5 * random.next()));
  const pageEmpty = random.chance(pageBlank);
  const answers = channels.map((channel, c) => {
    if (pageEmpty || random.chance(channel.blank - pageBlank)) return '';
    return business.leanings[c] < leaningLimit(channel, business, year) ? yes : no;
  });
  return [
    business.id,
    String(year),
    active,
    asked ? rupiahStyles[rupiah](sales) : '',
    capitalKnown ? rupiahStyles[rupiah](capital) : '',
    ...answers,
  ];
}

/** Orders, payment, books and stage of a row; blank where its channels are not known. */
function digitalOf(random, row) {
  const [messages, social, marketplace, delivery, ...own] = row.slice(5);
  if (row.slice(5).includes('')) return ['', '', '', ''];
  const yes = (chance) => random.chance(chance);
  const orders = [messages, social].includes('Y') && yes(0.55);
  const paid = yes(orders ? 0.5 : 0.15);
  const books = yes(orders ? 0.3 : 0.06);
  const ways = [orders, marketplace === 'Y', delivery === 'Y'].filter(Boolean).length;
  const onPlatform = marketplace === 'Y' || delivery === 'Y';
  const present = [messages, social, ...own].includes('Y');
  const stage = ways >= 2 && paid && books ? 4 : onPlatform ? 3 : orders ? 2 : present ? 1 : 0;
  return [...[orders, paid, books].map((said) => (said ? 'Y' : 'T')), String(stage)];
}

function closedRow(random, business, year) {
  const status = random.chance(0.12) ? 'Pindah' : 'Tutup';
  return [business.id, String(year), status, ...header.slice(3).map(() => '')];
}

function salesOf(random, {rank}, year) {
  const upper = salesByRank.findIndex(([r]) => r >= rank);
  const [r1, s1] = salesByRank[Math.max(upper, 1)];
  const [r0, s0] = salesByRank[Math.max(upper, 1) - 1];
  const usual = s0 + ((s1 - s0) * (rank - r0)) / (r1 - r0);
  return roundLikePeople(usual * 1_000_000 * tradeLevel[year] * (0.94 + 0.12 * random.next()));
}

/** Two leading digits, and halves of those in the middle: 240 million, 1,35 billion. */
function roundLikePeople(amount) {
  let step = 100_000;
  while (amount / step > 200) step *= 10;
  return Math.max(step, Math.round(amount / step) * step);
}

function leaningLimit({first, last, kecil, women}, {rank, sex}, year) {
  const share = first + ((last - first) * (year - years[0])) / (lastYear - years[0]);
  const raised = share + (rank > 0.9 ? kecil : 0) + (sex === 'P' ? women : 0);
  return leaningQuantile(raised);
}

/**
 * The leaning under which a share of businesses lies. Leanings are 0,55 u + 0,45 v with u and v
 * even, so their distribution is a trapezium; the root of its left corner is taken by halving.
 */
function leaningQuantile(share) {
  let low = 0;
  let high = 1;
  for (let i = 0; i < 30; i++) {
    const middle = (low + high) / 2;
    if (leaningShare(middle) < share) low = middle;
    else high = middle;
  }
  return low;
}

function leaningShare(limit) {
  const a = 0.45;
  const b = 0.55;
  const area = (x) => (x > 0 ? x * x : 0);
  return (area(limit) - area(limit - a) - area(limit - b) + area(limit - 1)) / (2 * a * b);
}

/** Slips of the keyboard and of Excel; a few in each year. */
function addMistakes(rows, year) {
  const random = randomOf(`salah omzet ${year}`);
  const active = rows.filter((row) => row[3] !== '' && row[4] === '' && row[0] < '990108');
  const [comma, words, twice] = random.shuffle(active);
  comma[3] = 'Rp 1,250.000';
  words[3] = 'tidak mau menyebut';
  if (year === 2021 || year === 2023) rows.splice(rows.indexOf(twice) + 1, 0, [...twice]);
  if (year === 2022)
    rows.push(['990199000017', '2022', 'Aktif', '36.000.000,00', '', 'Y', 'T', 'T', 'T', 'T', 'T']);
  if (year === 2023)
    rows.push([
      '9,90102E+11',
      '2023',
      'Aktif',
      '48.000.000',
      '',
      'Ya',
      'Tidak',
      'Tidak',
      'Tidak',
      'Tidak',
      'Tidak',
    ]);
  if (year === 2020)
    rows.push(['JUMLAH', '', '', rupiahStyles.dots(totalSales(rows)), '', '', '', '', '', '', '']);
}

function totalSales(rows) {
  return rows.reduce(
    (sum, row) => sum + (/^[\d.]+$/.test(row[3]) ? Number(row[3].replaceAll('.', '')) : 0),
    0,
  );
}
