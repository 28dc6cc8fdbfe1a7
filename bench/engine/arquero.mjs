/** Arquero: tables of columns and verbs; answers are small integers, identifiers stay texts. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {foodDivisions} from './answer.mjs';
import {cutOff, years} from './generate.mjs';
import {canonical} from './rows.mjs';

const channels = ['wa', 'medsos', 'lokapasar', 'antar', 'situs', 'katalog'];
const licences = ['nib', 'pirt', 'halal', 'merek'];
const truth = (cell) => (cell === 'Ya' ? 1 : 0);
const day = (cell) => Date.parse(cell) / 86_400_000;
const last = Date.parse(cutOff) / 86_400_000;

const kelas = `d => d.omzet == null ? 4
  : d.omzet <= (d.tahun >= 2021 ? 2000000000 : 300000000) ? 0
  : d.omzet <= (d.tahun >= 2021 ? 15000000000 : 2500000000) ? 1
  : d.omzet <= 50000000000 ? 2 : 3`;
const sum = (condition) => `d => op.sum(${condition} ? 1 : 0)`;
const yesAndBlank = (key) => ({
  [`${key}1`]: sum(`d.${key} === 1`),
  [`${key}2`]: sum(`d.${key} === 2`),
});
/** Whether P-IRT and halal are needed: 0 no, 1 yes, 2 unknown. */
const pangan = `d => d.divisi == null ? 2
  : ${foodDivisions.map((division) => `d.divisi === '${division}'`).join(' || ')} ? 1 : 0`;
const foodOnly = ['pirt', 'halal'];
const licence = (key, index) => {
  const needs = foodOnly.includes(key) ? 'd.pangan' : '1';
  const passed = licences
    .slice(0, index + 1)
    .map((one) =>
      foodOnly.includes(one) ? `(d.pangan === 0 || d.${one} === 1)` : `d.${one} === 1`,
    );
  return {
    [`${key}0`]: sum(`${needs} > 0`),
    [`${key}1`]: sum(`${needs} === 1 && d.${key} === 1`),
    [`${key}2`]: sum(`${needs} === 2 || ${needs} === 1 && d.${key} === 2`),
    [`${key}3`]: sum(passed.join(' && ')),
  };
};
const anyYes = channels.map((key) => `d.${key} === 1`).join(' || ');
const anyBlank = channels.map((key) => `d.${key} === 2`).join(' || ');
const digital = (keys) => ({
  n: 'd => op.count()',
  any1: sum(`(${anyYes})`),
  any2: sum(`!(${anyYes}) && (${anyBlank})`),
  ...Object.assign({}, ...keys.map(yesAndBlank)),
});
const everything = {
  ...digital(channels),
  eligible: sum('d.sasaran > 0'),
  ...yesAndBlank('sasaran'),
  ...Object.assign({}, ...licences.map(licence)),
};

export async function open(folder) {
  const aq = await import('arquero');
  const table = (name, parse) =>
    aq
      .fromCSV(readFileSync(join(folder, name), 'utf8'), {
        autoType: false,
        parse: Object.fromEntries(
          Object.entries(parse).map(([header, [, type]]) => [header, type]),
        ),
      })
      .select(Object.fromEntries(Object.entries(parse).map(([header, [key]]) => [header, key])));
  const listedOf = ({units}) => units.filter('d => d.aktif === 1 && d.kelas !== 3');
  const counted = (data, figures) =>
    listedOf(classed(data)).groupby('kec', 'tahun', 'kelas').rollup(figures);
  return {
    load: () => load(table),
    answer(data) {
      const all = classed(data);
      const listed = listedOf(all);
      return {
        listed: rowsOf(listed.groupby('kec', 'tahun', 'kelas').rollup(everything)),
        reached: reached(listed, data.aid),
        followup: rowsOf(followup(data)),
        sectors: rowsOf(sectors(listed)),
        transitions: rowsOf(transitions(all.units)),
      };
    },
    one: (data) => rowsOf(counted(data, digital([]))),
    two: (data) => rowsOf(counted(data, digital(channels))),
    canonical: (_, found) => canonical(found),
  };
}

function load(table) {
  const register = table('umkm.csv', {
    ID_UMKM: ['id', String],
    'Kode Kecamatan': ['kec', String],
    'Kode KBLI': ['divisi', (cell) => cell.slice(0, 2)],
    'Sasaran Bantuan': ['sasaran', truth],
    'Punya NIB': ['nib', truth],
    PIRT: ['pirt', truth],
    Halal: ['halal', truth],
    'Merek Terdaftar': ['merek', truth],
  });
  const units = table('pengamatan.csv', {
    ID_UMKM: ['id', String],
    Tahun: ['tahun', Number],
    'Omzet per tahun': ['omzet', Number],
    'Status Usaha': ['aktif', (cell) => (cell === 'Aktif' ? 1 : 0)],
    'WhatsApp Bisnis': ['wa', truth],
    'Media Sosial': ['medsos', truth],
    Marketplace: ['lokapasar', truth],
    'Pesan Antar': ['antar', truth],
    Website: ['situs', truth],
    'E-Katalog': ['katalog', truth],
  })
    .join_left(register, 'id')
    // What is blank never reaches the functions above.
    .impute({aktif: () => 1, ...blankIs2(['sasaran', ...licences, ...channels])});
  const aid = table('bantuan.csv', {
    ID_UMKM: ['id', String],
    'Nama Bantuan': ['program', String],
    'Tanggal Penyaluran': ['hari', day],
  })
    .filter('d => d.hari != null')
    .derive({tahun: 'd => op.utcyear(d.hari * 86400000)'})
    .join_left(register.select('id', 'kec'), 'id');
  const visits = table('pendampingan.csv', {
    'Tanggal Kunjungan': ['kunjungan', day],
    ID_UMKM: ['id', String],
  });
  return {units, aid, visits};
}

function blankIs2(keys) {
  return Object.fromEntries(keys.map((key) => [key, () => 2]));
}

function classed(data) {
  return {units: data.units.derive({kelas, pangan})};
}

function reached(listed, aid) {
  const eligible = listed.filter('d => d.sasaran === 1').select('id', 'tahun', 'kec');
  const events = aid.select('id', 'tahun', 'program');
  const keys = ['id', 'tahun'];
  const join = (recipients) => recipients.join(eligible, [keys, keys]);
  const any = join(events.select('id', 'tahun').dedupe()).groupby('kec', 'tahun').count();
  const each = join(events.filter('d => d.program != null').dedupe())
    .groupby('kec', 'tahun', 'program')
    .count();
  return [...rowsOf(any).map(([kec, tahun, n]) => [kec, tahun, null, n]), ...rowsOf(each)];
}

function followup({aid, visits}) {
  return aid
    .join_left(visits, 'id')
    .params({last})
    .derive({
      due: '(d, $) => d.hari + 90 <= $.last ? 1 : 0',
      followed: `(d, $) => d.hari + 90 <= $.last && d.kunjungan > d.hari
        && d.kunjungan <= d.hari + 90 ? 1 : 0`,
    })
    .groupby('id', 'kec', 'tahun')
    .rollup({due: 'd => op.max(d.due)', followed: 'd => op.max(d.followed)'})
    .groupby('kec', 'tahun')
    .rollup({
      due: 'd => op.sum(d.due)',
      followed: 'd => op.sum(d.followed)',
      open: 'd => op.sum(1 - d.due)',
    });
}

function sectors(listed) {
  const n = 'd => op.sum(d.divisi == null ? 0 : d.n)';
  return listed
    .groupby('kec', 'tahun', 'divisi')
    .count({as: 'n'})
    .groupby('kec', 'tahun')
    .derive({ofKec: n})
    .groupby('divisi', 'tahun')
    .derive({ofDivisi: n})
    .groupby('tahun')
    .derive({all: n})
    .ungroup()
    .derive({lq: 'd => d.divisi == null ? null : (d.n / d.ofKec) / (d.ofDivisi / d.all)'})
    .select('kec', 'tahun', 'divisi', 'n', 'lq');
}

function transitions(units) {
  const ends = units
    .params({year: years.at(-1)})
    .filter('(d, $) => d.tahun === $.year')
    .derive({akhir: 'd => d.aktif === 1 ? d.kelas : 5'})
    .select('id', 'akhir');
  return units
    .params({year: years[0]})
    .filter('(d, $) => d.tahun === $.year && d.aktif === 1')
    .select('id', 'kec', 'kelas')
    .join_left(ends, 'id')
    .impute({akhir: () => 4})
    .groupby('kec', 'kelas', 'akhir')
    .count();
}

/** Rows of a small table as lists, in the order of its columns. */
function rowsOf(table) {
  const names = table.columnNames();
  return table.objects().map((row) => names.map((name) => row[name] ?? null));
}
