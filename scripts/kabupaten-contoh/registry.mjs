import {isActive} from './businesses.mjs';
import {csvText, dateText, dayOf} from './format.mjs';
import {lastYear, places} from './places.mjs';
import {randomOf} from './random.mjs';

const header = [
  'ID_UMKM',
  'Nama Usaha',
  'Kode Kecamatan',
  'Kecamatan',
  'Desa',
  'Jenis Kelamin',
  'Sektor Usaha',
  'KBLI',
  'Tahun Berdiri',
  'NIB',
  'Sasaran Bantuan',
  'Tanggal Onboarding',
  'Pesanan Terakhir',
  'Kanal yang Sesuai',
  'Tanggal Pendataan',
];

/**
 * `umkm.csv`: one row per business, with a title, a total and the mistakes of a grown list.
 *
 * @param {readonly import('./businesses.mjs').Business[]} businesses
 * @param {import('./onboarding.mjs').Onboarding} onboarding
 * @returns {Record<string, string>} file name to content
 */
export function registryFiles(businesses, {started, orders}) {
  const random = randomOf('daftar');
  const visits = randomOf('tanggal pendataan');
  const lastOrder = new Map(orders.map(({business, day}) => [business, day]));
  const dayText = (day) => (day === undefined ? '' : dateText(day, 'iso'));
  const rows = businesses.map((b) => [
    b.id,
    b.name,
    b.place.code,
    b.place.name,
    b.village,
    random.chance(0.03) ? {P: 'Perempuan', L: 'Laki-laki', '': ''}[b.sex] : b.sex,
    b.sector,
    b.kbli,
    String(b.founded),
    b.nib,
    b.eligible,
    dayText(started.get(b)),
    dayText(lastOrder.get(b)),
    suitable(b),
    recordedOn(visits),
  ]);
  addMistakes(rows);
  const line = (text) => [text, ...header.slice(1).map(() => '')];
  const total = ['JUMLAH', String(businesses.length), ...header.slice(2).map(() => '')];
  const table = [
    line('DATA UMKM KABUPATEN CONTOH'),
    line('Data rekaan, bukan usaha yang ada'),
    line(''),
  ];
  return {'umkm.csv': csvText([...table, header, ...rows, total], {bom: true})};
}

/** The office has dated its records since 2022, and not all of them. */
function recordedOn(random) {
  if (!random.chance(0.5)) return '';
  return dateText(dayOf(random.int(2022, lastYear), random.int(1, 12), random.int(1, 28)), 'iso');
}

/** In two kecamatan the visit asked which channels suit a business. */
function suitable(business) {
  if (!places.slice(0, 2).includes(business.place) || !isActive(business, lastYear)) return '';
  const base = business.sector === 'Jasa' ? 'WA, medsos' : 'WA, medsos, lokapasar';
  return business.sector === 'Kuliner' ? `${base}, GoFood` : base;
}

/** Every business keeps its own good row; the spoilt ones come on top. */
function addMistakes(rows) {
  const random = randomOf('salah daftar');
  const copies = random.shuffle(rows).map((row) => [...row]);
  const next = () => copies.pop();
  const insert = (row) => rows.splice(random.int(100, rows.length - 100), 0, row);
  for (let i = 0; i < 5; i++) insert(next());
  for (let i = 0; i < 3; i++) insert(Object.assign(next(), {0: ''}));
  for (const id of ['9,90101E+11', '9,90105E+11', '1,23E+12'])
    insert(Object.assign(next(), {0: id}));
  const spoilt = random.shuffle(rows.filter((row) => row[0].length === 12));
  for (const year of ['20I5', '2O17', '199']) spoilt.pop()[8] = year;
  for (const nib of ['9,9E+11', '990000-123', '0']) spoilt.pop()[9] = nib;
}
