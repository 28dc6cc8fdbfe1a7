import type {SvgElement} from './tree.js';

/**
 * Each text with an edge of paper as two texts, the edge below the letters. In one text the edge would
 * depend on `paint-order`, which only SVG 2 has: office programs, and what makes PNG here, draw the
 * edge over the letters and nothing is left to read.
 */
export function apartHalos(element: SvgElement): SvgElement {
  const children = element.children.flatMap((child): (SvgElement | string)[] => {
    if (typeof child === 'string') return [child];
    return hasHalo(child) ? [edgeOf(child), lettersOf(child)] : [apartHalos(child)];
  });
  return {...element, children};
}

function hasHalo({name, attributes}: SvgElement): boolean {
  return name === 'text' && (attributes.get('paint-order')?.startsWith('stroke') ?? false);
}

/** Its own letters are hidden by their edge and by those that follow. */
function edgeOf({name, attributes, children}: SvgElement): SvgElement {
  const own = [...attributes].filter(([key]) => key !== 'paint-order' && key !== 'id');
  return {name, attributes: new Map([...own, ['aria-hidden', 'true']]), children};
}

function lettersOf(text: SvgElement): SvgElement {
  const own = [...text.attributes].filter(([key]) => !/^stroke|^paint-order$/.test(key));
  return {...text, attributes: new Map([...own, ['stroke', 'none']])};
}
