import {formatNumber, formatRupiah} from '../../../src/format/number.js';
import type {Cell} from '../../../src/snapshot/v1.js';
import {bilingual, words, type Lang} from '../../../src/text/words.js';
import {openCube} from '../cube.js';
import type {LineUpEntry} from '../line-up-part.js';
import type {FigureContext, TableCell, TableRow} from '../model.js';
import {readCell, tableCells, type Reading} from '../reading.js';

/** A number about recipients with its row of the table. */
export interface AidFact extends LineUpEntry {
  readonly tableRow: TableRow;
}

/**
 * What is known about those whom aid reached: recipients of several programmes, mentoring within
 * 30 days, groups without a list of members. What the snapshot does not publish is left out.
 */
export function aidFacts(context: FigureContext, period: string): AidFact[] {
  const {snapshot, region, lang} = context;
  const cell = (indicator: string): Cell | undefined => {
    const cube = openCube(snapshot, indicator, ['region', 'period']);
    return cube?.categories('region').includes(region) ? cube.at({region, period}) : undefined;
  };
  const multiple = cell('aid.multiple');
  const followup = cell('aid.followup');
  const groups = cell('aid.group_members');
  return [
    ...(multiple ? [share('multiple', multiple, lang)] : []),
    ...(followup ? [share('followup', followup, lang)] : []),
    // A place without group aid has no groups, which is not the same as groups nobody counted.
    ...(groups && groups.reason !== 'missing_input' ? [groupFact(groups, lang)] : []),
  ];
}

function share(kind: 'multiple' | 'followup', cell: Cell, lang: Lang): AidFact {
  const t = texts[lang];
  const reading = readCell(cell, {unit: 'percent', lang});
  const {numerator, denominator, extra, unknown} = cell;
  const base =
    numerator === null || denominator === null
      ? ''
      : t[`${kind}Base`](formatNumber(numerator, lang), formatNumber(denominator, lang));
  const more: string[] = [];
  if (kind === 'multiple' && extra.repeats) more.push(t.repeats(formatNumber(extra.repeats, lang)));
  if (kind === 'followup' && extra.not_due) more.push(t.notDue(formatNumber(extra.not_due, lang)));
  if (kind === 'followup' && unknown) more.push(t.undated(formatNumber(unknown, lang)));
  return factOf(kind, {
    title: t[kind],
    name: t[kind],
    big: reading.full + (reading.provisional ? '*' : ''),
    lines: [base, ...more].filter((line) => line !== ''),
    reading,
    cells: tableCells(reading, lang),
    remark: more.join('; '),
  });
}

function groupFact(cell: Cell, lang: Lang): AidFact {
  const t = texts[lang];
  const {groups, groups_without_list: without, value_not_attributed: value} = cell.extra;
  const counted = groups !== null && groups !== undefined;
  const known = counted && without !== null && without !== undefined;
  // Members and groups can be published where the few groups without a list are not.
  const absent: Cell = {
    ...cell,
    value: null,
    flags: [counted ? 'Q' : 'O'],
    reason: counted ? 'suppressed' : 'missing_input',
  };
  const reading = readCell(known || cell.value === null ? cell : absent, {unit: 'count', lang});
  const listed = cell.value === null ? '' : t.listed(formatNumber(cell.value, lang));
  const loose = value ? t.loose(formatRupiah(value, lang)) : '';
  const lines = [counted ? t.groupsBase(formatNumber(groups, lang)) : '', listed, loose];
  return factOf('groups', {
    title: t.groups,
    name: t.groupsName,
    big: known ? formatNumber(without, lang) : '',
    lines: lines.filter((line) => line !== ''),
    reading,
    cell,
    cells: [
      {text: '', raw: null, state: known ? t.countOnly : reading.states},
      ...[without, groups].map((count) =>
        count === null || count === undefined
          ? blank(reading.states)
          : {text: formatNumber(count, lang), raw: count},
      ),
      blank(words[lang].notApplicable),
    ],
    remark: [listed, loose].filter((line) => line !== '').join('; '),
  });
}

function blank(state: string): TableCell {
  return {text: '', raw: null, state};
}

interface FactWords {
  readonly title: string;
  /** Complete where it stands alone, in the table and in words. */
  readonly name: string;
  readonly big: string;
  readonly lines: readonly string[];
  readonly reading: Reading;
  /** Told by `umkm-select`; that of the reading unless it says something else. */
  readonly cell?: Cell;
  readonly cells: TableRow['cells'];
  readonly remark: string;
}

function factOf(
  key: string,
  {title, name, big, lines, reading, cell = reading.cell, cells, remark}: FactWords,
): AidFact {
  const {state, note, states} = reading;
  const boxed = big === '' && (state === 'withheld' || reading.cell.reason === 'missing_input');
  const said = [...lines, ...(states === '' ? [] : [states])];
  return {
    state,
    item: {
      key,
      title,
      big,
      note: big === '' ? (note === '' ? states : note) : '',
      boxed,
      lines: state === 'small' ? [...lines, note] : lines,
    },
    meaning: {
      label: `${name}: ${[big.replace(/\*$/, ''), ...said].filter((part) => part !== '').join(', ')}`,
      tip: {
        name,
        value: big === '' ? states : big,
        ...(lines.length > 0 && {note: lines.join('; ')}),
      },
      detail: {
        by: cell.by,
        value: cell.value,
        numerator: cell.numerator,
        denominator: cell.denominator,
        extra: cell.extra,
      },
    },
    tableRow: {
      header: name,
      cells: remark === '' ? cells : [withRemark(cells[0], remark), ...cells.slice(1)],
    },
  };
}

/** The table says what the chart says, also what has no column of its own. */
function withRemark(cell: TableRow['cells'][number], remark: string): TableRow['cells'][number] {
  return {...cell, state: cell.state ? `${cell.state}; ${remark}` : remark};
}

const texts = bilingual({
  id: {
    multiple: 'Lebih dari satu program',
    multipleBase: (count: string, all: string) => `${count} dari ${all} penerima`,
    repeats: (count: string) => `${count} berulang di satu program`,
    followup: 'Didampingi dalam 30 hari',
    followupBase: (count: string, all: string) => `${count} dari ${all} jatuh tempo`,
    notDue: (count: string) => `${count} belum jatuh tempo`,
    undated: (count: string) => `${count} tanpa tanggal serah terima`,
    groups: 'Tanpa daftar anggota',
    groupsName: 'Kelompok tanpa daftar anggota',
    groupsBase: (all: string) => `dari ${all} kelompok penerima`,
    listed: (count: string) => `${count} anggota terdaftar`,
    loose: (value: string) => `${value} tidak terbagi ke usaha`,
    countOnly: 'jumlah saja',
  },
  en: {
    multiple: 'More than one programme',
    multipleBase: (count: string, all: string) => `${count} of ${all} recipients`,
    repeats: (count: string) => `${count} repeated in one programme`,
    followup: 'Mentored within 30 days',
    followupBase: (count: string, all: string) => `${count} of ${all} due`,
    notDue: (count: string) => `${count} not due yet`,
    undated: (count: string) => `${count} without a hand-over date`,
    groups: 'Without a member list',
    groupsName: 'Groups without a member list',
    groupsBase: (all: string) => `of ${all} recipient groups`,
    listed: (count: string) => `${count} listed members`,
    loose: (value: string) => `${value} not attributed to businesses`,
    countOnly: 'count only',
  },
});
