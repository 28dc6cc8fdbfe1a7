import {agencies} from './agencies.mjs';
import {isActive} from './businesses.mjs';
import {csvText, dateText, dayOf, rupiahStyles} from './format.mjs';
import {lastYear, places, silentPlace, years} from './places.mjs';
import {randomOf} from './random.mjs';

const header = [
  'No',
  'ID_UMKM',
  'Nama Kelompok',
  'Program Bantuan',
  'Jenis Bantuan',
  'Tahun Anggaran',
  'Tanggal Penyaluran',
  'Nilai Bantuan',
  'Status',
  'Perangkat Daerah',
  'Rencana Penyaluran',
  'Masih Dimanfaatkan',
  'Tanggal Pemantauan',
];

const programmes = [
  {name: 'Alat Produksi', kind: 'Peralatan', values: [2_500_000, 3_250_000, 4_750_000], weight: 5},
  {name: 'Stimulan Modal Mikro', kind: 'Modal usaha', values: [1_200_000, 2_400_000], weight: 4},
  {name: 'Kemasan Naik Kelas', kind: 'Lainnya', values: [1_500_000], weight: 3},
  {name: 'Gerobak Usaha', kind: 'Gerobak', values: [6_500_000], weight: 1},
];
const groupProgramme = {name: 'Rumah Produksi Bersama', kind: 'Mesin'};

/** Who gives what; everything else is given by the agency for cooperatives. */
const givers = {'Gerobak Usaha': 'Dinas Sosial', 'Kemasan Naik Kelas': 'Dinas Perindustrian'};

/** How far aid reached in each year, against 2024. */
const reach = {2019: 0.16, 2020: 0.42, 2021: 0.38, 2022: 0.3, 2023: 0.62, 2024: 1};

/** Groups aided per year. The last three of 2024 never handed in a list of members. */
const groupsPerYear = {2019: 3, 2020: 3, 2021: 4, 2022: 6, 2023: 9, 2024: 13};
const groupsWithoutList = 3;

const dateHabits = {
  2019: 'dash',
  2020: 'slash',
  2021: 'old',
  2022: 'slash',
  2023: 'iso',
  2024: 'slash',
};

/**
 * @typedef {object} HandOver
 * @property {import('./businesses.mjs').Business | null} business
 * @property {string} group name, or empty
 * @property {string} programme
 * @property {string} kind
 * @property {number} year
 * @property {number} day
 * @property {number} value
 *
 * @typedef {object} Group
 * @property {string} name
 * @property {import('./businesses.mjs').Business[]} members
 * @property {boolean} listed
 */

/**
 * @param {readonly import('./businesses.mjs').Business[]} businesses
 * @returns {{handOvers: HandOver[], groups: Group[]}} in order of the day
 */
export function makeAid(businesses) {
  const groups = [];
  const handOvers = [];
  for (const year of years) {
    const reached = new Set();
    const random = randomOf(`bantuan ${year}`);
    aidGroups(random, businesses, year, {groups, handOvers, reached});
    for (const place of places) {
      if (year === lastYear && place.name === silentPlace) continue;
      aidBusinesses(random, businesses, place, year, {handOvers, reached});
    }
  }
  handOvers.sort((a, b) => a.day - b.day || idOf(a).localeCompare(idOf(b), 'en'));
  return {handOvers, groups};
}

const idOf = ({business, group}) => business?.id ?? group;

function aidGroups(random, businesses, year, {groups, handOvers, reached}) {
  const big = random.shuffle(places.filter(({weight, coverage}) => weight && coverage > 0.25));
  for (let g = 0; g < groupsPerYear[year]; g++) {
    const place = big[g % big.length];
    const listed = year !== lastYear || g < groupsPerYear[year] - groupsWithoutList;
    const pool = businesses.filter((b) => b.place === place && isActive(b, year) && b.rank < 0.9);
    const members = random.shuffle(pool).slice(0, random.int(6, 12));
    const name = `KUB ${place.name} ${groups.length + 1}`;
    groups.push({name, members, listed});
    if (listed) members.forEach((b) => reached.add(b));
    handOvers.push({
      business: null,
      group: name,
      programme: groupProgramme.name,
      kind: groupProgramme.kind,
      year,
      day: dayOf(year, random.int(4, 10), random.int(2, 27)),
      value: random.int(30, 96) * 500_000,
    });
  }
}

function aidBusinesses(random, businesses, place, year, {handOvers, reached}) {
  const here = businesses.filter((b) => b.place === place);
  const eligible = here.filter((b) => b.eligible === 'Ya');
  const already = eligible.filter((b) => reached.has(b)).length;
  const wanted = Math.round(eligible.length * place.coverage * reach[year]) - already;
  const pool = random.shuffle(eligible.filter((b) => isActive(b, year) && !reached.has(b)));
  const wrong = random.shuffle(here.filter((b) => b.eligible !== 'Ya' && isActive(b, year)));
  const small = place.weight === undefined;
  const chosen = [
    ...pool.slice(0, Math.max(0, wanted)),
    ...wrong.slice(0, small ? 0 : Math.round(wanted * 0.04)),
  ];
  const ceremonies = programmes.map(() => dayOf(year, random.int(3, 10), random.int(2, 27)));
  const later = programmes.map(() => dayOf(year, year === lastYear ? 12 : 11, random.int(6, 27)));
  for (const business of chosen) {
    const first = pickProgramme(random);
    const give = (p, late) => {
      const {name, kind, values} = programmes[p];
      const day = late ? later[p] : ceremonies[p];
      handOvers.push({
        business,
        group: '',
        programme: name,
        kind,
        year,
        day,
        value: random.pick(values),
      });
    };
    give(first, random.chance(0.09));
    if (random.chance(0.12)) give((first + 1 + random.int(0, 2)) % programmes.length, false);
    if (random.chance(0.03)) give(first, true);
  }
}

function pickProgramme(random) {
  const draw = random.int(0, programmes.reduce((sum, {weight}) => sum + weight, 0) - 1);
  let sum = 0;
  return programmes.findIndex(({weight}) => draw < (sum += weight));
}

/**
 * `bantuan.csv` and `anggota-kelompok.csv`.
 *
 * @param {readonly import('./businesses.mjs').Business[]} businesses
 * @param {{handOvers: readonly HandOver[], groups: readonly Group[]}} aid
 * @returns {Record<string, string>} file name to content
 */
export function aidFiles(businesses, {handOvers, groups}) {
  const random = randomOf('penulisan bantuan');
  const later = randomOf('pemantauan bantuan');
  const rows = handOvers.map((handOver) => [
    ...aidRow(random, handOver),
    ...courseOf(later, handOver),
  ]);
  addUnfinished(rows, businesses);
  addMistakes(rows);
  const total = handOvers.reduce((sum, {value}) => sum + value, 0);
  const width = header.length;
  const line = (text) => [text, ...new Array(width - 1).fill('')];
  const sum = ['', 'JUMLAH', '', '', '', '', '', rupiahStyles.office(total), '', '', '', '', ''];
  const table = [
    line('REKAP PENYALURAN BANTUAN UMKM, KABUPATEN CONTOH (DATA REKAAN)'),
    line(''),
    header,
    ...rows.map((row, r) => [String(r + 1), ...row]),
    sum,
  ];
  const lists = groups.filter(({listed}) => listed);
  const members = lists.flatMap(({name, members: list}) => list.map(({id}) => [name, id]));
  return {
    'bantuan.csv': csvText(table, {bom: true}),
    'anggota-kelompok.csv': csvText([['Nama Kelompok', 'ID_UMKM'], ...members], {bom: true}),
  };
}

function aidRow(random, {business, group, programme, kind, year, day, value}) {
  const style = random.chance(0.02) ? random.pick(['iso', 'long', 'dash']) : dateHabits[year];
  return [
    business?.id ?? '',
    group,
    programme,
    kind,
    String(year),
    dateText(day, style),
    rupiahStyles.office(value),
    'Disalurkan',
  ];
}

/** Who gave it, when that was planned, whether it is still used and when that was seen. */
function courseOf(random, {programme, year, day}) {
  const giver = givers[programme] ?? agencies[0];
  if (year < lastYear - 1) return [giver, '', '', ''];
  const late = random.chance(0.3) ? random.int(1, 45) : -random.int(0, 6);
  const planned = dateText(day - late, 'iso');
  const checked = day + random.int(183, 200);
  if (checked > dayOf(lastYear, 12, 31) || !random.chance(0.7)) return [giver, planned, '', ''];
  return [giver, planned, random.chance(0.84) ? 'Ya' : 'Tidak', dateText(checked, 'iso')];
}

/** Asked for, but not handed over. */
function addUnfinished(rows, businesses) {
  const random = randomOf('usulan bantuan');
  const pool = random.shuffle(businesses.filter((b) => b.place.weight && isActive(b, lastYear)));
  pool.slice(0, 90).forEach(({id}, i) => {
    const {name, kind} = programmes[i % programmes.length];
    const status = i < 40 ? 'Ditolak' : i < 70 ? 'Diajukan' : 'Disetujui';
    const planned = i < 70 ? '' : dateText(dayOf(lastYear, 11, 4 + (i % 20)), 'iso');
    const giver = givers[name] ?? agencies[0];
    rows.push([id, '', name, kind, String(lastYear), '', '', status, giver, planned, '', '']);
  });
}

function addMistakes(rows) {
  const random = randomOf('salah bantuan');
  const inBigPlaces = rows.filter((row) => row[5] !== '' && row[0] !== '' && row[0] < '990107');
  const slips = random.shuffle(inBigPlaces);
  const next = () => slips.pop();
  for (const date of [
    '31/02/2023',
    '31/02/2023',
    '30/02/2022',
    '31/06/2024',
    '31/09/2022',
    '00/05/2021',
  ])
    next()[5] = date;
  for (const value of ['Rp 1,250.000', 'Rp 1,250.000', 'Rp 2,400.000', '1 unit']) next()[6] = value;
  for (const id of ['9,90101E+11', '9,90103E+11']) next()[0] = id;
  // Businesses that stand in no register.
  for (const id of ['990199000001', '990199000002', '990101999999', '990103999999']) next()[0] = id;
  next()[0] = '';
  next()[0] = '';
}
