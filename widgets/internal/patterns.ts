import {nothing, svg, type SVGTemplateResult} from 'lit';
import type {PatternName} from './model.js';

const names: readonly PatternName[] = [
  'hatch',
  'dots',
  'soon-mikro',
  'soon-kecil',
  'soon-menengah',
  'soon-besar',
  'soon-ink',
  'soon-main',
  'soon-soft',
  'grain-mikro',
  'grain-kecil',
  'grain-menengah',
  'grain-besar',
];

/** Id of a pattern inside one figure; `prefix` keeps figures of one page apart. */
export function patternId(prefix: string, name: PatternName): string {
  return `${prefix}-${name}`;
}

/**
 * Definitions of patterns, to stand at the head of a drawing.
 *
 * @param used those that the drawing asked for; all where left out
 */
export function patternDefs(
  prefix: string,
  used: ReadonlySet<PatternName> = new Set(names),
): SVGTemplateResult | typeof nothing {
  if (used.size === 0) return nothing;
  return svg`<defs>${names.filter((name) => used.has(name)).map((name) => pattern(name, patternId(prefix, name)))}</defs>`;
}

function pattern(name: PatternName, id: string): SVGTemplateResult {
  const [kind, of] = name.split('-');
  switch (kind) {
    case 'hatch':
      return svg`<pattern id=${id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" class="pat-bg"></rect>
        <line x1="0" y1="0" x2="0" y2="6" class="pat-hatch"></line>
      </pattern>`;
    case 'dots':
      return svg`<pattern id=${id} width="5" height="5" patternUnits="userSpaceOnUse">
        <rect width="5" height="5" class="pat-bg"></rect>
        <circle cx="2.5" cy="2.5" r="1.15" class="pat-dot"></circle>
      </pattern>`;
    case 'soon':
      return svg`<pattern id=${id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" class="pat-bg"></rect>
        <rect width="5" height="5" class=${`pat-wash ${of}`}></rect>
        <line x1="0" y1="0" x2="0" y2="5" class=${`pat-soon ${of}`}></line>
      </pattern>`;
    default:
      return of === 'kecil'
        ? svg`<pattern id=${id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
            <line x1="0" y1="0" x2="0" y2="6" class="pat-grain"></line>
          </pattern>`
        : of === 'menengah'
          ? svg`<pattern id=${id} width="5" height="5" patternUnits="userSpaceOnUse">
              <circle cx="2.5" cy="2.5" r="1" class="pat-grain-dot"></circle>
            </pattern>`
          : svg`<pattern id=${id} width="4" height="4" patternUnits="userSpaceOnUse"></pattern>`;
  }
}
