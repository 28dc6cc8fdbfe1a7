import {param} from '../../indicator/expression.js';
import type {Dimension, MsInd} from '../../indicator/indicator.js';

/** What the growth indicators share: they all read the stock of businesses by size class. */
export const growthDimensions: readonly Dimension[] = ['size_class', 'sector', 'owner_sex'];

/** Those that follow single businesses are not told apart by a class that changes on the way. */
export const followedDimensions: readonly Dimension[] = ['kbli', 'sector', 'owner_sex'];

/** Years from the start to the end of a transition. */
export const spanYears = param('years', 1);

/** `--param acrossBreak=yes` compares across a break all the same; the figure keeps its flag B. */
export const acrossBreak = {acrossBreak: 'no'} as const;

export const breakNote = {
  id: 'Tidak dihitung melewati pergantian definisi, sumber, atau batas kelas (tanda B), kecuali diminta dengan acrossBreak=yes; tanda B tetap melekat.',
  en: 'Not computed across a change of definition, source or class limits (flag B) unless asked for by acrossBreak=yes; flag B then stays.',
};

/** Why following businesses needs a row for each of them in both years. */
export const sameBusinessNote = {
  id: 'Usaha yang sama dibandingkan pada kedua tahun, dengan satu aturan skala (aturan tahun akhir): perubahan batas kelas tidak menaikkan atau menurunkan siapa pun.',
  en: 'The same businesses are compared in both years under one rule (that of the end): a change of class limits moves nobody up or down.',
};

export const growthMsInd: Pick<
  MsInd,
  'komposit' | 'kegiatan' | 'variabel' | 'levelEstimasi' | 'aksesUmum' | 'klasifikasi'
> = {
  klasifikasi: 'wilayah, skala usaha, sektor, tahun',
  komposit: 'tidak',
  kegiatan: 'Pendataan UMKM',
  variabel: 'jumlah usaha menurut skala per tahun',
  levelEstimasi: 'desa/kelurahan',
  aksesUmum: 'ya',
};

/** The same for indicators that follow single businesses from year to year. */
export const followedMsInd = {
  ...growthMsInd,
  klasifikasi: 'wilayah, KBLI, sektor, jenis kelamin pemilik, tahun',
  variabel: 'identitas usaha, hasil penjualan tahunan, status usaha per tahun',
};
