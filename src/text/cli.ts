import {bilingual} from './words.js';

/** What the command line says beside messages about data. */
export const cliWords = bilingual({
  id: {
    usage: `pantau-umkm: angka UMKM dari lembar kerja dinas ke halaman web

  pantau-umkm template --out FOLDER        tulis tabel kosong untuk diisi (XLSX, dan CSV di folder csv)
  pantau-umkm check PATH…                  periksa berkas: apa yang dikenali, diubah, ditolak
  pantau-umkm compute INDIKATOR PATH…      hitung satu indikator
  pantau-umkm explain INDIKATOR PATH…      baris di balik satu angka; hanya untuk di dalam kantor
  pantau-umkm build PATH… --out FOLDER     tulis situs: snapshot.json, index.html, embed/, report.html
  pantau-umkm audit SNAPSHOT               serang snapshot.json: apa yang masih dapat dihitung dari yang
                                           diterbitkan; hanya untuk di dalam kantor
  pantau-umkm embed KUNCI SNAPSHOT         kode untuk menanam satu gambar di situs lain (KUNCI: aid.coverage,
                                           atau nama elemen: growth)
  pantau-umkm serve FOLDER [--port N]      pratinjau di localhost
  pantau-umkm indicators [KUNCI …]         katalog indikator (KUNCI: aid.coverage, atau satu keluarga: aid);
                                           json dan csv: metadata MS-Ind

PATH adalah berkas (CSV, XLSX, JSON, Parquet), folder, atau alamat CKAN. Pilihan:
  --by DIM,…            rincian: region (region:kecamatan), period, size_class, sector, owner_sex, kbli,
                        programme, channel, …; indicators KUNCI menyebut yang berlaku
  --where DIM=NILAI     hanya kategori ini; boleh berulang. explain: tempat angka itu, misalnya
                        period=2024; yang tidak disebut ialah jumlahnya
  --param NAMA=NILAI    parameter indikator, misalnya days=90; boleh berulang; lihat indicators KUNCI.
                        embed: view, theme, heading, widget
  --totals              tampilkan juga jumlah tiap rincian
  --engine MESIN        compute, build, explain: memory (bawaan) atau duckdb, untuk CSV, Parquet, dan berkas DuckDB
                        yang lebih besar daripada memori; perlu @duckdb/node-api. Atau
                        clickhouse, untuk klaster yang alamatnya ada di pantau.json atau CLICKHOUSE_URL;
                        tanpa PATH, compute dan build memakai semua berkas yang sudah dimuat
  --memory-limit 4GB    duckdb: memori yang boleh dipakai; sisanya ke diska. Bawaan 80 % memori komputer
  --temp-dir FOLDER     duckdb: folder untuk yang tidak muat di memori
  --report              build: juga laporan A4 siap cetak untuk kabupaten dan tiap kecamatan (reports/)
  --watch               build: bangun lagi setiap ada berkas yang berubah, sampai Ctrl+C
  --previous BERKAS     build, audit: snapshot.json rilis sebelumnya. Tidak ada yang dapat dihitung dari
                        keduanya, dan angka yang diperbaiki ditandai
  --limit N             explain: banyaknya baris yang ditulis; bawaan 50 untuk table, semua untuk
                        csv dan json
  --format BENTUK       template: csv, xlsx; compute, explain: table, csv, json;
                        check, audit: text, json; indicators: text, json, csv;
                        embed: text, json, tag, div, wordpress, joomla, blade, iframe
  --src ALAMAT          embed: alamat snapshot.json di situs Anda, misalnya /umkm/snapshot.json
  --preview BERKAS      embed: tulis halaman yang memperlihatkan gambar dan kodenya
  --table BERKAS=TABEL  tentukan tabel sebuah berkas: registry, observation, aid, membership,
                        mentoring, licence, training, product, programme, budget, agreement,
                        matching, service, order, reported
  --config BERKAS       pantau.json; bawaan: yang ada di folder data
  --lang id|en          bahasa; bawaan id
  --version             versi program ini
  --help                halaman ini

Kode keluar: 0 selesai, 1 data ditolak, 2 cara pakai salah.`,
    file: 'berkas',
    table: 'tabel',
    read: 'dibaca',
    records: 'baris',
    headerRows: 'judul',
    row: 'baris',
    matchedBy: 'menurut',
    approximate: 'kira-kira',
    accepted: 'diterima',
    refused: 'ditolak',
    setAside: 'disisihkan',
    unrecognised: 'tidak dikenali',
    column: 'kolom',
    filled: 'terisi',
    missing: 'kosong',
    coerced: 'ditafsirkan',
    matched: 'dikenali sebagai',
    unmatched: 'tidak dipakai',
    ambiguous: 'lebih dari satu arti',
    remarks: 'catatan',
    value: 'nilai',
    numerator: 'pembilang',
    denominator: 'penyebut',
    unknown: 'tidak diketahui',
    status: 'keterangan',
    target: 'target',
    achievement: 'capaian (%)',
    predicate: 'predikat',
    category: 'kategori',
    incomplete: 'tidak lengkap',
    key: 'kunci',
    name: 'indikator',
    moreRemarks: (count: string) => `… dan ${count} lagi sejenis`,
    seeCheck: (count: string) => `… dan ${count} catatan lain. Semuanya: pantau-umkm check PATH…`,
    reading: (files: string) => `Membaca ${files} berkas …`,
    loading: (file: string, done: number, total: number) =>
      `Memuat ${file}: ${done} dari ${total} baris …`,
    computing: 'Menghitung …',
    written: (path: string, size: string) => `  ${path}  ${size}`,
    templates:
      'Hapus ketiga baris contoh, isi tabel yang Anda punya, lalu jalankan: pantau-umkm check FOLDER',
    done: (path: string) => `Situs selesai di ${path}`,
    previewWritten: (path: string) => `Pratinjau kode: ${path}`,
    rebuilt: (count: string, path: string) =>
      `Situs di ${path}: ${count} berkas baru atau berubah.`,
    watching: 'Menunggu perubahan. Hentikan dengan Ctrl+C.',
    changedFiles: (files: string) => `Berubah: ${files}`,
    stays: 'Situs terakhir yang baik tetap ada.',
    serving: (address: string) => `Dasbor: ${address}\nHentikan dengan Ctrl+C.`,
    protecting: 'Melindungi angka kecil …',
    attacking: 'Menyerang hasilnya …',
    writing: (files: string) => `Menulis ${files} berkas …`,
    unpublished: (areas: string) =>
      `Tidak terbit angka wilayah di dalam ${areas}: ada yang tidak dapat dilindungi. Gabungkan wilayah kecil (disclosure.collapse) atau kurangi rincian.`,
    withheld: (all: string, unsafe: string, along: string, share: string) =>
      `${all} angka disembunyikan (${share} dari semua): ${unsafe} karena kecil, ${along} agar yang kecil tidak dapat dihitung. Sudah diserang dengan semua yang diterbitkan: tidak ada yang terbuka.`,
    unprotected:
      'PERHATIAN: "disclosure.method" di pantau.json adalah "none": semua angka diterbitkan, juga yang menyangkut beberapa usaha saja. Pilihan ini tercatat di snapshot.json.',
    auditHead: (withheld: string, attacked: string) =>
      `${withheld} angka disembunyikan; ${attacked} bilangan di baliknya diserang.`,
    auditSafe: 'Tidak ada yang dapat dihitung kembali.',
    auditExact: 'Dapat dihitung kembali persis:',
    auditNarrow: 'Kurang dari tiga kemungkinan:',
    auditSmall: 'Angka kecil terbuka (satu atau dua):',
    auditOpen: 'Dinyatakan disembunyikan, tetapi angkanya ada di berkas:',
    auditAdvice:
      'Jangan terbitkan berkas ini. Tulis ulang dengan pantau-umkm build (dengan --previous bila ada rilis sebelumnya), atau kurangi rincian di pantau.json.',
    auditContradiction: (count: string) =>
      `${count} bagian berkas tidak cocok jumlahnya dan tidak dapat diserang; periksa apakah berkas ini diubah.`,
    auditUnprotected: 'Berkas ini dibuat tanpa perlindungan ("disclosure.method": "none").',
    previousOther: (found: string, expected: string) =>
      `Rilis sebelumnya tentang wilayah lain: ${found}, bukan ${expected}.`,
    definition: 'Definisi',
    formula: 'Rumus',
    unit: 'Satuan',
    direction: 'Arah',
    directions: (direction: string) =>
      ({up: 'makin tinggi makin baik', down: 'makin rendah makin baik'})[direction] ?? 'netral',
    breakdowns: 'Rincian',
    parameters: 'Parameter',
    components: 'Komponen',
    function: 'Fungsi paket',
    document: 'Dokumen',
    notes: 'Catatan',
    source: 'Sumber',
    version: 'versi',
  },
  en: {
    usage: `pantau-umkm: MSME figures from an office's spreadsheets to a web page

  pantau-umkm template --out FOLDER        write empty tables to fill in (XLSX, and CSV in a folder csv)
  pantau-umkm check PATH…                  check files: what was recognised, coerced, refused
  pantau-umkm compute INDICATOR PATH…      compute one indicator
  pantau-umkm explain INDICATOR PATH…      the rows behind one number; for inside the office only
  pantau-umkm build PATH… --out FOLDER     write a site: snapshot.json, index.html, embed/, report.html
  pantau-umkm audit SNAPSHOT               attack snapshot.json: what can still be computed from what is
                                           published; inside the office only
  pantau-umkm embed KEY SNAPSHOT           codes that embed one figure in another site (KEY: aid.coverage, or
                                           the name of an element: growth)
  pantau-umkm serve FOLDER [--port N]      preview on localhost
  pantau-umkm indicators [KEY …]           the catalogue (KEY: aid.coverage, or a family: aid);
                                           json and csv: MS-Ind metadata

PATH is a file (CSV, XLSX, JSON, Parquet), a folder, or an address of a CKAN portal. Options:
  --by DIM,…            breakdown: region (region:kecamatan), period, size_class, sector, owner_sex, kbli,
                        programme, channel, …; indicators KEY tells which
  --where DIM=VALUE     only this category; may be repeated. explain: the place of the number, such
                        as period=2024; what is not named is its total
  --param NAME=VALUE    a parameter of the indicator, such as days=90; may be repeated; see indicators KEY.
                        embed: view, theme, heading, widget
  --totals              also list the total of each breakdown
  --engine ENGINE       compute, build, explain: memory (default) or duckdb, for CSV, Parquet and DuckDB files larger
                        than memory; needs @duckdb/node-api. Or clickhouse, for a cluster whose
                        addresses stand in pantau.json or CLICKHOUSE_URL; without PATH, compute and
                        build take all files that were loaded
  --memory-limit 4GB    duckdb: memory it may take; beyond it, it works on disk. Default 80 % of what there is
  --temp-dir FOLDER     duckdb: folder for what does not fit into memory
  --report              build: also A4 reports to print, of the whole and of each area (reports/)
  --watch               build: build again whenever a file changes, until Ctrl+C
  --previous FILE       build, audit: snapshot.json of the release before. Nothing can be computed from
                        both, and revised figures are marked
  --limit N             explain: how many rows to list; default 50 for table, all for csv and json
  --format FORM         template: csv, xlsx; compute, explain: table, csv, json;
                        check, audit: text, json; indicators: text, json, csv;
                        embed: text, json, tag, div, wordpress, joomla, blade, iframe
  --src ADDRESS         embed: address of snapshot.json on your site, such as /umkm/snapshot.json
  --preview FILE        embed: write a page that shows the figure and its codes
  --table FILE=TABLE    say which table a file is: registry, observation, aid, membership,
                        mentoring, licence, training, product, programme, budget, agreement,
                        matching, service, order, reported
  --config FILE         pantau.json; default: the one in the data folder
  --lang id|en          language; default id
  --version             version of this program
  --help                this page

Exit code: 0 done, 1 data refused, 2 wrong usage.`,
    file: 'file',
    table: 'table',
    read: 'read',
    records: 'records',
    headerRows: 'header',
    row: 'row',
    matchedBy: 'by',
    approximate: 'about',
    accepted: 'accepted',
    refused: 'refused',
    setAside: 'set aside',
    unrecognised: 'not recognised',
    column: 'column',
    filled: 'filled',
    missing: 'missing',
    coerced: 'interpreted',
    matched: 'recognised as',
    unmatched: 'not used',
    ambiguous: 'more than one meaning',
    remarks: 'remarks',
    value: 'value',
    numerator: 'numerator',
    denominator: 'denominator',
    unknown: 'unknown',
    status: 'remark',
    target: 'target',
    achievement: 'achievement (%)',
    predicate: 'rating',
    category: 'category',
    incomplete: 'incomplete',
    key: 'key',
    name: 'indicator',
    moreRemarks: (count: string) => `… and ${count} more of this kind`,
    seeCheck: (count: string) =>
      `… and ${count} more remarks. All of them: pantau-umkm check PATH…`,
    reading: (files: string) => `Reading ${files} files …`,
    loading: (file: string, done: number, total: number) =>
      `Loading ${file}: ${done} of ${total} rows …`,
    computing: 'Computing …',
    written: (path: string, size: string) => `  ${path}  ${size}`,
    templates:
      'Delete the three example rows, fill in the tables you have, then run: pantau-umkm check FOLDER',
    done: (path: string) => `Site written to ${path}`,
    previewWritten: (path: string) => `Preview of the codes: ${path}`,
    rebuilt: (count: string, path: string) => `Site in ${path}: ${count} files new or changed.`,
    watching: 'Waiting for changes. Stop with Ctrl+C.',
    changedFiles: (files: string) => `Changed: ${files}`,
    stays: 'The last good site stays.',
    serving: (address: string) => `Dashboard: ${address}\nStop with Ctrl+C.`,
    protecting: 'Protecting small figures …',
    attacking: 'Attacking the result …',
    writing: (files: string) => `Writing ${files} files …`,
    unpublished: (areas: string) =>
      `No figures of areas within ${areas}: something there cannot be protected. Merge small areas (disclosure.collapse) or publish fewer breakdowns.`,
    withheld: (all: string, unsafe: string, along: string, share: string) =>
      `${all} figures withheld (${share} of all): ${unsafe} because they are small, ${along} so that the small ones cannot be computed. Attacked with all that is published: nothing is open.`,
    unprotected:
      'WARNING: "disclosure.method" in pantau.json is "none": every figure is published, also those about a few businesses. The choice is recorded in snapshot.json.',
    auditHead: (withheld: string, attacked: string) =>
      `${withheld} figures withheld; ${attacked} numbers behind them attacked.`,
    auditSafe: 'Nothing can be recovered.',
    auditExact: 'Can be recovered exactly:',
    auditNarrow: 'Fewer than three possible values:',
    auditSmall: 'Small counts open (one or two):',
    auditOpen: 'Said to be withheld, but the number is in the file:',
    auditAdvice:
      'Do not publish this file. Build it again with pantau-umkm build (with --previous where there is an earlier release), or publish fewer breakdowns (pantau.json).',
    auditContradiction: (count: string) =>
      `${count} parts of the file do not add up and cannot be attacked; check whether it was edited.`,
    auditUnprotected: 'This file was made without protection ("disclosure.method": "none").',
    previousOther: (found: string, expected: string) =>
      `The earlier release is of another region: ${found}, not ${expected}.`,
    definition: 'Definition',
    formula: 'Formula',
    unit: 'Unit',
    direction: 'Direction',
    directions: (direction: string) =>
      ({up: 'higher is better', down: 'lower is better'})[direction] ?? 'neutral',
    breakdowns: 'Breakdowns',
    parameters: 'Parameters',
    components: 'Components',
    function: 'Function',
    document: 'Document',
    notes: 'Notes',
    source: 'Source',
    version: 'version',
  },
});

/** How a column was matched, in a word. */
export const matchWords = {
  id: {
    name: 'nama',
    alias: 'sebutan',
    config: 'pantau.json',
    year: 'tahun',
    size_class: 'skala usaha',
    region: 'wilayah',
    cells: 'isi sel',
    ambiguous: '',
    unmatched: '',
  },
  en: {
    name: 'name',
    alias: 'alias',
    config: 'pantau.json',
    year: 'year',
    size_class: 'size class',
    region: 'region',
    cells: 'cells',
    ambiguous: '',
    unmatched: '',
  },
} as const;
