/** Row objects, Maps and `rollups` of d3-array: how such figures are usually made in a page. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {foodDivisions} from './answer.mjs';
import {cutOff, years} from './generate.mjs';
import {canonical} from './rows.mjs';

const channelKeys = ['wa', 'medsos', 'lokapasar', 'antar', 'situs', 'katalog'];
const licenceKeys = ['nib', 'pirt', 'halal', 'merek'];
const foodOnly = ['pirt', 'halal'];
const nobody = {
  kec: null,
  divisi: null,
  pangan: 2,
  sasaran: 2,
  nib: 2,
  pirt: 2,
  halal: 2,
  merek: 2,
};
const limits = {old: [300e6, 2.5e9, 50e9], now: [2e9, 15e9, 50e9]};
const truth = (cell) => (cell === 'Ya' ? 1 : cell === 'Tidak' ? 0 : 2);
const dayOf = (cell) => (cell === '' ? null : Date.parse(cell) / 86_400_000);

export async function open(folder) {
  const [{csvParse}, d3] = await Promise.all([import('d3-dsv'), import('d3-array')]);
  const rows = (name, row) => csvParse(readFileSync(join(folder, name), 'utf8'), row);
  const listedOf = ({units}) =>
    units
      .filter(({aktif}) => aktif)
      .map((unit) => ({unit, kelas: kelasOf(unit)}))
      .filter(({kelas}) => kelas !== 3);
  const digital = (data, keys) =>
    d3.flatRollup(
      listedOf(data),
      (group) => [group.length, ...anyOf(group), ...keys.flatMap((key) => counts(group, key))],
      ...[({unit}) => unit.kec, ({unit}) => unit.tahun, ({kelas}) => kelas],
    );
  return {
    load: () => load(rows),
    answer(data) {
      const listed = listedOf(data);
      return {
        listed: listedRows(d3, listed),
        reached: reachedRows(d3, listed, data.aid),
        followup: followupRows(d3, data),
        sectors: sectorRows(d3, listed),
        transitions: transitionRows(d3, data.units),
      };
    },
    one: (data) => digital(data, []),
    two: (data) => digital(data, channelKeys),
    canonical: (_, found) => canonical(found),
  };
}

function load(rows) {
  const register = rows('umkm.csv', (row) => ({
    id: row.ID_UMKM,
    kec: row['Kode Kecamatan'] || null,
    divisi: row['Kode KBLI'].slice(0, 2) || null,
    pangan: panganOf(row['Kode KBLI'].slice(0, 2)),
    sasaran: truth(row['Sasaran Bantuan']),
    nib: truth(row['Punya NIB']),
    pirt: truth(row.PIRT),
    halal: truth(row.Halal),
    merek: truth(row['Merek Terdaftar']),
  }));
  const byId = new Map(register.map((one) => [one.id, one]));
  // Each field by its name: objects that are spread together are several times slower to read.
  const units = rows('pengamatan.csv', (row) => {
    const own = byId.get(row.ID_UMKM) ?? nobody;
    return {
      id: row.ID_UMKM,
      kec: own.kec,
      divisi: own.divisi,
      pangan: own.pangan,
      sasaran: own.sasaran,
      nib: own.nib,
      pirt: own.pirt,
      halal: own.halal,
      merek: own.merek,
      tahun: Number(row.Tahun),
      omzet: row['Omzet per tahun'] === '' ? NaN : Number(row['Omzet per tahun']),
      aktif: row['Status Usaha'] === '' || row['Status Usaha'] === 'Aktif',
      wa: truth(row['WhatsApp Bisnis']),
      medsos: truth(row['Media Sosial']),
      lokapasar: truth(row.Marketplace),
      antar: truth(row['Pesan Antar']),
      situs: truth(row.Website),
      katalog: truth(row['E-Katalog']),
    };
  });
  const aid = rows('bantuan.csv', (row) => ({
    id: row.ID_UMKM,
    kec: byId.get(row.ID_UMKM)?.kec ?? null,
    program: row['Nama Bantuan'],
    day: dayOf(row['Tanggal Penyaluran']),
    tahun: Number(row['Tanggal Penyaluran'].slice(0, 4)),
  })).filter(({day}) => day !== null);
  const visits = rows('pendampingan.csv', (row) => ({
    id: row.ID_UMKM,
    day: dayOf(row['Tanggal Kunjungan']),
  }));
  return {units, aid, visits};
}

/** Whether P-IRT and halal are needed: 0 no, 1 yes, 2 unknown. */
function panganOf(divisi) {
  return divisi === '' ? 2 : foodDivisions.includes(divisi) ? 1 : 0;
}

function kelasOf({omzet, tahun}) {
  if (Number.isNaN(omzet)) return 4;
  const [mikro, kecil, menengah] = tahun >= 2021 ? limits.now : limits.old;
  return omzet <= mikro ? 0 : omzet <= kecil ? 1 : omzet <= menengah ? 2 : 3;
}

function counts(group, key) {
  let [yes, blank] = [0, 0];
  for (const {unit} of group) {
    if (unit[key] === 1) yes++;
    else if (unit[key] === 2) blank++;
  }
  return [yes, blank];
}

/** Needing a licence, with it, unknown, and with it and all before it. */
function licenceCounts(group, index) {
  const key = licenceKeys[index];
  const before = licenceKeys.slice(0, index + 1);
  const needs = (unit, one) => (foodOnly.includes(one) ? unit.pangan : 1);
  const figures = [0, 0, 0, 0];
  for (const {unit} of group) {
    const needed = needs(unit, key);
    if (needed !== 0) figures[0]++;
    if (needed === 1 && unit[key] === 1) figures[1]++;
    else if (needed === 2 || (needed === 1 && unit[key] === 2)) figures[2]++;
    if (before.every((one) => needs(unit, one) === 0 || unit[one] === 1)) figures[3]++;
  }
  return figures;
}

function anyOf(group) {
  let [yes, blank] = [0, 0];
  for (const {unit} of group) {
    if (channelKeys.some((key) => unit[key] === 1)) yes++;
    else if (channelKeys.some((key) => unit[key] === 2)) blank++;
  }
  return [yes, blank];
}

function listedRows(d3, listed) {
  return d3
    .flatRollup(
      listed,
      (group) => {
        const [eligible, blank] = counts(group, 'sasaran');
        return [
          ...[group.length, ...anyOf(group), ...channelKeys.flatMap((key) => counts(group, key))],
          ...[eligible + blank, eligible, blank],
          ...licenceKeys.flatMap((_, index) => licenceCounts(group, index)),
        ];
      },
      ...[({unit}) => unit.kec, ({unit}) => unit.tahun, ({kelas}) => kelas],
    )
    .map(([kec, tahun, kelas, figures]) => [kec, tahun, kelas, ...figures]);
}

function reachedRows(d3, listed, aid) {
  const programmes = d3.rollup(
    aid,
    (events) => new Set(events.map(({program}) => program)),
    ...[({id}) => id, ({tahun}) => tahun],
  );
  const reached = listed.flatMap(({unit}) => {
    const own = unit.sasaran === 1 ? programmes.get(unit.id)?.get(unit.tahun) : undefined;
    if (own === undefined) return [];
    return [null, ...own].filter((program) => program !== '').map((program) => ({unit, program}));
  });
  return d3.flatRollup(
    reached,
    (group) => group.length,
    ...[({unit}) => unit.kec, ({unit}) => unit.tahun, ({program}) => program],
  );
}

function followupRows(d3, {aid, visits}) {
  const last = dayOf(cutOff);
  const days = d3.rollup(
    visits,
    (group) => group.map(({day}) => day),
    ({id}) => id,
  );
  const units = d3.flatRollup(
    aid,
    (events) => {
      const due = events.filter(({day}) => day + 90 <= last);
      const followed = due.some(({id, day}) =>
        days.get(id)?.some((visit) => visit > day && visit <= day + 90),
      );
      return {kec: events[0].kec, due: due.length > 0, followed};
    },
    ...[({id}) => id, ({tahun}) => tahun],
  );
  return d3
    .flatRollup(
      units,
      (group) => [
        group.filter(([, , {due}]) => due).length,
        group.filter(([, , {followed}]) => followed).length,
        group.filter(([, , {due}]) => !due).length,
      ],
      ...[([, , {kec}]) => kec, ([, tahun]) => tahun],
    )
    .map(([kec, tahun, figures]) => [kec, tahun, ...figures]);
}

function sectorRows(d3, listed) {
  const named = listed.filter(({unit}) => unit.divisi !== null);
  const number = (...keys) => d3.rollup(named, (group) => group.length, ...keys);
  const [kec, tahun, divisi] = [
    ({unit}) => unit.kec,
    ({unit}) => unit.tahun,
    ({unit}) => unit.divisi,
  ];
  const [all, ofKec, ofDivisi] = [number(tahun), number(tahun, kec), number(tahun, divisi)];
  return d3
    .flatRollup(listed, (group) => group.length, kec, tahun, divisi)
    .map(([k, t, i, n]) => {
      if (i === null) return [k, t, i, n, null];
      const share = ofDivisi.get(t).get(i) / all.get(t);
      return [k, t, i, n, n / ofKec.get(t).get(k) / share];
    });
}

function transitionRows(d3, units) {
  const ends = new Map(
    units
      .filter(({tahun}) => tahun === years.at(-1))
      .map((unit) => [unit.id, unit.aktif ? kelasOf(unit) : 5]),
  );
  return d3.flatRollup(
    units.filter(({tahun, aktif}) => tahun === years[0] && aktif),
    (group) => group.length,
    ...[({kec}) => kec, kelasOf, ({id}) => ends.get(id) ?? 4],
  );
}
