import {paramsOf} from '../compute.js';
import type {Indicator} from '../indicator/indicator.js';

/** A parameter of an indicator and what it is where nobody sets it. */
export interface Parameter {
  readonly name: string;
  /** Empty where the tables decide, or nothing is set. */
  readonly default: string;
  /** Words it can be, where there are only some. */
  readonly choices: readonly string[];
}

type Value = string | number | undefined;

/** Parameters that an indicator understands, each with its default. */
export function parametersOf(indicator: Indicator): readonly Parameter[] {
  const {formulaKind: formula} = indicator;
  const found = new Map<string, Parameter>();
  const tell = (name: string, value: Value, choices: readonly string[] = []): void => {
    if (!found.has(name)) found.set(name, {name, default: String(value ?? ''), choices});
  };
  tell('regime', 'in_force', ['in_force', 'uu20_2008', 'pp7_2021']);
  tell('sample', 'no', ['no', 'yes']);
  if (formula.kind === 'cells') {
    tell('along', formula.along, formula.alongs);
    for (const [name, value] of Object.entries(formula.options ?? {})) tell(name, value);
  }
  visit(formula, tell);
  return paramsOf(indicator).map((name) => found.get(name) ?? {name, default: '', choices: []});
}

/** `days=30`, `regime=in_force (in_force, uu20_2008, pp7_2021)`. */
export function parameterText({name, default: value, choices}: Parameter): string {
  const others = choices.length > 0 ? ` (${choices.join(', ')})` : '';
  return `${name}${value === '' ? '' : `=${value}`}${others}`;
}

function visit(
  part: unknown,
  tell: (name: string, value: Value, choices?: readonly string[]) => void,
): void {
  if (typeof part !== 'object' || part === null) return;
  if ('param' in part && typeof part.param === 'string') {
    const options = 'options' in part && Array.isArray(part.options) ? part.options : [];
    const names = options.map((option: {name: string}) => option.name);
    const value = 'default' in part ? (part.default as Value) : undefined;
    tell(part.param, value, names);
  }
  for (const inner of Object.values(part)) visit(inner, tell);
}
