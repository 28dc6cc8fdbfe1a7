/**
 * An invented province as Parquet files, a folder for each table and in it one for each kabupaten:
 * `umkm/kode_kabupaten=33.01/umkm-33.01.parquet`. Everything in it is made up: areas, identifiers and
 * amounts. Every cell follows from its number by arithmetic, so that DuckDB writes millions of rows
 * without any passing through this process; the same number of businesses gives the same cells.
 */
import {existsSync, mkdirSync, renameSync, rmSync} from 'node:fs';
import {join} from 'node:path';

/** Tables in order of writing, each a folder. */
export const tables = ['umkm', 'pengamatan', 'bantuan', 'pendampingan'];
export const regencies = 35;
export const years = [2022, 2023, 2024];

/**
 * Writes the province once.
 *
 * @param connection of DuckDB
 * @param businesses how many
 * @param into the folder below which its folder stands
 * @returns its folder
 */
export async function province(connection, businesses, into) {
  const folder = join(into, `provinsi-${businesses}`);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.part`;
  rmSync(unfinished, {recursive: true, force: true});
  for (const macro of macros) await connection.run(macro);
  for (let regency = 0; regency < regencies; regency++) {
    const from = Math.floor((businesses * regency) / regencies);
    const to = Math.floor((businesses * (regency + 1)) / regencies);
    const code = `33.${digits(regency + 1)}`;
    for (const table of tables) {
      const place = join(unfinished, table, `kode_kabupaten=${code}`);
      mkdirSync(place, {recursive: true});
      const query = queries[table](from, to, code);
      const path = join(place, `${table}-${code}.parquet`).replaceAll("'", "''");
      await connection.run(
        `COPY (${query}) TO '${path}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 100000)`,
      );
    }
  }
  renameSync(unfinished, folder);
  return folder;
}

/** `mixed(b, q)`: what never changes about a business, below 2^32; `pick(b, q, n)` below n. */
const macros = [
  `CREATE OR REPLACE TEMP MACRO stirred(x) AS xor(x, x >> 16) * 73244475 % 4294967296`,
  `CREATE OR REPLACE TEMP MACRO mixed(b, q) AS
     stirred(stirred((b * 2654435 + q * 2654435769) % 4294967296))`,
  `CREATE OR REPLACE TEMP MACRO pick(b, q, n) AS (mixed(b, q) % n)`,
  // Yes in so many of a hundred cells, blank in so many.
  `CREATE OR REPLACE TEMP MACRO answer(b, q, yes, blank) AS
     CASE WHEN pick(b, q, 100) < yes THEN 'Ya' WHEN pick(b, q, 100) < 100 - blank THEN 'Tidak' END`,
  `CREATE OR REPLACE TEMP MACRO id_of(b) AS 'U' || lpad((b + 1)::VARCHAR, 8, '0')`,
  // One reference of five hundred names nobody in the register.
  `CREATE OR REPLACE TEMP MACRO named(b, q) AS
     CASE WHEN pick(b, q, 500) = 0 THEN 'X' || lpad(b::VARCHAR, 8, '0') ELSE id_of(b) END`,
];

const programmes = ['Alat Produksi', 'Gerobak', 'Kemasan', 'Modal Bergulir', 'Pameran', 'Halal'];

const queries = {
  umkm: (from, to, code) => `
    SELECT id_of(b) AS id_umkm, 'Warung Rekaan ' || pick(b, 1, 5000) AS nama_usaha,
      '${code}' AS kode_kabupaten, ${districtCode(code)} AS kode_kecamatan,
      CASE WHEN pick(b, 14, 200) > 0 THEN 'Rekaan ' || (${districtNumber}) END AS nama_kecamatan,
      (10 + least(pick(b, 3, 60), pick(b, 4, 60)))::VARCHAR || (100 + pick(b, 5, 900)) AS kode_kbli,
      CASE WHEN pick(b, 6, 50) > 0 THEN ['L', 'P'][1 + pick(b, 7, 2)] END AS jenis_kelamin,
      answer(b, 8, 60, 5) AS sasaran_bantuan, answer(b, 9, 45, 4) AS punya_nib,
      answer(b, 10, 20, 8) AS pirt, answer(b, 11, 15, 8) AS halal,
      answer(b, 12, 6, 10) AS merek_terdaftar, 'Aktif' AS status_usaha
    FROM range(${from}, ${to}) t(b)`,
  pengamatan: (from, to) => `
    SELECT id_of(b) AS id_umkm, tahun::INTEGER AS tahun,
      CASE WHEN pick(b, 30 + y, 25) > 0 THEN ${sales} END AS omzet_per_tahun,
      CASE WHEN pick(b, 40 + y, 100) < 14
        THEN ['Tidak Aktif', 'Tutup', 'Pindah'][1 + pick(b, 50 + y, 3)] ELSE 'Aktif' END AS status_usaha,
      answer(b, 60 + y, 38, 6) AS whatsapp_bisnis, answer(b, 70 + y, 30, 6) AS media_sosial,
      answer(b, 80 + y, 20, 6) AS marketplace, answer(b, 90 + y, 12, 6) AS pesan_antar,
      answer(b, 100 + y, 6, 8) AS website, answer(b, 110 + y, 3, 12) AS e_katalog
    FROM (SELECT b, y, ${years[0]} + y AS tahun FROM range(0, ${years.length}) u(y), range(${from}, ${to}) t(b))
    WHERE pick(b, 20, 100) < 85 OR (y > 0 AND pick(b, 20, 100) < 93) OR (y = 0 AND pick(b, 20, 100) > 96)`,
  bantuan: (from, to) => `
    SELECT named(b, 121) AS id_umkm,
      ${oneOf(
        programmes.map((name) => `${name} Rekaan`),
        'pick(e, 122, 6)',
      )} AS nama_bantuan,
      ${dayOf('e', 123)} AS tanggal_penyaluran, 500000 + 100000 * pick(e, 124, 90) AS nilai_bantuan
    FROM (SELECT e, ${from} + pick(e, 120, ${to - from}) AS b
      FROM range(${from}, ${from} + ${Math.ceil(0.3 * (to - from))}) t(e))`,
  // Two of five visits follow a hand-over by up to 120 days.
  pendampingan: (from, to, code) => `
    SELECT CASE WHEN v % 5 < 2 THEN least(${dayOf('e', 123)} + pick(v, 132, 121)::INTEGER, DATE '2024-12-31')
        ELSE ${dayOf('v', 133)} END AS tanggal_kunjungan,
      'P${code.slice(3)}' || lpad(pick(v, 134, 400)::VARCHAR, 3, '0') AS id_pendamping,
      named(b, 135) AS id_umkm
    FROM (SELECT v, e, ${from} + pick(CASE WHEN v % 5 < 2 THEN e ELSE v END,
        CASE WHEN v % 5 < 2 THEN 120 ELSE 131 END, ${to - from}) AS b
      FROM (SELECT v, ${from} + pick(v, 130, ${Math.ceil(0.3 * (to - from))}) AS e
        FROM range(${from}, ${from} + ${Math.ceil(0.5 * (to - from))}) t(v)))`,
};

const districtNumber = `1 + least(pick(b, 2, 20), pick(b, 13, 30))`;

function districtCode(code) {
  return `CASE WHEN pick(b, 14, 200) > 0 THEN '${code}.' || lpad((${districtNumber})::VARCHAR, 2, '0') END`;
}

/** Nine of ten are micro; a few stand just on and above the bounds of the classes. */
const sales = `CASE
  WHEN pick(b, 15, 1000) < 8 THEN [2000000000, 2000000001, 15000000000, 15000000001, 50000000000,
    50000000001, 0, 1999999999][1 + pick(b, 15, 1000)]
  WHEN pick(b, 16, 1000) < 900 THEN (5 + pick(b, 17, 1800)) * 1000000 * (100 + 8 * y + pick(b, 140 + y, 30)) // 100
  WHEN pick(b, 16, 1000) < 980 THEN (2000 + pick(b, 18, 13500)) * 1000000 * (100 + 8 * y + pick(b, 140 + y, 30)) // 100
  ELSE (15000 + pick(b, 19, 60000)) * 1000000 * (100 + 8 * y + pick(b, 140 + y, 30)) // 100 END`;

function dayOf(number, question) {
  return `(DATE '2022-01-01' + pick(${number}, ${question}, 1096)::INTEGER)`;
}

function oneOf(list, at) {
  return `[${list.map((name) => `'${name}'`).join(', ')}][1 + ${at}]`;
}

function digits(number) {
  return String(number).padStart(2, '0');
}
