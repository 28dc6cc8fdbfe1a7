import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {flowLayout, type FlowLink, type FlowNode} from '../../widgets/chart/flow.js';
import type {Measure} from '../../widgets/chart/measure.js';
import '../support/fast-check.js';

const measure: Measure = (text, {size = 13} = {}) => (text.length * size) / 2;

function node(side: FlowNode['side'], key: string, rest: Partial<FlowNode> = {}): FlowNode {
  return {key, side, label: key, count: '1.000', notes: [], ...rest};
}

const nodes = [
  node('from', 'kecil'),
  node('from', 'mikro'),
  node('to', 'kecil', {notes: [{text: '▲ 604 naik', tone: 'up'}]}),
  node('to', 'mikro'),
  node('to', 'keluar'),
];

const links: FlowLink[] = [
  {from: 'mikro', to: 'mikro', count: 900},
  {from: 'mikro', to: 'kecil', count: 50},
  {from: 'mikro', to: 'keluar', count: 1},
  {from: 'kecil', to: 'kecil', count: 100},
  {from: 'kecil', to: 'mikro', count: null},
  {from: 'kecil', to: 'keluar', count: 0},
];

/** Ends of a ribbon at the left: its upper and lower edge. */
function leaving(path: string): readonly [number, number] {
  const numbers = path.match(/-?[\d.]+/g)!.map(Number);
  return [numbers[1], numbers.at(-1)!];
}

describe('flow layout', () => {
  it('draws bars and ribbons to one scale', () => {
    const {nodes: placed, links: drawn} = flowLayout(nodes, links, {width: 560, measure});
    const bar = (side: string, key: string) =>
      placed.find(({node: one}) => one.side === side && one.key === key)!.bar;
    expect(bar('from', 'mikro').height / bar('from', 'kecil').height).toBeCloseTo(9.51, 1);
    const [top, bottom] = leaving(drawn[0].path!);
    expect(bottom - top).toBeCloseTo((bar('from', 'mikro').height * 900) / 951, 0);
  });

  it('draws nothing for a flow that is withheld or zero, and a hair for a small one', () => {
    const {links: drawn} = flowLayout(nodes, links, {width: 560, measure});
    expect(drawn.map(({path}) => path !== null)).toEqual([true, true, true, true, false, false]);
    const [top, bottom] = leaving(drawn[2].path!);
    expect(bottom - top).toBeGreaterThanOrEqual(1);
  });

  it('gives a withheld flow no room: its bar is as high as one without that flow', () => {
    const without = links.filter(({count}) => count !== null);
    const heights = (of: readonly FlowLink[]) =>
      flowLayout(nodes, of, {width: 560, measure}).nodes.map(({bar}) => bar);
    expect(heights(links)).toEqual(heights(without));
  });

  it('lets ribbons leave a bar in the order of the bars they lead to', () => {
    const {links: drawn} = flowLayout(nodes, links, {width: 560, measure});
    const [stay, up, out] = drawn.map(({path}) => (path ? leaving(path)[0] : 0));
    expect(up).toBeLessThan(stay);
    expect(stay).toBeLessThan(out);
  });

  it('never lets labels of one side meet, nor a ribbon leave its bar', () => {
    const count = fc.option(fc.integer({min: 0, max: 5000}), {nil: null});
    const keys = ['besar', 'menengah', 'kecil', 'mikro', 'unknown'];
    fc.assert(
      fc.property(
        fc.array(count, {minLength: 25, maxLength: 25}),
        fc.constantFrom(288, 328, 560, 900),
        (counts, width) => {
          const all = keys.flatMap((key) => [
            node('from', key),
            node('to', key, {notes: [{text: 'sebagian disembunyikan', tone: 'plain'}]}),
          ]);
          const pairs = keys.flatMap((from, i) =>
            keys.map((to, j) => ({from, to, count: counts[i * 5 + j]})),
          );
          const layout = flowLayout(all, pairs, {width, measure});
          for (const side of ['from', 'to'] as const) {
            const ys = layout.nodes
              .filter(({node: one}) => one.side === side)
              .flatMap(({label, count: said, notes}) => {
                const lines = [...label, said, ...notes].map(({y}) => y);
                return [Math.min(...lines), Math.max(...lines)];
              });
            expect(ys).toEqual([...ys].sort((a, b) => a - b));
            expect(Math.max(...ys)).toBeLessThanOrEqual(layout.height);
          }
          for (const {from, path} of layout.links) {
            if (path === null) continue;
            const {bar} = layout.nodes.find(
              ({node: one}) => one.side === 'from' && one.key === from,
            )!;
            const [top, bottom] = leaving(path);
            expect(top).toBeGreaterThanOrEqual(bar.y - 1.3);
            expect(bottom).toBeLessThanOrEqual(bar.y + bar.height + 1.3);
          }
        },
      ),
    );
  });

  it('places bars without ribbons where no flow is known', () => {
    const {links: drawn, nodes: placed} = flowLayout(
      nodes,
      links.map((link) => ({...link, count: null})),
      {measure},
    );
    expect(drawn.every(({path}) => path === null)).toBe(true);
    expect(placed.every(({bar}) => Number.isFinite(bar.y) && bar.height === 3)).toBe(true);
  });
});
