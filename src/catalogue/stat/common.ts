import type {MsInd} from '../../indicator/indicator.js';

/** What statistics of a sample share. */
export const sampleMsInd: Pick<
  MsInd,
  | 'ukuran'
  | 'satuan'
  | 'klasifikasi'
  | 'komposit'
  | 'kegiatan'
  | 'variabel'
  | 'levelEstimasi'
  | 'aksesUmum'
  | 'dokumen'
> = {
  ukuran: 'persentase',
  satuan: 'persen',
  klasifikasi: 'mengikuti indikator yang diukur',
  komposit: 'tidak',
  kegiatan: 'Survei contoh',
  variabel: 'banyaknya jawaban ya (x), ukuran contoh (n), populasi (N)',
  levelEstimasi: 'mengikuti rancangan contoh',
  aksesUmum: 'ya',
  dokumen: 'metadata survei',
};

export const sampleNote = {
  id: 'Hanya untuk contoh acak sederhana; contoh klaster perlu efek rancangan. Sensus tidak punya galat contoh.',
  en: 'For simple random samples only; clusters need a design effect. A census has no sampling error.',
};

export const onResultsNote = {
  id: 'Untuk hasil compute: --param sample=yes, atau sample di pantau.json dengan population.',
  en: 'On results of compute: --param sample=yes, or sample with population in pantau.json.',
};
