import {exists} from '../../indicator/expression.js';
import type {Dimension, Grain, MsInd} from '../../indicator/indicator.js';
import {mentoring} from '../../schema/mentoring.js';

/** The business had a session in the period. */
export const mentored = exists(mentoring);

/** A mentor with the businesses of a period. */
export const perMentor: Grain = {of: 'group', table: 'mentoring', by: 'mentor'};

export const mentoringDimensions: readonly Dimension[] = ['size_class', 'sector', 'owner_sex'];

export const unnamedMentor = {
  id: 'usaha yang pendampingnya tidak tertulis pada satu sesi pun; tidak dihitung',
  en: 'businesses of which no session names the mentor; not counted',
};

export const mentorIdentity = {
  id: 'Pendamping dibedakan menurut nomornya, atau namanya bila nomor kosong. Pendamping di dua wilayah dihitung satu dalam jumlah keduanya.',
  en: 'Mentors are told apart by their identifier, or by name where it is blank. A mentor of two areas is one mentor in the total of both.',
};

export const mentoringMsInd: Omit<MsInd, 'konsep' | 'interpretasi'> = {
  ukuran: 'rasio',
  satuan: 'usaha per pendamping',
  klasifikasi: 'wilayah, skala usaha, sektor, jenis kelamin pemilik, tahun',
  komposit: 'tidak',
  kegiatan: 'Pendampingan UMKM',
  variabel: 'tanggal pendampingan, pendamping, usaha dampingan',
  levelEstimasi: 'desa/kelurahan',
  aksesUmum: 'ya',
  dokumen: 'LKjIP',
};
