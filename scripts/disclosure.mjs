/**
 * Withholds cells in seeded tables of invented offices and attacks what is published of them:
 * `npm run disclosure`. `PANTAU_RUNS` says how many (500), `PANTAU_FROM` which is the first. Ends with
 * 1 where an attack finds anything, or where it does not find most of what the primaries alone leave
 * open: then the attack is worth nothing.
 */
import {loadDisclosure} from '../bench/disclosure/bundle.mjs';

const runs = Number(process.env.PANTAU_RUNS ?? 500);
const first = Number(process.env.PANTAU_FROM ?? 1);
const {loadSolver, protectedOffice} = await loadDisclosure();
const solver = await loadSolver();
const began = performance.now();
const sums = {};
for (let seed = first; seed < first + runs; seed++) {
  for (const kind of ['counts', 'amounts']) {
    const found = await protectedOffice({seed, kind, solver});
    for (const [name, value] of Object.entries(found)) {
      if (typeof value === 'number') sums[name] = (sums[name] ?? 0) + value;
    }
    if (found.open > 0) console.log(`${kind} ${seed}: ${JSON.stringify(found)}`);
  }
  const done = seed - first + 1;
  if (done % 25 === 0 || done === runs) {
    const seconds = Math.round((performance.now() - began) / 1000);
    console.log(`${done} / ${runs} kantor rekaan (${seconds} s)`);
  }
}
console.log(`cells ${sums.cells}, sensitive ${sums.sensitive}, withheld ${sums.withheld}`);
console.log(`exact ${sums.exact}, fewer than 3 values ${sums.fewValues}`);
console.log(`inside protection ${sums.insideProtection}, found by an insider ${sums.insider}`);
console.log(`tables that cannot be protected ${sums.refused}`);
const share = (100 * sums.openBefore) / sums.sensitive;
console.log(`open where primaries alone are withheld: ${sums.openBefore} (${share.toFixed(1)} %)`);
if (sums.open > 0 || share < 50) process.exitCode = 1;
