import {column} from '../../indicator/expression.js';
import type {Dimension, MsInd} from '../../indicator/indicator.js';
import {matching} from '../../schema/matching.js';

export const partner = column(matching, 'partnerName');
export const dealStatus = column(matching, 'dealStatus');
export const dealValue = column(matching, 'dealValue');

export const networkDimensions: readonly Dimension[] = ['size_class', 'sector', 'owner_sex'];

export const partnerIdentity = {
  id: 'Mitra dibedakan menurut namanya, tanpa melihat huruf besar dan spasi. Bertemu lagi tetap satu pasangan.',
  en: 'Partners are told apart by name, whatever its capitals and spaces. Meeting again is the same pair.',
};

export const networkMsInd: Omit<MsInd, 'konsep' | 'interpretasi'> = {
  ukuran: 'persentase',
  satuan: 'persen',
  klasifikasi: 'wilayah, skala usaha, sektor, jenis kelamin pemilik, tahun',
  komposit: 'tidak',
  kegiatan: 'Temu bisnis dan kemitraan',
  variabel: 'peserta temu bisnis, mitra',
  levelEstimasi: 'desa/kelurahan',
  aksesUmum: 'ya',
  dokumen: 'LKjIP',
};
