import {fieldWords} from './fields.js';
import type {Lang} from './words.js';

type Labels = Record<Lang, Readonly<Record<string, string>>>;

/** Kinds of licence. */
const licence: Labels = {
  id: {nib: 'NIB', pirt: 'P-IRT', halal: 'Sertifikat halal', trademark: 'Merek'},
  en: {nib: 'NIB', pirt: 'P-IRT', halal: 'Halal certificate', trademark: 'Trade mark'},
};

/** Stages of the digital ladder, 1 to 4, and of the integrated centre. */
const stage: Labels = {
  id: {
    '1': 'Hadir',
    '2': 'Menerima pesanan',
    '3': 'Lokapasar atau antar aktif',
    '4': 'Terpadu',
    datang: 'Datang',
    dinilai: 'Dinilai',
    berizin: 'Berizin',
    dikemas: 'Dikemas',
    onboarding: 'Onboarding',
    penjualan_pertama: 'Penjualan pertama',
  },
  en: {
    '1': 'Present',
    '2': 'Takes orders',
    '3': 'Active on a marketplace or delivery platform',
    '4': 'Integrated',
    datang: 'Arrived',
    dinilai: 'Assessed',
    berizin: 'Licensed',
    dikemas: 'Packaged',
    onboarding: 'Onboarded',
    penjualan_pertama: 'First sale',
  },
};

/** States of an agreement. */
const status: Labels = {
  id: {
    belum_berlaku: 'Belum berlaku',
    berlaku: 'Berlaku',
    akan_berakhir: 'Akan berakhir',
    berakhir: 'Berakhir',
  },
  en: {
    belum_berlaku: 'Not yet in force',
    berlaku: 'In force',
    akan_berakhir: 'Ending',
    berakhir: 'Ended',
  },
};

/** Kinds of agreement, and of entrepreneurs. */
const kind: Labels = {
  id: {
    mou: 'Kesepakatan (MoU)',
    pks: 'Perjanjian kerja sama (PKS)',
    pemula: 'Pemula',
    mapan: 'Mapan',
  },
  en: {
    mou: 'Memorandum (MoU)',
    pks: 'Cooperation agreement (PKS)',
    pemula: 'Pemula (starting)',
    mapan: 'Mapan (established)',
  },
};

const programmeType: Labels = {
  id: {
    training: 'Pelatihan',
    aid: 'Bantuan',
    mentoring: 'Pendampingan',
    licensing: 'Perizinan',
    promotion: 'Promosi',
    finance: 'Pembiayaan',
    partnership: 'Kemitraan',
    digital: 'Digitalisasi',
    data: 'Pendataan',
  },
  en: {
    training: 'Training',
    aid: 'Aid',
    mentoring: 'Mentoring',
    licensing: 'Licensing',
    promotion: 'Promotion',
    finance: 'Finance',
    partnership: 'Partnership',
    digital: 'Digitalisation',
    data: 'Data collection',
  },
};

/** Words for categories that stand for something else than what an office wrote, by dimension. */
export const categoryWords: Readonly<Record<string, Labels>> = {
  licence,
  stage,
  status,
  kind,
  programme_type: programmeType,
  field: fieldWords,
};
