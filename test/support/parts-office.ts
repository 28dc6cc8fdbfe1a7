import type {ComputeOptions} from '../../src/compute.js';
import type {Tables} from '../../src/data/table.js';
import {tablesOf} from './tables.js';

/** Rows of each list of the office. */
export const rowsOfList = 2000;

/** How many there are of what its rows are told apart by. */
const [businesses, kecamatan, desa, mentors, partners, years] = [400, 8, 5, 6, 10, 3];

/** What is asked of the lists, and the most parts that an answer needs. */
export const partsAsked: readonly {
  readonly key: string;
  readonly options: ComputeOptions;
  readonly most: number;
}[] = [
  {
    key: 'mentoring.workload',
    options: {by: ['region:kecamatan', 'agency'], totals: true},
    // Each mentor is of one agency; sessions of nobody stand beside.
    most: (mentors + 1) * kecamatan * years,
  },
  {
    key: 'mentoring.businesses_per_mentor',
    options: {by: ['region:kecamatan'], totals: true},
    most: (mentors + 1) * kecamatan * years,
  },
  {
    key: 'mentoring.kecamatan_covered',
    options: {by: ['region:kecamatan'], totals: true},
    // Of each visit it is told where it was, and where the business lies: both, or the one alone.
    most: (mentors + 1) * kecamatan * years * 2,
  },
  {
    key: 'network.continuation',
    options: {by: ['region:kecamatan', 'kind'], totals: true},
    // Due or not; going on, stopped or not known; of one kind.
    most: kecamatan * years * 2 * 3,
  },
  {key: 'product.desa_mapped', options: {by: ['region:kecamatan']}, most: kecamatan * desa * years},
];

/** An invented office with long lists of few mentors, partners and places. */
export async function longLists(): Promise<Tables> {
  const of = (count: number, row: (i: number) => readonly (string | number)[]): string =>
    Array.from({length: count}, (_, i) => row(i).join(';')).join('\n');
  const district = (i: number): number => i % kecamatan;
  const village = (i: number): number => Math.floor(i / kecamatan) % desa;
  const day = (i: number): string => `${2022 + (i % years)}-${1 + (i % 9)}-1${i % 10}`;
  const business = (i: number): string => `U${(i * 7) % businesses}`;
  return tablesOf({
    registry: `ID_UMKM;Kode Desa;Desa;Kecamatan;Tahun Data\n${of(businesses, (i) => [
      `U${i}`,
      `99.01.0${1 + district(i)}.200${village(i)}`,
      `Desa ${district(i)}${village(i)}`,
      `Kecamatan ${district(i)}`,
      2024,
    ])}`,
    mentoring: `ID_UMKM;Tanggal Kunjungan;ID Pendamping;Nama Pendamping;Lembaga;Kecamatan\n${of(
      rowsOfList,
      (i) => {
        const mentor = (i * 11) % (mentors + 1);
        const own = [mentor % 2 ? `P${mentor}` : '', `Nama ${mentor} (rekaan)`, `Dinas ${mentor}`];
        return [
          ...[business(i), day(i), ...(mentor === mentors ? ['', '', ''] : own)],
          i % 2 ? `Kecamatan ${district((i * 7) % businesses)}` : '',
        ];
      },
    )}`,
    matching: `Acara;Tanggal;ID_UMKM;Nama Mitra;Bentuk Kemitraan;Status Kelanjutan;Tanggal Pemantauan\n${of(
      rowsOfList,
      (i) => [
        ...['Temu', day(i), business(i), `Mitra ${i % partners} (rekaan)`, 'Subkontrak'],
        ...[['Berlanjut', 'Berhenti', ''][i % 3], i % 4 ? '2025-12-01' : ''],
      ],
    )}`,
    product: `ID_UMKM;Nama Produk;Tahun\n${of(rowsOfList, (i) => [
      business(i),
      `Produk ${i}`,
      2022 + (i % years),
    ])}`,
  });
}
