import type {Indicator} from '../indicator/indicator.js';
import {parameterText, parametersOf} from './parameters.js';

/** The MS-Ind record of an indicator (Peraturan BPS 5/2020, Perpres 39/2019), in Indonesian. */
export interface MsIndRecord {
  readonly kunci: string;
  readonly versi: number;
  readonly nama: string;
  readonly konsep: string;
  readonly definisi: string;
  readonly interpretasi: string;
  readonly metode: string;
  readonly pembilang: string;
  readonly penyebut: string;
  readonly tidakDiketahui: string;
  readonly ukuran: string;
  readonly satuan: string;
  readonly klasifikasi: string;
  readonly komposit: string;
  /** Of a composite one; empty otherwise. */
  readonly komponen: readonly string[];
  readonly kegiatan: string;
  readonly variabel: string;
  readonly levelEstimasi: string;
  readonly aksesUmum: string;
  readonly dokumen: string;
  /** Its code in the planning document; empty where it has none. */
  readonly kodeDokumen: string;
  readonly sumber: string;
  readonly unit: string;
  readonly arah: string;
  readonly dimensi: readonly string[];
  readonly parameter: readonly string[];
  readonly catatan: readonly string[];
}

const directions = {
  up: 'makin tinggi makin baik',
  down: 'makin rendah makin baik',
  neutral: 'netral',
} as const;

/** All that Satu Data asks of an indicator, and what pantau-umkm knows beside it. */
export function msIndRecord(indicator: Indicator): MsIndRecord {
  const {msInd} = indicator;
  return {
    kunci: indicator.key,
    versi: indicator.version,
    nama: indicator.title.id,
    konsep: msInd.konsep,
    definisi: indicator.definition.id,
    interpretasi: msInd.interpretasi,
    metode: indicator.formula.id,
    pembilang: indicator.numerator.id,
    penyebut: indicator.denominator.id,
    tidakDiketahui: indicator.unknown.id,
    ukuran: msInd.ukuran,
    satuan: msInd.satuan,
    klasifikasi: msInd.klasifikasi,
    komposit: msInd.komposit,
    komponen: msInd.komponen ?? [],
    kegiatan: msInd.kegiatan,
    variabel: msInd.variabel,
    levelEstimasi: msInd.levelEstimasi,
    aksesUmum: msInd.aksesUmum,
    dokumen: msInd.dokumen,
    kodeDokumen: msInd.kodeDokumen ?? '',
    sumber: indicator.source,
    unit: indicator.unit,
    arah: directions[indicator.direction],
    dimensi: breakdownsOf(indicator),
    parameter: parametersOf(indicator).map(parameterText),
    catatan: indicator.notes.map(({id}) => id),
  };
}

/** Dimensions that `--by` takes; a function of given numbers has none. */
export function breakdownsOf({formulaKind, dimensions}: Indicator): readonly string[] {
  return formulaKind.kind === 'function' ? [] : ['region', 'period', ...dimensions];
}
