import {foldText} from '../../schema/header.js';
import type {Unit} from '../../schema/units.js';
import {isKnownUnit, parseUnit} from '../../schema/units.js';
import {isBareTotal} from '../layout/apart.js';
import {classOfLabel, knownMeasure} from './measure-phrase.js';

/** What kind of thing a label names. */
export type LabelKind = 'total' | 'measure' | 'sector' | 'sizeClass' | 'area' | 'unknown';

/** A label of a row, taken apart. */
export interface Label {
  readonly kind: LabelKind;
  /** Without its numbering and its unit. */
  readonly text: string;
  /** The numbering: `1`, `ii`; `null` without one. */
  readonly number: string | null;
  /** A known measure that it names by itself, or `null`. */
  readonly measure: string | null;
  readonly sizeClass: string | null;
  readonly sector: string | null;
  /** A unit in closing brackets: "(Milyar Rupiah)". */
  readonly unit: Unit | null;
}

/**
 * Takes a label apart: "1. Jumlah UMKM Bidang Kuliner" names a sector and counts businesses, "a. Usaha
 * Mikro" a size class, "Kab. Contoh" an area.
 *
 * @param isArea whether a name is one of the areas that the office listed
 */
export function parseLabel(written: string, isArea: (name: string) => boolean): Label {
  const {number, rest} = takeNumbering(written);
  const {text, unit} = takeUnit(rest);
  const none = {text, number, measure: null, sizeClass: null, sector: null, unit};
  const measure = knownMeasure(text) ?? knownMeasure(rest);
  if (measure !== null) return {...none, kind: 'measure', measure};
  if (isBareTotal(text)) return {...none, kind: 'total'};
  const sizeClass = classOfLabel(text);
  if (sizeClass !== null) {
    const counts = /^(?:jumlah|jml|total)\b/i.test(text);
    return {...none, kind: 'sizeClass', sizeClass, measure: counts ? 'businesses' : null};
  }
  const sector = sectorLabel.exec(text);
  if (sector) {
    const counts = sector[1] !== undefined;
    return {
      ...none,
      kind: 'sector',
      sector: sector[2].trim(),
      measure: counts ? 'businesses' : null,
    };
  }
  if (isArea(text) || namesArea(text)) return {...none, kind: 'area'};
  return {...none, kind: 'unknown'};
}

/** Whether a name says by itself that it is an area: "Kab. Contoh", "Kecamatan Awan". */
export function namesArea(text: string): boolean {
  return text.length < 60 && areaLabel.test(text);
}

/** Takes "I.", "1.", "1.2.", "a)" off a label; letters only where a blank follows. */
export function takeNumbering(text: string): {
  readonly number: string | null;
  readonly rest: string;
} {
  const match =
    /^\s*(?:\(?(\d+(?:\.\d+)*)\s*[.)]\s*|\(?([ivxlc]+|[a-z])\s*[.)]\s+|[-•–]\s+)(?=\S)/i.exec(text);
  const rest = (match ? text.slice(match[0].length) : text).trim().replace(/\s+/g, ' ');
  return {number: match?.[1] ?? match?.[2]?.toLowerCase() ?? null, rest};
}

const sectorLabel =
  /^(?:jumlah\s+|jml\s+)?(?:(umkm|ukm|ikm|unit\s+usaha|usaha|pelaku\s+usaha)\s+)?(?:pada\s+|di\s+)?(?:bidang|sektor|subsektor)\s+(?!usaha$)(\S.*)$/i;
const areaLabel =
  /^(?:kabupaten|kab\.?|kota|provinsi|propinsi|prov\.?|kecamatan|kec\.?|kapanewon|kemantren|distrik|kelurahan|desa)\s+\p{L}[\p{L}\s.'’-]*$/iu;

function takeUnit(text: string): {readonly text: string; readonly unit: Unit | null} {
  const match = /^(.*\S)\s*\(([^()]*)\)$/.exec(text);
  if (!match || !isKnownUnit(match[2])) return {text, unit: null};
  return {text: match[1], unit: parseUnit(match[2])};
}

/** Names of areas as they are compared: "Kec. Awan" is "AWAN". */
export function foldArea(name: string): string {
  return foldText(name).replace(
    /^(?:kabupaten|kab|provinsi|propinsi|prov|kecamatan|kec|kapanewon|kemantren|distrik)_/,
    '',
  );
}

/** Whether a name says its level: "Kab. Contoh" does, "Contoh" may be any area of that name. */
export function saysLevel(name: string): boolean {
  return foldArea(name) !== foldText(name) || /^kota_/.test(foldText(name));
}
