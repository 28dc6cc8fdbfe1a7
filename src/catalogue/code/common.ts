import type {MsInd} from '../../indicator/indicator.js';
import {qualityMsInd} from '../dq/common.js';

/** What the checks of codes and numbers share. */
export const codeMsInd: typeof qualityMsInd & Pick<MsInd, 'kegiatan'> = {
  ...qualityMsInd,
  kegiatan: 'Pemeriksaan kode dan nomor identitas',
  dokumen: 'EPSS (Peraturan BPS 3/2022); arsitektur SPBE',
};

/** The same for checks of one number that a caller gives. */
export const checkMsInd = {
  ...codeMsInd,
  klasifikasi: 'tidak ada: satu nomor',
  levelEstimasi: 'nomor',
} as const;

export const blankNote = {
  id: 'Kosong tidak terhitung di sini; itu kelengkapan (dq.completeness).',
  en: 'A blank is not counted here; that is completeness (dq.completeness).',
};

export const noUnknown = {
  id: 'tidak ada: kode yang terisi sah atau ditolak',
  en: 'none: a code that is filled is valid or refused',
};
