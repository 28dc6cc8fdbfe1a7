import {describe, expect, it} from 'vitest';
import {aid} from '../../src/schema/aid.js';
import {foldText, headerForms, keyForms} from '../../src/schema/header.js';
import {membership} from '../../src/schema/membership.js';
import {mentoring} from '../../src/schema/mentoring.js';
import {observation} from '../../src/schema/observation.js';
import {registry} from '../../src/schema/registry.js';
import {countHeaders, reported} from '../../src/schema/reported.js';
import type {TableSpec} from '../../src/schema/spec.js';

const tables: readonly TableSpec[] = [registry, observation, aid, membership, mentoring, reported];

describe.each(tables.map((table) => [table.name, table] as const))(
  'the table %s',
  (_, {columns, signature}) => {
    it('writes its aliases folded and each once', () => {
      for (const {aliases} of Object.values(columns)) {
        expect(aliases.map(foldText)).toEqual(aliases);
        expect(new Set(aliases).size).toBe(aliases.length);
      }
    });

    it('gives each column the key under which it stands', () => {
      for (const [key, column] of Object.entries(columns)) expect(column.key).toBe(key);
    });

    it('spells the categories of every enum and truth column, and of no other', () => {
      for (const {type, values} of Object.values(columns)) {
        expect(values !== undefined).toBe(type === 'enum' || type === 'truth');
      }
    });

    it('spells no category like another', () => {
      const clashes: string[] = [];
      for (const {key, values = {}} of Object.values(columns)) {
        const owners = new Map<string, string>();
        for (const [category, spellings] of Object.entries(values)) {
          for (const spelling of spellings.map(foldText)) {
            if ((owners.get(spelling) ?? category) !== category)
              clashes.push(`${key}: ${spelling}`);
            owners.set(spelling, category);
          }
        }
      }
      expect(clashes).toEqual([]);
    });

    it('is recognised by columns of its own', () => {
      expect(signature.length).toBeGreaterThan(0);
      for (const key of signature.flat()) expect(Object.keys(columns)).toContain(key);
    });
  },
);

describe('personal columns', () => {
  it('are marked, and those only', () => {
    const marked = tables.flatMap(({columns}) =>
      Object.values(columns)
        .filter(({personal}) => personal)
        .map(({key}) => key),
    );
    expect(marked.sort()).toEqual([
      'aidBusinessRef',
      'businessName',
      'membershipBusinessRef',
      'mentorName',
      'mentoringBusinessRef',
      'nib',
      'ownerGender',
      'ownerName',
      'ownerNik',
      'phone',
    ]);
  });
});

describe('headers of counts', () => {
  it('mean one thing each', () => {
    const all = countHeaders.flatMap(({aliases}) => aliases);
    expect(new Set(all).size).toBe(all.length);
    expect(all.map(foldText)).toEqual(all);
  });
});

describe('folding', () => {
  it('leaves letters and digits, lower case, with underscores between', () => {
    expect(foldText('  Omzet / Tahun (Rp)  ')).toBe('omzet_tahun_rp');
    expect(foldText('Café №1')).toBe('cafe_no1');
    expect(foldText('–')).toBe('');
  });

  it('drops a closing unit that changes nothing, and no other', () => {
    expect(headerForms('Omzet (Rp)')).toEqual(['omzet_rp', 'omzet']);
    expect(headerForms('Omzet (Rp juta)')).toEqual(['omzet_rp_juta']);
  });

  it('knows a key in camel and in snake case', () => {
    expect(keyForms('businessId')).toEqual(['businessid', 'business_id']);
    expect(keyForms('nib')).toEqual(['nib']);
  });
});
