import {indicatorOf, type ComputeOptions} from '../../src/compute.js';
import type {Computation} from '../../src/result/computation.js';
import type {Config} from '../../src/schema/config.js';
import type {Questions} from './same-parts.js';
import {tablesOf} from './tables.js';

/** A small office, what it is asked, and what every engine must say. */
export interface GroupCase {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly config?: Config;
  readonly key: string;
  readonly options?: ComputeOptions;
  /** Of each row its categories, value, numerator, denominator and unknown. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const registry = `ID_UMKM;Kode Kecamatan;Kecamatan;Tahun Data
  U1;99.01.01;Awan;2024
  U2;99.01.01;Awan;2024
  U3;99.01.02;Embun;2024
  U4;99.01.02;Embun;2024`;

/** The columns of meetings, up to what is seen later. */
const meetings = 'Acara;Tanggal;ID_UMKM;Nama Mitra;Status Kelanjutan;Tanggal Pemantauan';

/** What groups of rows, and the areas of rows, mean: each case is one rule. Everything is invented. */
export const groupCases: readonly GroupCase[] = [
  {
    name: 'a mentor of two areas is one in the margin over them',
    files: {
      registry,
      mentoring: `ID_UMKM;Tanggal Kunjungan;ID Pendamping
        U1;2024-02-01;P1
        U2;2024-02-01;P1
        U3;2024-02-01;P1
        U3;2024-05-01;P1
        U4;2024-02-01;P2`,
    },
    key: 'mentoring.workload',
    options: {by: ['region'], totals: true},
    rows: [
      ['99.01', '2024', 2, 4, 2, 0],
      ['99.01.01', '2024', 2, 2, 1, 0],
      ['99.01.02', '2024', 1, 2, 2, 0],
    ],
  },
  {
    name: 'a business whose mentor no row of the year names is unknown, and no mentor is made of it',
    files: {
      registry,
      mentoring: `ID_UMKM;Tanggal Kunjungan;ID Pendamping
        U1;2024-02-01;
        U1;2024-03-01;P1
        U2;2024-02-01;
        U2;2024-03-01;
        U3;2023-02-01;
        U3;2024-02-01;P1`,
    },
    key: 'mentoring.workload',
    rows: [
      ['99.01', '2023', null, null, 0, 1],
      ['99.01', '2024', 2, 2, 1, 1],
    ],
  },
  {
    name: 'a mentor who comes again has the business in the other year too',
    files: {
      mentoring: `ID_UMKM;Tanggal Kunjungan;ID Pendamping
        a;2024-02-01;P1
        a;2023-02-01;P1
        a;2023-03-01;P1
        b;2023-03-01;P1`,
    },
    key: 'mentoring.workload',
    rows: [
      ['total', '2023', 2, 2, 1, 0],
      ['total', '2024', 1, 1, 1, 0],
    ],
  },
  {
    name: 'businesses stand over mentors, each counted once in its area and in the margin',
    files: {
      registry,
      mentoring: `ID_UMKM;Tanggal Kunjungan;ID Pendamping
        U1;2024-02-01;P1
        U3;2024-02-01;P1
        U4;2024-02-01;P1
        U4;2024-02-01;P2
        U2;2024-02-01;`,
    },
    key: 'mentoring.businesses_per_mentor',
    options: {by: ['region'], totals: true},
    rows: [
      ['99.01', '2024', 2, 4, 2, 1],
      ['99.01.01', '2024', 2, 2, 1, 1],
      ['99.01.02', '2024', 1, 2, 2, 0],
    ],
  },
  {
    name: 'a name of two identifiers is neither, a name of one is that one, however it is written',
    files: {
      mentoring: `ID_UMKM;Tanggal Kunjungan;ID Pendamping;Nama Pendamping
        a;2024-02-01;P1;Sari (rekaan)
        b;2024-02-01;P2;SARI (rekaan)
        c;2024-02-01;P3;Budi (rekaan)
        d;2024-02-01;;budi  (Rekaan)
        e;2024-02-01;;Sari (rekaan)
        f;2024-02-01;p1;
        g;2024-02-01;;Dewi (rekaan)`,
    },
    key: 'mentoring.workload',
    rows: [['total', '2024', 1.4, 7, 5, 0]],
  },
  {
    name: 'who a name is, rows tell too that count for nothing',
    files: {
      registry,
      mentoring: `ID_UMKM;Tanggal Kunjungan;ID Pendamping;Nama Pendamping;Status Laporan
        U1;2024-02-01;P1;;Disetujui
        U2;2024-02-01;;Sari (rekaan);Disetujui
        U3;2024-02-01;;Budi (rekaan);Disetujui
        U4;2024-02-01;P1;Sari (rekaan);Ditolak`,
    },
    key: 'mentoring.workload',
    rows: [['99.01', '2024', 1.5, 3, 2, 0]],
  },
  {
    name: 'where the first row of a mentor does not say, the next one does',
    files: {
      mentoring: `ID_UMKM;Tanggal Kunjungan;ID Pendamping;Lembaga
        a;2024-04-01;P1;Dinas
        a;2024-03-01;P1;PLUT
        a;2024-02-01;P1;
        b;2024-02-01;P1;Dinas
        c;2024-02-01;P2;`,
    },
    key: 'mentoring.workload',
    options: {by: ['agency'], totals: true},
    rows: [
      ['total', '2024', 'total', 1.5, 3, 2, 0],
      ['total', '2024', 'Dinas', 1, 1, 1, 0],
      ['total', '2024', 'PLUT', 1, 1, 1, 0],
      ['total', '2024', 'unknown', 1, 1, 1, 0],
    ],
  },
  {
    name: 'a pair counts once, in the year of its first meeting, by its last known state',
    config: {asOf: '2024-12-31'},
    files: {
      matching: `${meetings}
        T3;2023-09-01;a;PT Maju (rekaan);;2024-06-01
        T2;2023-03-01;a;pt maju  (rekaan);Berhenti;2024-05-01
        T1;2022-11-01;a;PT Maju (rekaan);Berlanjut;2024-01-01
        T1;2023-01-01;b;PT Maju (rekaan);Berlanjut;2023-08-01
        T1;2023-01-01;b;PT Maju (rekaan);;2024-08-01
        T1;2023-01-01;c;PT Maju (rekaan);Berlanjut;2023-08-01
        T1;2023-01-01;c;PT Maju (rekaan);Berhenti;2023-08-01`,
    },
    key: 'network.continuation',
    rows: [
      ['total', '2022', 0, 0, 1, 0],
      ['total', '2023', 50, 1, 2, 0],
    ],
  },
  {
    name: 'what was seen before the months after the first meeting had passed is not known',
    config: {asOf: '2024-12-31'},
    files: {
      matching: `${meetings}
        T2;2023-06-01;a;PT Maju (rekaan);Berlanjut;2023-08-01
        T1;2023-01-31;a;PT Maju (rekaan);Berhenti;2023-07-30
        T1;2023-01-31;b;PT Maju (rekaan);Berhenti;2023-07-31
        T1;2023-01-31;c;PT Maju (rekaan);Berlanjut;2023-07-30
        T1;2023-01-31;d;PT Maju (rekaan);Berlanjut;
        T1;2024-08-01;e;PT Maju (rekaan);Berlanjut;2024-12-01`,
    },
    key: 'network.continuation',
    rows: [
      ['total', '2023', (100 * 2) / 3, 2, 3, 1],
      ['total', '2024', null, 0, 0, 0],
    ],
  },
  {
    name: 'rows of no pair tell years, and that something lies in no known area',
    config: {asOf: '2024-12-31'},
    files: {
      registry,
      matching: `${meetings}
        T1;2022-01-01;U1;;Berlanjut;2023-08-01
        T1;2023-01-01;U1;PT Maju (rekaan);Berlanjut;2023-08-01
        T1;2023-02-01;X9;;Berlanjut;2023-08-01`,
    },
    key: 'network.continuation',
    options: {by: ['region'], totals: true},
    rows: [
      ['99.01', '2022', null, 0, 0, 0],
      ['99.01', '2023', 100, 1, 1, 0],
      ['99.01.01', '2022', null, 0, 0, 0],
      ['99.01.01', '2023', 100, 1, 1, 0],
      ['99.01.02', '2022', null, 0, 0, 0],
      ['99.01.02', '2023', null, 0, 0, 0],
    ],
  },
  {
    name: 'a mentor is where the visit was, else where assigned, else where the business lies',
    files: {
      registry,
      mentoring: `ID_UMKM;Tanggal Kunjungan;ID Pendamping;Kecamatan;Wilayah Kerja
        U1;2023-02-01;P1;EMBUN;Awan
        U1;2024-02-01;P1;;
        U1;2024-02-01;P2;;Awan dan embun
        X9;2024-02-01;P3;Entah;
        X9;2024-03-01;P3;Entah;
        X9;2022-02-01;P1;;`,
    },
    key: 'mentoring.kecamatan_covered',
    options: {by: ['region'], totals: true},
    rows: [
      ['99.01', '2022', null, null, 2, 2],
      ['99.01', '2023', 50, 1, 2, 0],
      ['99.01', '2024', 100, 2, 2, 0],
      ['99.01.01', '2022', null, null, 1, 1],
      ['99.01.01', '2023', 0, 0, 1, 0],
      ['99.01.01', '2024', 100, 1, 1, 0],
      ['99.01.02', '2022', null, null, 1, 1],
      ['99.01.02', '2023', 100, 1, 1, 0],
      ['99.01.02', '2024', 100, 1, 1, 0],
    ],
  },
  {
    name: 'a desa that was visited in vain is not one that nobody visited',
    files: {
      registry: `ID_UMKM;Kode Desa;Desa;Kecamatan;Tahun Data
        U1;99.01.01.2001;Asri;Awan;2024
        U2;99.01.01.2002;Bakti;Awan;2024
        U3;99.01.02.2001;Asri;Embun;2024
        U4;99.01.02.2002;Cinta;Embun;2024`,
      product: `ID_UMKM;Nama Produk;Tahun;Desa;Kecamatan;Hasil Survei
        U1;Keripik;2024;;;
        ;Batik;2024;Asri;Embun;ditemukan
        ;;2024;Bakti;Awan;tidak ditemukan
        ;Batik;2024;Asri;;ditemukan`,
    },
    key: 'product.desa_mapped',
    rows: [['99.01', '2024', 50, 2, 4, 1]],
  },
];

/** A case as it is put to an engine. */
export async function asked({
  files,
  config = {},
  key,
  options = {},
}: GroupCase): Promise<Questions> {
  const comparisons = [{indicator: indicatorOf(key), options}];
  return {tables: await tablesOf(files, config), config, params: {}, comparisons, probes: []};
}

/** What a case expects to be said. */
export function plain({rows}: Computation): GroupCase['rows'] {
  return rows.map(({by, value, numerator, denominator, unknown}) => [
    ...Object.values(by),
    ...[value, numerator, denominator, unknown],
  ]);
}
