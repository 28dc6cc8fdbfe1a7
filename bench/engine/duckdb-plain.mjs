/**
 * DuckDB as an analyst writes SQL: the tables as they were exported, with types, joined on the
 * identifier when something is asked, and one query for each group. Beside `duckdb.mjs`, which is
 * written for speed.
 */
import {join} from 'node:path';
import {foodDivisions} from './answer.mjs';
import {cutOff, years} from './generate.mjs';
import {canonical} from './plain-rows.mjs';

const channels = [
  ...['whatsapp_bisnis', 'media_sosial', 'marketplace', 'pesan_antar', 'website'],
  'e_katalog',
];

export async function open(folder, threads = '2') {
  const {DuckDBInstance} = await import('@duckdb/node-api');
  let connection;
  const rows = async (sql) => (await connection.runAndReadAll(sql)).getRowsJS();
  const ask = async (groups) => {
    const found = {};
    for (const group of groups) found[group] = await rows(questions[group]);
    return found;
  };
  return {
    async load() {
      const instance = await DuckDBInstance.create(':memory:', {threads});
      connection = await instance.connect();
      for (const sql of loading(folder)) await connection.run(sql);
      return null;
    },
    answer: () => ask(Object.keys(questions)),
    one: () => ask(['any']),
    two: () => ask(['any', 'channels']),
    canonical: (_, found) => canonical(found),
  };
}

function csv(folder, name) {
  const path = join(folder, name).replaceAll("'", "''");
  return `read_csv('${path}', header = true, all_varchar = true)`;
}

/** Ya is true, Tidak is false, and blank stays null. */
const truth = (name, as) => `"${name}" = 'Ya' AS ${as}`;

const loading = (folder) => [
  `CREATE TABLE umkm AS SELECT "ID_UMKM" AS id_umkm, "Kode Kecamatan" AS kecamatan,
    left("Kode KBLI", 2) AS divisi, ${truth('Sasaran Bantuan', 'sasaran')},
    ${truth('Punya NIB', 'nib')}, ${truth('PIRT', 'pirt')}, ${truth('Halal', 'halal')},
    ${truth('Merek Terdaftar', 'merek')} FROM ${csv(folder, 'umkm.csv')}`,
  `CREATE TABLE pengamatan AS SELECT "ID_UMKM" AS id_umkm, "Tahun"::INTEGER AS tahun,
    "Omzet per tahun"::BIGINT AS omzet, "Status Usaha" AS status,
    ${truth('WhatsApp Bisnis', 'whatsapp_bisnis')}, ${truth('Media Sosial', 'media_sosial')},
    ${truth('Marketplace', 'marketplace')}, ${truth('Pesan Antar', 'pesan_antar')},
    ${truth('Website', 'website')}, ${truth('E-Katalog', 'e_katalog')}
    FROM ${csv(folder, 'pengamatan.csv')}`,
  `CREATE TABLE bantuan AS SELECT "ID_UMKM" AS id_umkm, "Nama Bantuan" AS program,
    "Tanggal Penyaluran"::DATE AS tanggal FROM ${csv(folder, 'bantuan.csv')}`,
  `CREATE TABLE pendampingan AS SELECT "ID_UMKM" AS id_umkm, "Tanggal Kunjungan"::DATE AS tanggal
    FROM ${csv(folder, 'pendampingan.csv')}`,
  `CREATE VIEW usaha AS SELECT *, CASE
      WHEN omzet IS NULL THEN 'unknown'
      WHEN omzet <= CASE WHEN tahun >= 2021 THEN 2000000000 ELSE 300000000 END THEN 'mikro'
      WHEN omzet <= CASE WHEN tahun >= 2021 THEN 15000000000 ELSE 2500000000 END THEN 'kecil'
      WHEN omzet <= 50000000000 THEN 'menengah' ELSE 'besar' END AS kelas,
    coalesce(status = 'Aktif', true) AS aktif
    FROM pengamatan o LEFT JOIN umkm u USING (id_umkm)`,
  `CREATE VIEW terdaftar AS SELECT * FROM usaha WHERE aktif AND kelas <> 'besar'`,
];

const count = (condition) => `count(*) FILTER (WHERE ${condition})`;
const any = `(${channels.join(' OR ')})`;
const food = `(divisi IN (${foodDivisions.map((one) => `'${one}'`).join(', ')}))`;

/** Three-valued logic of SQL is that of the indicators: what is not known is null. */
const questions = {
  counts: `SELECT kecamatan, tahun, kelas, count(*) FROM terdaftar GROUP BY ALL`,
  growth: `WITH n AS (
      SELECT tahun, kelas, count(*) AS n FROM terdaftar GROUP BY GROUPING SETS ((1), (1, 2)))
    SELECT b.tahun, b.kelas, b.n - a.n, a.n FROM n a JOIN n b
    ON b.tahun = a.tahun + 1 AND b.kelas IS NOT DISTINCT FROM a.kelas`,
  transitions: `SELECT awal.kecamatan, awal.kelas, CASE WHEN akhir.id_umkm IS NULL THEN 'unknown'
      WHEN akhir.aktif THEN akhir.kelas ELSE 'keluar' END AS menjadi, count(*)
    FROM usaha awal LEFT JOIN (SELECT * FROM usaha WHERE tahun = ${years.at(-1)}) akhir
    ON akhir.id_umkm = awal.id_umkm
    WHERE awal.tahun = ${years[0]} AND awal.aktif GROUP BY ALL`,
  any: `SELECT kecamatan, tahun, kelas, count(*), ${count(any)}, ${count(`${any} IS NULL`)}
    FROM terdaftar GROUP BY ALL`,
  channels: `SELECT kecamatan, tahun, kelas, count(*),
    ${channels.flatMap((one) => [count(one), count(`${one} IS NULL`)]).join(', ')}
    FROM terdaftar GROUP BY ALL`,
  coverage: `WITH sasaran AS (
      SELECT * FROM terdaftar WHERE coalesce(sasaran, true)),
    penerima AS (
      SELECT DISTINCT id_umkm, year(tanggal) AS tahun, program FROM bantuan),
    dasar AS (
      SELECT kecamatan, tahun, count(*) AS n, ${count('sasaran IS NULL')} AS kosong
      FROM sasaran GROUP BY ALL),
    terjangkau AS (
      SELECT kecamatan, s.tahun, program, grouping(program) = 1 AS semua,
        count(DISTINCT s.id_umkm) AS n
      FROM sasaran s JOIN penerima p ON p.id_umkm = s.id_umkm AND p.tahun = s.tahun
      WHERE s.sasaran GROUP BY GROUPING SETS ((1, 2), (1, 2, 3))
      HAVING grouping(program) = 1 OR program IS NOT NULL)
    SELECT d.kecamatan, d.tahun, t.program, d.n, t.n, d.kosong FROM dasar d LEFT JOIN terjangkau t
    ON t.kecamatan IS NOT DISTINCT FROM d.kecamatan AND t.tahun = d.tahun`,
  followup: `WITH tempo AS (
      SELECT b.id_umkm, u.kecamatan, year(b.tanggal)::INTEGER AS tahun,
        b.tanggal + 90 <= DATE '${cutOff}' AS jatuh_tempo,
        b.tanggal + 90 <= DATE '${cutOff}' AND EXISTS (SELECT 1 FROM pendampingan p
          WHERE p.id_umkm = b.id_umkm AND p.tanggal > b.tanggal
          AND p.tanggal <= b.tanggal + 90) AS didampingi
      FROM bantuan b LEFT JOIN umkm u USING (id_umkm) WHERE b.tanggal IS NOT NULL),
    per AS (
      SELECT id_umkm, kecamatan, tahun, bool_or(jatuh_tempo) AS jatuh_tempo,
        bool_or(didampingi) AS didampingi FROM tempo GROUP BY ALL)
    SELECT kecamatan, tahun, ${count('jatuh_tempo')}, ${count('didampingi')},
      ${count('NOT jatuh_tempo')} FROM per GROUP BY ALL`,
  quotients: `WITH n AS (
      SELECT kecamatan, tahun, divisi, count(*) AS n FROM terdaftar GROUP BY ALL),
    di_kecamatan AS (
      SELECT kecamatan, tahun, sum(n) AS n FROM n WHERE divisi IS NOT NULL GROUP BY ALL),
    di_kabupaten AS (SELECT tahun, divisi, sum(n) AS n FROM n GROUP BY ALL),
    semua AS (SELECT tahun, sum(n) AS n FROM n WHERE divisi IS NOT NULL GROUP BY ALL)
    SELECT n.kecamatan, n.tahun, n.divisi, n.n, (n.n / k.n) / (d.n / s.n)
    FROM n LEFT JOIN di_kecamatan k
      ON k.kecamatan IS NOT DISTINCT FROM n.kecamatan AND k.tahun = n.tahun
    LEFT JOIN di_kabupaten d ON d.divisi = n.divisi AND d.tahun = n.tahun
    LEFT JOIN semua s ON s.tahun = n.tahun`,
  nib: `SELECT kecamatan, tahun, count(*), ${count('nib')}, ${count('nib IS NULL')}
    FROM terdaftar GROUP BY ALL`,
  licences: `SELECT kecamatan, tahun, count(*), ${count('nib')}, ${count('nib IS NULL')},
    ${count('nib')}, ${['pirt', 'halal'].flatMap(ofFood).join(', ')},
    count(*), ${count('merek')}, ${count('merek IS NULL')}, ${count(`${upTo('halal')} AND merek`)}
    FROM terdaftar GROUP BY ALL`,
};

/** What only makers of food need. */
function ofFood(licence) {
  return [
    count(`${food} IS NOT FALSE`),
    count(`${food} AND ${licence}`),
    count(`${food} IS NULL OR (${food} AND ${licence} IS NULL)`),
    count(upTo(licence)),
  ];
}

/** With this licence and those before it, where they are needed. */
function upTo(licence) {
  const pirt = `nib AND (NOT ${food} OR pirt)`;
  return licence === 'pirt' ? pirt : `${pirt} AND (NOT ${food} OR halal)`;
}
