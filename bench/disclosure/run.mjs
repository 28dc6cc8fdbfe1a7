/**
 * `npm run bench:disclosure`: seconds and withheld cells of secondary suppression, for invented
 * offices of several sizes, beside the peer of `baseline.mjs`, and beside the best pattern for
 * tables of up to 100 cells. `--only NAME` runs one size, `--without-baseline` leaves the peer out.
 * Protection is asked for all withheld cells; the peer protects the primaries only.
 */
import {baseline} from './baseline.mjs';
import {loadDisclosure} from './bundle.mjs';

const options = process.argv.slice(2);
const only = options.includes('--only') ? options[options.indexOf('--only') + 1] : null;
const withBaseline = !options.includes('--without-baseline');
const core = await loadDisclosure();
const solver = await core.loadSolver();
const office = {seed: 1, classes: 3, sections: 21, breakdown: 'crossed', years: 1};
const sizes = {
  'counts-2000': ['counts', {...office, kecamatan: 18, desa: 0, businesses: 6000}],
  'counts-5000': ['counts', {...office, kecamatan: 4, desa: 13, businesses: 6000}],
  'amounts-2000': ['amounts', {...office, kecamatan: 18, desa: 0, businesses: 6000}],
  'counts-22000': ['counts', {...office, kecamatan: 18, desa: 13, businesses: 20000}],
};

for (const [name, [kind, shape]] of Object.entries(sizes)) {
  if (only !== null && only !== name) continue;
  const whole = kind === 'counts';
  const table = whole ? core.countsOf(shape) : core.amountsOf(shape);
  const began = performance.now();
  const found = await core.suppressSecondary({...questionOf(table, whole), ...progress()});
  const seconds = (performance.now() - began) / 1000;
  const all = Object.keys(table.cells).length;
  const ours = table.primary.length + (found.secondary?.length ?? NaN);
  const share = (count) => `${count} withheld (${((100 * count) / all).toFixed(1)} %)`;
  console.log(`${name}: ${all} cells, ${table.primary.length} primaries`);
  console.log(`  ours      ${seconds.toFixed(1)} s, ${share(ours)}, safe ${found.audit?.safe}`);
  if (!withBaseline) continue;
  const peer = await baseline(table, {core, solver, whole});
  console.log(`  baseline  ${peer.seconds.toFixed(1)} s, ${share(peer.withheld)}`);
  if (!whole) {
    // The peer knows no insiders: the same question without them.
    const outside = {...table, singletons: [], ownPart: {}};
    const same = await core.suppressSecondary({
      ...questionOf(outside, whole),
      protect: 'primaries',
    });
    console.log(`  ours without insiders ${share(table.primary.length + same.secondary.length)}`);
  }
}

if (only === null || only === 'best') {
  let [ours, best, proven, slow] = [0, 0, 0, 0];
  for (let seed = 1; seed <= 40; seed++) {
    const shape = {...office, seed, kecamatan: 4, desa: 0, sections: 3, businesses: 110};
    const table = core.countsOf(shape);
    const question = {...questionOf(table, true), protect: 'primaries'};
    const optimal = await core.suppressSecondary({...question, method: 'optimal', seconds: 20});
    if (optimal.secondary === null) {
      if (optimal.reason === 'time') slow++;
      continue;
    }
    const grown = await core.suppressSecondary({...question, method: 'heuristic'});
    ours += table.primary.length + grown.secondary.length;
    best += table.primary.length + optimal.secondary.length;
    proven++;
  }
  const more = ((100 * (ours - best)) / best).toFixed(1);
  console.log(`best: ${proven} tables of 80 cells proven (${slow} not in time)`);
  console.log(`  heuristic ${ours}, best ${best} withheld: ${more} % more`);
}

function questionOf(table, whole) {
  const {cells, equations, primary, hidden, free, upperProtection, singletons, ownPart} = table;
  return {
    ...{cells, equations, primary, hidden, free, upperProtection, singletons, whole, solver},
    ...(Object.keys(ownPart).length > 0 && {ownParts: ownPart}),
    protect: 'all',
  };
}

function progress() {
  let last = performance.now();
  return {
    onProgress({phase, done, total}) {
      if (performance.now() - last < 10_000) return;
      last = performance.now();
      console.log(`  … ${phase} ${done} / ${total}`);
    },
  };
}
