import {nothing, svg, type SVGTemplateResult} from 'lit';
import type {Entry} from '../entry.js';
import type {Box, ChartFrame, Mark} from '../model.js';
import {levelOfColour, type MapModel} from './model.js';

/** How an area is filled and written on. */
export interface Look {
  /** Class of its colour; empty for a pattern. */
  readonly name: string;
  /** Pattern of what has no figure; null for a colour. */
  readonly fill: string | null;
  /** Stripes over a fall, which show where colours do not. */
  readonly grain: string | null;
  /** Class of a text on it. */
  readonly text: string;
  /** Its figure as written on a map: signed where some areas fall. */
  readonly value: string;
}

/** A colour for each figure; dots for one that is withheld, hatching for one that is not there. */
export function lookOf(
  entry: Entry,
  {classes, unit}: MapModel,
  {pattern}: Pick<ChartFrame, 'pattern'>,
): Look {
  const level = levelOfColour(entry, unit);
  const {state, text} = entry.row;
  if (level === null) {
    const fill = pattern(state === 'withheld' ? 'dots' : 'hatch');
    return {name: '', fill, grain: null, text: 'halo', value: ''};
  }
  const name = classes.nameOf(level);
  const signed = classes.kind === 'diverging' && level > 0;
  return {
    name,
    fill: null,
    grain: level < 0 ? pattern('grain-kecil') : null,
    text: `on-${name}`,
    value: signed ? `+${text}` : text,
  };
}

/** A rectangle that looks like an entry: a tile, a swatch. */
export function lookRect(
  {name, fill, grain}: Pick<Look, 'name' | 'fill' | 'grain'>,
  {x, y, width, height}: Box,
): SVGTemplateResult {
  const rect = (kind: string, paint: string | null): SVGTemplateResult =>
    svg`<rect class=${kind} x=${x} y=${y} width=${width} height=${height} fill=${paint ?? nothing}></rect>`;
  return svg`${rect(fill === null ? `fill edge ${name}` : 'state-box', fill)}${grain === null ? nothing : rect('', grain)}`;
}

/** What a mark says of an entry, wherever it is drawn. */
export function meaningOf({
  meaning: {label, tip, detail},
}: Entry): Pick<Mark, 'label' | 'tip' | 'detail'> {
  return {label, tip, ...(detail && {detail})};
}
