/** Rows of one query per group, each with names of areas, years and classes, at their places. */
import {channels, classes, empty, groups, size, states} from './answer.mjs';
import {districts, divisions, programmes, years} from './generate.mjs';

export function canonical(found) {
  const answer = Object.fromEntries(groups.map((group) => [group, empty(group)]));
  const district = (code) => (code === null ? districts.length : districts.indexOf(code));
  const place = (code, year) => district(code) * size.year + years.indexOf(year);
  const cell = (code, year, name) => place(code, year) * size.class + classes.indexOf(name);
  const set = (group, at, figures) =>
    figures.forEach((figure, i) => (answer[group][at + i] = Number(figure)));
  for (const [code, year, name, n] of found.counts) set('counts', cell(code, year, name), [n]);
  for (const [year, name, ...figures] of found.growth) {
    const at = name === null ? 0 : classes.indexOf(name) + 1;
    // Growth of the unknown class is not asked for.
    if (at < size.class) set('growth', ((years.indexOf(year) - 1) * size.class + at) * 2, figures);
  }
  for (const [code, from, to, n] of found.transitions) {
    const at = district(code) * (size.state - 1) + states.indexOf(from);
    set('transitions', at * size.state + states.indexOf(to), [n]);
  }
  for (const [code, year, name, ...figures] of found.any)
    set('any', cell(code, year, name) * 3, figures);
  for (const [code, year, name, n, ...figures] of found.channels)
    channels.forEach((_, i) => {
      const at = (cell(code, year, name) * size.channel + i) * 3;
      set('channels', at, [n, ...figures.slice(2 * i, 2 * i + 2)]);
    });
  // Programmes that reached nobody in a place have no row.
  for (const [code, year, , n, , blank] of found.coverage)
    for (let p = 0; p < size.programme; p++) {
      const at = (place(code, year) * size.programme + p) * 3;
      set('coverage', at, [n, answer.coverage[at + 1], blank]);
    }
  for (const [code, year, name, , reached] of found.coverage) {
    const p = name === null ? 0 : programmes.indexOf(name) + 1;
    set('coverage', (place(code, year) * size.programme + p) * 3 + 1, [reached]);
  }
  for (const [code, year, due, followed, open] of found.followup)
    set('followup', place(code, year) * 4, [due, followed, 0, open]);
  for (const [code, year, name, n, quotient] of found.quotients) {
    if (code === null) continue;
    const i = name === null ? divisions.length : divisions.indexOf(name);
    set('sectors', place(code, year) * size.division + i, [n]);
    if (name !== null) set('quotients', place(code, year) * divisions.length + i, [quotient]);
  }
  for (const [code, year, ...figures] of found.nib) set('nib', place(code, year) * 3, figures);
  for (const [code, year, ...figures] of found.licences)
    set('licences', place(code, year) * 16, figures);
  return answer;
}
