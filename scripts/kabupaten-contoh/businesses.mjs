import {businessesPerPlace, lastYear, places, silentPlace, years} from './places.mjs';
import {randomOf} from './random.mjs';

/**
 * @typedef {object} Business
 * @property {string} id 12 digits, long enough for Excel to spoil
 * @property {string} name
 * @property {import('./places.mjs').Place} place
 * @property {string} village
 * @property {'P' | 'L' | ''} sex
 * @property {string} sector
 * @property {string} kbli
 * @property {number} founded year
 * @property {number} joined first year in the yearly lists
 * @property {number | null} closed year in which it closed
 * @property {string} nib
 * @property {'Ya' | 'Tidak' | ''} eligible
 * @property {number} rank place in the distribution of sales, 0 smallest to 1 largest
 * @property {readonly number[]} leanings one per digital channel; small means early
 */

export const businessTotal = 6000;

/** Active businesses at the end of each year, the silent kecamatan included. */
const active = [4322, 4201, 4343, 4542, 4773, 5014];
const closing = [58, 300, 178, 160, 150, 140];

const sectors = [
  {share: 0.38, name: 'Kuliner', kbli: ['56102', '56104', '10710', '10794', '10750']},
  {share: 0.62, name: 'Perdagangan', kbli: ['47112', '47240', '47711', '47819']},
  {share: 0.71, name: 'Kriya', kbli: ['16292', '31002', '32111']},
  {share: 0.79, name: 'Fesyen', kbli: ['14111', '14120', '13121']},
  {share: 0.89, name: 'Jasa', kbli: ['96111', '95220', '45201', '81290']},
  {share: 0.96, name: 'Pertanian', kbli: ['01135', '01413', '03221']},
  {share: 1, name: 'Industri Pengolahan', kbli: ['10391', '23921', '25119']},
];

/** What the villages of every kecamatan are called, behind its name. */
export const villages = ['Satu', 'Dua', 'Tiga', 'Empat', 'Lima', 'Enam'];
const channelCount = 6;

/**
 * All businesses that were ever on the lists, by kecamatan.
 *
 * @returns {Business[]}
 */
export function makeBusinesses() {
  const random = randomOf('usaha');
  const lives = livesOf(randomOf('umur usaha'));
  const counts = businessesPerPlace(businessTotal);
  const businesses = [];
  places.forEach((place, p) => {
    for (let n = 1; n <= counts[p]; n++) {
      const {joined, closed} = lives[businesses.length];
      const draw = random.next();
      const sector = sectors.find(({share}) => draw < share);
      const leaning = random.next();
      businesses.push({
        id: `${place.code.replaceAll('.', '')}${String(n).padStart(6, '0')}`,
        name: `Usaha ${String(businesses.length + 1).padStart(5, '0')}`,
        place,
        village: `${place.name} ${random.pick(villages)}`,
        sex: random.chance(0.02) ? '' : random.chance(0.58) ? 'P' : 'L',
        sector: sector.name,
        kbli: random.pick(sector.kbli),
        founded: foundedYear(random, joined),
        joined,
        closed,
        // No NIB issued so far starts with a date like 99-00-00.
        nib: random.chance(0.64)
          ? `990000${String(random.int(1, 9_999_999)).padStart(7, '0')}`
          : '',
        eligible: 'Tidak',
        rank: random.next(),
        leanings: Array.from({length: channelCount}, () => 0.55 * leaning + 0.45 * random.next()),
      });
    }
  });
  makeHandfulLarge(businesses);
  chooseEligible(randomOf('sasaran'), businesses);
  return businesses;
}

/**
 * Whether a business is active at the end of a year.
 *
 * @param {Business} business
 * @param {number} year
 */
export function isActive({joined, closed}, year) {
  return joined <= year && (closed === null || closed > year);
}

/** When each business joined and closed, so that the yearly stocks come out as planned. */
function livesOf(random) {
  const lives = [];
  let alive = [];
  years.forEach((year, y) => {
    const before = y === 0 ? 0 : active[y - 1];
    const born = Array.from({length: active[y] - before + closing[y]}, () => ({
      joined: year,
      closed: null,
    }));
    lives.push(...born);
    // In the first year the stock itself is new; later nobody closes in the year of joining.
    const pool = random.shuffle(y === 0 ? born : alive);
    pool.slice(0, closing[y]).forEach((life) => (life.closed = year));
    alive = [...alive, ...born].filter((life) => life.closed === null);
  });
  return random.shuffle(lives);
}

/** Registered later than founded, for one in five: registration is not birth. */
function foundedYear(random, joined) {
  if (joined === years[0]) return 2019 - Math.floor(22 * random.next() * random.next());
  return random.chance(0.2) ? joined - random.int(1, 3) : joined;
}

function makeHandfulLarge(businesses) {
  const lasting = businesses.filter((b) => b.joined === years[0] && b.closed === null);
  for (const at of [310, 980, 1730, 2290]) lasting[at].rank = 1.5;
}

/** Eligible are small businesses that still exist; of some nobody wrote it down. */
function chooseEligible(random, businesses) {
  for (const place of places) {
    const here = businesses.filter((b) => b.place === place && isActive(b, lastYear));
    const small = random.shuffle(here.filter((b) => b.rank < 0.92));
    const wanted = place.eligible ?? Math.round(here.length * 0.61);
    small.slice(0, wanted).forEach((b) => (b.eligible = 'Ya'));
    if (place.eligible !== undefined && place.name !== silentPlace) continue;
    for (const b of here) if (b.eligible === 'Tidak' && random.chance(0.045)) b.eligible = '';
  }
}
