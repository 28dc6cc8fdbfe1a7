import {unzipSync, zipSync} from 'fflate';
import type {Feature, SheetData} from 'write-excel-file/universal';
import {flagOrder} from '../data/flags.js';
import {figuresOf, stateText, type Figure} from '../export/figures.js';
import {formatDate} from '../format/date.js';
import type {Dataset, Snapshot} from '../snapshot/v1.js';
import {dimensionLabel} from '../text/categories.js';
import {familyLabel, inOrderOfFamilies} from '../text/families.js';
import {unitWords} from '../text/unit-words.js';
import {flagWords, workbookWords} from '../text/site-workbook.js';
import {words, type Lang} from '../text/words.js';

/**
 * All published figures as a workbook: a sheet to read first, a sheet of figures for each family of
 * indicators with filters, and one of definitions. Numbers are numbers; what is withheld or missing is
 * said in words where the number would be. Texts are texts, whatever they begin with: there is no
 * formula.
 *
 * @returns the bytes of an `.xlsx` file, the same for the same snapshot
 */
export async function workbookOf(snapshot: Snapshot, lang: Lang): Promise<Uint8Array> {
  const {default: writeExcelFile} = await import('write-excel-file/universal');
  const families = inOrderOfFamilies([...new Set(snapshot.link.item.map(familyOf))]);
  const t = workbookWords[lang];
  const sheets = [
    {
      sheet: t.readFirst,
      data: readFirst(snapshot, lang),
      columns: [{width: 30}, {width: 100}],
    },
    ...families.map((family) => {
      const items = snapshot.link.item.filter((one) => familyOf(one) === family);
      const data = figureRows(items, snapshot, lang);
      return {
        // Excel takes no sheet name of more than 31 signs, nor some signs in it.
        sheet: familyLabel(family, lang)
          .replace(/[[\]:*?/\\]/g, ' ')
          .slice(0, 31),
        data,
        columns: [34, 12, 22, 9, 36, 16, 18, 14, 14, 14, 22, 12].map((width) => ({width})),
        stickyRowsCount: 1,
        filter: `A1:L${data.length}`,
      };
    }),
    {
      sheet: t.definitions,
      data: definitionRows(snapshot, lang),
      columns: [24, 34, 9, 60, 50, 40, 40, 40, 16, 50].map((width) => ({width})),
      stickyRowsCount: 1,
    },
  ];
  const blob = await writeExcelFile(sheets, {features: [filters]}).toBlob();
  return withoutClock(new Uint8Array(await blob.arrayBuffer()));
}

/** The same workbook without the time at which it was made, which its archive holds. */
function withoutClock(bytes: Uint8Array): Uint8Array {
  // Of the zone that the library writes it in, so that every computer writes the same.
  return zipSync(unzipSync(bytes), {mtime: new Date(2000, 0, 1)});
}

type Cell = Readonly<Record<string, unknown>> | null;

function familyOf({extension}: Dataset): string {
  return extension.indicator.split('.')[0];
}

/** What the figures are, where they come from, and what signs and states mean. */
function readFirst({extension, source}: Snapshot, lang: Lang): SheetData {
  const t = workbookWords[lang];
  const {title, publisher, region, asOf, library, citation, disclosure, notice} = extension;
  const lines: [string, string][] = [
    [t.place, region.label],
    [t.publisher, publisher],
    [t.source, source],
    [t.asOf, formatDate(asOf, lang)],
    ...(notice ? [[t.remark, notice[lang]] as [string, string]] : []),
    [t.withheld, disclosure.withheld > 0 ? t.withheldNote : t.noneWithheld],
    [t.empty, t.emptyNote],
    [t.share, t.shareNote],
    [t.library, library],
    [t.citation, citation.text[lang]],
  ];
  const signs = flagOrder.map((flag): [string, string] => [flag, flagWords[lang][flag]]);
  const rows = (list: readonly (readonly [string, string])[]): Cell[][] =>
    list.map(([name, said]) => [text(name), {...text(said), wrap: true}]);
  return [
    [{...text(title), fontWeight: 'bold', fontSize: 14}],
    ...rows(lines),
    [],
    [{...text(t.signs), fontWeight: 'bold'}],
    ...rows(signs),
  ] as SheetData;
}

function figureRows(items: readonly Dataset[], snapshot: Snapshot, lang: Lang): SheetData {
  const t = workbookWords[lang];
  const heads = [
    t.indicator,
    t.code,
    t.area,
    t.year,
    t.breakdown,
    t.unit,
    t.value,
    words[lang].numerator,
    words[lang].denominator,
    words[lang].unknown,
    t.state,
    t.flags,
  ];
  const {region, reporting} = snapshot.extension;
  const rows = items.flatMap((dataset) =>
    figuresOf(dataset).map((figure) => {
      const {extension, dimension} = dataset;
      const state = stateText(figure, reporting, lang);
      const code = figure.by.region ?? region.code;
      const {unit, msInd, title} = extension;
      return [
        text(title[lang]),
        text(code),
        text(dimension.region?.category.label[code] ?? region.label),
        period(figure.by.period ?? ''),
        text(breakdownOf(dataset, figure, lang)),
        text(unitWords(unit, msInd.satuan ?? '', lang)),
        number(figure.value, unit, state),
        ...(['numerator', 'denominator', 'unknown'] as const).map((name) =>
          number(figure[name], 'count', partState(figure, name, lang)),
        ),
        text(state),
        text(figure.flags.join(' ')),
      ];
    }),
  );
  return [heads.map(head), ...rows] as SheetData;
}

/** `Kelas usaha: mikro; Program: Bantuan alat`; empty for all categories together. */
function breakdownOf({dimension, extension}: Dataset, {by}: Figure, lang: Lang): string {
  const chosen = Object.entries(extension.params ?? {}).map(([name, value]) => `${name}: ${value}`);
  const categories = Object.entries(by).flatMap(([dim, id]) => {
    if (dim === 'region' || dim === 'period') return [];
    const {label, category, extension: more} = dimension[dim];
    const name = (lang === 'en' ? more?.labelEn?.[id] : undefined) ?? category.label[id] ?? id;
    return [`${lang === 'id' ? label : dimensionLabel(dim, lang)}: ${name}`];
  });
  return [...chosen, ...categories].join('; ');
}

/** Why a part of a figure has no number; nothing to say of parts that the figure never had. */
function partState({reason, withheld = []}: Figure, name: string, lang: Lang): string {
  return reason === 'suppressed' || withheld.includes(name) ? words[lang].withheld : '';
}

function definitionRows({link}: Snapshot, lang: Lang): SheetData {
  const t = workbookWords[lang];
  const heads = [
    t.key,
    t.indicator,
    t.version,
    t.definition,
    words[lang].formula,
    words[lang].numerator,
    words[lang].denominator,
    words[lang].unknown,
    t.unit,
    t.interpretation,
  ];
  const first = new Map(link.item.map((one) => [one.extension.indicator, one.extension]));
  const rows = [...first.values()].map((one) => [
    text(one.indicator),
    ...[text(one.title[lang]), {value: one.indicatorVersion, type: Number, format: '0'}],
    ...[one.definition, one.formula, one.numerator, one.denominator, one.unknown].map((said) => ({
      ...text(said[lang]),
      wrap: true,
      alignVertical: 'top',
    })),
    text(unitWords(one.unit, one.msInd.satuan ?? '', lang)),
    {
      ...text(
        [one.msInd.interpretasi, ...one.notes.map((note) => note[lang])].filter(Boolean).join(' '),
      ),
      wrap: true,
    },
  ]);
  return [heads.map(head), ...rows] as SheetData;
}

function text(value: string): Cell {
  return value === '' ? null : {value, type: String};
}

function head(value: string): Cell {
  return {value, type: String, fontWeight: 'bold', backgroundColor: '#E8EEF4', wrap: true};
}

/** A year has no thousands; a quarter is a text. */
function period(value: string): Cell {
  return /^\d{4}$/.test(value) ? {value: Number(value), type: Number, format: '0'} : text(value);
}

function number(value: number | null, unit: string, state: string): Cell {
  if (value === null) return text(state);
  const isWhole = Number.isInteger(value) && unit !== 'percent' && unit !== 'percentage_point';
  return {value, type: Number, format: isWhole || unit === 'rupiah' ? '#,##0' : '#,##0.00'};
}

/** Puts the `autoFilter` of a sheet where the format wants it: right behind the rows. */
const filters: Feature<Blob> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml: string, options: unknown) => {
          const {filter} = options as {filter?: string};
          if (filter === undefined) return xml;
          return xml.replace('</sheetData>', `</sheetData><autoFilter ref="${filter}"/>`);
        },
      },
    },
  },
};
