import {expect} from '@open-wc/testing';
import {html} from 'lit';
import {snapshot} from '../../stories/fixtures/base.js';
import {bins, bullets, points} from '../../stories/fixtures/parts.js';
import {dark, narrow} from '../../stories/fixtures/stage.js';
import {bulletPart} from '../../widgets/internal/bullet-part.js';
import {histogramPart} from '../../widgets/internal/histogram-part.js';
import type {ChartFrame} from '../../widgets/internal/model.js';
import type {DrawingPart} from '../../widgets/internal/parts.js';
import {scatterPart} from '../../widgets/internal/scatter-part.js';
import {PartHost} from './part-host.js';
import {collisions, figureOf, marksOf, textsOf, walk} from './story.js';

customElements.define('part-host', PartHost);

const data = snapshot([]);
const draws: Readonly<Record<string, (frame: ChartFrame) => DrawingPart>> = {
  bullet: (frame) =>
    bulletPart(bullets, frame, {
      targetLabel: 'Target = 100%',
      textHead: 'capaian',
      ratingHead: 'predikat',
    }),
  scatter: (frame) =>
    scatterPart(points, frame, {
      xTitle: 'LQ',
      yTitle: 'DLQ',
      crossX: 1,
      crossY: 1,
      quadrants: ['Andalan', 'Unggulan', 'Tertinggal', 'Prospektif'],
    }),
  histogram: (frame) => histogramPart(bins, frame),
};
const entries = {bullet: bullets, scatter: points, histogram: bins};

function host(name: string, theme = ''): ReturnType<typeof html> {
  return html`<part-host theme=${theme} .data=${data} .draw=${draws[name]}></part-host>`;
}

for (const [name, list] of Object.entries(entries)) {
  describe(`${name} part`, () => {
    for (const width of [328, 588, 1216]) {
      it(`draws at ${width} px: accessible, nothing overlapping, a mark for each entry`, async () => {
        const figure = await figureOf('part-host', () => narrow(host(name), width));
        await expect(figure).to.be.accessible();
        expect(collisions(figure)).to.deep.equal([]);
        expect(marksOf(figure)).to.deep.equal(list.map(({meaning}) => meaning.label));
        expect(await walk(figure)).to.deep.equal(marksOf(figure));
      });
    }

    it('has contrast on dark paper', async () => {
      const figure = await figureOf('part-host', () => dark(host(name, 'dark')));
      await expect(figure).to.be.accessible();
    });

    it('draws a square and no bar or point for what is withheld', async () => {
      const figure = await figureOf('part-host', () => host(name));
      const marks = [...figure.shadowRoot!.querySelectorAll('.mark')].filter((mark) =>
        mark.getAttribute('aria-label')!.includes('disembunyikan'),
      );
      expect(marks).to.have.length(1);
      expect(marks[0].querySelector('.state-box')).to.exist;
      expect(marks[0].querySelector('.fill, .hollow, .ring')).to.equal(null);
    });
  });
}

describe('bullet part', () => {
  it('writes achievement, rating and its step beside each bar', async () => {
    const figure = await figureOf('part-host', () => narrow(host('bullet'), 588));
    expect(textsOf(figure, 'text.value')).to.have.length(7);
    expect(textsOf(figure, 'text.label').filter((text) => text === 'sangat tinggi')).to.have.length(
      3,
    );
    const steps = [...figure.shadowRoot!.querySelectorAll('.mark')].map(
      (mark) => mark.querySelectorAll('rect.ink').length,
    );
    expect(steps).to.deep.equal([5, 5, 5, 4, 4, 3, 2, 0, 0]);
  });
});
