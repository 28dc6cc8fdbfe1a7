import {createServer, request, type Server} from 'node:http';

/** Invented businesses: identifier, district, turnover, staff, state, NIB, day of the survey. */
const businesses = Array.from({length: 120}, (_, i) => ({
  id: `U${i + 1}`,
  district: `33.24.0${1 + (i % 3)}`,
  districtName: ['Satu', 'Dua', 'Tiga'][i % 3],
  turnover: i % 11 === 0 ? null : (i % 4) * 1_250_000_000.25 + 1_250,
  active: i % 5 === 0 ? 'Tutup' : 'Aktif',
  nib: i % 2 === 0 ? 'Ya' : i % 3 === 0 ? null : 'Tidak',
  day: `2022-0${1 + (i % 9)}-1${i % 10}`,
})).sort(byId);
/** Invented aids. */
export const aids = Array.from({length: 50}, (_, i) => ({
  id: `U${1 + ((i * 7) % 130)}`,
  program: `Bantuan\t${i % 4}`,
  day: `2022-0${1 + (i % 9)}-01`,
  value: i % 6 === 0 ? null : 1_500_000 + i,
})).sort(byId);

/** The order that a table is read in. */
function byId(a: {readonly id: string}, b: {readonly id: string}): number {
  return a.id < b.id ? -1 : 1;
}

/** The register as ClickHouse declares it. */
export const registryColumns = `\`Sebutan \\\`UMKM\` String, \`Kode Kecamatan\` FixedString(10),
  \`Nama Kecamatan\` String, \`Omzet per tahun\` Nullable(Decimal(18,4)), \`Tahun Data\` UInt16,
  \`Status Usaha\` Enum8('Aktif' = 1, 'Tutup' = 2), \`Punya NIB\` Nullable(String),
  \`Tanggal Pendataan\` DateTime`;
export const registryValues = businesses.map(
  ({id, district, districtName, turnover, active, nib, day}) =>
    `('${id}', '${district}', '${districtName}', ${turnover ?? 'NULL'}, 2022, '${active}', ` +
    `${nib === null ? 'NULL' : `'${nib}'`}, '${day} 23:30:00')`,
);
export const aidValues = aids.map(
  ({id, program, day, value}) => `('${id}', '${program}', '${day}', ${value ?? 'NULL'})`,
);

/** The register as a file. */
export function registryCsv(): string {
  const head =
    'Sebutan `UMKM;Kode Kecamatan;Nama Kecamatan;Omzet per tahun;Tahun Data;Status Usaha;Punya NIB;Tanggal Pendataan';
  const rows = businesses.map((one) => [
    ...[one.id, one.district, one.districtName, one.turnover, 2022, one.active, one.nib, one.day],
  ]);
  return `${head}\n${csvOf(rows)}`;
}

/** Rows as the text of a file, with the comma of a decimal. */
export function csvOf(rows: readonly (readonly (string | number | null)[])[]): string {
  const cell = (value: string | number | null): string =>
    value === null ? '' : typeof value === 'number' ? String(value).replace('.', ',') : value;
  return rows.map((row) => row.map(cell).join(';')).join('\n');
}

/** A server that passes everything on, and remembers what was asked. */
export async function recording(url: string, asked: string[]): Promise<Server> {
  const server = createServer((from, to) => {
    asked.push(from.url ?? '');
    const passed = request(
      `${url}${from.url}`,
      {method: from.method, headers: from.headers},
      (answer) => {
        to.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(to);
      },
    );
    from.pipe(passed);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
