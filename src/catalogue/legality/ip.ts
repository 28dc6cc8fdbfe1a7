import {
  any,
  column,
  equals,
  filled,
  firstKnown,
  holds,
  listed,
  not,
  oneOf,
} from '../../indicator/expression.js';
import {defineIndicator, type CountFormula, type LicenceState} from '../../indicator/indicator.js';
import {licence} from '../../schema/licence.js';
import {legalityMsInd} from './common.js';

const kind = column(licence, 'licenceKind');
const kinds = ['trademark', 'copyright', 'patent', 'industrialDesign', 'gi', 'ip'];
const isShared = any(
  oneOf(column(licence, 'licenceOwnerKind'), 'institution', 'community'),
  equals(kind, 'gi'),
  not(filled(column(licence, 'licenceBusinessRef'))),
);
const rights = (state: LicenceState, where = listed): CountFormula => ({
  kind: 'count',
  over: {of: 'licence', kinds, state},
  where,
});

export const intellectualProperty = defineIndicator({
  key: 'legality.ip',
  version: 1,
  title: {
    id: 'Usaha dengan merek atau hak kekayaan intelektual',
    en: 'Businesses with an IP right',
  },
  definition: {
    id: 'Usaha dengan sedikitnya satu merek, hak cipta, paten, desain industri, atau HKI lain yang sudah terbit pada akhir tahun, dibagi semua usaha.',
    en: 'Businesses with at least one granted trade mark, copyright, patent, industrial design or other right at the end of the year, divided by all businesses.',
  },
  sentence: {
    id: '{value} usaha[ di {place}] punya hak kekayaan intelektual pada {period}, {numerator} dari {denominator}',
    en: '{value} of businesses[ in {place}] held an IP right in {period}, {numerator} of {denominator}',
  },
  formula: {
    id: '100 × usaha dengan ≥ 1 hak terbit ÷ usaha',
    en: '100 × businesses with ≥ 1 granted right ÷ businesses',
  },
  numerator: {id: 'usaha dengan hak yang sudah terbit', en: 'businesses with a granted right'},
  denominator: {id: 'semua usaha', en: 'all businesses'},
  unknown: {
    id: 'usaha yang haknya tidak diketahui; tetap dalam penyebut',
    en: 'businesses whose rights are unknown; they stay in the denominator',
  },
  unit: 'percent',
  direction: 'up',
  sensitive: true,
  formulaKind: {
    kind: 'ratio',
    // The register asks about trade marks only; where nothing tells of other rights, it decides.
    numerator: firstKnown(
      any(
        holds('trademark'),
        holds('copyright'),
        holds('patent'),
        holds('industrialDesign'),
        holds('ip'),
      ),
      holds('trademark'),
    ),
    denominator: listed,
    beside: {
      rights_granted: rights('inForce'),
      applications: rights('application'),
      institutional_rights: rights('inForce', isShared),
    },
    reported: {numerator: 'trademarkHolders', denominator: 'businesses'},
  },
  dimensions: ['size_class', 'sector', 'owner_sex'],
  always: [],
  notes: [
    {
      id: 'Permohonan bukan hak. Dua merek milik satu usaha dihitung satu usaha.',
      en: 'An application is not a right. Two marks of one business are one business.',
    },
    {
      id: 'Hak lembaga atau masyarakat (desain batik Dekranasda, indikasi geografis) disebut tersendiri dan tidak memberi hak kepada usaha mana pun.',
      en: 'Rights of an institution or a community (a batik design of Dekranasda, a geographical indication) stand apart and give no business a right.',
    },
  ],
  source: 'Definisi spesifikasi indikator pantau-umkm',
  msInd: {
    ...legalityMsInd,
    konsep: 'Pelindungan kekayaan intelektual',
    interpretasi: 'Makin tinggi makin banyak usaha yang kekayaan intelektualnya terlindungi.',
    variabel: 'merek, hak cipta, paten, desain industri, pemilik hak',
  },
});
