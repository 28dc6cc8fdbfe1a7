import {describe, expect, it} from 'vitest';
import {eventsOf, type Events} from '../../src/engine/events.js';
import {Linker} from '../../src/engine/link.js';
import type {EventTable} from '../../src/indicator/events.js';
import {tablesOf} from '../support/tables.js';

const registry = 'businessId\nU1\nU2';

async function eventsIn(name: EventTable, rows: string): Promise<Events> {
  const tables = await tablesOf({registry, [name]: rows});
  return eventsOf(tables, name, new Linker(tables.registry));
}

describe('the years in which a list is known', () => {
  it('reach from the first to the last event of a business, whoever it is', async () => {
    const {years} = await eventsIn(
      'aid',
      `aidBusinessRef,aidName,aidDate
      U1,Alat,2022-06-01
      U2,Alat,2021-03-01
      U1,Alat,2020-03-01`,
    );
    expect(years).toEqual([2020, 2022]);
  });

  it('may be one year', async () => {
    const {years} = await eventsIn(
      'mentoring',
      'mentoringBusinessRef,mentoringDate\nU1,2021-05-01',
    );
    expect(years).toEqual([2021, 2021]);
  });

  it('do not reach to a row of a group without a list, nor to one that says no year', async () => {
    const {years, count} = await eventsIn(
      'aid',
      `aidBusinessRef,aidGroupName,aidName,aidDate
      ,Mekar,Alat,2018-01-01
      U1,,Alat,2020-03-01
      U2,,Alat,
      U1,,Alat,2022-06-01
      ,Mekar,Alat,2024-12-31`,
    );
    expect({years, count}).toEqual({years: [2020, 2022], count: 5});
  });

  it('are none where no row says both whom and when', async () => {
    const {years} = await eventsIn(
      'aid',
      `aidBusinessRef,aidGroupName,aidName,aidDate
      ,Mekar,Alat,2018-01-01
      U2,,Alat,`,
    );
    expect(years).toBeNull();
  });

  it('are those of every row of a table that names no businesses', async () => {
    const {years} = await eventsIn(
      'programme',
      `programmeName,leadAgency,fiscalYear
      A,Dinas Rekaan,2024
      B,Dinas Rekaan,2022
      C,Dinas Rekaan,`,
    );
    expect(years).toEqual([2022, 2024]);
  });
});

describe('events of nobody in the register', () => {
  it('are those that name somebody else, not those that name nobody', async () => {
    const {unlinked} = await eventsIn(
      'aid',
      `aidBusinessRef,aidGroupName,aidName,aidDate
      U1,,Alat,2021-05-01
      X1,,Alat,2021-05-01
      X2,,Alat,2021-05-02
      ,Mekar,Alat,2021-05-03`,
    );
    expect(unlinked).toBe(2);
  });
});
