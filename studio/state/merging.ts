import type {Config} from '../../src/schema/config.js';
import {cellsOf} from '../../src/snapshot/cells.js';
import type {Snapshot} from '../../src/snapshot/v1.js';

/** An area directly below the office's own, as the figures show it. */
export interface OfficeArea {
  readonly code: string;
  readonly name: string;
  /** Figures about it that are withheld. */
  readonly withheld: number;
  /** The areas that it stands for, where it is merged already; empty else. */
  readonly members: readonly string[];
}

type MergedAreas = NonNullable<NonNullable<NonNullable<Config['disclosure']>['collapse']>['areas']>;

/** The areas of the figures, those with most withheld figures first. */
export function officeAreas(snapshot: Snapshot, config: Config): OfficeArea[] {
  const office = snapshot.extension.region.code;
  const merged = new Map(mergedAreas(config).map(({code, members}) => [code, members]));
  const found = new Map<string, {name: string; withheld: number}>();
  for (const dataset of snapshot.link.item) {
    if (!dataset.id.includes('region')) continue;
    const {label} = dataset.dimension.region.category;
    for (const {by, reason, withheld} of cellsOf(dataset)) {
      const code = by.region;
      if (parentOf(code) !== office) continue;
      let area = found.get(code);
      if (!area) found.set(code, (area = {name: label[code] ?? code, withheld: 0}));
      if (reason === 'suppressed' || withheld) area.withheld++;
    }
  }
  return [...found]
    .map(([code, area]) => ({code, ...area, members: merged.get(code) ?? []}))
    .sort((a, b) => b.withheld - a.withheld || (a.code < b.code ? -1 : 1));
}

/** The areas that the settings show as one. */
export function mergedAreas({disclosure}: Config): MergedAreas {
  return disclosure?.collapse?.areas ?? [];
}

/**
 * The settings with areas shown as one. One that is merged already brings its own along. The code is
 * the last that is free among their sisters.
 *
 * @param all every area of the figures
 */
export function withMergedAreas(
  config: Config,
  chosen: readonly OfficeArea[],
  {name, all}: {readonly name: string; readonly all: readonly OfficeArea[]},
): Config {
  const codes = chosen.map(({code}) => code);
  const others = mergedAreas(config).filter(({code}) => !codes.includes(code));
  const members = chosen.flatMap((area) => (area.members.length > 0 ? area.members : [area.code]));
  const taken = new Set([
    ...all.map(({code}) => code),
    ...mergedAreas(config).flatMap((area) => area.members),
  ]);
  return withAreas(config, [
    ...others,
    {code: freeCode(codes[0], taken), name, members: [...members].sort()},
  ]);
}

/** The settings in which the members of a merged area stand apart again. */
export function withoutMergedArea(config: Config, code: string): Config {
  return withAreas(
    config,
    mergedAreas(config).filter((area) => area.code !== code),
  );
}

/** `99.01.04` gives `99.01.99`, or the next below it that is free. */
function freeCode(sister: string, taken: ReadonlySet<string>): string {
  const parent = parentOf(sister);
  const width = sister.length - parent.length - 1;
  for (let number = 10 ** width - 1; ; number--) {
    const code = `${parent}.${String(number).padStart(width, '0')}`;
    if (!taken.has(code)) return code;
  }
}

function withAreas(config: Config, areas: MergedAreas): Config {
  const next = structuredClone<{-readonly [Key in keyof Config]: Config[Key]}>(config);
  const disclosure = {...next.disclosure};
  const collapse = {...disclosure.collapse, areas};
  if (areas.length === 0) delete (collapse as Partial<typeof collapse>).areas;
  disclosure.collapse = collapse;
  if (Object.keys(collapse).length === 0) delete disclosure.collapse;
  next.disclosure = disclosure;
  if (Object.keys(disclosure).length === 0) delete next.disclosure;
  return next;
}

function parentOf(code: string): string {
  return code.slice(0, Math.max(0, code.lastIndexOf('.')));
}
