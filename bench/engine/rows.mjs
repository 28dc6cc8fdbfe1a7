/**
 * From rows, as a database gives them, to the answer. A kecamatan, division or programme that is
 * null is the unknown one, or any programme.
 *
 * | rows | columns |
 * | --- | --- |
 * | listed | kecamatan, year, class 0…4, listed, any, unknown, for each channel: yes and unknown, eligible or unknown, eligible, unknown, then of each licence four figures |
 * | reached | kecamatan, year, programme, businesses |
 * | followup | kecamatan, year, due, followed, not due |
 * | sectors | kecamatan, year, division, listed, quotient |
 * | transitions | kecamatan, state 0…4, state 0…5, businesses |
 */
import {channels, empty, groups, growthOf, size} from './answer.mjs';
import {districts, divisions, programmes, years} from './generate.mjs';

export function canonical(found) {
  const district = (code) => {
    const dotted = String(code).replace(/^(..)(..)(..)$/, '$1.$2.$3');
    return code === null ? districts.length : districts.indexOf(dotted);
  };
  const place = (kec, tahun) => district(kec) * size.year + years.indexOf(tahun);
  const answer = Object.fromEntries(groups.map((group) => [group, empty(group)]));
  const add = (group, at, figures) =>
    figures.forEach((one, i) => (answer[group][at + i] += Number(one)));
  for (const [kec, tahun, kelas, n, ...rest] of found.listed) {
    const at = place(kec, tahun);
    const cell = at * size.class + (kelas === 4 ? 3 : kelas);
    add('counts', cell, [n]);
    add('any', cell * 3, [n, rest[0], rest[1]]);
    channels.forEach((_, i) => {
      add('channels', (cell * 6 + i) * 3, [n, rest[2 + 2 * i], rest[3 + 2 * i]]);
    });
    const [eligible, , blank] = rest.slice(14, 17);
    for (let p = 0; p < size.programme; p++) {
      add('coverage', (at * size.programme + p) * 3, [eligible, 0, blank]);
    }
    add('nib', at * 3, rest.slice(17, 20));
    add('licences', at * 16, rest.slice(17, 33));
  }
  for (const [kec, tahun, program, n] of found.reached) {
    const p = program === null ? 0 : programmes.indexOf(program) + 1;
    add('coverage', (place(kec, tahun) * size.programme + p) * 3 + 1, [n]);
  }
  for (const [kec, tahun, due, followed, open] of found.followup) {
    add('followup', place(kec, tahun) * 4, [due, followed, 0, open]);
  }
  for (const [kec, tahun, divisi, n, lq] of found.sectors) {
    if (kec === null) continue;
    const known = divisi !== null;
    const i = known ? divisions.indexOf(String(divisi).padStart(2, '0')) : divisions.length;
    add('sectors', place(kec, tahun) * size.division + i, [n]);
    if (known) add('quotients', place(kec, tahun) * divisions.length + i, [lq]);
  }
  for (const [kec, from, to, n] of found.transitions) {
    add('transitions', district(kec) * 30 + from * 6 + to, [n]);
  }
  answer.growth = growthOf(answer.counts);
  return answer;
}
