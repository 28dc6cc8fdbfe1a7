import {csvParse, dsvFormat} from 'd3-dsv';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {csvOf} from '../../src/export/csv.js';
import {exportFiles} from '../../src/export/export-files.js';
import {sdmxCsvOf} from '../../src/export/sdmx-csv.js';
import {cellsOf} from '../../src/snapshot/cells.js';
import {anySnapshot, secretFrom, snapshotOf, stock, stockFrame} from './small-snapshot.js';

describe('a withheld figure', () => {
  it('has its number in no file', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const withheld = snapshot.link.item
          .flatMap(cellsOf)
          .filter(({reason}) => reason === 'suppressed');
        const secrets = Array.from({length: withheld.length * 5}, (_, i) => `${secretFrom + i}`);
        for (const {path, content} of exportFiles(snapshot))
          expect(
            secrets.filter((secret) => content.includes(secret)),
            path,
          ).toEqual([]);
      }),
    );
  });

  it('keeps its row everywhere, empty and with the status Q', () => {
    const parts = ['value', 'numerator', 'denominator', 'unknown', 'low'];
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const observations = csvParse(sdmxCsvOf(snapshot));
        const older = csvParse(sdmxCsvOf(snapshot, {version: '1.0'}));
        let at = 0;
        for (const dataset of snapshot.link.item) {
          const rows = csvParse(csvOf(dataset, {dialect: 'machine'}));
          const printed = dsvFormat(';').parseRows(csvOf(dataset)).slice(1);
          cellsOf(dataset).forEach(({reason}, i) => {
            const sdmx = [observations[at], older[at]];
            at++;
            if (reason !== 'suppressed') return;
            expect(parts.map((name) => rows[i][name])).toEqual(['', '', '', '', '']);
            expect(rows[i]).toMatchObject({obs_status: 'Q', state: 'disembunyikan'});
            expect(printed[i].slice(5)).toEqual([
              ...['', '', '', '', '', 'Q', 'Q', '', 'suppressed', 'disembunyikan'],
            ]);
            for (const row of sdmx) {
              expect(row).toMatchObject({OBS_VALUE: '', OBS_STATUS: 'Q'});
              expect([row.NUMERATOR, row.DENOMINATOR, row.UNKNOWN, row.LOW]).toEqual([
                '',
                '',
                '',
                '',
              ]);
            }
          });
        }
        expect(at).toBe(observations.length);
      }),
    );
  });

  it('is so by its flag alone, and behind a more telling one', () => {
    const [dataset] = snapshotOf([
      stockFrame,
      [
        stock('33.10', 'total', {value: 12, flags: ['Q']}),
        stock('33.10', 'mikro', {flags: ['B', 'Q'], reason: 'suppressed'}),
      ],
    ]).link.item;
    const rows = csvParse(csvOf(dataset, {dialect: 'machine'}));
    expect(
      rows.slice(0, 2).map(({value, obs_status, state}) => [value, obs_status, state]),
    ).toEqual([
      ['', 'Q', 'disembunyikan'],
      ['', 'Q', 'disembunyikan'],
    ]);
  });

  it('is none where too few answered: what was counted stays, the rate does not', () => {
    const [dataset] = snapshotOf([
      stockFrame,
      [stock('33.10', 'total', {denominator: 9, flags: ['Q'], reason: 'insufficient_n'})],
    ]).link.item;
    const [row] = csvParse(csvOf(dataset, {dialect: 'machine'}));
    expect(row).toMatchObject({
      value: '',
      denominator: '9',
      obs_status: 'Q',
      state: 'data terlalu sedikit',
    });
  });

  it('may be a part of a figure that is shown', () => {
    const [dataset] = snapshotOf([
      stockFrame,
      [stock('33.10', 'total', {value: 40, unknown: 3, withheld: ['unknown']})],
    ]).link.item;
    const [row] = csvParse(csvOf(dataset, {dialect: 'machine'}));
    expect(row).toMatchObject({value: '40', unknown: '', withheld: 'unknown', obs_status: 'A'});
  });
});
