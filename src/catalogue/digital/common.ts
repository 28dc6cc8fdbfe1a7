import type {MsInd} from '../../indicator/indicator.js';

export const unknownChannel = {
  id: 'usaha yang kolom salurannya kosong; tetap dalam penyebut',
  en: 'businesses whose channel is blank; they stay in the denominator',
};

export const digitalMsInd: Omit<MsInd, 'konsep' | 'interpretasi'> = {
  ukuran: 'persentase',
  satuan: 'persen',
  klasifikasi: 'wilayah, skala usaha, saluran, jenis kelamin pemilik, tahun',
  komposit: 'tidak',
  kegiatan: 'Pendataan UMKM',
  variabel: 'saluran digital yang dipakai',
  levelEstimasi: 'desa/kelurahan',
  aksesUmum: 'ya',
  dokumen: 'RPJMD',
};
