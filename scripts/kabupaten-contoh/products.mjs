import {csvText, rupiahStyles} from './format.mjs';
import {villages} from './businesses.mjs';
import {places} from './places.mjs';
import {randomOf} from './random.mjs';

const header = [
  'Kecamatan',
  'Desa',
  'Tahun',
  'Hasil Survei',
  'Nama Produk',
  'Jumlah Unit Usaha',
  'Tenaga Kerja',
  'Nilai Produksi',
];
const products = ['Keripik singkong', 'Anyaman bambu', 'Gula aren', 'Kopi bubuk', 'Batik cap'];
const surveys = [2020, 2024];

/**
 * `produk-desa.csv`: what two surveys found in each village. A village without a product and one that
 * was not visited are told apart.
 *
 * @returns {Record<string, string>} file name to content
 */
export function productFiles() {
  const random = randomOf('produk desa');
  const rows = places.flatMap((place) =>
    villages.flatMap((word) => {
      const at = [place.name, `${place.name} ${word}`];
      const draw = random.next();
      const first = random.int(0, products.length - 1);
      const known =
        draw < 0.2 ? [] : [first, (first + 2) % products.length].slice(0, draw > 0.8 ? 2 : 1);
      const made = known.map((product) => ({
        product,
        units: random.int(4, 60),
        trend: 0.7 + random.next(),
      }));
      return surveys.flatMap((year, survey) => {
        if (random.chance(survey === 0 ? 0.25 : 0.08))
          return [[...at, String(year), 'Belum dikunjungi', '', '', '', '']];
        if (made.length === 0) return [[...at, String(year), 'Tidak ada', '', '', '', '']];
        return made.map(({product, units, trend}) => {
          const count = Math.max(1, Math.round(survey === 0 ? units : units * trend));
          const value = count * (18 + 6 * product) * 1_000_000;
          return [
            ...at,
            String(year),
            'Ada produk',
            products[product],
            String(count),
            String(count * (1 + (product % 3))),
            rupiahStyles.dots(value),
          ];
        });
      });
    }),
  );
  const title = (text) => [text, ...header.slice(1).map(() => '')];
  const table = [title('PEMETAAN PRODUK UNGGULAN DESA (DATA REKAAN)'), title(''), header, ...rows];
  return {'produk-desa.csv': csvText(table, {bom: true})};
}
