/**
 * What every implementation answers, so that the answers can be compared number by number. Each
 * group is a flat list over fixed axes, in the order of the lists in `generate.mjs`; a category of
 * its own, the last one, holds what is unknown. Nothing is divided except the location quotient.
 *
 * A *unit* is a business in a year that an observation names. It is *listed* where its status of that
 * year is active or blank and its class is not besar. Classes follow the sales of the year and the
 * law in force in it; upper bounds count in; blank sales are of unknown class.
 *
 * | group | axes | figures |
 * | --- | --- | --- |
 * | counts | kecamatan, year, class | listed units |
 * | growth | later year, all and each known class | change on the year before, its base |
 * | transitions | kecamatan, state in the first year, state in the last | businesses |
 * | any | kecamatan, year, class | listed; in any channel; unknown |
 * | channels | kecamatan, year, class, channel | listed; in the channel; unknown |
 * | coverage | kecamatan, year, all and each programme | eligible; reached; unknown |
 * | followup | kecamatan, year of the hand-over | due; visited on day 1…90; unknown; not due |
 * | sectors | known kecamatan, year, KBLI division | listed units |
 * | quotients | known kecamatan, year, known division | location quotient |
 * | nib | kecamatan, year | listed; with a NIB; unknown |
 * | licences | kecamatan, year, licence | needing it; with it; unknown; with it and all before it |
 *
 * Unknown stays in the denominator. A business is unknown for *any* channel where none says yes and
 * one is blank. Eligible are those that say yes or nothing; where they say nothing they are unknown
 * and never reached. States of a transition are the four classes, unknown, and, at the end only,
 * keluar: its status says that it stopped. A business that no row names in the last year is
 * unknown; it counts at the start where its status is active or blank. A hand-over is due when its
 * ninetieth day has come by the cut-off; one without a day is in no year.
 *
 * Businesses without a division leave every sum of a location quotient; those of unknown kecamatan
 * are part of the whole that a kecamatan is compared with.
 *
 * All listed units need a NIB and a trademark; units of KBLI 10, 11 and 56 need P-IRT and halal too.
 * Without a KBLI it is unknown whether they do: they stay in that denominator, as unknown whatever
 * they hold. With it *and all before it*, in the order NIB, P-IRT, halal, trademark: what a unit does
 * not need does not hold it up. Where nobody needs a licence that count is not asked for: the package
 * lists no row for an unknown kecamatan in which nobody is counted.
 */
import {districts, divisions, programmes, years} from './generate.mjs';

export const classes = ['mikro', 'kecil', 'menengah', 'unknown'];
export const states = ['mikro', 'kecil', 'menengah', 'besar', 'unknown', 'keluar'];
export const channels = [
  ...['whatsappBusiness', 'socialMedia', 'marketplace'],
  ...['deliveryPlatform', 'website', 'eCatalogue'],
];
export const licences = ['nib', 'pirt', 'halal', 'trademark'];
/** KBLI divisions that make food or drink, which need P-IRT and halal. */
export const foodDivisions = ['10', '11', '56'];

/** Length of the axes: the last kecamatan and the last division are those that are not known. */
export const size = {
  district: districts.length + 1,
  year: years.length,
  class: classes.length,
  state: states.length,
  channel: channels.length,
  programme: programmes.length + 1,
  division: divisions.length + 1,
  licence: licences.length,
};

const {district, year} = size;
const lengths = {
  counts: district * year * size.class,
  growth: (year - 1) * size.class * 2,
  transitions: district * (size.state - 1) * size.state,
  any: district * year * size.class * 3,
  channels: district * year * size.class * size.channel * 3,
  coverage: district * year * size.programme * 3,
  followup: district * year * 4,
  sectors: (district - 1) * year * size.division,
  quotients: (district - 1) * year * (size.division - 1),
  nib: district * year * 3,
  licences: district * year * size.licence * 4,
};
export const groups = Object.keys(lengths);

/** A list of zeros for a group. */
export function empty(group) {
  return new Array(lengths[group]).fill(0);
}

/** Growth from counts: what changed, and on what. The order of the kecamatan does not matter. */
export function growthOf(counts) {
  const growth = empty('growth');
  const total = (y, c) => {
    let sum = 0;
    for (let d = 0; d * year * size.class < counts.length; d++)
      sum += counts[(d * year + y) * size.class + c];
    return sum;
  };
  for (let y = 1; y < year; y++) {
    for (let c = 0; c < size.class; c++) {
      // First all classes, the unknown one among them, and then each that is known.
      const own = c === 0 ? [0, 1, 2, 3] : [c - 1];
      const [before, now] = [y - 1, y].map((at) => own.reduce((sum, k) => sum + total(at, k), 0));
      const at = ((y - 1) * size.class + c) * 2;
      growth[at] = now - before;
      growth[at + 1] = before;
    }
  }
  return growth;
}

/**
 * Location quotients from counts by division, unknown kecamatan and divisions last on their axes.
 *
 * @returns 0 where the kecamatan, or the division anywhere, has nobody to compare
 */
export function quotientsOf(sectors, {district: D, year: Y, division: I} = size) {
  const quotients = new Array((D - 1) * Y * (I - 1)).fill(0);
  for (let y = 0; y < Y; y++) {
    const ofDivision = new Float64Array(I - 1);
    const ofDistrict = new Float64Array(D);
    let total = 0;
    for (let d = 0; d < D; d++) {
      for (let i = 0; i < I - 1; i++) {
        const count = sectors[(d * Y + y) * I + i];
        ofDivision[i] += count;
        ofDistrict[d] += count;
        total += count;
      }
    }
    for (let d = 0; d < D - 1; d++) {
      for (let i = 0; i < I - 1; i++) {
        if (ofDistrict[d] === 0 || ofDivision[i] === 0) continue;
        const share = sectors[(d * Y + y) * I + i] / ofDistrict[d];
        quotients[(d * Y + y) * (I - 1) + i] = share / (ofDivision[i] / total);
      }
    }
  }
  return quotients;
}

/** Leaves out what is not asked: who holds a licence and all before it where nobody needs it. */
export function asked(answer) {
  const {licences} = answer;
  for (let at = 0; licences && at < licences.length; at += 4)
    if (licences[at] === 0) licences[at + 3] = 0;
  return answer;
}

/**
 * Where two answers differ: one sentence per group, none where they are the same. Counts must be
 * equal, quotients to nine digits (no count is so large that this lets one pass that is not). A
 * group that one of them does not have is not compared.
 */
export function differences(expected, found) {
  const sentences = [];
  for (const group of groups) {
    const [a, b] = [expected[group], found[group]];
    if (a === undefined || b === undefined) continue;
    const at = a.findIndex((value, index) => !same(value, b[index]));
    if (a.length !== b.length) sentences.push(`${group}: ${b.length} figures for ${a.length}`);
    else if (at >= 0) sentences.push(`${group}[${at}]: ${b[at]} for ${a[at]}`);
  }
  return sentences;
}

function same(a, b) {
  return a === b || Math.abs(a - b) <= 1e-9 * Math.abs(a);
}
