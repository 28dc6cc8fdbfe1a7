import {checkHalal} from '../../src/code/halal.js';
import {checkIntellectualProperty} from '../../src/code/intellectual-property.js';
import {checkKbli, type KbliVersion} from '../../src/code/kbli.js';
import {checkNib} from '../../src/code/nib.js';
import {checkNik} from '../../src/code/nik.js';
import {checkNpwp} from '../../src/code/npwp.js';
import {checkPirt, pirtHolds} from '../../src/code/pirt.js';
import {regionCodeCandidates} from '../../src/code/region-clash.js';
import {checkRegionCode, type RegionCodeSystem} from '../../src/code/region.js';
import type {Adapter, Answer} from './example.js';

/** The specification's words for what the checks call otherwise. */
const reasons: Readonly<Record<string, string>> = {
  trailing_zero: 'trailing_zero_lost',
  system: 'ambiguous_system',
  regency: 'bad_kab_kota',
  district: 'bad_kecamatan',
  village: 'bad_desa',
  date: 'bad_date',
  serial: 'bad_serial',
  province: 'unknown_province',
  check_digit: 'bad_check_digit',
  version: 'version_required',
  division: 'unknown_division',
  format: 'bad_format',
  digits: 'bad_format',
  length: 'bad_length',
  filler: 'filler',
  decision: 'not_a_certificate_number',
};
const kinds: Readonly<Record<string, string>> = {
  trademark: 'merek_terdaftar',
  copyright_application: 'hak_cipta_permohonan',
  copyright_record: 'hak_cipta_pencatatan',
};

export const codeAdapters: Readonly<Record<string, Adapter>> = {
  'code.region': ({system, code}: {system: RegionCodeSystem | null; code: string}): Answer => {
    const found = checkRegionCode(code, system);
    return {
      valid: found.valid,
      ...reason(found.problem),
      suggestion: found.suggestion,
      candidates: found.problem === 'system' ? regionCodeCandidates(code) : undefined,
      level: found.level === 'desa' ? 'desa_kelurahan' : levelName(found.level),
      provinsi: found.province,
      kabupaten_kota: found.regency,
      kecamatan: found.district,
      type: found.regencyKind,
      desa_type: found.villageKind,
    };
  },

  'code.nik': ({nik}: {nik: string}): Answer => {
    const {valid, problem, sex, day, month, shortYear} = checkNik(nik);
    const letter = sex === null ? null : sex === 'female' ? 'P' : 'L';
    return {valid, ...reason(problem), sex: letter, day, month, year2: shortYear};
  },

  'code.npwp': ({npwp}: {npwp: string}): Answer => {
    const {valid, problem, kind, npwp16} = checkNpwp(npwp);
    return {valid, ...reason(problem), kind, npwp16};
  },

  'code.pirt': ({pirt, reference_date: date}: {pirt: string; reference_date: string}): Answer => {
    const {valid, problem, parts} = checkPirt(pirt);
    return {
      valid,
      ...reason(problem),
      packaging: parts?.packaging,
      food_type: parts?.foodType,
      region_kemendagri: parts?.region,
      product_seq: parts?.product,
      producer_seq: parts?.producer,
      expiry_year: parts?.expiryYear,
      in_force: parts !== null && pirtHolds(parts, Number(date.slice(0, 4))),
    };
  },

  'code.nib': ({nib}: {nib: (string | null)[]}): Answer => ({
    values: nib.map((text) => text !== null && checkNib(text).valid),
  }),

  'code.kbli': ({items}: {items: {version: KbliVersion | null; code: string}[]}): Answer => ({
    values: items.map(({version, code}) => {
      const {valid, problem, section, level} = checkKbli(code, version);
      return valid ? {valid, section, level} : {valid, ...reason(problem)};
    }),
  }),

  'code.halal': ({items}: {items: string[]}): Answer => ({
    values: items.map((text) => {
      const {valid, problem, warning} = checkHalal(text);
      return valid ? {valid, warning} : {valid, ...reason(problem)};
    }),
  }),

  'code.ip': ({items}: {items: string[]}): Answer => ({
    values: items.map((text) => {
      const {valid, problem, kind} = checkIntellectualProperty(text);
      return valid ? {valid, kind: kind && kinds[kind]} : {valid, ...reason(problem)};
    }),
  }),
};

function reason(problem: string | null): {reason?: string} {
  return problem === null ? {} : {reason: reasons[problem] ?? problem};
}

function levelName(level: string | null): string | null {
  return level === 'kabupaten' ? 'kabupaten_kota' : level;
}
