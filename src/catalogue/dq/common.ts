import type {MsInd, Note} from '../../indicator/indicator.js';

/** What the indicators of data quality share. */
export const qualityMsInd: Pick<
  MsInd,
  | 'ukuran'
  | 'satuan'
  | 'klasifikasi'
  | 'komposit'
  | 'kegiatan'
  | 'levelEstimasi'
  | 'aksesUmum'
  | 'dokumen'
> = {
  ukuran: 'persentase',
  satuan: 'persen',
  klasifikasi: 'wilayah, tahun',
  komposit: 'tidak',
  kegiatan: 'Pemeriksaan mutu data',
  levelEstimasi: 'desa/kelurahan',
  aksesUmum: 'ya',
  dokumen: 'EPSS (Peraturan BPS 3/2022)',
};

/** Every dimension of quality supports the official evaluation; none of them is one. */
export const evaluationNote: Note = {
  id: 'Mendukung, tidak menggantikan, evaluasi penyelenggaraan statistik sektoral (EPSS, Peraturan BPS 3/2022).',
  en: 'Supports, and does not replace, the official evaluation of sectoral statistics (EPSS, Peraturan BPS 3/2022).',
};

export const nothingUnknown = {
  id: 'tidak ada: setiap sel terisi atau kosong, sah atau ditolak',
  en: 'none: every cell is filled or empty, valid or refused',
};
