import {describe, expect, it} from 'vitest';
import {buildFrame} from '../../src/engine/frame.js';
import {CLOSED, MOVED, OPEN, UNSEEN, unitStates} from '../../src/engine/unit-states.js';
import {tablesOf} from '../support/tables.js';

const aid = 'aidBusinessRef,aidName,aidDate\nU1,Alat,2022-03-01\nU1,Alat,2023-03-01';

/** State of each unit, by business and year; businesses stand in the order of the register. */
async function statesOf(files: Readonly<Record<string, string>>): Promise<Record<string, number>> {
  const frame = buildFrame(await tablesOf(files));
  const names = [...unitStates(frame)].map((state, unit) => {
    const who = `U${frame.unitBusiness[unit] + 1}`;
    return [`${who} ${frame.periods[frame.unitPeriod[unit]]}`, state] as const;
  });
  return Object.fromEntries(names);
}

describe('the state of a business in a period', () => {
  it('is what the register says; a blank leaves it open, and without a row nobody knows', async () => {
    const registry = `businessId,dataYear,businessStatus
      U1,2022,aktif
      U2,2022,tutup
      U3,2022,pindah
      U4,2022,`;
    expect(await statesOf({registry, aid})).toEqual({
      ...{'U1 2022': OPEN, 'U2 2022': CLOSED, 'U3 2022': MOVED, 'U4 2022': OPEN},
      // Only aid names it in that year.
      'U1 2023': UNSEEN,
    });
  });

  it('is what was observed in the year where there is an observation', async () => {
    const registry = 'businessId,businessStatus\nU1,tutup\nU2,aktif';
    const observation = `businessId,dataYear,businessStatus
      U1,2022,aktif
      U2,2022,tutup
      U2,2023,`;
    expect(await statesOf({registry, observation, aid})).toEqual({
      ...{'U1 2022': OPEN, 'U2 2022': CLOSED, 'U2 2023': OPEN},
      'U1 2023': UNSEEN,
    });
  });

  it('is four states that are not taken for one another', () => {
    expect(new Set([UNSEEN, OPEN, CLOSED, MOVED]).size).toBe(4);
  });
});
