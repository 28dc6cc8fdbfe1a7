import {bilingual} from './words.js';

/** Words of the pages that `build` writes. */
export const siteWords = bilingual({
  id: {
    asOf: 'Keadaan',
    source: 'Sumber',
    report: 'Laporan kualitas data',
    data: 'Data (JSON-stat)',
    downloads: 'Unduh data',
    numbers: 'Ringkasan',
    noScript:
      'JavaScript tidak aktif di peramban ini. Grafik dan tabelnya lengkap; memilih wilayah, mengunduh gambar, dan membagikan memerlukan JavaScript.',
    scriptNeeded:
      'JavaScript tidak aktif di peramban ini. Grafik memerlukannya; semua angka dapat diunduh di bawah.',
    someWithheld: 'Sebagian angka disembunyikan agar tidak ada usaha yang dapat dikenali.',
    files: 'Berkas',
    file: 'Berkas',
    table: 'Tabel',
    read: 'Baris dibaca',
    accepted: 'Diterima',
    refused: 'Ditolak',
    setAside: 'Disisihkan',
    columns: 'Kolom',
    header: 'Kepala kolom',
    matched: 'Dikenali sebagai',
    filled: 'Terisi',
    missingCells: 'Kosong',
    coerced: 'Ditafsirkan',
    unmatched: 'tidak dipakai',
    unrecognised: 'tidak dikenali',
    remarks: 'Catatan',
    kind: 'Jenis',
    count: 'Banyaknya',
    example: 'Tempat',
    none: 'Tidak ada catatan.',
    row: 'baris',
    reporting: 'Kelengkapan laporan',
    covered: (count: string, all: string, areas: string) =>
      `${count} dari ${all} ${areas} melapor.`,
    reported: 'melapor',
    notReported: 'belum melapor',
    withheldCount: 'Angka yang disembunyikan',
    back: 'Kembali ke dasbor',
    embed: 'Tanam di situs lain',
    embedHow:
      'Tempel kode ini di halaman mana pun. Angkanya tetap dari situs ini dan ikut diperbarui.',
    embedFrames: 'Dengan iframe',
    embedOnce: 'Sekali saja di tiap halaman, agar tinggi bingkai mengikuti isinya:',
    embedTags: 'Dengan tag',
    embedTagsHow:
      'Bila situs Anda menerima tag sendiri. Hash menjamin berkas itu tidak diubah; sesudah situs ini dibangun dengan versi baru, ganti juga hash-nya (ada di embed/integrity.json).',
    frameScriptNeeded: 'Grafik di bingkai ini memerlukan JavaScript.',
    printed: 'Laporan A4 untuk dicetak',
    summary: 'Ringkasan',
    figures: 'Grafik',
    allFigures: 'Semua angka terakhir',
    areas: 'Per wilayah',
    otherAreas: 'Wilayah lain',
    within: (level: string, area: string) =>
      `${level.charAt(0).toUpperCase()}${level.slice(1)} di ${area}`,
    indicator: 'Indikator',
    unit: 'Satuan',
    year: 'Tahun',
    noneWithheld: (area: string) => `Tidak ada angka ${area} ini yang disembunyikan.`,
    areaWithheld: (count: string, area: string, titles: string) =>
      `${count} angka ${area} ini, dari semua tahun dan rincian, disembunyikan agar tidak ada usaha yang dapat dikenali: ${titles}.`,
    silentArea: (period: string) =>
      `Belum melapor untuk ${period}. Angka tahun itu belum ada; belum ada bukan nol.`,
  },
  en: {
    asOf: 'As of',
    source: 'Source',
    report: 'Data quality report',
    data: 'Data (JSON-stat)',
    downloads: 'Download data',
    numbers: 'At a glance',
    noScript:
      'JavaScript is off in this browser. Charts and tables are complete; choosing areas, downloading pictures and sharing need JavaScript.',
    scriptNeeded:
      'JavaScript is off in this browser. Charts need it; all figures can be downloaded below.',
    someWithheld: 'Some figures are withheld so that no business can be recognised.',
    files: 'Files',
    file: 'File',
    table: 'Table',
    read: 'Rows read',
    accepted: 'Accepted',
    refused: 'Refused',
    setAside: 'Set aside',
    columns: 'Columns',
    header: 'Header',
    matched: 'Recognised as',
    filled: 'Filled',
    missingCells: 'Missing',
    coerced: 'Interpreted',
    unmatched: 'not used',
    unrecognised: 'not recognised',
    remarks: 'Remarks',
    kind: 'Kind',
    count: 'Count',
    example: 'Place',
    none: 'No remarks.',
    row: 'row',
    reporting: 'Who has reported',
    covered: (count: string, all: string, areas: string) => `${count} of ${all} ${areas} reported.`,
    reported: 'reported',
    notReported: 'not reported',
    withheldCount: 'Figures withheld',
    back: 'Back to the dashboard',
    embed: 'Embed in another site',
    embedHow:
      'Paste this code into any page. The figures still come from this site and are updated with it.',
    embedFrames: 'With an iframe',
    embedOnce: 'Once in each page, so that frames are as high as what is in them:',
    embedTags: 'With a tag',
    embedTagsHow:
      'Where your site takes tags of its own. The hash warrants that nobody changed the file; when this site is built with a new version, change the hash too (it stands in embed/integrity.json).',
    frameScriptNeeded: 'The chart in this frame needs JavaScript.',
    printed: 'A4 report to print',
    summary: 'Summary',
    figures: 'Charts',
    allFigures: 'All latest figures',
    areas: 'By area',
    otherAreas: 'Other areas',
    within: (level: string, area: string) =>
      `${level.charAt(0).toUpperCase()}${level.slice(1)} of ${area}`,
    indicator: 'Indicator',
    unit: 'Unit',
    year: 'Year',
    noneWithheld: (area: string) => `No figure of this ${area} is withheld.`,
    areaWithheld: (count: string, area: string, titles: string) =>
      `${count} figures of this ${area}, of all years and breakdowns, are withheld so that no business can be recognised: ${titles}.`,
    silentArea: (period: string) =>
      `Has not reported for ${period}. There are no figures of that year yet; that is not zero.`,
  },
});

/** What `embed.html` says where it cannot show what its address asks for; `{found}` is that. */
export const frameWords = bilingual({
  id: {
    parameter:
      'Parameter “{found}” tidak dikenal grafik ini. Yang ada: widget, indicator, region, period, by, view, lang, theme, id.',
    twice: 'Parameter “{found}” ditulis lebih dari sekali.',
    widget:
      'Grafik “{found}” tidak ada. Contoh: widget=growth, widget=aid-reach, atau kunci indikator seperti widget=aid.coverage.',
    value: 'Nilai “{found}” tidak berlaku untuk parameter {name}.',
  },
  en: {
    parameter:
      'This figure knows no parameter “{found}”. There are: widget, indicator, region, period, by, view, lang, theme, id.',
    twice: 'The parameter “{found}” is given more than once.',
    widget:
      'There is no figure “{found}”. Write widget=growth, widget=aid-reach, or the key of an indicator, widget=aid.coverage.',
    value: 'The parameter {name} does not take “{found}”.',
  },
});
