import {svg, type SVGTemplateResult} from 'lit';
import type {PatternName} from './model.js';

const soon = ['mikro', 'kecil', 'menengah', 'besar', 'ink', 'main', 'soft'] as const;

/** Id of a pattern inside one figure; `prefix` keeps figures of one page apart. */
export function patternId(prefix: string, name: PatternName): string {
  return `${prefix}-${name}`;
}

/** Definitions of all patterns, to stand at the head of a drawing. */
export function patternDefs(prefix: string): SVGTemplateResult {
  return svg`<defs>
    <pattern id=${patternId(prefix, 'hatch')} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" class="pat-bg"></rect>
      <line x1="0" y1="0" x2="0" y2="6" class="pat-hatch"></line>
    </pattern>
    <pattern id=${patternId(prefix, 'dots')} width="5" height="5" patternUnits="userSpaceOnUse">
      <rect width="5" height="5" class="pat-bg"></rect>
      <circle cx="2.5" cy="2.5" r="1.15" class="pat-dot"></circle>
    </pattern>
    ${soon.map(
      (
        name,
      ) => svg`<pattern id=${patternId(prefix, `soon-${name}`)} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" class="pat-bg"></rect>
        <rect width="5" height="5" class=${`pat-wash ${name}`}></rect>
        <line x1="0" y1="0" x2="0" y2="5" class=${`pat-soon ${name}`}></line>
      </pattern>`,
    )}
    <pattern id=${patternId(prefix, 'grain-mikro')} width="4" height="4" patternUnits="userSpaceOnUse"></pattern>
    <pattern id=${patternId(prefix, 'grain-kecil')} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
      <line x1="0" y1="0" x2="0" y2="6" class="pat-grain"></line>
    </pattern>
    <pattern id=${patternId(prefix, 'grain-menengah')} width="5" height="5" patternUnits="userSpaceOnUse">
      <circle cx="2.5" cy="2.5" r="1" class="pat-grain-dot"></circle>
    </pattern>
    <pattern id=${patternId(prefix, 'grain-besar')} width="4" height="4" patternUnits="userSpaceOnUse"></pattern>
  </defs>`;
}
