/**
 * DuckDB with SQL written for it: identifiers become integers while loading, areas, divisions and
 * answers small integers, and what the register says of a business stands beside each observation,
 * so that most questions need no join.
 */
import {join} from 'node:path';
import {foodDivisions} from './answer.mjs';
import {cutOff, programmes, years} from './generate.mjs';
import {canonical} from './rows.mjs';

const channels = ['wa', 'medsos', 'lokapasar', 'antar', 'situs', 'katalog'];
const licences = ['nib', 'pirt', 'halal', 'merek'];
const foodOnly = ['pirt', 'halal'];

export async function open(folder, threads = '2') {
  const {DuckDBInstance} = await import('@duckdb/node-api');
  let connection;
  const rows = async (sql) => (await connection.runAndReadAll(sql)).getRowsJS();
  return {
    async load() {
      const instance = await DuckDBInstance.create(':memory:', {threads});
      connection = await instance.connect();
      for (const sql of loading(folder)) await connection.run(sql);
      return null;
    },
    async answer() {
      const found = {};
      for (const [name, sql] of Object.entries(questions)) found[name] = await rows(sql);
      return found;
    },
    one: () => rows(digital([])),
    two: () => rows(digital(channels)),
    canonical: (_, found) => canonical(found),
  };
}

/** An answer as 0 no, 1 yes, 2 blank. */
const answer = (name) =>
  `(CASE "${name}" WHEN 'Ya' THEN 1 WHEN 'Tidak' THEN 0 ELSE 2 END)::UTINYINT`;

function csv(folder, name, columns) {
  const types = Object.entries(columns).map(([key, type]) => `'${key}': '${type}'`);
  const path = join(folder, name).replaceAll("'", "''");
  return `read_csv('${path}', header = true, delim = ',', quote = '', escape = '', auto_detect = false,
    nullstr = '', columns = {${types.join(', ')}})`;
}

const loading = (folder) => [
  `CREATE TABLE umkm AS SELECT "ID_UMKM" AS id,
    (replace("Kode Kecamatan", '.', ''))::INTEGER AS kec,
    (left("Kode KBLI", 2))::UTINYINT AS divisi,
    ${answer('Sasaran Bantuan')} AS sasaran, ${answer('Punya NIB')} AS nib,
    ${answer('PIRT')} AS pirt, ${answer('Halal')} AS halal, ${answer('Merek Terdaftar')} AS merek
  FROM ${csv(folder, 'umkm.csv', {
    ID_UMKM: 'VARCHAR',
    'Nama Usaha': 'VARCHAR',
    'Kode Kecamatan': 'VARCHAR',
    'Nama Kecamatan': 'VARCHAR',
    'Kode KBLI': 'VARCHAR',
    'Jenis Kelamin': 'VARCHAR',
    'Sasaran Bantuan': 'VARCHAR',
    'Punya NIB': 'VARCHAR',
    PIRT: 'VARCHAR',
    Halal: 'VARCHAR',
    'Merek Terdaftar': 'VARCHAR',
    'Status Usaha': 'VARCHAR',
  })}`,
  // What no register holds gets a number of its own below zero.
  `CREATE MACRO nomor(b, id) AS coalesce(b, -1 - (hash(id) >> 2)::BIGINT)`,
  `CREATE TABLE unit AS SELECT nomor(u.rowid, o."ID_UMKM") AS b, o."Tahun" AS tahun,
    o."Omzet per tahun" AS omzet, coalesce(o."Status Usaha", 'Aktif') = 'Aktif' AS aktif,
    u.kec, u.divisi, coalesce(u.sasaran, 2) AS sasaran, coalesce(u.nib, 2) AS nib,
    coalesce(u.pirt, 2) AS pirt, coalesce(u.halal, 2) AS halal, coalesce(u.merek, 2) AS merek,
    ${answer('WhatsApp Bisnis')} AS wa, ${answer('Media Sosial')} AS medsos,
    ${answer('Marketplace')} AS lokapasar, ${answer('Pesan Antar')} AS antar,
    ${answer('Website')} AS situs, ${answer('E-Katalog')} AS katalog
  FROM ${csv(folder, 'pengamatan.csv', {
    ID_UMKM: 'VARCHAR',
    Tahun: 'USMALLINT',
    'Omzet per tahun': 'BIGINT',
    'Status Usaha': 'VARCHAR',
    'WhatsApp Bisnis': 'VARCHAR',
    'Media Sosial': 'VARCHAR',
    Marketplace: 'VARCHAR',
    'Pesan Antar': 'VARCHAR',
    Website: 'VARCHAR',
    'E-Katalog': 'VARCHAR',
  })} o LEFT JOIN umkm u ON u.id = o."ID_UMKM"`,
  `CREATE TYPE program AS ENUM (${programmes.map((name) => `'${name}'`).join(', ')})`,
  `CREATE TABLE bantuan AS SELECT nomor(u.rowid, a."ID_UMKM") AS b, u.kec,
    a."Nama Bantuan" AS program, a."Tanggal Penyaluran" AS hari,
    year(a."Tanggal Penyaluran")::USMALLINT AS tahun
  FROM ${csv(folder, 'bantuan.csv', {
    ID_UMKM: 'VARCHAR',
    'Nama Bantuan': 'program',
    'Tanggal Penyaluran': 'DATE',
  })} a LEFT JOIN umkm u ON u.id = a."ID_UMKM" WHERE a."Tanggal Penyaluran" IS NOT NULL`,
  `CREATE TABLE kunjungan AS SELECT nomor(u.rowid, v."ID_UMKM") AS b, v."Tanggal Kunjungan" AS hari
  FROM ${csv(folder, 'pendampingan.csv', {
    'Tanggal Kunjungan': 'DATE',
    'ID Pendamping': 'VARCHAR',
    ID_UMKM: 'VARCHAR',
  })} v LEFT JOIN umkm u ON u.id = v."ID_UMKM"`,
];

/** 0 mikro, 1 kecil, 2 menengah, 3 besar, 4 unknown: by the law in force in the year. */
const kelas = `(CASE WHEN omzet IS NULL THEN 4
  WHEN omzet <= CASE WHEN tahun >= 2021 THEN 2000000000 ELSE 300000000 END THEN 0
  WHEN omzet <= CASE WHEN tahun >= 2021 THEN 15000000000 ELSE 2500000000 END THEN 1
  WHEN omzet <= 50000000000 THEN 2 ELSE 3 END)::UTINYINT`;
const listed = 'aktif AND (omzet IS NULL OR omzet <= 50000000000)';
const count = (condition) => `count(*) FILTER (${condition})`;
const yesAndBlank = (name) => [count(`${name} = 1`), count(`${name} = 2`)];
/** Whether P-IRT and halal are needed; of no division nobody knows. */
const pangan = `(divisi IN (${foodDivisions.join(', ')}))`;
const licence = (name, index) => {
  const needed = foodOnly.includes(name) ? `coalesce(${pangan}, true)` : 'true';
  const [known, open] = foodOnly.includes(name)
    ? [`${pangan} AND`, `divisi IS NULL OR ${pangan} AND`]
    : ['', ''];
  const passed = licences
    .slice(0, index + 1)
    .map((one) => (foodOnly.includes(one) ? `(NOT ${pangan} OR ${one} = 1)` : `${one} = 1`));
  return [needed, `${known} ${name} = 1`, `${open} ${name} = 2`, passed.join(' AND ')].map(count);
};
const anyYes = `(${channels.map((name) => `${name} = 1`).join(' OR ')})`;
const anyBlank = `(${channels.map((name) => `${name} = 2`).join(' OR ')})`;

const digital = (named) => `SELECT kec, tahun, ${kelas} AS kelas, count(*), ${count(anyYes)},
  ${[count(`NOT ${anyYes} AND ${anyBlank}`), ...named.flatMap(yesAndBlank)].join(', ')}
  FROM unit WHERE ${listed} GROUP BY ALL`;

const questions = {
  // Counts, adoption, eligibility and licences share one pass.
  listed: digital(channels).replace(
    ' FROM',
    `, ${[count('sasaran > 0'), ...yesAndBlank('sasaran')].join(', ')},
     ${licences.flatMap(licence).join(', ')} FROM`,
  ),
  reached: `WITH penerima AS (SELECT b, tahun, program FROM bantuan GROUP BY ALL)
    SELECT u.kec, u.tahun, p.program, count(DISTINCT u.b) FROM unit u
    JOIN penerima p ON p.b = u.b AND p.tahun = u.tahun
    WHERE ${listed} AND u.sasaran = 1 GROUP BY GROUPING SETS ((1, 2), (1, 2, 3))
    HAVING grouping(p.program) = 1 OR p.program IS NOT NULL`,
  followup: `WITH tempo AS (SELECT b, kec, tahun, hari + 90 <= DATE '${cutOff}' AS jatuh, hari + 90 <=
      DATE '${cutOff}' AND EXISTS (SELECT 1 FROM kunjungan v WHERE v.b = a.b AND v.hari > a.hari
      AND v.hari <= a.hari + 90) AS didampingi FROM bantuan a),
    per AS (SELECT b, kec, tahun, bool_or(jatuh) AS jatuh, bool_or(didampingi) AS didampingi
      FROM tempo GROUP BY ALL)
    SELECT kec, tahun, ${count('jatuh')}, ${count('didampingi')}, ${count('NOT jatuh')}
    FROM per GROUP BY ALL`,
  // Without a division they are told as well, and leave every sum of the quotients.
  sectors: `WITH n AS (SELECT kec, tahun, divisi, count(*) AS n FROM unit WHERE ${listed} GROUP BY ALL)
    SELECT kec, tahun, divisi, n,
      (n / sum(n) FILTER (divisi IS NOT NULL) OVER (PARTITION BY kec, tahun)) /
      (sum(n) OVER (PARTITION BY divisi, tahun) /
        sum(n) FILTER (divisi IS NOT NULL) OVER (PARTITION BY tahun)) AS lq FROM n`,
  transitions: `WITH awal AS (SELECT b, kec, ${kelas} AS kelas FROM unit
      WHERE tahun = ${years[0]} AND aktif),
    akhir AS (SELECT b, CASE WHEN aktif THEN ${kelas} ELSE 5 END AS kelas FROM unit
      WHERE tahun = ${years.at(-1)})
    SELECT awal.kec, awal.kelas, coalesce(akhir.kelas, 4), count(*)
    FROM awal LEFT JOIN akhir ON akhir.b = awal.b GROUP BY ALL`,
};
