/**
 * An invented kabupaten as an office might export it: a register, what was seen of each business in
 * three years, hand-overs of aid and visits of mentors. Everything in it is made up: areas, names,
 * identifiers and amounts. Cells are blank where offices leave them blank; some rows name a business
 * that no register holds. The same number of businesses and seed gives the same bytes.
 */
import {closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, writeSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {randomness} from '../randomness.mjs';

export const years = [2022, 2023, 2024];
/** The day after which nothing is known. */
export const cutOff = '2024-12-31';
export const districts = Array.from({length: 30}, (_, index) => `33.03.${digits(index + 1, 2)}`);
/** KBLI divisions. */
export const divisions = [
  ...['01', '02', '03', '10', '11', '12', '13', '14', '15', '16', '17', '18', '20', '21', '22'],
  ...['23', '24', '25', '26', '27', '28', '29', '30', '31', '32', '33', '37', '38', '41', '42'],
  ...['43', '45', '46', '47', '49', '50', '52', '53', '55', '56', '58', '59', '60', '61', '62'],
  ...['63', '66', '68', '69', '70', '71', '72', '73', '74', '75', '77', '78', '79', '82', '85'],
];
export const programmes = [
  'Alat Produksi Rekaan',
  'Gerobak Usaha Rekaan',
  'Kemasan Produk Rekaan',
  'Modal Bergulir Rekaan',
  'Pameran Daerah Rekaan',
  'Rumah Kemasan Rekaan',
  'Sertifikasi Halal Rekaan',
  'Wirausaha Muda Rekaan',
];

const headers = {
  'umkm.csv': [
    ...['ID_UMKM', 'Nama Usaha', 'Kode Kecamatan', 'Nama Kecamatan', 'Kode KBLI'],
    ...['Jenis Kelamin', 'Sasaran Bantuan', 'Punya NIB', 'PIRT', 'Halal', 'Merek Terdaftar'],
    'Status Usaha',
  ],
  'pengamatan.csv': [
    ...['ID_UMKM', 'Tahun', 'Omzet per tahun', 'Status Usaha', 'WhatsApp Bisnis'],
    ...['Media Sosial', 'Marketplace', 'Pesan Antar', 'Website', 'E-Katalog'],
  ],
  'bantuan.csv': ['ID_UMKM', 'Nama Bantuan', 'Tanggal Penyaluran'],
  'pendampingan.csv': ['Tanggal Kunjungan', 'ID Pendamping', 'ID_UMKM'],
};
export const files = Object.keys(headers);

const kinds = ['Warung', 'Toko', 'Kedai', 'Sanggar', 'Bengkel', 'Dapur', 'Kios', 'Batik', 'Kripik'];
const names = [
  'Sari',
  'Makmur',
  'Lestari',
  'Jaya',
  'Berkah',
  'Rejeki',
  'Melati',
  'Bahari',
  'Abadi',
];
const statuses = ['', '', 'Tidak Aktif', 'Tidak Aktif', 'Tutup', 'Tutup', 'Pindah'];
/** Upper bounds of the classes, which count in, and amounts just above and below them. */
const edges = [2e9, 2e9 + 1, 15e9, 15e9 + 1, 50e9, 50e9 + 1, 0, 1_999_999_999];
const firstDay = dayOf('2022-01-01');
const lastDay = dayOf(cutOff);

/** Writes the four files into the folder for temporary files, once; returns their folder. */
export function dataFolder(businesses, seed = 20240817) {
  const folder = join(tmpdir(), `pantau-umkm-bench-engine-${businesses}-${seed}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.part`;
  rmSync(unfinished, {recursive: true, force: true});
  mkdirSync(unfinished);
  const chance = randomness(seed);
  write(unfinished, 'umkm.csv', register(businesses, chance));
  write(unfinished, 'pengamatan.csv', observations(businesses, chance));
  const events = {business: [], day: []};
  write(unfinished, 'bantuan.csv', aid(businesses, chance, events));
  write(unfinished, 'pendampingan.csv', visits(businesses, chance, events));
  renameSync(unfinished, folder);
  return folder;
}

function* register(businesses, {below, one, answer}) {
  for (let business = 0; business < businesses; business++) {
    const place = below(200) === 0 ? -1 : Math.min(below(30), below(40));
    yield [
      idOf(business),
      `${one(kinds)} ${one(names)} ${below(5000)}`,
      place < 0 ? '' : districts[place],
      place < 0 ? '' : `Rekaan ${digits(place + 1, 2)}`,
      below(70) === 0 ? '' : `${divisions[Math.min(below(60), below(60))]}${100 + below(900)}`,
      below(50) === 0 ? '' : one(['L', 'P']),
      answer(60, 5),
      answer(45, 4),
      answer(20, 8),
      answer(15, 8),
      answer(6, 10),
      'Aktif',
    ];
  }
}

/** Year by year, in the order of the register; businesses come, stop being seen, close and grow. */
function* observations(businesses, {below, answer}) {
  for (const [index, year] of years.entries()) {
    for (let business = 0; business < businesses; business++) {
      const fate = mixed(business, 1) % 100;
      const seen = fate < 85 || (fate < 93 ? index >= 1 : fate < 97 ? index === 2 : index === 0);
      if (!seen) continue;
      const digital = mixed(business, 2) % 100 < 45 ? 40 : 8;
      const closed = mixed(business, 3 + index) % 100;
      yield [
        mixed(business, 9) % 2000 === 0 ? `X${digits(business, 7)}` : idOf(business),
        year,
        salesOf(business, index, below),
        closed < 14 ? statuses[closed % 7] : 'Aktif',
        answer(digital, 6),
        answer(digital, 6),
        answer(digital / 2, 6),
        answer(digital / 3, 6),
        answer(digital / 6, 8),
        answer(digital / 9, 12),
      ];
    }
  }
}

function salesOf(business, index, below) {
  const one = below(1000);
  if (one < 40) return '';
  if (one < 48) return edges[one - 40];
  const size = mixed(business, 7) % 1000;
  const [from, to] =
    size < 850
      ? [5e6, 2.2e9]
      : size < 960
        ? [1.9e9, 16e9]
        : size < 990
          ? [14e9, 55e9]
          : [5e10, 2e11];
  const base = from + (to - from) * (mixed(business, 8) / 4294967296) ** 2;
  return Math.round((base * (100 + 8 * index + below(30))) / 100_000) * 1000;
}

function* aid(businesses, {below, one}, events) {
  for (let event = 0; event < 0.3 * businesses; event++) {
    const business = below(businesses);
    const day = firstDay + below(lastDay - firstDay + 1);
    events.business.push(business);
    events.day.push(day);
    yield [
      below(500) === 0 ? `X${digits(business, 7)}` : idOf(business),
      below(200) === 0 ? '' : one(programmes),
      below(100) === 0 ? '' : isoOf(day),
    ];
  }
}

/** Two of five follow a hand-over by up to 120 days; the others come on any day. */
function* visits(businesses, {below}, events) {
  for (let visit = 0; visit < 0.5 * businesses; visit++) {
    let business = below(businesses);
    let day = firstDay + below(lastDay - firstDay + 1);
    if (visit % 5 < 2) {
      const event = below(events.business.length);
      business = events.business[event];
      day = Math.min(lastDay, events.day[event] + below(121));
    }
    const id = below(500) === 0 ? `X${digits(business, 7)}` : idOf(business);
    yield [isoOf(day), `P${digits(1 + below(400), 4)}`, id];
  }
}

function write(folder, name, rows) {
  const file = openSync(join(folder, name), 'w');
  let text = `${headers[name].join(',')}\n`;
  for (const row of rows) {
    text += `${row.join(',')}\n`;
    if (text.length > 1 << 20) {
      writeSync(file, text);
      text = '';
    }
  }
  writeSync(file, text);
  closeSync(file);
}

function idOf(business) {
  return `U${digits(business + 1, 7)}`;
}

function dayOf(iso) {
  return Date.parse(iso) / 86_400_000;
}

function isoOf(day) {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

function digits(number, length) {
  return String(number).padStart(length, '0');
}

/** What never changes about a business: the same number for the same question. */
function mixed(business, question) {
  let hash = Math.imul(business ^ (question * 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  return (hash ^ (hash >>> 13)) >>> 0;
}
