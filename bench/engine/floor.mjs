/** The same job by hand, over bytes and typed arrays: what plain JavaScript can do. */
import {growthOf, groups, quotientsOf, empty, size} from './answer.mjs';
import {load} from './floor-load.mjs';
import {pass} from './floor-pass.mjs';
import {cutOff, districts, divisions, programmes, years} from './generate.mjs';

export function open(folder) {
  return {
    load: () => load(folder),
    answer: (data) => finished(data, pass(data, {years, cutOff})),
    one: (data) => pass(data, {years, cutOff, only: ['any']}),
    two: (data) => pass(data, {years, cutOff, only: ['any', 'channels']}),
    canonical,
  };
}

/** What is divided or subtracted comes last, from counts. */
function finished({registry}, found) {
  const district = registry.districts.length + 1;
  const division = registry.divisions.length + 1;
  return {
    ...found,
    growth: growthOf(found.counts),
    quotients: quotientsOf(found.sectors, {district, year: size.year, division}),
  };
}

/** Codes in order of first sight to the places of the answer. */
function canonical(data, found) {
  const {registry, aid} = data;
  const place = (list, texts) => [...texts.map((text) => list.indexOf(text)), list.length];
  const districtAt = place(districts, registry.districts);
  const divisionAt = place(divisions, registry.divisions);
  const programmeAt = [0, ...aid.programmes.map((name) => programmes.indexOf(name) + 1)];
  const answer = Object.fromEntries(groups.map((group) => [group, empty(group)]));
  const {counts, any, channels, eligibleCounts, reached, followup, sectors} = found;
  const set = (group, at, ...figures) => figures.forEach((one, i) => (answer[group][at + i] = one));
  districtAt.forEach((to, d) => {
    set('transitions', to * 30, ...found.transitions.slice(d * 30, d * 30 + 30));
    for (let y = 0; y < size.year; y++) {
      const [from, at] = [d * size.year + y, to * size.year + y];
      for (let c = 0; c < 4; c++) {
        const n = counts[from * 4 + c];
        set('counts', at * 4 + c, n);
        set('any', (at * 4 + c) * 3, n, ...any.slice((from * 4 + c) * 2, (from * 4 + c) * 2 + 2));
        for (let k = 0; k < 6; k++) {
          const one = (from * 4 + c) * 12 + k * 2;
          set('channels', ((at * 4 + c) * 6 + k) * 3, n, channels[one], channels[one + 1]);
        }
      }
      const [eligible, blank] = eligibleCounts.slice(from * 2, from * 2 + 2);
      programmeAt.forEach((p, i) => {
        const n = reached[from * programmeAt.length + i];
        set('coverage', (at * size.programme + p) * 3, eligible, n, blank);
      });
      set('followup', at * 4, ...followup.slice(from * 4, from * 4 + 4));
      divisionAt.forEach((i, code) => {
        if (to === districts.length) return;
        set('sectors', at * size.division + i, sectors[from * divisionAt.length + code]);
        if (i === divisions.length) return;
        const quotient = found.quotients[from * (divisionAt.length - 1) + code];
        set('quotients', at * divisions.length + i, quotient);
      });
      const ofLicences = found.licenceCounts.slice(from * 16, from * 16 + 16);
      set('nib', at * 3, ...ofLicences.slice(0, 3));
      set('licences', at * 16, ...ofLicences);
    }
  });
  answer.growth = found.growth;
  return answer;
}
