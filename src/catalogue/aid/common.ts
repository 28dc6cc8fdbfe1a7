import type {MsInd} from '../../indicator/indicator.js';

/** Indicator metadata that the indicators of aid share. */
export const aidMsInd: Omit<MsInd, 'konsep' | 'interpretasi' | 'variabel'> = {
  ukuran: 'persentase',
  satuan: 'persen',
  klasifikasi: 'wilayah, skala usaha, sektor, jenis kelamin pemilik, tahun',
  komposit: 'tidak',
  kegiatan: 'Penyaluran bantuan',
  levelEstimasi: 'desa/kelurahan',
  aksesUmum: 'ya',
  dokumen: 'LKjIP',
};
