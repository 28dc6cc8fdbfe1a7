/**
 * An invented provinsi as its dinas might collect it, four files of each kabupaten: a register, what was
 * seen of each business in three years, hand-overs of aid and visits of mentors. Everything in
 * it is made up: areas, names, identifiers and amounts. Cells are blank where offices leave them blank,
 * and a few businesses are placed in no kecamatan. Each kabupaten has dice of its own: another number
 * of businesses in one leaves the files of the others as they are. The same options give the same
 * bytes.
 *
 *     node bench/scale/province.mjs FOLDER [--kabupaten 35] [--kecamatan 576] [--businesses 120000]
 */
import {closeSync, mkdirSync, openSync, writeFileSync, writeSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {randomness} from '../randomness.mjs';
import {scriptOptions} from '../../tools/script-options.mjs';

/** A provinsi that there is not: codes have the form of Kemendagri's. */
export const provinceCode = '99';
const years = [2022, 2023, 2024];
const cutOff = '2024-12-31';
const names = [
  ...['Randu', 'Awan', 'Kenari', 'Ilalang', 'Embun', 'Cempaka', 'Pandan', 'Melati', 'Jambu'],
  ...['Kelapa', 'Teduh', 'Lestari', 'Tenang', 'Rimba', 'Fajar', 'Ombak', 'Lembah', 'Sawah'],
  ...['Muara', 'Danau', 'Bukit', 'Hulu', 'Nusa', 'Batu', 'Angin'],
];
const divisions = [
  ...['01', '03', '10', '11', '13', '14', '15', '16', '31', '32', '41', '43', '45', '46', '47'],
  ...['49', '55', '56', '62', '74', '82', '85', '86', '90', '95', '96'],
];
const programmes = [
  ...['Alat Produksi Rekaan', 'Gerobak Usaha Rekaan', 'Kemasan Produk Rekaan'],
  ...['Modal Bergulir Rekaan', 'Pameran Daerah Rekaan', 'Wirausaha Muda Rekaan'],
];
const headers = {
  umkm: [
    ...['ID_UMKM', 'Nama Usaha', 'Kode Kabupaten', 'Nama Kabupaten', 'Kode Kecamatan'],
    ...['Nama Kecamatan', 'Kode KBLI', 'Jenis Kelamin', 'Sasaran Bantuan', 'Punya NIB', 'PIRT'],
    ...['Halal', 'Merek Terdaftar', 'Status Usaha'],
  ],
  pengamatan: [
    ...['ID_UMKM', 'Tahun', 'Omzet per tahun', 'Status Usaha', 'WhatsApp Bisnis'],
    ...['Media Sosial', 'Marketplace', 'Pesan Antar', 'Website', 'E-Katalog'],
  ],
  bantuan: ['ID_UMKM', 'Nama Bantuan', 'Tanggal Penyaluran', 'Nilai Bantuan'],
  pendampingan: ['Tanggal Kunjungan', 'ID Pendamping', 'ID_UMKM'],
};

/** Kabupaten with their kecamatan: shared out as unevenly as they are. */
export function areasOf({kabupaten = 35, kecamatan = 576} = {}) {
  const least = Math.max(1, Math.floor(kecamatan / kabupaten / 2));
  const rest = kecamatan - least * kabupaten;
  const weights = Array.from({length: kabupaten}, (_, i) => 1 + ((i * 7) % 11));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const more = weights.map((weight) => Math.floor((rest * weight) / all));
  for (let i = 0, left = rest - more.reduce((a, b) => a + b, 0); left > 0; i++, left--)
    more[i % kabupaten]++;
  return weights.map((_, i) => {
    const code = `${provinceCode}.${digits(i + 1, 2)}`;
    return {
      code,
      name: `Kabupaten ${nameOf(i)} Rekaan`,
      kecamatan: Array.from({length: least + more[i]}, (_, k) => ({
        code: `${code}.${digits(k + 1, 2)}`,
        name: `${nameOf(3 * i + k + 1)} ${nameOf(2 * i + 5 * k)}`,
      })),
    };
  });
}

/**
 * Writes the provinsi into a folder.
 *
 * @returns how many businesses it has
 */
export function writeProvince(
  folder,
  {kabupaten, kecamatan, businesses = 120_000, seed = 20241231} = {},
) {
  const areas = areasOf({kabupaten, kecamatan});
  mkdirSync(folder, {recursive: true});
  writeFileSync(join(folder, 'pantau.json'), `${JSON.stringify(configOf(areas), null, 1)}\n`);
  const perKecamatan = businesses / areas.reduce((sum, {kecamatan: own}) => sum + own.length, 0);
  let written = 0;
  for (const [i, area] of areas.entries())
    written += writeKabupaten(folder, area, {perKecamatan, seed: seed + 1009 * i});
  return written;
}

/**
 * Writes the files of one kabupaten: another `seed` or size changes no other one.
 *
 * @returns how many businesses it has
 */
export function writeKabupaten(folder, area, {perKecamatan, seed}) {
  const chance = randomness(seed);
  const placed = area.kecamatan.flatMap((kecamatan) => {
    const count = Math.max(1, Math.round(perKecamatan * (0.5 + chance.below(1000) / 1000)));
    return Array.from({length: count}, () => kecamatan);
  });
  const ids = placed.map((_, i) => `${area.code.replace('.', '')}${digits(i + 1, 7)}`);
  const write = (kind, rows) =>
    writeRows(join(folder, `${kind}-${area.code}.csv`), headers[kind], rows);
  write('umkm', register(area, placed, ids, chance));
  write('pengamatan', observations(ids, chance));
  const events = [];
  write('bantuan', aid(ids, chance, events));
  write('pendampingan', visits(ids, area, chance, events));
  return ids.length;
}

function configOf(areas) {
  return {
    title: 'UMKM Provinsi Contoh',
    publisher: 'Dinas Koperasi dan UKM Provinsi Contoh (rekaan)',
    region: {code: provinceCode, name: 'Provinsi Contoh'},
    asOf: cutOff,
    cutOff,
    codeSystem: 'kemendagri',
    notice: {
      id: 'Data rekaan: provinsi, usaha, dan semua angka di halaman ini dikarang untuk pengukuran.',
      en: 'Invented data: the provinsi, its businesses and every figure here are made up.',
    },
    areas: areas.flatMap(({code, name, kecamatan}) => [{code, name}, ...kecamatan]),
  };
}

function* register(area, placed, ids, {below, one, answer}) {
  for (const [i, {code, name}] of placed.entries()) {
    const unplaced = below(400) === 0;
    yield [
      ids[i],
      `Usaha Rekaan ${ids[i]}`,
      area.code,
      area.name,
      unplaced ? '' : code,
      unplaced ? '' : name,
      below(70) === 0 ? '' : `${divisions[Math.min(below(26), below(26))]}${100 + below(900)}`,
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

/** Year by year, in the order of the register; businesses come, close and grow. */
function* observations(ids, {below, answer}) {
  const fates = ids.map(() => ({
    first: Math.max(0, below(12) - 9),
    sales: below(1000) < 930 ? 5e6 + below(1_900_000) * 1000 : 2.1e9 + below(14_000_000) * 1000,
    digital: below(100) < 45 ? 45 : 10,
  }));
  for (const [index, year] of years.entries()) {
    for (const [i, {first, sales, digital}] of fates.entries()) {
      if (index < first) continue;
      yield [
        ids[i],
        year,
        below(25) === 0 ? '' : Math.round((sales * (96 + 8 * index + below(12))) / 1e5) * 1000,
        below(100) < 4 ? 'Tutup' : 'Aktif',
        answer(digital, 5),
        answer(digital, 5),
        answer(digital / 2, 5),
        answer(digital / 3, 5),
        answer(digital / 6, 8),
        answer(digital / 9, 10),
      ];
    }
  }
}

function* aid(ids, {below, one}, events) {
  for (let event = 0; event < 0.3 * ids.length; event++) {
    const business = below(ids.length);
    const day = firstDay + below(lastDay - firstDay + 1);
    events.push([business, day]);
    yield [ids[business], one(programmes), isoOf(day), (1 + below(20)) * 500_000];
  }
}

/** Two of five follow a hand-over by up to 120 days; the others come on any day. */
function* visits(ids, {code}, {below}, events) {
  for (let visit = 0; visit < 0.5 * ids.length; visit++) {
    let business = below(ids.length);
    let day = firstDay + below(lastDay - firstDay + 1);
    if (visit % 5 < 2) {
      const [aided, handedOver] = events[below(events.length)];
      business = aided;
      day = Math.min(lastDay, handedOver + below(121));
    }
    yield [isoOf(day), `P${code.slice(3)}${digits(1 + below(30), 2)}`, ids[business]];
  }
}

const firstDay = dayOf('2022-01-01');
const lastDay = dayOf(cutOff);

function writeRows(path, header, rows) {
  const file = openSync(path, 'w');
  let text = `${header.join(';')}\n`;
  for (const row of rows) {
    text += `${row.join(';')}\n`;
    if (text.length < 1 << 20) continue;
    writeSync(file, text);
    text = '';
  }
  writeSync(file, text);
  closeSync(file);
}

function nameOf(index) {
  return names[index % names.length];
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const {values, positionals} = scriptOptions({
    allowPositionals: true,
    options: {
      kabupaten: {type: 'string', default: '35'},
      kecamatan: {type: 'string', default: '576'},
      businesses: {type: 'string', default: '120000'},
    },
  });
  const [folder] = positionals;
  if (folder === undefined) {
    console.error('node bench/scale/province.mjs FOLDER');
    process.exit(2);
  }
  const options = Object.fromEntries(Object.entries(values).map(([k, v]) => [k, Number(v)]));
  console.log(`${writeProvince(folder, options)} usaha rekaan / invented businesses`);
}
