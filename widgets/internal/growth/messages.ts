import {bilingual} from '../words.js';

/** What the growth figure says beside its heading. */
export const growthMessages = bilingual({
  id: {
    region: 'Wilayah',
    sub: (place: string, classes: boolean) =>
      `Jumlah usaha${classes ? ' menurut kelas' : ''}, ${place}`,
    subSpan: (place: string, span: string, classes: boolean) =>
      `Jumlah usaha${classes ? ' menurut kelas' : ''}, akhir tahun, ${place}, ${span}`,
    subject: (classes: boolean) => `Jumlah usaha${classes ? ' menurut kelas' : ''}`,
    caption: (place: string, classes: boolean) =>
      `Jumlah usaha${classes ? ' menurut kelas' : ''}, ${place}`,
    since: (period: string) => `dari ${period}`,
    in: (period: string) => `pada ${period}`,
    rise: (percent: string, since: string) => `naik ${percent} dari ${since}`,
    fall: (percent: string, since: string) => `turun ${percent} dari ${since}`,
    same: (since: string) => `tetap sejak ${since}`,
    contribution: (points: string) => `sumbangan pada pertumbuhan ${points}`,
    range: (range: string) => `kisaran ${range}`,
    units: (count: string) => `${count} usaha`,
    noChange: 'perubahan tidak tersedia',
    noCompare: 'tidak dibandingkan',
    firstPeriod: 'tahun awal',
    notItemised: 'belum dirinci per kelas',
    notItemisedIn: (period: string) => `${period} belum dirinci`,
    newDefinition: 'Batasan baru',
    missingTitle: (place: string) => `${place} belum melapor.`,
    change: 'Perubahan',
    changeOf: (part: string) => `Perubahan ${part}`,
    contributionOf: (part: string) => `Sumbangan ${part}`,
    unknownClass: (count: string, period: string) => `${count} tanpa kelas (${period})`,
    allUnknown: (count: string, period: string) => `kelas dari ${count} (${period})`,
    noteProvisional: '* Sementara.',
    noteApproximate: '± Dibulatkan atau diperkirakan oleh sumber.',
    noteRange: (range: string) => `± Dibulatkan oleh sumber; kisaran perubahannya ${range}.`,
    noteBreak: (reason: string, period: string) =>
      `Sejak ${period}: ${reason}; tidak dibandingkan melewatinya.`,
    noteMatched: (period: string, compared: string, all: string) =>
      `Perubahan ${period} dihitung pada ${compared} dari ${all} wilayah yang melapor di kedua tahun.`,
    noteScale: 'Skala tiap kelas berbeda.',
    noteOutline: 'Kotak putus-putus: jumlah yang belum dirinci per kelas.',
    noteUnknown: 'Arsiran: kelas tidak diketahui, tetap dihitung dalam jumlah.',
    noteWithheld: 'Kotak berbintik: disembunyikan karena usahanya terlalu sedikit.',
    noteMissing: 'Kotak berarsir: belum ada laporan; kosong tidak berarti nol.',
  },
  en: {
    region: 'Area',
    sub: (place: string, classes: boolean) =>
      `Businesses${classes ? ' by size class' : ''}, ${place}`,
    subSpan: (place: string, span: string, classes: boolean) =>
      `Businesses${classes ? ' by size class' : ''}, end of year, ${place}, ${span}`,
    subject: (classes: boolean) => `Businesses${classes ? ' by size class' : ''}`,
    caption: (place: string, classes: boolean) =>
      `Businesses${classes ? ' by size class' : ''}, ${place}`,
    since: (period: string) => `from ${period}`,
    in: (period: string) => `in ${period}`,
    rise: (percent: string, since: string) => `up ${percent} from ${since}`,
    fall: (percent: string, since: string) => `down ${percent} from ${since}`,
    same: (since: string) => `unchanged since ${since}`,
    contribution: (points: string) => `contribution to growth ${points}`,
    range: (range: string) => `range ${range}`,
    units: (count: string) => `${count} businesses`,
    noChange: 'change not available',
    noCompare: 'not compared',
    firstPeriod: 'first year',
    notItemised: 'not yet by class',
    notItemisedIn: (period: string) => `${period} not by class`,
    newDefinition: 'New definition',
    missingTitle: (place: string) => `${place} has not reported yet.`,
    change: 'Change',
    changeOf: (part: string) => `Change ${part}`,
    contributionOf: (part: string) => `Contribution ${part}`,
    unknownClass: (count: string, period: string) => `${count} without a class (${period})`,
    allUnknown: (count: string, period: string) => `the class of ${count} (${period})`,
    noteProvisional: '* Provisional.',
    noteApproximate: '± Rounded or estimated by the source.',
    noteRange: (range: string) => `± Rounded by the source; range of the change ${range}.`,
    noteBreak: (reason: string, period: string) =>
      `From ${period}: ${reason}; not compared across it.`,
    noteMatched: (period: string, compared: string, all: string) =>
      `Change in ${period} computed over the ${compared} of ${all} areas that reported both years.`,
    noteScale: 'Each class has its own scale.',
    noteOutline: 'Dashed box: a total not yet broken down by class.',
    noteUnknown: 'Hatched: class unknown, counted in the total.',
    noteWithheld: 'Dotted box: withheld because too few businesses.',
    noteMissing: 'Hatched box: not reported yet; blank does not mean zero.',
  },
});
