import {bilingual} from './words.js';

/** Words of the codes that show a figure on another site, and of the table inside them. */
export const embedWords = bilingual({
  id: {
    value: 'Nilai',
    base: 'Dasar',
    target: 'Target',
    indicator: 'Indikator',
    of: 'dari',
    source: 'Sumber',
    asOf: 'keadaan',
    preview: 'Kode untuk menanam gambar',
    previewNote:
      'Salin salah satu kode di bawah ini. Gambar dan tabelnya memakai berkas di situs Anda sendiri.',
    shown: 'Tampilannya',
    withoutScript: 'Tanpa JavaScript, atau selama gambar belum siap',
    framed: 'Halaman embed.html dari situs yang ditulis build',
    tag: 'Tag HTML',
    tagNote: 'Untuk halaman yang boleh memuat tag dan skrip sendiri.',
    div: 'Div berisi tabel',
    divNote:
      'Untuk CMS yang membuang tag yang tidak dikenalnya. Tabelnya tetap terbaca tanpa JavaScript.',
    wordpress: 'Kode pendek WordPress',
    wordpressNote: 'Pasang dan aktifkan plugin Pantau UMKM, lalu tempel di tulisan atau halaman.',
    joomla: 'Artikel Joomla',
    joomlaNote:
      'Tempel lewat tombol kode sumber di editor. Skripnya dipasang sekali oleh administrator: lihat panduan menanam.',
    blade: 'Blade: OpenSID dan Laravel',
    bladeNote: 'Simpan dalam berkas .blade.php. Tidak ada teks data yang dibaca sebagai perintah.',
    iframe: 'Iframe',
    iframeNote: 'Untuk situs yang hanya menerima alamat. Tingginya menyesuaikan sendiri.',
  },
  en: {
    value: 'Value',
    base: 'Base',
    target: 'Target',
    indicator: 'Indicator',
    of: 'of',
    source: 'Source',
    asOf: 'as of',
    preview: 'Codes that embed a figure',
    previewNote: 'Copy one of the codes below. Figure and table use files of your own site.',
    shown: 'How it looks',
    withoutScript: 'Without JavaScript, or until the figure is ready',
    framed: 'The page embed.html of the site that build writes',
    tag: 'HTML tag',
    tagNote: 'For pages that may have tags and scripts of their own.',
    div: 'A div that holds the table',
    divNote:
      'For content systems that delete tags they do not know. The table can be read without JavaScript.',
    wordpress: 'WordPress shortcode',
    wordpressNote:
      'Install and activate the plugin Pantau UMKM, then paste it into a post or page.',
    joomla: 'Joomla article',
    joomlaNote:
      'Paste it with the source code button of the editor. The administrator installs the script once: see the embedding cookbook.',
    blade: 'Blade: OpenSID and Laravel',
    bladeNote: 'Save it in a .blade.php file. No text of the data is read as a command.',
    iframe: 'Iframe',
    iframeNote: 'For sites that only take an address. Its height follows the figure.',
  },
});
