import {describe, expect, it} from 'vitest';
import {dateColumn, dayOfIso} from '../../src/data/access.js';
import {MISSING_DAY} from '../../src/data/column.js';
import {tablesOf} from '../support/tables.js';

describe('the last day of a P-IRT permit', () => {
  it('is read from its number where the file states none, and the number is let go', async () => {
    const {licence} = await tablesOf({
      licence: `ID_UMKM;Jenis Izin;Nomor Izin;Berlaku Sampai
        U1;PIRT;2063324010011-27;
        U2;PIRT;2063324010011-19;2025-06-30
        U3;PIRT;bukan nomor;
        U4;Halal;2063324010011-27;`,
    });
    expect([...(dateColumn(licence, 'licenceExpires')?.days ?? [])]).toEqual([
      dayOfIso('2027-12-31'),
      dayOfIso('2025-06-30'),
      MISSING_DAY,
      MISSING_DAY,
    ]);
    expect(licence?.columns.licenceNumber).toBeUndefined();
  });

  it('makes no column where no number says anything', async () => {
    const {licence} = await tablesOf({
      licence: `ID_UMKM;Jenis Izin;Nomor Izin
        U1;NIB;9120001234567`,
    });
    expect(licence?.columns.licenceExpires).toBeUndefined();
  });
});
