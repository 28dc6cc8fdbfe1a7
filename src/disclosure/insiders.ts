import {circlesOf} from './circles.js';
import {drawsFrom} from './draws.js';
import {readerOf, type Question} from './reader.js';
import {systemOf, type LinkedCells} from './system.js';

/** What one insider finds. */
export interface Findings {
  /** Cells whose value follows without doubt. */
  readonly exactDisclosures: readonly string[];
  /** Sensitive cells whose interval is narrower than `minWidth`, exact ones among them. */
  readonly tooNarrow: readonly string[];
}

/** So many insiders are looked at one by one. */
const few = 8;
/** Times that all insiders are divided, and into how many groups. */
const divisions = 5;
const groups = 8;

/**
 * What contributors of one cell each find about others, from the value of their own. Who finds
 * nothing together with others finds nothing alone: groups first, then those left one by one.
 */
export function singletonFindings(
  {cells, equations}: LinkedCells,
  singletons: ReadonlyMap<string, number>,
  question: Question,
): Map<string, Findings> {
  const whole = {cells: {...cells, ...Object.fromEntries(singletons)}, equations};
  const circles = circlesOf([...singletons.keys()], whole);
  const asked = Object.keys(cells).filter(
    (name) => cells[name] === null && (question.widths.has(name) || !question.ignored.has(name)),
  );
  const place = new Map(asked.map((name, i) => [name, i]));
  const open = circles.map(() => new Uint8Array(asked.length).fill(1));
  const knowing = (some: readonly string[]): LinkedCells => {
    const own = Object.fromEntries(some.map((name) => [name, singletons.get(name) ?? 0]));
    return {cells: {...cells, ...own}, equations};
  };
  const draw = drawsFrom(11);
  for (let division = 0; circles.length > few && division < divisions; division++) {
    const group = circles.map(() => Math.floor(groups * draw()));
    for (let g = 0; g < groups; g++) {
      const some = circles.flatMap((_, c) => (group[c] === g ? [c] : []));
      if (some.length === 0) continue;
      const {exactDisclosures, tooNarrow, intervals} = readerOf(
        systemOf(knowing(some.flatMap((c) => circles[c]))),
        {
          ...question,
          depth: 'hasty',
        },
      );
      const found = new Set([...exactDisclosures, ...tooNarrow]);
      for (const name of intervals.keys()) {
        const i = place.get(name);
        if (i === undefined || found.has(name)) continue;
        for (const c of some) open[c][i] = 0;
      }
    }
  }
  return new Map(
    circles.flatMap((circle, c) => {
      const only = (name: string): boolean => open[c][place.get(name) ?? -1] === 1;
      const left = asked.filter((name) => !circle.includes(name) && only(name));
      if (left.length === 0) return circle.map((name) => [name, nothing] as const);
      const {exactDisclosures, tooNarrow} = readerOf(systemOf(knowing(circle)), {
        ...question,
        depth: 'enough',
        only,
      });
      return circle.map((name) => [name, {exactDisclosures, tooNarrow}] as const);
    }),
  );
}

const nothing: Findings = {exactDisclosures: [], tooNarrow: []};

/**
 * What the largest contributors find from knowing that a cell is no less than their own part of it.
 * Those who find something only; a contributor's own cell is not asked.
 */
export function contributorFindings(
  linked: LinkedCells,
  ownParts: ReadonlyMap<string, number>,
  question: Question,
): Map<string, Findings> {
  const system = systemOf(linked);
  const known = (parts: Iterable<readonly [string, number]>): Map<string, number> => {
    const floors = new Map(question.floors);
    for (const [name, part] of parts) floors.set(name, Math.max(part, floors.get(name) ?? 0));
    return floors;
  };
  const together = readerOf(system, {...question, depth: 'enough', floors: known(ownParts)});
  const open = new Set([...together.exactDisclosures, ...together.tooNarrow]);
  const outsider = readerOf(system, {...question, depth: 'enough', only: (name) => open.has(name)});
  // What everybody finds is no insider's finding.
  const all = new Set([...outsider.exactDisclosures, ...outsider.tooNarrow]);
  const left = [...open].filter((name) => !all.has(name));
  const found = new Map<string, {exactDisclosures: string[]; tooNarrow: string[]}>();
  for (const cell of left) {
    const others = [...ownParts].filter(([name]) => name !== cell);
    const only = (name: string): boolean => name === cell;
    const ask = (parts: readonly (readonly [string, number])[]): Findings =>
      readerOf(system, {...question, depth: 'enough', floors: known(parts), only});
    if (isNothing(ask(others))) continue;
    for (const part of others) {
      const {exactDisclosures, tooNarrow} = ask([part]);
      if (isNothing({exactDisclosures, tooNarrow})) continue;
      const own = found.get(part[0]) ?? {exactDisclosures: [], tooNarrow: []};
      found.set(part[0], own);
      own.exactDisclosures.push(...exactDisclosures);
      own.tooNarrow.push(...tooNarrow);
    }
  }
  return found;
}

function isNothing({exactDisclosures, tooNarrow}: Findings): boolean {
  return exactDisclosures.length + tooNarrow.length === 0;
}
