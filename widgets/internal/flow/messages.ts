import {bilingual} from '../../../src/text/words.js';

/** What `umkm-flow` says. */
export const flowMessages = bilingual({
  id: {
    title: 'Perpindahan skala usaha yang sama',
    sub: (title: string, place: string, from: string, to: string) =>
      `${title}, ${place}, ${from} ke ${to}`,
    heading: (all: string, name: string, year: string, count: string, share: string, to: string) =>
      `Dari ${all} usaha ${name} tahun ${year}, ${count} (${share}) naik skala pada ${to}`,
    headingDown: (count: string) => `; ${count} usaha turun skala`,
    from: (year: string) => `Skala ${year}`,
    to: (year: string) => `Keadaan ${year}`,
    gone: 'Keluar',
    up: (count: string) => `▲ ${count} naik`,
    down: (count: string) => `▼ ${count} turun`,
    part: 'sebagian disembunyikan',
    least: (count: string) => `≥ ${count}`,
    pair: (from: string, to: string) => `${from} ke ${to}`,
    stays: (name: string) => `${name} tetap`,
    movesUp: 'naik',
    movesDown: 'turun',
    ups: 'Naik skala',
    downs: 'Turun skala',
    net: 'Selisih',
    unsure: 'tidak dapat dihitung',
    businesses: (count: string) => `${count} usaha`,
    gray: 'Abu-abu: tetap, keluar, atau tidak diketahui.',
    hidden: (pairs: string) => `Disembunyikan, tidak digambar: ${pairs}.`,
    rows: (from: string, to: string) => `Baris: skala ${from}. Kolom: keadaan ${to}.`,
  },
  en: {
    title: 'Moves of the same businesses between size classes',
    sub: (title: string, place: string, from: string, to: string) =>
      `${title}, ${place}, ${from} to ${to}`,
    heading: (all: string, name: string, year: string, count: string, share: string, to: string) =>
      `Of ${all} ${name} businesses in ${year}, ${count} (${share}) moved up by ${to}`,
    headingDown: (count: string) => `; ${count} businesses moved down`,
    from: (year: string) => `Size class ${year}`,
    to: (year: string) => `State in ${year}`,
    gone: 'Left',
    up: (count: string) => `▲ ${count} up`,
    down: (count: string) => `▼ ${count} down`,
    part: 'partly withheld',
    least: (count: string) => `≥ ${count}`,
    pair: (from: string, to: string) => `${from} to ${to}`,
    stays: (name: string) => `${name} unchanged`,
    movesUp: 'up',
    movesDown: 'down',
    ups: 'Moved up',
    downs: 'Moved down',
    net: 'Difference',
    unsure: 'cannot be computed',
    businesses: (count: string) => `${count} businesses`,
    gray: 'Grey: unchanged, left, or unknown.',
    hidden: (pairs: string) => `Withheld, not drawn: ${pairs}.`,
    rows: (from: string, to: string) => `Rows: size class ${from}. Columns: state in ${to}.`,
  },
});
