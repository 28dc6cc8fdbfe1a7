/**
 * An invented register of businesses as an office might export it: 13 columns, `;` between them,
 * dates day first, some names in quotes. The same seed gives the same bytes.
 */
import {closeSync, existsSync, openSync, renameSync, writeSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const headers = [
  'id_umkm',
  'nama_usaha',
  'nik',
  'nib',
  'jenis_kelamin',
  'kode_kecamatan',
  'kecamatan',
  'kode_kbli',
  'skala_usaha',
  'status_usaha',
  'tahun_berdiri',
  'tanggal_daftar',
  'omzet',
];

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
const districts = ['Sumber', 'Bulu', 'Gunem', 'Sale', 'Sarang', 'Sedan', 'Pamotan', 'Sulang'].map(
  (name, index) => ({code: `33.17.${digits(index + 1, 2)}`, name}),
);
const kbli = ['10794', '47112', '56101', '13134', '14111', '96111', '45201', '10710', '31001'];
/** Classes with the least and most that such a business sells in a year, in millions of rupiah. */
const sizes = [
  ...Array(4).fill({name: 'Mikro', from: 1, to: 1900}),
  {name: 'Kecil', from: 2100, to: 14_900},
  {name: 'Menengah', from: 15_100, to: 49_900},
];
const statuses = ['Aktif', 'Aktif', 'Aktif', 'Tutup', 'Tidak Aktif'];

/** Writes the register into the folder for temporary files, once; returns its path. */
export function registerFile(rows, seed = 20240817) {
  const path = join(tmpdir(), `pantau-umkm-bench-${rows}-${seed}.csv`);
  if (existsSync(path)) return path;
  const random = mulberry32(seed);
  const below = (limit) => Math.floor(random() * limit);
  const one = (list) => list[below(list.length)];
  const unfinished = `${path}.part`;
  const file = openSync(unfinished, 'w');
  let text = `${headers.join(';')}\n`;
  for (let row = 1; row <= rows; row++) {
    const district = one(districts);
    const size = one(sizes);
    const year = 1990 + below(34);
    const label = `${one(kinds)} ${one(names)} ${below(2000)}`;
    const name = below(50) === 0 ? `"${label}; ${one(names)}"` : label;
    text += [
      `U${String(row).padStart(7, '0')}`,
      name,
      inventedNik(row),
      `81${digits(below(100_000), 5)}${digits(row % 1_000_000, 6)}`,
      one(['L', 'P']),
      district.code,
      district.name,
      one(kbli),
      size.name,
      one(statuses),
      year,
      `${digits(1 + below(28), 2)}/${digits(1 + below(12), 2)}/${2021 + below(4)}`,
      (size.from + below(size.to - size.from)) * 1_000_000 + below(4) * 250_000,
    ].join(';');
    text += '\n';
    if (text.length > 1 << 20) {
      writeSync(file, text);
      text = '';
    }
  }
  writeSync(file, text);
  closeSync(file);
  renameSync(unfinished, path);
  return path;
}

/** Nobody's: a number for each row, in no order that would make it easy to keep. */
function inventedNik(row) {
  const mixed = (row * 7_919_441) % 99_991_000;
  const day = digits(1 + (mixed % 28), 2);
  const month = digits(1 + (Math.floor(mixed / 28) % 12), 2);
  const rest = Math.floor(mixed / 336);
  return `3399${digits(rest, 2)}${day}${month}${digits(rest / 100, 2)}${digits(1 + ((rest / 10_000) % 9998), 4)}`;
}

function digits(number, length) {
  return String(Math.floor(number) % 10 ** length).padStart(length, '0');
}

function mulberry32(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
