import {csvText, dateText, dayOf, rupiahStyles} from './format.mjs';
import {lastYear} from './places.mjs';
import {randomOf} from './random.mjs';

/** The agencies of the invented kabupaten; the last two have no programme for UMKM. */
export const agencies = [
  'Dinas Koperasi',
  'Dinas Perindustrian',
  'Dinas Sosial',
  'Dinas Tenaga Kerja',
  'DPMPTSP',
  'Dinas Kominfo',
  'Dinas Pertanian',
  'Dinas Perhubungan',
];

const [cooperatives, industry, social, labour, licensing, information] = agencies;

/** Programmes with their code, type, agency, ceiling in million rupiah and the share that is spent. */
const programmes = [
  ['2.17.07', 'Pemberdayaan Usaha Mikro', 'Pendampingan', cooperatives, 1850, 0.94],
  ['2.17.08', 'Pengembangan UMKM', 'Bantuan', cooperatives, 3200, 0.97],
  ['2.17.05', 'Pendidikan dan Latihan Perkoperasian', 'Pelatihan', cooperatives, 640, 0.91],
  ['2.17.09', 'Kemitraan dan Temu Bisnis', 'Kemitraan', cooperatives, 410, 0.88],
  ['3.31.02', 'Pembangunan Industri', 'Bantuan', industry, 2100, 0.9],
  ['3.31.03', 'Fasilitasi Halal dan Merek', 'Fasilitasi izin', industry, 520, 0.83],
  ['1.06.04', 'Pemberdayaan Sosial', 'Bantuan', social, 1400, 0.98],
  ['2.07.03', 'Pelatihan Kerja dan Produktivitas', 'Pelatihan', labour, 980, 0.86],
  ['2.18.04', 'Pelayanan Penanaman Modal', 'Fasilitasi izin', licensing, 300, 0.79],
  ['2.16.03', 'Aplikasi Informatika untuk UMKM', 'Digitalisasi', information, 450, 0.72],
];

/** Agreements: number, kind, partner, agency, first and last day, day of the latest activity. */
const agreements = [
  ['MoU', 'Bank Contoh', cooperatives, [2022, 3, 1], [2025, 2, 28], [2024, 9, 12]],
  ['PKS', 'Toko Oleh-oleh Contoh', cooperatives, [2024, 2, 1], [2025, 1, 31], [2024, 11, 4]],
  ['PKS', 'Lokapasar Contoh', information, [2023, 6, 1], [2026, 5, 31], [2023, 8, 20]],
  ['MoU', 'Universitas Contoh', industry, [2021, 1, 4], [2024, 1, 3], [2023, 10, 2]],
  ['MoU', 'Asosiasi Kriya Contoh', industry, [2024, 5, 6], null, [2024, 8, 15]],
  ['PKS', 'Hotel Contoh', cooperatives, [2023, 9, 1], [2025, 3, 15], null],
  ['PKS', 'Lembaga Halal Contoh', licensing, [2024, 1, 15], [2027, 1, 14], [2024, 10, 21]],
  ['MoU', 'Koperasi Contoh', social, [2025, 2, 3], [2028, 2, 2], null],
];

/**
 * `program.csv`, `anggaran.csv` and `kerja-sama.csv`.
 *
 * @returns {Record<string, string>} file name to content
 */
export function agencyFiles() {
  const random = randomOf('perangkat daerah');
  const run = [lastYear - 1, lastYear].flatMap((year) =>
    programmes.map(([code, name, type, agency, ceiling, spent]) => {
      const pagu = Math.round(ceiling * (year === lastYear ? 1 : 0.9)) * 1_000_000;
      const paid = Math.round(pagu * (spent - 0.04 * random.next()));
      return {
        code,
        name,
        type,
        agency,
        year: String(year),
        pagu,
        paid,
        reached: random.int(60, 900),
      };
    }),
  );
  return {
    'program.csv': csvText(
      [
        [
          'Kode Program',
          'Nama Program',
          'Jenis Program',
          'Perangkat Daerah',
          'Tahun',
          'Penerima Manfaat',
        ],
        ...run.map((p) => [p.code, p.name, p.type, p.agency, p.year, String(p.reached)]),
      ],
      {bom: true},
    ),
    'anggaran.csv': csvText(
      [
        [
          'Kode Rekening',
          'Uraian',
          'Perangkat Daerah',
          'Tahun Anggaran',
          'Pagu Anggaran',
          'Realisasi Anggaran',
        ],
        ...run.map((p) => [
          p.code,
          p.name,
          p.agency,
          p.year,
          rupiahStyles.dots(p.pagu),
          rupiahStyles.dots(p.paid),
        ]),
      ],
      {bom: true},
    ),
    'kerja-sama.csv': csvText(
      [
        [
          'Nomor Naskah',
          'Jenis Naskah',
          'Nama Mitra',
          'Perangkat Daerah',
          'Mulai Berlaku',
          'Berlaku Sampai',
          'Kegiatan Terakhir',
        ],
        ...agreements.map(([kind, partner, agency, ...days], at) => [
          `Contoh/${String(at + 1).padStart(2, '0')}/${days[0][0]}`,
          kind,
          partner,
          agency,
          ...days.map((day) => (day === null ? '' : dateText(dayOf(...day), 'long'))),
        ]),
      ],
      {bom: true},
    ),
  };
}
