import type {Indicator} from '../indicator/indicator.js';

/** What the parameters of a formula are where nobody sets them: `{days: '30'}`. */
export function defaultParameters({formulaKind}: Indicator): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  if (formulaKind.kind === 'cells')
    for (const [name, value] of Object.entries(formulaKind.options ?? {}))
      found[name] = String(value);
  visit(formulaKind, found);
  return found;
}

function visit(part: unknown, found: Record<string, string>): void {
  if (typeof part !== 'object' || part === null) return;
  if ('param' in part && typeof part.param === 'string' && 'default' in part)
    found[part.param] ??= String(part.default);
  for (const inner of Object.values(part)) visit(inner, found);
}
