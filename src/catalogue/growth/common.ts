import type {Dimension, MsInd} from '../../indicator/indicator.js';

/** What the growth indicators share: they all read the stock of businesses by size class. */
export const growthDimensions: readonly Dimension[] = ['size_class', 'sector', 'owner_sex'];

export const breakNote = {
  id: 'Tidak dihitung melewati pergantian definisi, sumber, atau batas kelas (tanda B).',
  en: 'Not computed across a change of definition, source or class limits (flag B).',
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
