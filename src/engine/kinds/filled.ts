import {NO, YES} from '../../data/column.js';
import {UmkmError} from '../../errors.js';
import type {FilledFormula} from '../../indicator/indicator.js';
import type {Params} from '../context.js';
import {countFields} from '../field-counts.js';
import type {Kind, KindContext} from '../kind-context.js';
import {EMPTY, recordCells, recordsOf} from '../record-cells.js';

/** Filled cells and cells of the mandatory fields; see `FilledFormula`. */
export const filledParts: Kind<FilledFormula> = (context, formula, breakdown) => {
  const {frame, params} = context;
  const mandatory = mandatoryOf(formula, params);
  if (frame.tables.registry === undefined && frame.tables.observation === undefined) return null;
  const records = recordsOf(frame);
  const none = new Uint8Array(frame.unitCount);
  const filled = mandatory.map((field) => filledField(context, formula, field));
  const layers = mandatory.map((_, at) => ({
    numerator: filled[at],
    denominator: records,
    extra: {
      // The margin adds these up over the fields: each field counts its own cells, the first one records.
      records: at === 0 ? records : none,
      ...Object.fromEntries(
        mandatory.map((field, i) => [`filled_${field}`, i === at ? filled[at] : none]),
      ),
    },
  }));
  return countFields(context, breakdown, mandatory, layers, records);
};

/** @throws UmkmError `PARAM_VALUE` for a field that the formula does not know, or one named twice */
export function mandatoryOf({fields, mandatory}: FilledFormula, params: Params): readonly string[] {
  const asked = String(params[mandatory.param] ?? mandatory.default);
  const names = asked.split(',').map((name) => name.trim());
  if (names.some((name, at) => !Object.hasOwn(fields, name) || names.indexOf(name) !== at))
    throw new UmkmError('PARAM_VALUE', {
      param: mandatory.param,
      found: asked,
      expected: Object.keys(fields).join(','),
    });
  return names;
}

/** `YES` per record with one of the field's columns filled. */
export function filledField(
  {frame}: KindContext,
  {fields}: FilledFormula,
  field: string,
): Uint8Array {
  const cells = fields[field].map((column) => recordCells(frame, column));
  const result = new Uint8Array(frame.unitCount);
  for (let unit = 0; unit < result.length; unit++) {
    const stated = cells.some((states) => states !== null && states[unit] !== EMPTY);
    result[unit] = stated && frame.inRegister[unit] === 1 ? YES : NO;
  }
  return result;
}
