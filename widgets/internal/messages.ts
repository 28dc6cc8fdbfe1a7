import type {ErrorParam} from '../../src/errors.js';
import {bilingual, levelWords, type Lang} from '../../src/text/words.js';

/** What every figure says, whatever it shows. */
export const figureMessages = bilingual({
  id: {
    loading: 'Memuat data …',
    retry: 'Coba lagi',
    emptyTitle: 'Tidak ada data untuk pilihan ini.',
    emptyReason: 'Berkas data dapat dibuka, tetapi tidak memuat angka untuk grafik ini.',
    noRegion: (code: string) => `Wilayah ${code} tidak ada dalam berkas data.`,
    noPeriod: (asked: string, span: string) =>
      `Tahun ${asked} tidak ada dalam berkas data, yang memuat ${span}.`,
    missingTitle: 'Belum ada laporan.',
    missingReason: 'Belum ada angka yang diterima. Kosong tidak berarti nol.',
    withheldTitle: 'Angka ini disembunyikan.',
    withheldReason:
      'Usahanya terlalu sedikit; angkanya dapat membuka data seseorang. Tetap dihitung dalam jumlah kabupaten.',
    failedTitle: 'Data tidak dapat dimuat.',
    drawFailedTitle: 'Grafik tidak dapat digambar.',
    source: (source: string) => `Sumber: ${source}.`,
    asOf: (date: string) => `Keadaan ${date}.`,
    covered: (count: number, all: number, level: string) =>
      `${count} dari ${all} ${levelWord(level, 'id')} melapor`,
    definition: 'Definisi dan cara hitung',
    view: 'Tampilan',
    chart: 'Grafik',
    table: 'Tabel',
    download: 'Unduh',
    share: 'Bagikan',
    csvSemicolon: 'CSV untuk Excel (titik koma)',
    csvComma: 'CSV dengan koma',
    copyLink: 'Salin tautan',
    copyEmbed: 'Salin kode sematan',
    linkCopied: 'Tautan disalin.',
    embedCopied: 'Kode sematan disalin.',
    copyByHand: 'Peramban menolak menyalin. Salin teks ini:',
    downloaded: 'Berkas CSV disimpan.',
    keys: 'Tombol panah berpindah antarnilai, Home dan End ke ujung baris, Escape menutup keterangan.',
    scrollHint: 'Tabel dapat digeser ke samping.',
    csvSource: 'Sumber',
    csvAsOf: 'Keadaan',
    csvNotes: 'Catatan',
    csvRemark: (column: string) => `Keterangan ${column}`,
  },
  en: {
    loading: 'Loading data …',
    retry: 'Try again',
    emptyTitle: 'No data for this choice.',
    emptyReason: 'The data file opens, but holds no figures for this chart.',
    noRegion: (code: string) => `The data file holds no area ${code}.`,
    noPeriod: (asked: string, span: string) =>
      `The data file does not hold ${asked}; it covers ${span}.`,
    missingTitle: 'No report yet.',
    missingReason: 'No figures have been received. Blank does not mean zero.',
    withheldTitle: 'These figures are withheld.',
    withheldReason:
      'Too few businesses; the figures could reveal one of them. They still count in the total.',
    failedTitle: 'The data cannot be loaded.',
    drawFailedTitle: 'The chart cannot be drawn.',
    source: (source: string) => `Source: ${source}.`,
    asOf: (date: string) => `As of ${date}.`,
    covered: (count: number, all: number, level: string) =>
      `${count} of ${all} ${levelWord(level, 'en')} reported`,
    definition: 'Definition and calculation',
    view: 'View',
    chart: 'Chart',
    table: 'Table',
    download: 'Download',
    share: 'Share',
    csvSemicolon: 'CSV with semicolons',
    csvComma: 'CSV with commas',
    copyLink: 'Copy link',
    copyEmbed: 'Copy embed code',
    linkCopied: 'Link copied.',
    embedCopied: 'Embed code copied.',
    copyByHand: 'The browser refused to copy. Copy this text:',
    downloaded: 'CSV file saved.',
    keys: 'Arrow keys move between values, Home and End to the ends of a row, Escape closes the note.',
    scrollHint: 'The table scrolls sideways.',
    csvSource: 'Source',
    csvAsOf: 'As of',
    csvNotes: 'Notes',
    csvRemark: (column: string) => `Remark ${column}`,
  },
});

type Params = Readonly<Record<string, ErrorParam>>;
type Reasons = Readonly<Record<string, (params: Params) => string>>;

const reasons: Readonly<Record<Lang, Reasons>> = {
  id: {
    FETCH_NETWORK: () =>
      'Sambungan terputus, atau server data tidak mengizinkan halaman ini membacanya.',
    FETCH_TIMEOUT: () => 'Server tidak menjawab dalam 10 detik.',
    FETCH_STATUS: ({status}) =>
      status === 404
        ? 'Berkas data tidak ditemukan di alamat itu (404).'
        : `Server menjawab dengan kesalahan ${String(status)}.`,
    FETCH_TYPE: () => 'Alamat itu memberi halaman web, bukan berkas data.',
    SOURCE_MISSING: () => 'Grafik ini tidak diberi alamat data (atribut src).',
    SNAPSHOT_NOT_JSON: () => 'Isi berkas bukan JSON, atau terpotong.',
    SNAPSHOT_FORMAT: () => 'Berkas itu bukan data pantau-umkm.',
    SNAPSHOT_VERSION: ({found}) =>
      `Berkas memakai format ${String(found)}, yang belum dikenal versi widget ini. Perbarui widget.`,
    SNAPSHOT_SHAPE: ({path}) => `Bagian berkas rusak: ${String(path)}. Bangun ulang datanya.`,
  },
  en: {
    FETCH_NETWORK: () => 'No connection, or the data server does not let this page read the file.',
    FETCH_TIMEOUT: () => 'The server did not answer within 10 seconds.',
    FETCH_STATUS: ({status}) =>
      status === 404
        ? 'There is no data file at that address (404).'
        : `The server answered with error ${String(status)}.`,
    FETCH_TYPE: () => 'That address gives a web page, not a data file.',
    SOURCE_MISSING: () => 'This chart was given no data address (attribute src).',
    SNAPSHOT_NOT_JSON: () => 'The file is not JSON, or it is cut off.',
    SNAPSHOT_FORMAT: () => 'The file does not hold pantau-umkm data.',
    SNAPSHOT_VERSION: ({found}) =>
      `The file has format ${String(found)}, unknown to this version of the widget. Update the widget.`,
    SNAPSHOT_SHAPE: ({path}) =>
      `Part of the file is damaged: ${String(path)}. Build the data again.`,
  },
};

/** Why data could not be shown, for readers; a general sentence for a code without one. */
export function failureReason(code: string, params: Params, lang: Lang): string {
  const reason = Object.hasOwn(reasons[lang], code) ? reasons[lang][code] : undefined;
  if (reason) return reason(params);
  return lang === 'id'
    ? 'Ada yang tidak terduga dalam data atau widget. Tabel dan sumber asli tetap berlaku.'
    : 'Something unexpected in the data or the widget. The original source still holds.';
}

function levelWord(level: string, lang: Lang): string {
  const known: Readonly<Record<string, string>> = levelWords[lang];
  return Object.hasOwn(known, level) ? known[level] : level;
}
