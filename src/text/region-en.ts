import type {regionId} from './region-id.js';
import {fact, type Wording} from './wording.js';

/** English words for areas that cannot be told, and for businesses that are linked. */
export const regionEn: Readonly<Record<keyof typeof regionId, Wording>> = {
  READ_REGION_AMBIGUOUS: {
    title: 'Area may be more than one',
    text: (f) =>
      `may be ${fact(f, 'suggestions')}. Write it in full, as with the word Kabupaten or Kota, or fill in its code.${rowsEn(f)}`,
  },
  READ_REGION_CONFLICT: {
    title: 'Area code and name disagree',
    text: (f) =>
      `code ${fact(f, 'code')} is ${fact(f, 'byCode')}, but the row says ${fact(f, 'byName')}; ${fact(f, 'used') === 'name' ? 'the figures are used under that name, without a code' : 'its area is left unknown'}. Correct one of them.${rowsEn(f)}`,
  },
  READ_REGION_SYSTEM: {
    title: 'Area codes seem not to be of Kemendagri',
    text: (f) =>
      `code ${fact(f, 'code')} is not used: the codes in this column contradict the names of their areas${fact(f, 'byCode') === '' ? '' : ` (${fact(f, 'byCode')} by Kemendagri, written as ${fact(f, 'byName')})`}. If they are BPS codes, write "codeSystem": "bps" in pantau.json; if not, correct them.${rowsEn(f)}`,
  },
  READ_REGION_BPS: {
    title: 'BPS code without counterpart',
    text: (f) =>
      fact(f, 'named') === 'yes'
        ? `the Kemendagri counterpart of this BPS code is not known, because the name beside it is not recognised; the code is used as it is. Correct the name, or add a column kode_bps to your own list of areas.`
        : `this BPS code stands beside no area name in any row, so its Kemendagri code is not known. Add a column of names, or a column kode_bps to your own list of areas.${rowsEn(f)}`,
  },
  READ_REGION_SPELLING: {
    title: 'Spelling of an area interpreted',
    text: (f) =>
      `is read as ${fact(f, 'taken')}, the only one like it${fact(f, 'place') === '' ? '' : ` in ${fact(f, 'place')}`}. Correct the spelling if that is wrong.${rowsEn(f)}`,
  },
  READ_REGION_CODE_UNKNOWN: {
    title: 'Area code is in no list',
    text: (f) =>
      `code ${fact(f, 'code')} is in no list of areas, perhaps because it is newer; code and name are used as they are. Check the code.${rowsEn(f)}`,
  },
  READ_REGION_NO_PLACE: {
    title: 'Areas are used by name',
    text: (f) =>
      `names of ${fact(f, 'level')} in this column are used without a code, since nothing says which kabupaten or kota they are in. Set "region" in pantau.json.`,
  },
  REGION_LIST_INVALID: {
    title: 'List of areas cannot be read',
    text: (f) =>
      `Row ${fact(f, 'row')} of the list of areas ${fact(f, 'edition')} cannot be read ("${fact(f, 'found')}"). Use a CSV file with the columns code,name and Kemendagri codes such as 33.24 or 33.24.01.`,
  },
  READ_DUPLICATE_ROW: {
    title: 'Same row again',
    text: (f) =>
      `is the same as ${fact(f, 'firstFile')} row ${fact(f, 'firstRow')}; it is counted once.`,
  },
  READ_DUPLICATE_MERGED: {
    title: 'Several KBLI, one business',
    text: (f) =>
      `${fact(f, 'lines')} rows with the same ${ruleEn(f)} and different KBLI count as one business; the KBLI of the first (${fact(f, 'firstFile')} row ${fact(f, 'firstRow')}) is used.${fact(f, 'blanked') === '' ? '' : ` What differs between the rows is left missing: ${fact(f, 'blanked')}.`}`,
  },
  READ_DUPLICATE_PROBABLE: {
    title: 'Perhaps the same business',
    text: (f) =>
      `${fact(f, 'rows')} businesses with the same ${ruleEn(f)}, the first in ${fact(f, 'firstFile')} row ${fact(f, 'firstRow')}; each still counts by itself. Check whether they are the same.`,
  },
  READ_KEY_SHARED: {
    title: 'One number used by many',
    text: (f) =>
      `this number stands in ${fact(f, 'rows')} rows ${ruleEn(f)}, though a NIB belongs to one business. Check the number.`,
  },
  READ_LINK_UNRESOLVED: {
    title: 'Business is not in the register',
    text: (f) =>
      `${fact(f, 'rows')} of ${fact(f, 'of')} rows name a business that is not in the register (looked up by ${keysEn(f)}). Complete the register, or correct the numbers.`,
  },
  READ_LINK_AMBIGUOUS: {
    title: 'Number of more than one business',
    text: (f) =>
      `${fact(f, 'rows')} rows give a ${keysEn(f)} that several businesses have, so they are linked to none of them. Use the business ID.`,
  },
  READ_GROUP_UNLISTED: {
    title: 'Group without a list of members',
    text: (f) =>
      `${fact(f, 'groups')} groups that received aid (${fact(f, 'rows')} rows) have no list of members; the groups are counted, their members unknown. Add a table of group members.`,
  },
  PSEUDONYM_KEY: {
    title: 'Pseudonym key cannot be used',
    text: (f) =>
      fact(f, 'problem') === 'short'
        ? `The pseudonym key is too short (${fact(f, 'length')} characters). Use at least 16 random characters, and keep it out of pantau.json.`
        : 'Pseudonyms need WebCrypto, which only HTTPS pages and Node have. Open the page over HTTPS.',
  },
};

const rules: Readonly<Record<string, string>> = {
  id: 'business ID',
  nib: 'NIB',
  nik_name: 'NIK and business name',
  name_village_phone: 'name, village and telephone',
  participants: 'of participants',
  persons: 'with different names of persons',
};

const keys: Readonly<Record<string, string>> = {
  businessId: 'business ID',
  nib: 'NIB',
  ownerNik: 'NIK',
};

function ruleEn(f: Parameters<Wording['text']>[0]): string {
  return rules[fact(f, 'rule')] ?? fact(f, 'rule');
}

function keysEn(f: Parameters<Wording['text']>[0]): string {
  const names = fact(f, 'keys').split(' ');
  return names.map((key) => keys[key] ?? key).join(', ');
}

function rowsEn(f: Parameters<Wording['text']>[0]): string {
  return fact(f, 'rows') === '' ? '' : ` (${fact(f, 'rows')} rows)`;
}
