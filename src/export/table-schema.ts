import {flagOrder} from '../data/flags.js';
import {exportWords} from '../text/exports.js';
import type {CodeListTable} from './code-lists.js';
import type {Column} from './columns.js';

/** A Frictionless Table Schema, as far as the exports use it. */
export interface TableSchema {
  readonly fields: readonly SchemaField[];
  /** Texts that stand for a value that is not there; `–` is not among them: it is zero. */
  readonly missingValues: readonly string[];
  readonly primaryKey: string | readonly string[];
  readonly foreignKeys?: readonly ForeignKey[];
}

export interface SchemaField {
  readonly name: string;
  readonly title: string;
  /** Codes are strings: a number would lose its zeros. */
  readonly type: 'string' | 'number';
  readonly constraints?: Readonly<Record<string, unknown>>;
  readonly unit?: string;
}

export interface ForeignKey {
  readonly fields: string;
  /** An empty resource is the same table. */
  readonly reference: {readonly resource: string; readonly fields: string};
}

/** The schema of a table of figures; its codes refer to the code lists that `listName` names. */
export function figureSchema(
  columns: readonly Column[],
  listName: (dimension: string) => string,
): TableSchema {
  const codes = columns.filter(({kind}) => kind === 'code');
  const key = columns.filter(({kind}) => kind === 'code' || kind === 'period');
  return {
    fields: columns.map(fieldOf),
    missingValues: ['', '...'],
    primaryKey: key.map(({name}) => name),
    foreignKeys: codes.map(({name, dimension}) => ({
      fields: name,
      reference: {resource: listName(dimension as string), fields: 'code'},
    })),
  };
}

/** The schema of a code list: codes, names in both languages, the code above each. */
export function codeListSchema({codes}: CodeListTable): TableSchema {
  const t = exportWords.id;
  return {
    fields: [
      {name: 'code', title: t.code, type: 'string', constraints: {required: true, unique: true}},
      {name: 'label', title: t.label, type: 'string', constraints: {required: true}},
      {name: 'label_en', title: t.labelEn, type: 'string', constraints: {required: true}},
      {name: 'parent', title: t.parent, type: 'string'},
    ],
    missingValues: [''],
    primaryKey: 'code',
    ...(codes.some(({parent}) => parent !== null) && {
      foreignKeys: [{fields: 'parent', reference: {resource: '', fields: 'code'}}],
    }),
  };
}

function fieldOf({name, title, kind, unit}: Column): SchemaField {
  switch (kind) {
    case 'code':
    case 'label':
    case 'period':
      return {name, title, type: 'string', constraints: {required: true}};
    case 'number':
      return {
        name,
        title,
        type: 'number',
        ...(counts.has(name) && {constraints: {minimum: 0}}),
        ...(unit !== undefined && {unit}),
      };
    case 'status':
      return {name, title, type: 'string', constraints: {required: true, enum: flagOrder}};
    case 'flags':
      return {name, title, type: 'string', constraints: {pattern: '^[A-Z]( [A-Z])*$'}};
    default:
      return {name, title, type: 'string'};
  }
}

/** Parts that cannot lie below zero. */
const counts: ReadonlySet<string> = new Set(['denominator', 'unknown']);
