/** One selector of a stylesheet with what it declares. */
export interface Rule {
  /** Compounds from the outside in, and how each follows the one before. */
  readonly steps: readonly Step[];
  readonly declarations: readonly Declaration[];
  /** How much it outweighs others; `order` decides between equals. */
  readonly weight: number;
  readonly order: number;
}

export interface Step {
  readonly child: boolean;
  readonly test: (element: Styled) => boolean;
}

export interface Declaration {
  readonly name: string;
  readonly value: string;
  readonly important: boolean;
}

/** What selectors ask of an element. */
export interface Styled {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** The element whose shadow root holds the others. */
  readonly host?: boolean;
}

/**
 * The rules of a stylesheet that hold on a screen where nothing is pointed at. At-rules are about
 * print, forced colours and other screens: they are left out, and so is every selector that asks for
 * more than tags, classes, attributes, `:host`, `:is` and `:not`.
 */
export function parseRules(css: string): Rule[] {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const rules: Rule[] = [];
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('{', at);
    if (open < 0) break;
    const head = text.slice(at, open).trim();
    const close = closing(text, open);
    if (!head.startsWith('@')) {
      const declarations = declarationsOf(text.slice(open + 1, close));
      for (const selector of splitOutside(head, ',')) {
        const read = selectorOf(selector.trim());
        if (read) rules.push({...read, declarations, order: rules.length});
      }
    }
    at = close + 1;
  }
  return rules;
}

/** Whether a rule holds for the last of these elements, each inside the one before. */
export function matches({steps}: Rule, path: readonly Styled[]): boolean {
  const holds = (step: number, at: number): boolean => {
    if (at < 0 || !steps[step].test(path[at])) return false;
    if (step === 0) return true;
    if (steps[step].child) return holds(step - 1, at - 1);
    for (let above = at - 1; above >= 0; above--) if (holds(step - 1, above)) return true;
    return false;
  };
  return holds(steps.length - 1, path.length - 1);
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++;
    if (text[at] === '}' && --depth === 0) return at;
  }
  return text.length;
}

function declarationsOf(body: string): Declaration[] {
  return splitOutside(body, ';').flatMap((one) => {
    const [name, ...rest] = one.split(':');
    const value = rest.join(':').trim();
    if (value === '') return [];
    const important = /\s*!important$/.test(value);
    return [{name: name.trim(), value: value.replace(/\s*!important$/, ''), important}];
  });
}

/** Splits at a sign that stands in no brackets. */
function splitOutside(text: string, sign: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if ('(['.includes(text[at])) depth++;
    else if (')]'.includes(text[at])) depth--;
    else if (text[at] === sign && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}

function selectorOf(selector: string): Pick<Rule, 'steps' | 'weight'> | null {
  const steps: Step[] = [];
  let weight = 0;
  let child = false;
  for (const part of selector.replace(/\s*>\s*/g, ' > ').split(/\s+(?![^[(]*[\])])/)) {
    if (part === '>') {
      child = true;
      continue;
    }
    const read = compoundOf(part);
    if (read === null) return null;
    steps.push({child, test: read.test});
    weight += read.weight;
    child = false;
  }
  return steps.length > 0 ? {steps, weight} : null;
}

interface Compound {
  readonly test: Step['test'];
  readonly weight: number;
}

const simple =
  /(?<tag>^(?:\*|[a-z][\w-]*))|\.(?<cls>[\w-]+)|\[(?<attr>[\w-]+)(?:=["']?(?<value>[^"'\]]*)["']?)?\]|:(?<pseudo>host|is|not)(?:\((?<inner>[^()]*)\))?/giy;

function compoundOf(text: string): Compound | null {
  const tests: Step['test'][] = [];
  let weight = 0;
  // Its own: what stands in brackets is read with another one.
  const next = new RegExp(simple);
  while (next.lastIndex < text.length) {
    const groups = next.exec(text)?.groups;
    if (!groups) return null;
    const {tag, cls, attr, value, pseudo, inner} = groups;
    weight += tag === undefined ? 100 : tag === '*' ? 0 : 1;
    if (tag !== undefined) {
      tests.push(({name, host}) => host !== true && (tag === '*' || name === tag));
    } else if (cls !== undefined) {
      tests.push(({attributes}) => (attributes.get('class') ?? '').split(/\s+/).includes(cls));
    } else if (attr !== undefined) {
      tests.push(({attributes}) =>
        value === undefined ? attributes.has(attr) : attributes.get(attr) === value,
      );
    } else {
      const within = (inner?.split(',') ?? []).map((one) => compoundOf(one.trim()));
      if (within.includes(null)) return null;
      const any: Step['test'] = (element) => within.some((one) => one?.test(element));
      if (pseudo === 'host') {
        tests.push((element) => element.host === true && (inner === undefined || any(element)));
      } else {
        tests.push((element) => any(element) === (pseudo === 'is'));
        weight -= 100;
      }
      weight += Math.max(0, ...within.map((one) => one?.weight ?? 0));
    }
  }
  return {test: (element) => tests.every((test) => test(element)), weight};
}
