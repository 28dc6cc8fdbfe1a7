import {column, filled, listed, seen, type ColumnRef} from '../../indicator/expression.js';
import type {
  CellsFormula,
  CellsFunction,
  Dimension,
  Grain,
  Instead,
  MsInd,
  PartsFormula,
  QuantityFormula,
} from '../../indicator/indicator.js';
import {product} from '../../schema/product.js';
import {registry} from '../../schema/registry.js';

/** What products are told apart by: divisions or sections of KBLI, sectors, or named products. */
export const productAlongs: readonly Dimension[] = ['kbli', 'sector', 'product'];

/** Businesses, once each. */
export const units: PartsFormula = {kind: 'count', where: listed};

/** Rows of the list of products, one per business or village and product. */
export const productRows: Grain = {of: 'row', table: 'product'};
export const hasProduct = filled(column(product, 'productName'));

const total = {kind: 'quantity', show: 'total', states: []} as const;

/**
 * What is counted under option `variable` and the dimension compared along.
 *
 * - `units` (default): listed businesses; of named products the rows of the list of products
 * - `producers`: of named products the businesses that a row says make it, else as `units`
 * - `workers`, `sales`: the sum of workers and of yearly sales, of named products of the rows
 */
export const variables: readonly Instead[] = [
  instead(
    {along: 'product', variable: 'units'},
    {
      kind: 'count',
      over: productRows,
      where: hasProduct,
    },
  ),
  instead({along: 'product', variable: 'producers'}, ofRows(column(product, 'productUnits'))),
  instead({along: 'product', variable: 'workers'}, ofRows(column(product, 'productWorkers'))),
  instead({along: 'product', variable: 'sales'}, ofRows(column(product, 'productValue'))),
  instead({along: 'sector', variable: 'units'}, {...units, reported: {numerator: 'businesses'}}),
  instead({variable: 'workers'}, ofBusinesses(seen(registry, 'workers'))),
  instead({variable: 'sales'}, ofBusinesses(seen(registry, 'annualTurnover'))),
];

export const variableNote = {
  id: 'Dasarnya jumlah usaha, yang mengunggulkan kegiatan kecil-kecil; variable=workers memakai tenaga kerja, variable=sales omzet. Sebutkan yang dipakai.',
  en: 'Based on counts of businesses, which favour petty activities; variable=workers takes workers, variable=sales sales. Say which was used.',
};

export const alongNote = {
  id: 'Produk berarti golongan pokok KBLI; along=kbli:section memakai kategori KBLI, along=sector sektor, along=product nama produk dalam daftar produk (satu baris satu unit).',
  en: 'Products are KBLI divisions; along=kbli:section takes KBLI sections, along=sector sectors, along=product names in the list of products (a row is a unit).',
};

export const unknownProduct = {
  id: 'usaha di wilayah itu tanpa kode KBLI (atau sektor, atau angka variabelnya); keluar dari keempat angka',
  en: 'businesses of the area without a KBLI code (or sector, or number of the variable); they leave all totals',
};

export const referenceNote = {
  id: 'Wilayah acuan seluruh kabupaten/kota, termasuk wilayah itu sendiri; hanya wilayah yang mengirim data.',
  en: 'The reference region is the whole office, the area included; only areas that sent data.',
};

const spanNote = {
  id: 'Dari periode pertama sampai terakhir; from= dan to= memilih tahun lain. Hanya wilayah yang datanya ada di kedua tahun yang menjadi acuan.',
  en: 'From the first to the last period; from= and to= choose other years. Only areas with data in both years make up the reference.',
};

const breakNote = {
  id: 'Tidak dihitung melewati pergantian definisi atau sumber (tanda B), kecuali diminta dengan acrossBreak=yes. Cakupan pendataan yang bertambah bukan pertumbuhan.',
  en: 'Not computed across a change of definition or source (flag B), unless asked for by acrossBreak=yes. Wider coverage of a count is no growth.',
};

/** Options of functions over a span of years. */
const spanOptions = {variable: 'units', from: 'first', to: 'last', acrossBreak: 'no'};

/** A function that compares products over a span of years. */
export function overSpan(name: CellsFunction): CellsFormula {
  return {
    kind: 'cells',
    name,
    of: {units},
    along: 'kbli',
    alongs: productAlongs,
    instead: variables,
    options: spanOptions,
  };
}

/** What every figure over a span of years has to say. */
export const spanNotes = [alongNote, variableNote, referenceNote, spanNote, breakNote];

export const productMsInd: Pick<
  MsInd,
  'komposit' | 'kegiatan' | 'variabel' | 'levelEstimasi' | 'aksesUmum' | 'klasifikasi' | 'dokumen'
> = {
  klasifikasi: 'wilayah, golongan pokok atau kategori KBLI, sektor, produk, tahun',
  komposit: 'tidak',
  kegiatan: 'Pendataan UMKM dan pemetaan produk unggulan',
  variabel: 'jumlah usaha (atau tenaga kerja, omzet) menurut produk dan wilayah',
  levelEstimasi: 'desa/kelurahan',
  aksesUmum: 'ya',
  dokumen: 'RPJMD, RPIK',
};

function instead(when: Instead['when'], formula: PartsFormula): Instead {
  return {when, of: {units: formula}};
}

function ofBusinesses(number: ColumnRef): QuantityFormula {
  return {...total, over: {of: 'business'}, where: listed, of: {op: 'number', column: number}};
}

function ofRows(number: ColumnRef): QuantityFormula {
  return {...total, over: productRows, where: hasProduct, of: {op: 'number', column: number}};
}
