import {bilingual} from '../../src/text/words.js';

/** What figures made of pieces say, whatever they show. */
export const sectionMessages = bilingual({
  id: {
    figure: 'Angka',
    value: 'Nilai',
    part: 'Pembilang',
    base: 'Penyebut',
    counts: 'jumlah / basis',
    countsNarrow: 'basis',
    points: 'poin',
    target: (share: string) => `Target ${share}`,
    more: (count: number) => `${count} baris lain ada dalam tabel.`,
    by: (title: string, dimension: string) => `${title} menurut ${dimension}`,
    smallBase: 'Basis kecil: penyebut kurang dari 30.',
    highest: (name: string, value: string) => `${name} tertinggi, ${value}`,
    lowest: (name: string, value: string) => `${name} terendah, ${value}`,
    reached: (count: string, all: string, areas: string, title: string, target: string) =>
      `${count} dari ${all} ${areas} mencapai target ${title} ${target}`,
    none: 'Belum satu pun',
    or: 'atau',
    bound: (sentence: string, share: string) => `Sedikitnya ${sentence}; ${share} tidak diketahui`,
    interval: (range: string) => `selang kepercayaan 95% ${range}`,
    to: (low: string, high: string) => `${low} sampai ${high}`,
    ignored: (dimension: string) =>
      `Pilihan ${dimension} tidak berlaku di sini: angkanya tidak terbit menurut ${dimension}.`,
    onlyWhole: (whole: string, place: string) =>
      `Angka ini terbit untuk ${whole}, tidak untuk ${place}.`,
  },
  en: {
    figure: 'Figure',
    value: 'Value',
    part: 'Numerator',
    base: 'Denominator',
    counts: 'count / base',
    countsNarrow: 'base',
    points: 'points',
    target: (share: string) => `Target ${share}`,
    more: (count: number) => `${count} more rows stand in the table.`,
    by: (title: string, dimension: string) => `${title} by ${dimension}`,
    smallBase: 'Small base: a denominator under 30.',
    highest: (name: string, value: string) => `${name} highest, ${value}`,
    lowest: (name: string, value: string) => `${name} lowest, ${value}`,
    reached: (count: string, all: string, areas: string, title: string, target: string) =>
      `${count} of ${all} ${areas} reached the target of ${target} for ${title}`,
    none: 'None',
    or: 'or',
    bound: (sentence: string, share: string) => `At least ${sentence}; ${share} unknown`,
    interval: (range: string) => `95% confidence interval ${range}`,
    to: (low: string, high: string) => `${low} to ${high}`,
    ignored: (dimension: string) =>
      `The choice of ${dimension} does not hold here: these figures are not published by ${dimension}.`,
    onlyWhole: (whole: string, place: string) =>
      `These figures are published for ${whole}, not for ${place}.`,
  },
});
