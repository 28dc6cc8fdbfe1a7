import {column, param} from '../../indicator/expression.js';
import {defineIndicator} from '../../indicator/indicator.js';
import {registry} from '../../schema/registry.js';
import {evaluationNote, qualityMsInd} from './common.js';

export const timeliness = defineIndicator({
  key: 'dq.timeliness',
  version: 1,
  title: {id: 'Kemutakhiran data', en: 'Timeliness of data'},
  definition: {
    id: 'Rekaman daftar usaha yang tanggal pendataannya paling lama sekian hari (bawaan 365) sebelum tanggal data, dibagi semua rekaman.',
    en: 'Records of the register dated at most so many days (365 unless set) before the day the data describe, divided by all records.',
  },
  sentence: {
    id: '{value} rekaman[ di {place}] mutakhir pada {period}, {numerator} dari {denominator}[; {never_updated} tanpa tanggal]',
    en: '{value} of records[ in {place}] were up to date in {period}, {numerator} of {denominator}[; {never_updated} without a date]',
  },
  formula: {
    id: '100 × rekaman berumur paling lama max_age hari ÷ rekaman',
    en: '100 × records of at most max_age days ÷ records',
  },
  numerator: {
    id: 'rekaman yang dimutakhirkan dalam batas hari',
    en: 'records updated within the days',
  },
  denominator: {id: 'semua rekaman daftar usaha', en: 'all records of the register'},
  unknown: {
    id: 'tidak ada: rekaman tanpa tanggal terhitung tidak mutakhir',
    en: 'none: a record without a date counts as not up to date',
  },
  unit: 'percent',
  direction: 'up',
  sensitive: false,
  formulaKind: {
    kind: 'timely',
    column: column(registry, 'recordDate'),
    maxAge: param('max_age', 365),
  },
  dimensions: [],
  always: [],
  notes: [
    {
      id: 'Rekaman tanpa tanggal, atau bertanggal sesudah tanggal data, tidak mutakhir. Umur 365 hari masih mutakhir, 366 tidak.',
      en: 'A record without a date, or dated after the day of the data, is not up to date. One of 365 days still is, one of 366 is not.',
    },
    {
      id: 'Tanggal data adalah asOf di pantau.json, bila tidak ada cutOff. Tanpa kolom tanggal, atau tanpa keduanya, tidak ada angka.',
      en: 'The day of the data is asOf in pantau.json, else cutOff. Without a date column, or without either, there is no figure.',
    },
    evaluationNote,
  ],
  source: 'Dimensi mutu data: kemutakhiran',
  msInd: {
    ...qualityMsInd,
    konsep: 'Mutu data: kemutakhiran',
    interpretasi: 'Makin tinggi makin baru rekaman daftar usaha.',
    variabel: 'tanggal pendataan',
  },
});
