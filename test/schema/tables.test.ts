import {describe, expect, it} from 'vitest';
import {foldText, headerForms, keyForms} from '../../src/schema/header.js';
import {checkConfig} from '../../src/schema/config.js';
import {countHeaders} from '../../src/schema/count-headers.js';
import {reported} from '../../src/schema/reported.js';
import type {TableSpec} from '../../src/schema/spec.js';
import {businessRefOf, rowTables} from '../../src/schema/tables.js';
import {measureValues} from '../../src/schema/measures.js';
import {tableNames} from '../../src/data/table.js';

const tables: readonly TableSpec[] = [...rowTables.map(({spec}) => spec), reported];
const texts = new Set(['text', 'list']);

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

    it('spells the categories of every enum and truth column; a text may have examples', () => {
      for (const {type, values} of Object.values(columns)) {
        if (!texts.has(type))
          expect(values !== undefined).toBe(type === 'enum' || type === 'truth');
      }
    });

    it('means no column first and second by one header', () => {
      for (const {aliases, otherwise = []} of Object.values(columns)) {
        expect(otherwise.map(foldText)).toEqual(otherwise);
        expect(otherwise.filter((header) => aliases.includes(header))).toEqual([]);
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

    it('makes categories of texts alone, and ladders of numbers alone', () => {
      const wrong = Object.values(columns).filter(
        ({type, categorised, values, stages}) =>
          (categorised && (!texts.has(type) || !values)) ||
          (stages && (type !== 'number' || stages[0] >= stages[1])),
      );
      expect(wrong).toEqual([]);
    });

    it('is recognised by columns of its own', () => {
      expect(signature.length).toBeGreaterThan(0);
      for (const key of signature.flat()) expect(Object.keys(columns)).toContain(key);
    });
  },
);

describe('the row tables', () => {
  it('are all tables but that of figures', () => {
    expect([...rowTables.map(({name}) => name), 'reported'].sort()).toEqual([...tableNames].sort());
  });

  it('say what each column holds, in both languages', () => {
    for (const {spec} of rowTables) {
      for (const {key, title} of Object.values(spec.columns)) {
        expect(title?.id, key).toMatch(/\S/);
        expect(title?.en, key).toMatch(/\S/);
      }
    }
  });

  it('ask for columns that they have', () => {
    for (const {spec, certain = [], needsOneOf = [], standIns = [], unique} of rowTables) {
      const keys = [...certain.flat(), ...needsOneOf, ...standIns, ...(unique ? [unique] : [])];
      expect(keys.filter((key) => !Object.hasOwn(spec.columns, key))).toEqual([]);
    }
  });
});

describe('personal columns', () => {
  it('are marked, and those only', () => {
    const marked = tables.flatMap(({columns}) =>
      Object.values(columns)
        .filter(({personal}) => personal)
        .map(({key}) => key),
    );
    expect([...new Set(marked)].sort()).toEqual([
      'aidBusinessRef',
      'aidProposer',
      'aidRecipientName',
      'businessAddress',
      'businessName',
      'coordinates',
      'email',
      'familyCardNumber',
      'iumkNumber',
      'licenceBusinessRef',
      'licenceNumber',
      'matchBusinessRef',
      'membershipBusinessRef',
      'mentorName',
      'mentoringBusinessRef',
      'nib',
      'npwp',
      'orderBusinessRef',
      'ownerAddress',
      'ownerAge',
      'ownerAgeGroup',
      'ownerBirthDate',
      'ownerBirthPlaceDate',
      'ownerDisability',
      'ownerDisabilityKind',
      'ownerEducation',
      'ownerGender',
      'ownerName',
      'ownerNik',
      'participantName',
      'partnerName',
      'phone',
      'photo',
      'productBusinessRef',
      'rt',
      'rtRw',
      'rw',
      'serviceBusinessRef',
      'trainingParticipantRef',
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

describe('figures already counted', () => {
  it('name each measure by its key, and by words that no other measure has', () => {
    const owners = new Map<string, string>();
    for (const [measure, spellings] of Object.entries(measureValues)) {
      expect(spellings[0]).toBe(measure);
      for (const spelling of spellings) {
        expect(owners.get(foldText(spelling)) ?? measure, spelling).toBe(measure);
        owners.set(foldText(spelling), measure);
      }
    }
  });

  it('have a header that means the same measure as the words', () => {
    const owners = new Map<string, string>();
    for (const [measure, spellings] of Object.entries(measureValues))
      for (const spelling of spellings) owners.set(foldText(spelling), measure);
    for (const {measure, sizeClass, aliases} of countHeaders) {
      if (sizeClass !== null) continue;
      for (const alias of aliases) expect(owners.get(alias) ?? measure, alias).toBe(measure);
    }
  });
});

describe('tables that name businesses', () => {
  it('may all be told by which key they do', () => {
    const naming = rowTables.filter(({name, spec}) => businessRefOf(name, spec) !== null);
    expect(naming.map(({name}) => name)).toEqual([
      ...['observation', 'aid', 'membership', 'mentoring', 'licence', 'training'],
      ...['product', 'matching', 'service', 'order'],
    ]);
    for (const {name} of naming)
      expect(checkConfig({link: {[name]: 'nib'}}).issues, name).toEqual([]);
    expect(checkConfig({link: {budget: 'nib'}}).issues).toHaveLength(1);
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
