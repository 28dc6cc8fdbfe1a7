import type {Chance} from '../generate.js';
import type {Row, Sheets} from './tables.js';
import {desa, nibOf, turningDays} from './words.js';

type Cells = Readonly<Record<string, readonly string[]>>;

const day = [...turningDays, '', '2022-03-31', '2023-09-30'];
const agency = ['Dinas A', 'dinas  a', 'Dinas B', 'Dinas C', ''];
const place = ['Awan', 'embun', '99.01.03', 'Lain', ''];
const truths = ['yes', 'no', ''];
const years = ['2021', '2022', '2023', ''];
const partners = ['Toko Satu', 'TOKO SATU', 'Hotel', 'Ekspor', ''];

/** The cells of each table, each picked on its own; `ref` names a business. */
const tables: Readonly<Record<string, {readonly ref: string | null; readonly cells: Cells}>> = {
  aid: {
    ref: 'aidBusinessRef',
    cells: {
      aidGroupName: ['KUB Mekar', 'kub  mekar', 'KUB Maju', 'KUB Tanpa Daftar'],
      aidName: ['Alat', 'ALAT', 'Modal', ''],
      aidDate: day,
      aidPlannedDate: day,
      aidYear: years,
      aidStatus: ['', 'delivered', 'delivered', 'proposed', 'rejected'],
      aidValue: ['5000000', '7500000', '1', '9000000', ''],
      aidAgency: agency,
      aidDistrict: place,
      aidStillUsed: truths,
      aidCheckedDate: ['', '', ...turningDays],
    },
  },
  mentoring: {
    ref: 'mentoringBusinessRef',
    cells: {
      mentoringDate: turningDays,
      mentorId: ['M1', 'M2', 'm1', ''],
      mentorName: ['Ani', 'ANI', 'Budi', ''],
      mentorAffiliation: agency,
      mentoringDistrict: place,
      mentorArea: ['Awan, Embun', 'Kenari', '', ''],
      mentoringStatus: ['', 'done', 'approved', 'revise', 'waiting', 'rejected'],
    },
  },
  training: {
    ref: 'trainingParticipantRef',
    cells: {trainingDate: day, trainingYear: years, trainingOrganiser: agency},
  },
  licence: {
    ref: 'licenceBusinessRef',
    cells: {
      licenceKind: ['nib', 'pirt', 'halal', 'trademark', 'copyright', 'gi', ''],
      licenceOwnerKind: ['', '', 'business', 'institution', 'community'],
      licenceStatus: ['', 'granted', 'granted', 'application', 'none', 'expired', 'rejected'],
      licenceIssued: day,
      licenceExpires: ['', '', ...turningDays],
    },
  },
  product: {
    ref: 'productBusinessRef',
    cells: {
      productName: ['Batik', 'batik', 'Kopi', 'Emping', ''],
      productSurvey: ['', '', 'found', 'none', 'notVisited'],
      productYear: years,
      productVillage: [...desa, ''],
      productDistrict: place,
      productUnits: ['1', '3', '6', ''],
    },
  },
  matching: {
    ref: 'matchBusinessRef',
    cells: {
      matchDate: day,
      partnerName: partners,
      partnershipForm: ['pemasok', 'reseller', ''],
      dealStatus: ['', 'interest', 'trading', 'trading', 'failed'],
      dealValue: ['', '0', '1000000', '2500000'],
      continuation: ['', 'continuing', 'continuing', 'ended'],
      continuationDate: ['', '', ...turningDays],
    },
  },
  service: {
    ref: 'serviceBusinessRef',
    cells: {
      arrivedDate: day,
      assessedDate: day,
      licensedDate: day,
      packagedDate: ['', '', ...day],
      onboardedDate: ['', '', ...day],
      firstSaleDate: ['', '', '', ...day],
    },
  },
  order: {
    ref: 'orderBusinessRef',
    cells: {orderDate: day, orderChannel: ['', 'marketplace', 'Shopee', 'whatsappBusiness']},
  },
  programme: {
    ref: null,
    cells: {
      fiscalYear: years,
      leadAgency: agency,
      programmeType: ['training', 'aid', ''],
      programmeName: ['Satu', 'Dua'],
    },
  },
  budget: {
    ref: null,
    cells: {
      fiscalYear: years,
      budgetAgency: agency,
      budgetName: ['Satu', 'Dua', ''],
      budgetCeiling: ['100', '250', '0', ''],
      budgetSpent: ['0', '90', '100', '120', ''],
    },
  },
  agreement: {
    ref: null,
    cells: {
      agreementKind: ['mou', 'pks', ''],
      agreementAgency: agency,
      agreementStart: ['', ...turningDays],
      agreementEnd: ['', '2024-03-30', '2024-05-29', '2024-05-30', ...turningDays],
      agreementLastActivity: ['', ...turningDays],
      agreementStatus: ['', '', 'inForce', 'ended', 'notYet'],
    },
  },
};

/** The tables that an office keeps beside its register, each missing now and then. */
export function eventSheets(chance: Chance, ids: readonly string[]): Sheets {
  const sheets: Record<string, {columns: string[]; rows: Row[]}> = {};
  const refs = [...ids, ...ids, 'Z9', 'Z8', nibOf(0), nibOf(1), ''];
  for (const [name, {ref, cells}] of Object.entries(tables)) {
    if (chance.maybe(0.15)) continue;
    const rows: Row[] = [];
    for (let n = chance.below(22) + 1; n > 0; n--) {
      const row: Record<string, string> = {};
      for (const [key, words] of Object.entries(cells)) row[key] = chance.pick(words);
      if (ref !== null) row[ref] = chance.pick(refs);
      if (name === 'aid' && chance.maybe(0.75)) row.aidGroupName = '';
      else if (name === 'aid') row.aidBusinessRef = '';
      if (name === 'mentoring' && row.mentoringBusinessRef === '')
        row.mentoringBusinessRef = ids[0];
      rows.push(row);
      if (chance.maybe(0.08)) rows.push(row);
    }
    sheets[name] = {columns: [...(ref === null ? [] : [ref]), ...Object.keys(cells)], rows};
  }
  if (sheets.aid && chance.maybe(0.8)) sheets.membership = members(chance, ids);
  return sheets;
}

function members(chance: Chance, ids: readonly string[]): {columns: string[]; rows: Row[]} {
  const rows = Array.from({length: chance.below(9) + 1}, () => ({
    membershipGroup: chance.pick(['KUB Mekar', 'KUB MAJU', 'kub maju']),
    membershipBusinessRef: chance.pick([...ids, nibOf(0), 'Y7']),
  }));
  return {columns: ['membershipGroup', 'membershipBusinessRef'], rows};
}
