import type {Table, Tables} from '../../src/data/table.js';
import {readTables} from '../../src/read/read-tables.js';
import type {Config} from '../../src/schema/config.js';

/** One row as the office wrote it: column key to text; a blank cell is the empty text. */
export type Row = Readonly<Record<string, string>>;

export type RowTable = 'registry' | 'observation' | 'aid' | 'membership' | 'mentoring';

/** An office as plain rows. A table that is absent was never kept. */
export type Office = Readonly<
  Partial<Record<RowTable, {readonly columns: readonly string[]; readonly rows: readonly Row[]}>>
>;

/** One header per column key, as the reader knows it. */
const headers: Readonly<Record<string, string>> = {
  businessId: 'ID_UMKM',
  nib: 'NIB',
  villageCode: 'Kode Desa',
  districtCode: 'Kode Kecamatan',
  districtName: 'Kecamatan',
  ownerGender: 'Jenis Kelamin',
  sector: 'Sektor Usaha',
  sizeClass: 'Skala Usaha',
  affiliatedTo: 'Afiliasi',
  aidEligible: 'Sasaran Bantuan',
  businessStatus: 'Status Usaha',
  dataYear: 'Tahun',
  annualTurnover: 'Omzet per tahun',
  monthlyTurnover: 'Omzet per bulan',
  capital: 'Modal',
  assets: 'Aset',
  socialMedia: 'Media Sosial',
  marketplace: 'Marketplace',
  channels: 'Platform Digital',
  aidBusinessRef: 'ID_UMKM',
  aidGroupName: 'Nama Kelompok',
  aidName: 'Program Bantuan',
  aidDate: 'Tanggal Penyaluran',
  aidYear: 'Tahun Bantuan',
  aidStatus: 'Status Bantuan',
  aidValue: 'Nilai Bantuan',
  membershipGroup: 'Nama Kelompok',
  membershipBusinessRef: 'ID_UMKM',
  mentoringBusinessRef: 'ID_UMKM',
  mentoringDate: 'Tanggal Kunjungan',
};

/** Writes the rows as files and reads them back the way an office's files are read. */
export async function readOffice(office: Office, config: Config): Promise<Tables> {
  const files = Object.entries(office).map(([name, {columns, rows}]) => ({
    name: `${name}.csv`,
    text: [
      columns.map((key) => headers[key]),
      ...rows.map((row) => columns.map((key) => quoted(row[key] ?? ''))),
    ]
      .map((cells) => cells.join(';'))
      .join('\n'),
  }));
  return readFiles(files, config);
}

/** Reads texts, each as the table that its file is named after. */
export async function readFiles(
  files: readonly {readonly name: string; readonly text: string}[],
  config: Config,
): Promise<Tables> {
  const forced = Object.fromEntries(files.map(({name}) => [name, name.split('.')[0]]));
  const sources = files.map(({name, text}) => ({name, bytes: new TextEncoder().encode(text)}));
  const {tables} = await readTables(sources, {config, tables: forced as Record<string, RowTable>});
  return tables;
}

/** Tables as plain rows again, for offices whose files are there already. */
export function rowsOf(tables: Tables): Office {
  const entries = Object.entries(tables).filter(([name]) => name !== 'reported');
  return Object.fromEntries(
    entries.map(([name, table]) => {
      const columns = Object.keys(table.columns);
      const rows = Array.from({length: table.length}, (_, row) =>
        Object.fromEntries(columns.map((key) => [key, textOf(table, key, row)])),
      );
      return [name, {columns, rows}];
    }),
  );
}

function textOf(table: Table, key: string, row: number): string {
  const column = table.columns[key];
  switch (column.kind) {
    case 'text':
      if (column.codes[row] < 0) return '';
      return column.dictionary[column.codes[row]] || '-';
    case 'number':
      return Number.isNaN(column.values[row]) ? '' : String(column.values[row]);
    case 'date': {
      const day = column.days[row];
      return day < -1e8 ? '' : new Date(day * 86_400_000).toISOString().slice(0, 10);
    }
    case 'truth':
      return ['Tidak', 'Ya', ''][column.values[row]];
  }
}

function quoted(cell: string): string {
  return cell.includes(';') ? `"${cell}"` : cell;
}
