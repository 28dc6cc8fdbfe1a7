import type {UmkmError} from '../../src/errors.js';
import type {Lang} from '../../src/text/words.js';
import {createMeasure} from './measurer.js';
import {attempt} from './memo.js';
import type {ChartFrame, Drawing, PatternName} from './model.js';
import {patternId} from './patterns.js';

/**
 * Draws at a width, and notes which patterns the drawing asks for.
 *
 * @param family value of CSS `font-family`
 * @param prefix of the ids of patterns
 * @returns what went wrong where it cannot be drawn
 */
export function drawAt(
  chart: (frame: ChartFrame) => Drawing | null,
  {lang, width}: {readonly lang: Lang; readonly width: number},
  family: string,
  prefix: string,
): Drawing | null | UmkmError {
  const patterns = new Set<PatternName>();
  const frame: ChartFrame = {
    lang,
    width,
    narrow: width < 480,
    measure: createMeasure(family),
    pattern: (name) => {
      patterns.add(name);
      return `url(#${patternId(prefix, name)})`;
    },
  };
  const made = attempt(() => chart(frame));
  return made && 'marks' in made ? {...made, patterns} : made;
}
