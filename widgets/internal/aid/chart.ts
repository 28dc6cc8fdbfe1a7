import {barPart} from '../bar-part.js';
import {headPart, lineUpPart} from '../line-up-part.js';
import type {ChartFrame, Drawing} from '../model.js';
import {stackParts} from '../parts.js';
import {formatTarget} from '../reading.js';
import {aidMessages} from './messages.js';
import type {AidModel} from './model.js';

/** Bars by area or programme; below, the numbers about recipients. */
export function aidChart(
  {lang, base, entries, target, facts, factsHead, sub}: AidModel,
  frame: ChartFrame,
): Drawing {
  const t = aidMessages[lang];
  const {narrow} = frame;
  const bars = barPart(entries, frame, {
    valueHead: t.value,
    baseHead: narrow ? t.baseNarrow : t[`${base}Counts`],
    target,
    targetLabel: target === null ? '' : t.target(formatTarget(target, 'percent', lang)),
  });
  const below =
    facts.length === 0
      ? []
      : [
          {height: 24, marks: []},
          headPart(factsHead, frame),
          {height: 10, marks: []},
          lineUpPart(facts, frame),
        ];
  return stackParts(`${t.chart}: ${sub}`, [bars, ...below]);
}
