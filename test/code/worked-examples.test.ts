import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {checkHalal} from '../../src/code/halal.js';
import {checkIntellectualProperty} from '../../src/code/intellectual-property.js';
import {checkKbli, type KbliVersion} from '../../src/code/kbli.js';
import {checkNib} from '../../src/code/nib.js';
import {checkNik} from '../../src/code/nik.js';
import {checkNpwp} from '../../src/code/npwp.js';
import {checkPirt, pirtHolds} from '../../src/code/pirt.js';
import {checkRegionCode, type RegionCodeSystem} from '../../src/code/region.js';

interface Example {
  readonly id: string;
  readonly indicator: string;
  readonly inputs: unknown;
  readonly expected: Readonly<Record<string, unknown>>;
}

/** The specification's own examples; they are no part of this project. */
const file = fileURLToPath(new URL('../../../shared/worked-examples.json', import.meta.url));
const absent = !existsSync(file);
if (absent) console.warn(`dilewati / skipped: no worked examples in ${file}`);
const examples = absent ? [] : (JSON.parse(readFileSync(file, 'utf8')) as Example[]);
const codes = examples.filter(({indicator}) => indicator.startsWith('code.'));

/** The specification's words for what the checks call otherwise. */
const reasons: Readonly<Record<string, string>> = {
  trailing_zero: 'trailing_zero_lost',
  system: 'ambiguous_system',
  regency: 'bad_kab_kota',
  date: 'bad_date',
  serial: 'bad_serial',
  check_digit: 'bad_check_digit',
  version: 'version_required',
  division: 'unknown_division',
  format: 'bad_format',
  decision: 'not_a_certificate_number',
};
const kinds: Readonly<Record<string, string>> = {
  trademark: 'merek_terdaftar',
  copyright_application: 'hak_cipta_permohonan',
  copyright_record: 'hak_cipta_pencatatan',
};
const reason = (problem: string | null) => (problem === null ? {} : {reason: reasons[problem]});

const answers: Readonly<Record<string, (inputs: never) => Record<string, unknown>>> = {
  'code.region': ({system, code}: {system: RegionCodeSystem | null; code: string}) => {
    const found = checkRegionCode(code, system);
    return {
      valid: found.valid,
      ...reason(found.problem),
      suggestion: found.suggestion,
      level: found.level === 'desa' ? 'desa_kelurahan' : found.level,
      provinsi: found.province,
      kabupaten_kota: found.regency,
      kecamatan: found.district,
      type: found.regencyKind,
      desa_type: found.villageKind,
    };
  },
  'code.nik': ({nik}: {nik: string}) => {
    const {valid, problem, sex, day, month, shortYear} = checkNik(nik);
    const letter = sex === 'female' ? 'P' : 'L';
    return {valid, ...reason(problem), sex: letter, day, month, year2: shortYear};
  },
  'code.npwp': ({npwp}: {npwp: string}) => {
    const {valid, problem, kind, npwp16} = checkNpwp(npwp);
    return {valid, ...reason(problem), kind, npwp16};
  },
  'code.pirt': ({pirt, reference_date: date}: {pirt: string; reference_date: string}) => {
    const {valid, parts} = checkPirt(pirt);
    return {
      valid,
      packaging: parts?.packaging,
      food_type: parts?.foodType,
      region_kemendagri: parts?.region,
      product_seq: parts?.product,
      producer_seq: parts?.producer,
      expiry_year: parts?.expiryYear,
      in_force: parts !== null && pirtHolds(parts, Number(date.slice(0, 4))),
    };
  },
  'code.nib': ({nib}: {nib: string[]}) => ({values: nib.map((text) => checkNib(text).valid)}),
  'code.kbli': ({items}: {items: {version: KbliVersion | null; code: string}[]}) => ({
    values: items.map(({version, code}) => {
      const {valid, problem, section, level} = checkKbli(code, version);
      return valid ? {valid, section, level} : {valid, ...reason(problem)};
    }),
  }),
  'code.halal': ({items}: {items: string[]}) => ({
    values: items.map((text) => {
      const {valid, problem, warning} = checkHalal(text);
      return valid ? {valid, warning} : {valid, ...reason(problem)};
    }),
  }),
  'code.ip': ({items}: {items: string[]}) => ({
    values: items.map((text) => {
      const {valid, problem, kind} = checkIntellectualProperty(text);
      return valid ? {valid, kind: kinds[kind!]} : {valid, ...reason(problem)};
    }),
  }),
};

describe.skipIf(absent)('worked examples of codes', () => {
  it('are all there', () => {
    expect(codes.length).toBe(17);
  });

  it.each(codes.map((example) => [example.id, example] as const))(
    'are answered as they say: %s',
    (_, {indicator, inputs, expected}) => {
      // Names of the regions that a code may mean come from a list of regions.
      const {candidates, ...compared} = expected;
      expect(candidates === undefined || expected.reason === 'ambiguous_system').toBe(true);
      expect(answers[indicator](inputs as never)).toMatchObject(compared);
    },
  );
});
