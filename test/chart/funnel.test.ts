import {describe, expect, it} from 'vitest';
import {funnelLayout, type FunnelStep} from '../../widgets/chart/funnel.js';
import type {Measure} from '../../widgets/chart/measure.js';

const measure: Measure = (text, {size = 13} = {}) => (text.length * size) / 2;

function step(label: string, length: number | null, rest: Partial<FunnelStep> = {}): FunnelStep {
  return {
    key: label,
    label,
    length,
    state: length === null ? 'withheld' : 'value',
    text: length === null ? 'disembunyikan' : String(length * 1000),
    step: '50% lanjut',
    first: '25% dari awal',
    nested: true,
    ...rest,
  };
}

const steps = [
  step('NIB', 1, {nested: false, step: ''}),
  step('P-IRT', 0.5),
  step('Halal', 0.25),
  step('Merek', 0.01),
];

describe('funnel layout', () => {
  it('draws bars from one edge in proportion and a wedge from end to end', () => {
    const {steps: placed, from} = funnelLayout(steps, {width: 588, measure});
    const bars = placed.map(({bar}) => bar!);
    expect(bars.every(({x}) => x === from)).toBe(true);
    expect(bars[1].width / bars[0].width).toBeCloseTo(0.5, 2);
    expect(placed[0].wedge).toBeNull();
    expect(placed[1].wedge).toBe(
      `M${from} ${bars[0].y + 28}H${from + bars[0].width}L${from + bars[1].width} ${bars[1].y}H${from}Z`,
    );
  });

  it('draws no wedge and says no rate between steps that are no part of each other', () => {
    const apart = steps.map((one) => ({...one, nested: false, step: ''}));
    const {steps: placed, height} = funnelLayout(apart, {width: 588, measure});
    expect(placed.every(({wedge, said}) => wedge === null && said === null)).toBe(true);
    expect(height).toBeLessThan(funnelLayout(steps, {width: 588, measure}).height);
  });

  it('leaves out the bar of a missing step and both wedges beside it', () => {
    const {steps: placed} = funnelLayout([steps[0], step('P-IRT', null), steps[2]], {measure});
    expect(placed[1].bar).toBeNull();
    expect(placed[1].state).toMatchObject({width: 14, height: 14});
    expect(placed.map(({wedge}) => wedge)).toEqual([null, null, null]);
  });

  it('writes a number on its bar or, where the bar is short, behind it', () => {
    const {steps: placed} = funnelLayout(steps, {width: 588, measure});
    const [first, , , last] = placed;
    expect(first.text!.inside).toBe(true);
    expect(last.text!.inside).toBe(false);
    expect(last.text!.x).toBeGreaterThan(last.bar!.x + last.bar!.width);
  });

  it('keeps numbers behind bars and unknown parts inside the figure', () => {
    const short = [step('A', 0.1, {unknown: 0.89, text: '10,0%'})];
    const {steps: placed} = funnelLayout(short, {width: 328, measure});
    const {text, unknown} = placed[0];
    expect(text!.x + measure('10,0%', {size: 16})).toBeLessThanOrEqual(328);
    expect(unknown!.x).toBeCloseTo(placed[0].bar!.width, 1);
  });

  it('sets names above their bars on a narrow figure', () => {
    const {steps: placed, from} = funnelLayout(steps, {width: 328, measure});
    expect(from).toBe(0);
    for (const {label, bar} of placed) expect(label[0].y).toBeLessThan(bar!.y);
  });

  it('has a height of its head for no steps', () => {
    expect(funnelLayout([], {head: 20})).toMatchObject({height: 20, steps: []});
  });
});
