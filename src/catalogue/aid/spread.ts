import {
  all,
  choose,
  column,
  exists,
  isTrue,
  listed,
  type Expression,
} from '../../indicator/expression.js';
import type {MsInd, PartsFormula} from '../../indicator/indicator.js';
import {aid} from '../../schema/aid.js';
import {registry} from '../../schema/registry.js';

const isEligible = column(registry, 'aidEligible');

/** Businesses whom aid is meant for; where no column says so, all active ones. */
const eligible: Expression = all(
  listed,
  choose(
    'base',
    {name: 'eligible', when: isTrue(isEligible), needs: isEligible},
    {
      name: 'active',
      when: listed,
      words: {
        id: 'semua usaha aktif (status sasaran tidak tersedia)',
        en: 'all active businesses (eligibility is not available)',
      },
    },
  ),
);

/** What functions of how aid is spread over areas need. */
export const spreadOfAid: Readonly<Record<string, PartsFormula>> = {
  eligible: {kind: 'count', where: eligible, reported: {numerator: 'eligible'}},
  recipients: {kind: 'count', where: exists(aid), reported: {numerator: 'recipients'}},
  value: {
    kind: 'quantity',
    over: {of: 'business'},
    where: exists(aid),
    of: {op: 'sum', column: column(aid, 'aidValue')},
    show: 'total',
    states: [],
    reported: {numerator: 'aidValue', unit: 'rupiah'},
  },
};

export const spreadOptions = {benefit: 'auto'};

export const unplaced = {
  id: 'usaha sasaran yang wilayahnya tidak diketahui; tidak ikut dihitung',
  en: 'eligible businesses of unknown area; left out',
};

export const benefitNote = {
  id: 'Yang dibagi ialah nilai bantuan bila seluruhnya diketahui, kalau tidak jumlah penerima; benefit=value atau benefit=recipients memilihnya. Bantuan kelompok tanpa daftar anggota tidak terbagi ke wilayah.',
  en: 'What is spread is the value of aid where all of it is known, else the recipients; benefit=value or benefit=recipients chooses. Aid to a group without a list of members reaches no area.',
};

export const spreadMsInd: Omit<MsInd, 'konsep' | 'interpretasi' | 'satuan'> = {
  ukuran: 'indeks',
  klasifikasi: 'tahun',
  komposit: 'ya',
  komponen: ['bagian wilayah dalam bantuan', 'bagian wilayah dalam usaha sasaran'],
  kegiatan: 'Penyaluran bantuan',
  variabel: 'nilai bantuan atau penerima, usaha sasaran menurut wilayah',
  levelEstimasi: 'kabupaten/kota',
  aksesUmum: 'ya',
  dokumen: 'LKjIP',
};
