import {isActive} from './businesses.mjs';
import {csvText, dateText, dayOf} from './format.mjs';
import {lastYear, silentPlace} from './places.mjs';
import {randomOf} from './random.mjs';

const header = [
  'ID_UMKM',
  'Nama Usaha',
  'Jenis Izin',
  'Nomor Izin',
  'Status Izin',
  'Tanggal Terbit',
  'Berlaku Sampai',
  'Jenis Pemilik',
];

/** Kinds of licences: who holds one, for how many years it runs, and how its number begins. */
const kinds = [
  {name: 'P-IRT', mark: 'PIRT', food: 0.22, other: 0, years: 5},
  {name: 'Sertifikat Halal', mark: 'HALAL', food: 0.15, other: 0.005, years: 0},
  {name: 'Merek', mark: 'MEREK', food: 0.05, other: 0.025, years: 10},
  {name: 'Hak Cipta', mark: 'CIPTA', food: 0, other: 0.006, years: 0},
  {name: 'BPOM', mark: 'BPOM', food: 0.006, other: 0, years: 5},
];

/** Rights that belong to no business. */
const common = [
  ['Dekranasda Kabupaten Contoh', 'Hak Cipta', 'CIPTA', 2021, 'Lembaga'],
  ['Dekranasda Kabupaten Contoh', 'Merek', 'MEREK', 2022, 'Lembaga'],
  ['MPIG Kopi Contoh', 'Indikasi Geografis', 'IG', 2023, 'Komunal'],
];

/**
 * `perizinan.csv`: one row per licence or application; who has no NIB has none of these.
 *
 * @param {readonly import('./businesses.mjs').Business[]} businesses
 * @returns {Record<string, string>} file name to content
 */
export function licenceFiles(businesses) {
  const random = randomOf('perizinan');
  const rows = [];
  const numbered = (mark) => `${mark}-${String(rows.length + 1).padStart(4, '0')}`;
  for (const business of businesses) {
    if (!isActive(business, lastYear) || business.nib === '') continue;
    if (business.place.name === silentPlace) continue;
    for (const kind of kinds) {
      if (!random.chance(business.kbli.startsWith('10') ? kind.food : kind.other)) continue;
      rows.push([business.id, '', kind.name, numbered(kind.mark), ...courseOf(random, kind)]);
    }
  }
  for (const [owner, name, mark, year, held] of common) {
    const issued = dateText(dayOf(year, 8, 17), 'slash');
    rows.push(['', owner, name, numbered(mark), 'Terbit', issued, '', held]);
  }
  return {'perizinan.csv': csvText([header, ...rows], {bom: true})};
}

/** State, first and last day and owner of one licence. */
function courseOf(random, {years}) {
  const draw = random.next();
  if (draw < 0.14) return ['Proses', '', '', 'Usaha'];
  if (draw < 0.17) return ['Ditolak', '', '', 'Usaha'];
  const [year, month, day] = [random.int(2018, lastYear), random.int(1, 12), random.int(1, 28)];
  const issued = dateText(dayOf(year, month, day), 'slash');
  const expires = years > 0 ? dayOf(year + years, month, day) : null;
  const ended = expires !== null && expires < dayOf(lastYear, 12, 31);
  return [
    ended ? 'Kedaluwarsa' : 'Terbit',
    issued,
    expires === null ? '' : dateText(expires, 'slash'),
    'Usaha',
  ];
}
