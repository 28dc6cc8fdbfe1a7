import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {compute} from '../../src/compute.js';
import {
  agreementRegister,
  cohortActive,
  deliveryTimeliness,
  licenceFunnel,
  recipientOverlap,
  servedByTwo,
} from '../../src/measure/index.js';
import {tablesOf} from '../support/tables.js';

/** Tables of random offices must give what the formulas over given numbers give. */
const cutOff = '2024-06-30';
const config = {cutOff};
const runs = {numRuns: 40};

const day = fc
  .date({min: new Date('2024-01-01'), max: new Date('2024-12-31'), noInvalidDate: true})
  .map((date) => date.toISOString().slice(0, 10));
const maybeDay = fc.option(day);
const csv = (head: string, lines: readonly (readonly (string | null)[])[]) =>
  [head, ...lines.map((line) => line.map((cell) => cell ?? '').join(';'))].join('\n');

describe('figures of tables', {timeout: 120_000}, () => {
  it('are on time as deliveries are', async () => {
    const items = fc.array(fc.record({planned: day, delivered: maybeDay}), {minLength: 1});
    await fc.assert(
      fc.asyncProperty(items, async (list) => {
        const lines = list.map(({planned, delivered}, i) => [`U${i}`, 'Alat', planned, delivered]);
        const aid = csv('ID_UMKM;Program;Tanggal Rencana;Tanggal', lines);
        const [row] = compute(await tablesOf({aid}), 'aid.timeliness', {config}).rows;
        const expected = deliveryTimeliness(list, cutOff);
        expect(row.value).toBe(expected.value);
        expect(row.extra).toEqual({
          delivered_on_time: expected.deliveredOnTime,
          due: expected.due,
          undelivered: expected.undelivered,
          median_delay_days: expected.medianDelayDays,
        });
      }),
      runs,
    );
  });

  it('follow cohorts as members are followed', async () => {
    const members = fc.array(fc.record({onboarded: day, orders: fc.array(day, {maxLength: 4})}), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(members, fc.constantFrom(1, 2, 3), async (list, k) => {
        const named = list.map((one, i) => ({...one, id: `U${i}`}));
        // Orders of nobody stretch the list over the year, so that all of it is known.
        const orders = [
          ['X', '2024-01-01'],
          ['X', '2024-12-31'],
          ...named.flatMap(({id, orders: days}) => [...new Set(days)].map((date) => [id, date])),
        ];
        const tables = await tablesOf({
          registry: csv(
            'ID_UMKM;Tanggal Onboarding',
            named.map(({id, onboarded}) => [id, onboarded]),
          ),
          order: csv('ID_UMKM;Tanggal Pesanan', orders),
        });
        const {rows} = compute(tables, 'digital.cohort_active', {params: {k}, config});
        const {value, active, due, notYetDue} = cohortActive(named, {k, cutOff});
        expect(rows[0].value).toBe(value);
        expect(rows[0].extra).toEqual({active, due, not_yet_due: notYetDue});
      }),
      runs,
    );
  });

  it('pass through the funnel of licences as holdings do', async () => {
    const held = fc.constantFrom('Ya', 'Tidak', '');
    const business = fc.record({
      food: fc.boolean(),
      nib: held,
      pirt: held,
      halal: held,
      merek: held,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(business, {minLength: 1, maxLength: 8}), async (list) => {
        const registry = csv(
          'ID_UMKM;KBLI;Punya NIB;PIRT;Halal;Merek Terdaftar;Tahun Data',
          list.map(({food, nib, pirt, halal, merek}, i) => [
            `U${i}`,
            food ? '10710' : '31001',
            nib,
            pirt,
            halal,
            merek,
            '2024',
          ]),
        );
        const {rows} = compute(await tablesOf({registry}), 'legality.funnel');
        const answer = (word: string) => (word === '' ? undefined : word === 'Ya');
        const holdings = list.map(({food, nib, pirt, halal, merek}) => ({
          nib: answer(nib),
          pirt: food ? answer(pirt) : null,
          halal: food ? answer(halal) : null,
          merek: answer(merek),
        }));
        const {independent, strict} = licenceFunnel(['nib', 'pirt', 'halal', 'merek'], holdings);
        const names = Object.keys(independent);
        expect(rows.map((row) => row.value)).toEqual(names.map((name) => independent[name].value));
        expect(rows.map((row) => row.reason)).toEqual(
          names.map((name) => independent[name].reason ?? null),
        );
        expect(rows.map((row) => row.extra.strict)).toEqual(Object.values(strict));
      }),
      runs,
    );
  });

  it('overlap, and are served by several, as lists of recipients are', async () => {
    const service = fc.tuple(fc.integer({min: 1, max: 6}), fc.constantFrom('A', 'B', 'C'));
    await fc.assert(
      fc.asyncProperty(fc.array(service, {minLength: 1, maxLength: 15}), async (list) => {
        const unique = [...new Map(list.map((one) => [one.join(), one])).values()];
        const aid = csv(
          'ID_UMKM;Program;Tanggal;Perangkat Daerah',
          unique.map(([id, agency]) => [`U${id}`, 'Alat', '2024-03-01', agency]),
        );
        const tables = await tablesOf({aid});
        const of = (agency: string) =>
          unique.filter(([, own]) => own === agency).map(([id]) => `U${id}`);
        for (const row of compute(tables, 'agency.overlap').rows) {
          const expected = recipientOverlap(of(row.by.agency), of(row.by.agency_b));
          expect(row.value).toBe(expected.jaccard);
          expect(row.extra).toMatchObject({
            intersection: expected.intersection,
            union: expected.union,
            overlap_coefficient: expected.overlapCoefficient,
          });
        }
        const services: Record<string, string[]> = {};
        for (const [id, agency] of unique) (services[`U${id}`] ??= []).push(agency);
        const [row] = compute(tables, 'agency.served_by_two').rows;
        const {value, meanAgencies} = servedByTwo(services);
        expect([row.value, row.extra.mean_agencies]).toEqual([value, meanAgencies]);
      }),
      runs,
    );
  });

  it('tell the state of agreements as their terms do', async () => {
    const term = fc.record({start: maybeDay, end: maybeDay});
    await fc.assert(
      fc.asyncProperty(fc.array(term, {minLength: 1, maxLength: 8}), async (list) => {
        const agreement = csv(
          'Nomor Perjanjian;Mitra;Tanggal Mulai;Tanggal Berakhir',
          list.map(({start, end}, i) => [String(i + 1), `M${i}`, start, end]),
        );
        const {rows} = compute(await tablesOf({agreement}), 'agency.mou_status', {
          totals: true,
          config,
        });
        const {statuses, unknown, inForce} = agreementRegister(list, cutOff);
        const count = (status: string) =>
          rows.find(({by}) => by.status === status && by.kind === 'total')?.value ?? 0;
        for (const name of ['belum_berlaku', 'berlaku', 'akan_berakhir', 'berakhir'])
          expect(count(name)).toBe(statuses.filter(({value}) => value === name).length);
        expect(count('unknown')).toBe(unknown);
        const total = rows.find(({by}) => by.status === 'total' && by.kind === 'total');
        expect(total?.extra.in_force).toBe(inForce);
      }),
      runs,
    );
  });
});
