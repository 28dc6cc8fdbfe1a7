import {
  all,
  any,
  column,
  firstKnown,
  not,
  oneOf,
  startsWith,
  type Expression,
} from '../../indicator/expression.js';
import type {MsInd} from '../../indicator/indicator.js';
import {sectorValues} from '../../schema/business.js';
import {registry} from '../../schema/registry.js';

const kbli = startsWith(column(registry, 'kbliCode'), '10', '11', '56');
const sector = column(registry, 'sector');

/** Sectors stand as offices write them: in every case of every known spelling. */
function isSector(...names: readonly (keyof typeof sectorValues)[]): Expression {
  const spellings = names.flatMap((name) => [name, ...sectorValues[name]]);
  const cases = spellings.flatMap((text) => {
    const lower = text.toLowerCase();
    return [text, lower, text.toUpperCase(), lower.charAt(0).toUpperCase() + lower.slice(1)];
  });
  return oneOf(sector, ...new Set(cases));
}

/**
 * The business makes food or drink: KBLI 10, 11 or 56, or sector kuliner. Without a KBLI code no for
 * fesyen and kriya, otherwise unknown: trade and industry may be of food.
 */
export const makesFood: Expression = firstKnown(
  any(kbli, firstKnown(isSector('kuliner'), kbli)),
  all(not(isSector('fesyen', 'kriya')), kbli),
);

/** Indicator metadata that the indicators of legality share. */
export const legalityMsInd: Omit<MsInd, 'konsep' | 'interpretasi' | 'variabel'> = {
  ukuran: 'persentase',
  satuan: 'persen',
  klasifikasi: 'wilayah, skala usaha, sektor, jenis kelamin pemilik, tahun',
  komposit: 'tidak',
  kegiatan: 'Pendataan UMKM dan fasilitasi perizinan',
  levelEstimasi: 'desa/kelurahan',
  aksesUmum: 'ya',
  dokumen: 'RPJMD, LKjIP',
};
