import {column, seen} from '../../indicator/expression.js';
import {defineIndicator} from '../../indicator/indicator.js';
import {registry} from '../../schema/registry.js';
import {evaluationNote, nothingUnknown, qualityMsInd} from './common.js';

export const completeness = defineIndicator({
  key: 'dq.completeness',
  version: 1,
  title: {id: 'Kelengkapan data', en: 'Completeness of data'},
  definition: {
    id: 'Sel wajib yang terisi pada daftar usaha, dibagi semua sel wajib (rekaman × isian). Isian wajib: NIB (nomor, atau ada/tidaknya), KBLI atau sektor, desa, dan omzet atau skala.',
    en: 'Mandatory cells of the register that are filled, divided by all of them (records × fields). Mandatory are the NIB (number, or whether there is one), KBLI or sector, village, and turnover or size class.',
  },
  sentence: {
    id: '{value} isian wajib[ di {place}] terisi pada {period}, {numerator} dari {denominator}',
    en: '{value} of mandatory cells[ in {place}] were filled in {period}, {numerator} of {denominator}',
  },
  formula: {
    id: '100 × sel wajib terisi ÷ (rekaman × isian wajib)',
    en: '100 × mandatory cells filled ÷ (records × mandatory fields)',
  },
  numerator: {id: 'sel wajib yang terisi', en: 'mandatory cells that are filled'},
  denominator: {id: 'rekaman × isian wajib', en: 'records × mandatory fields'},
  unknown: nothingUnknown,
  unit: 'percent',
  direction: 'up',
  sensitive: false,
  formulaKind: {
    kind: 'filled',
    fields: {
      nib: [column(registry, 'nib'), column(registry, 'hasNib')],
      kbli: [column(registry, 'kbliCode'), column(registry, 'sector')],
      village: [column(registry, 'villageCode'), column(registry, 'villageName')],
      turnover: [
        seen(registry, 'annualTurnover'),
        seen(registry, 'turnoverRange'),
        seen(registry, 'monthlyTurnover'),
        seen(registry, 'sizeClass'),
      ],
      capital: [seen(registry, 'capital'), seen(registry, 'capitalRange')],
      workers: [seen(registry, 'workers')],
      owner_sex: [column(registry, 'ownerGender')],
      established: [column(registry, 'establishedDate'), column(registry, 'startYear')],
      status: [seen(registry, 'businessStatus')],
      record_date: [column(registry, 'recordDate')],
    },
    mandatory: {param: 'fields', default: 'nib,kbli,village,turnover'},
  },
  dimensions: ['field'],
  always: [],
  notes: [
    {
      id: 'Tampilkan selalu isian yang paling lemah: rata-ratanya dapat menyembunyikan satu kolom yang kosong.',
      en: 'Always show the weakest field as well: the mean can hide one empty column.',
    },
    {
      id: 'Kolom yang tidak ada pada berkas mana pun terhitung kosong. Sel yang terisi tetapi ditolak tetap terisi; keabsahannya diukur dq.validity.',
      en: 'A column that no file has counts as empty. A cell that is filled but refused is filled; dq.validity measures that.',
    },
    {
      id: 'Isian wajib lain: --param fields=nib,kbli,village,turnover,capital,workers,owner_sex,established,status,record_date. Nomor telepon tidak dapat dipilih karena tidak disimpan.',
      en: 'Other mandatory fields: --param fields=nib,kbli,village,turnover,capital,workers,owner_sex,established,status,record_date. Telephone numbers cannot be chosen, for they are not kept.',
    },
    evaluationNote,
  ],
  source: 'Dimensi mutu data: kelengkapan',
  msInd: {
    ...qualityMsInd,
    konsep: 'Mutu data: kelengkapan',
    interpretasi: 'Makin tinggi makin lengkap isian wajib daftar usaha.',
    klasifikasi: 'wilayah, isian, tahun',
    variabel: 'NIB, KBLI atau sektor, desa, hasil penjualan tahunan atau skala',
  },
});
