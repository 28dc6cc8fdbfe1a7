/** Writes `docs/columns.md`: which columns each table may have, and under which headers. */
import {buildSync} from 'esbuild';

const note =
  '<!-- Dibuat oleh `npm run generate` dari `src/schema`. Jangan disunting langsung. -->\n';

const tables = {
  registry: ['Daftar usaha', 'Satu baris per usaha: dasar penghitungan.'],
  observation: ['Pengamatan tahunan', 'Satu baris per usaha dan tahun.'],
  aid: ['Bantuan', 'Satu baris per penyerahan bantuan.'],
  membership: ['Anggota kelompok', 'Satu baris per anggota kelompok penerima.'],
  mentoring: ['Pendampingan', 'Satu baris per kunjungan pendampingan.'],
  licence: ['Perizinan', 'Satu baris per izin. Izin yang berkolom sendiri masuk daftar usaha.'],
  training: ['Pelatihan', 'Satu baris per peserta, atau per pelatihan bila hanya jumlahnya ada.'],
  product: [
    'Produk',
    'Satu baris per produk, atau per desa yang disurvei. Desa tanpa produk tidak perlu nama produk.',
  ],
  programme: ['Program dan indikator', 'Satu baris per program atau indikator.'],
  budget: ['Anggaran', 'Satu baris per mata anggaran.'],
  agreement: ['Kerja sama', 'Satu baris per kesepakatan (MoU) atau perjanjian (PKS).'],
  matching: ['Temu bisnis', 'Satu baris per pertemuan usaha dengan mitra.'],
  service: ['Layanan pusat terpadu', 'Satu baris per usaha yang dilayani PLUT atau pusat layanan.'],
  order: ['Pesanan daring', 'Satu baris per pesanan yang diterima usaha secara daring.'],
};

const types = {
  text: 'teks',
  code: 'kode',
  number: 'angka',
  count: 'bilangan bulat',
  rupiah: 'rupiah',
  percent: 'persen',
  degrees: 'derajat',
  range: 'rentang rupiah',
  year: 'tahun',
  date: 'tanggal',
  enum: 'pilihan',
  truth: 'ya/tidak',
  list: 'daftar',
};

const introduction = `# Kolom yang dikenali

Judul kolom dibandingkan tanpa membedakan huruf besar, tanda baca, urutan kata, akhiran -nya, dan
singkatan yang lazim (jml, tgl, thn, kab, kec). Satu salah ketik pada kata yang panjang dimaafkan dan
disebut. Satuan di judul dikalikan: \`Omzet (Rp juta)\`. Judul yang dapat berarti dua kolom diputuskan
oleh isinya; bila isinya tidak memutuskan, kolom itu tidak dibaca dan disebut. \`columns\` di
\`pantau.json\` mengalahkan semuanya; \`null\` atau \`"-"\` mengabaikan kolom.

Kolom bertanda **pribadi** hanya dipakai untuk mencocokkan dan menghitung; isinya tidak pernah
ditampilkan utuh.
`;

/** The row tables of `src/schema`, for a script that cannot load TypeScript. */
export async function loadRowTables(root) {
  const {outputFiles} = buildSync({
    entryPoints: [`${root}/src/schema/tables.ts`],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  const source = Buffer.from(outputFiles[0].text).toString('base64');
  return (await import(`data:text/javascript;base64,${source}`)).rowTables;
}

/**
 * @param rowTables the tables of `src/schema/tables.ts`
 * @returns {string} the text of `docs/columns.md`
 */
export function columnsDocument(rowTables) {
  const first = new Map();
  const parts = rowTables.map(({name, spec}) => {
    const own = [];
    const shared = [];
    for (const column of Object.values(spec.columns)) {
      const known = first.get(column.key);
      if (known && sameHeaders(known.column, column)) shared.push([column.key, known.table]);
      else {
        own.push(column);
        if (!known) first.set(column.key, {column, table: name});
      }
    }
    return section(name, own, shared);
  });
  return `${note}\n${introduction}\n${parts.join('\n')}`;
}

function section(name, own, shared) {
  const [title, text] = tables[name];
  const rows = own.map((column) => `| ${cellsOf(column).join(' | ')} |\n`).join('');
  const spellings = own
    .filter(({type, values}) => values && type !== 'truth')
    .map(spellingsOf)
    .join('');
  return [
    `## ${title} (\`${name}\`)\n\n${text}\n\n`,
    own.length > 0 ? `| Kunci | Isi | Jenis | Judul |\n| --- | --- | --- | --- |\n${rows}\n` : '',
    sharedText(shared),
    spellings === '' ? '' : `Ejaan yang dikenali:\n\n${spellings}\n`,
  ].join('');
}

function cellsOf({key, title, type, unit, personal, aliases, otherwise = []}) {
  const marks = [unit ? `${types[type]} (${unit})` : types[type], personal ? '**pribadi**' : ''];
  const headers = aliases.join(', ');
  const spare = otherwise.length > 0 ? `; bila isinya cocok: ${otherwise.join(', ')}` : '';
  return [`\`${key}\``, title.id, marks.filter(Boolean).join(', '), headers + spare];
}

function sharedText(shared) {
  const byTable = new Map();
  for (const [key, table] of shared) byTable.set(table, [...(byTable.get(table) ?? []), key]);
  return [...byTable]
    .map(
      ([table, keys]) =>
        `Juga, seperti di \`${table}\`: ${keys.map((key) => `\`${key}\``).join(', ')}.\n\n`,
    )
    .join('');
}

function spellingsOf({key, values}) {
  const lines = Object.entries(values).map(
    ([category, words]) => `${category} (${words.join(', ')})`,
  );
  return `- \`${key}\`: ${lines.join('; ')}\n`;
}

function sameHeaders(a, b) {
  return a.type === b.type && a.aliases.join() === b.aliases.join();
}
