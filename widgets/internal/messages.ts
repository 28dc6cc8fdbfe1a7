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
    breakTitle: 'Angka ini tidak dapat dibandingkan antartahun.',
    breakReason: 'Sumber atau definisinya berganti; selisihnya bukan perubahan yang sebenarnya.',
    broken: (period: string, note: string) =>
      `Sejak ${period}: ${note}. Selisih dengan tahun sebelumnya bukan perubahan yang sebenarnya.`,
    undefinedTitle: 'Angka ini tidak dapat dihitung.',
    undefinedReason: 'Untuk pilihan ini tidak ada yang dapat dibagi atau dibandingkan.',
    failedTitle: 'Data tidak dapat dimuat.',
    deniedTitle: 'Data ini memerlukan izin.',
    stale: (date: string) =>
      `Salinan tersimpan (keadaan ${date}): data terbaru tidak dapat dimuat.`,
    drawFailedTitle: 'Grafik tidak dapat digambar.',
    source: (source: string) => `Sumber: ${source}.`,
    asOf: (date: string) => `Keadaan ${date}.`,
    updated: (date: string) => `Diperbarui ${date}.`,
    covered: (count: number, all: number, level: string) =>
      `${count} dari ${all} ${levelWord(level, 'id')} melapor`,
    definition: 'Definisi dan cara hitung',
    view: 'Tampilan',
    chart: 'Grafik',
    table: 'Tabel',
    download: 'Unduh',
    share: 'Bagikan',
    keys: 'Tombol panah berpindah antarnilai, Home dan End ke ujung baris, Escape menutup keterangan.',
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
    breakTitle: 'These figures cannot be compared between years.',
    breakReason: 'Their source or definition changed; the difference is no real change.',
    broken: (period: string, note: string) =>
      `From ${period}: ${note}. The difference from the year before is no real change.`,
    undefinedTitle: 'These figures cannot be computed.',
    undefinedReason: 'For this choice there is nothing to divide by or to compare with.',
    failedTitle: 'The data cannot be loaded.',
    deniedTitle: 'These data need permission.',
    stale: (date: string) => `Saved copy (as of ${date}): the latest data cannot be loaded.`,
    drawFailedTitle: 'The chart cannot be drawn.',
    source: (source: string) => `Source: ${source}.`,
    asOf: (date: string) => `As of ${date}.`,
    updated: (date: string) => `Updated ${date}.`,
    covered: (count: number, all: number, level: string) =>
      `${count} of ${all} ${levelWord(level, 'en')} reported`,
    definition: 'Definition and calculation',
    view: 'View',
    chart: 'Chart',
    table: 'Table',
    download: 'Download',
    share: 'Share',
    keys: 'Arrow keys move between values, Home and End to the ends of a row, Escape closes the note.',
  },
});

type Params = Readonly<Record<string, ErrorParam>>;
type Reasons = Readonly<Record<string, (params: Params) => string>>;

const reasons: Readonly<Record<Lang, Reasons>> = {
  id: {
    FETCH_NETWORK: ({host}) =>
      host === undefined
        ? 'Sambungan terputus, atau server tidak menjawab.'
        : host === ''
          ? 'Halaman ini dibuka sebagai berkas. Buka lewat server web.'
          : `Server ${String(host)} tidak menjawab, atau tidak mengizinkan halaman ini (header Access-Control-Allow-Origin).`,
    FETCH_OFFLINE: () => 'Perangkat sedang luring. Data dimuat sendiri setelah tersambung.',
    FETCH_TIMEOUT: () => 'Server tidak menjawab dalam 10 detik.',
    FETCH_STATUS: ({status}) =>
      status === 404
        ? 'Berkas data tidak ditemukan di alamat itu (404).'
        : status === 401 || status === 403
          ? `Server menolak (${status}). Masuk dahulu, atau minta izin.`
          : `Server menjawab dengan kesalahan ${String(status)}.`,
    FETCH_TYPE: () => 'Alamat itu memberi halaman web, bukan berkas data.',
    SOURCE_MISSING: () => 'Grafik ini tidak diberi alamat data (atribut src).',
    SNAPSHOT_NOT_JSON: () => 'Isi berkas bukan JSON, atau terpotong.',
    SNAPSHOT_SIZE: () => 'Berkas terlalu besar untuk halaman web.',
    SNAPSHOT_PART: ({file}) =>
      `Berkas ${String(file)} bukan dari terbitan yang sama. Muat ulang halaman.`,
    SNAPSHOT_FORMAT: () => 'Berkas itu bukan data pantau-umkm.',
    SNAPSHOT_VERSION: ({found}) =>
      `Berkas memakai format ${String(found)}, yang belum dikenal versi widget ini. Perbarui widget.`,
    SNAPSHOT_SHAPE: ({path}) => `Bagian berkas rusak: ${String(path)}. Bangun ulang datanya.`,
  },
  en: {
    FETCH_NETWORK: ({host}) =>
      host === undefined
        ? 'No connection, or the server does not answer.'
        : host === ''
          ? 'This page was opened as a file. Open it from a web server.'
          : `The server ${String(host)} does not answer, or does not allow this page (header Access-Control-Allow-Origin).`,
    FETCH_OFFLINE: () => 'The device is offline. Data load by themselves once connected.',
    FETCH_TIMEOUT: () => 'The server did not answer within 10 seconds.',
    FETCH_STATUS: ({status}) =>
      status === 404
        ? 'There is no data file at that address (404).'
        : status === 401 || status === 403
          ? `The server refused (${status}). Log in first, or ask for permission.`
          : `The server answered with error ${String(status)}.`,
    FETCH_TYPE: () => 'That address gives a web page, not a data file.',
    SOURCE_MISSING: () => 'This chart was given no data address (attribute src).',
    SNAPSHOT_NOT_JSON: () => 'The file is not JSON, or it is cut off.',
    SNAPSHOT_SIZE: () => 'The file is too large for a web page.',
    SNAPSHOT_PART: ({file}) =>
      `The file ${String(file)} is not of the same release. Reload the page.`,
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
