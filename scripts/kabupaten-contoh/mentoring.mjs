import {isActive} from './businesses.mjs';
import {csvText, dateText, dayOf} from './format.mjs';
import {lastYear, places, silentPlace, years} from './places.mjs';
import {randomOf} from './random.mjs';

const header = ['Tanggal Kunjungan', 'ID Pendamping', 'ID_UMKM', 'Materi', 'Metode'];
const topics = ['Pemasaran', 'Legalitas', 'Produksi', 'Kemasan', 'Keuangan'];
const lastDay = dayOf(lastYear, 12, 31);

/** How many hand-overs were followed up, against 2024. */
const care = {2019: 0.45, 2020: 0.4, 2021: 0.6, 2022: 0.75, 2023: 0.88, 2024: 1};

/**
 * `pendampingan.csv`: visits by mentors P01–P18. Many are the hand-over ceremony itself (day 0).
 *
 * @param {readonly import('./businesses.mjs').Business[]} businesses
 * @param {readonly import('./aid.mjs').HandOver[]} handOvers
 * @returns {Record<string, string>} file name to content
 */
export function mentoringFiles(businesses, handOvers) {
  const random = randomOf('pendampingan');
  const visits = handOvers.flatMap((handOver) => visitsAfter(random, handOver));
  visits.push(...otherVisits(randomOf('kunjungan lain'), businesses));
  visits.sort((a, b) => a.day - b.day || a.business.id.localeCompare(b.business.id, 'en'));
  const rows = visits.map(({day, business}) => [
    dateText(day, 'iso'),
    mentorOf(business.place),
    business.id,
    random.pick(topics),
    random.chance(0.85) ? 'Luring' : 'Daring',
  ]);
  addMistakes(rows);
  // The mentors' application exports commas and plain line ends.
  return {'pendampingan.csv': csvText([header, ...rows], {separator: ',', lineEnd: '\n'})};
}

function visitsAfter(random, {business, day, year}) {
  if (business === null) return [];
  const days = [];
  if (random.chance(0.45)) days.push(day);
  if (random.chance(business.place.followUp * care[year])) {
    const soon = random.chance(0.66);
    days.push(day + (soon ? random.int(1, 30) : random.int(31, 90)));
  } else if (random.chance(0.05)) {
    days.push(day + random.int(91, 130));
  }
  return days.filter((visit) => visit <= lastDay).map((visit) => ({business, day: visit}));
}

/** Businesses without aid are visited too. */
function otherVisits(random, businesses) {
  return years.flatMap((year) => {
    const silent = (b) => year === lastYear && b.place.name === silentPlace;
    const pool = random.shuffle(businesses.filter((b) => isActive(b, year) && !silent(b)));
    return pool
      .slice(0, 60 + 50 * (year - years[0]))
      .map((business) => ({business, day: dayOf(year, random.int(1, 12), random.int(1, 28))}));
  });
}

function mentorOf(place) {
  return `P${String(places.indexOf(place) + 1).padStart(2, '0')}`;
}

function addMistakes(rows) {
  const random = randomOf('salah pendampingan');
  const slips = random.shuffle(rows);
  const next = () => slips.pop();
  for (let i = 0; i < 4; i++) next()[0] = '';
  for (const date of ['2023-02-30', '2204-05-14']) next()[0] = date;
  for (const id of ['990199000003', '990199000004', '9,90102E+11']) next()[2] = id;
}
