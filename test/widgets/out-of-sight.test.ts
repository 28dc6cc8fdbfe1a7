import {expect} from '@open-wc/testing';
import {html, render} from 'lit';
import {patternDefs} from '../../widgets/internal/patterns.js';
import {ownTask} from '../../widgets/internal/own-task.js';
import '../../widgets/define/bar.js';
import '../../widgets/define/source.js';
import {
  cell,
  dataset,
  districts,
  periodDim,
  regionDim,
  snapshot,
} from '../../stories/fixtures/base.js';
import {inside, markNames, mount} from './support.js';

const data = snapshot([
  dataset(
    'aid.coverage',
    'count',
    {id: 'Usaha terbantu', en: 'Businesses aided'},
    [regionDim(undefined, districts.slice(0, 2)), periodDim('2023', '2024')],
    ['2023', '2024'].flatMap((period) => [
      cell({region: '99.01', period}, Number(period)),
      cell({region: districts[0].code, period}, 7),
      cell({region: districts[1].code, period}, 5),
    ]),
  ),
]);

describe('a figure out of sight', () => {
  it('is drawn anew after those that are seen, and is the same in the end', async () => {
    const stage = await mount(
      html`<umkm-source .data=${data}>
        <umkm-bar indicator="aid.coverage"></umkm-bar>
        <div class="far"></div>
        <umkm-bar indicator="aid.coverage"></umkm-bar>
      </umkm-source>`,
    );
    const [near, far] = stage.querySelectorAll('umkm-bar');
    far.away = true;
    const order: string[] = [];
    stage.querySelector('umkm-source')!.choice = {period: '2023'};
    await Promise.all([
      near.updateComplete.then(() => order.push('near')),
      far.updateComplete.then(() => order.push('far')),
    ]);
    expect(order).to.deep.equal(['near', 'far']);
    expect(markNames(far)).to.deep.equal(markNames(near));
    expect(markNames(far)[0]).to.contain('2.023');
  });

  it('waits its turn: one task after the other', async () => {
    const order: number[] = [];
    await Promise.all([1, 2, 3].map((n) => ownTask().then(() => order.push(n))));
    expect(order).to.deep.equal([1, 2, 3]);
  });
});

describe('a figure that came while the page had no layout', () => {
  it('is drawn at once for the room it has when its data comes', async () => {
    const stage = await mount(
      html`<div hidden>
        <umkm-source><umkm-bar indicator="aid.coverage"></umkm-bar></umkm-source>
      </div>`,
      300,
    );
    const bar = stage.querySelector('umkm-bar')!;
    await bar.updateComplete;
    expect(bar.clientWidth).to.equal(0);
    // The observer has not said yet that it is seen; whose turn it is, is not asked here.
    bar.away = false;
    let frames = 0;
    const frame = requestAnimationFrame(() => frames++);
    stage.querySelector<HTMLElement>('[hidden]')!.hidden = false;
    const source = stage.querySelector('umkm-source')!;
    source.data = data;
    await source.updateComplete;
    await bar.updateComplete;
    const figure = inside(bar, 'figure')!;
    cancelAnimationFrame(frame);
    expect(figure.className).to.equal('figure narrow tight tiny');
    expect(inside(bar, 'svg.plot')?.getAttribute('width')).to.equal('300');
    expect(frames).to.equal(0);
  });
});

describe('patterns', () => {
  it('are on the page only where a drawing asks for them', async () => {
    const stage = await mount(
      html`<umkm-bar .data=${data} indicator="aid.coverage" period="2024"></umkm-bar>`,
    );
    expect(inside(stage.querySelector('umkm-bar')!, 'pattern')).to.equal(null);
    const holder = document.createElement('div');
    render(html`<svg>${patternDefs('x', new Set(['dots', 'soon-main'] as const))}</svg>`, holder);
    const ids = [...holder.querySelectorAll('pattern')].map(({id}) => id);
    expect(ids).to.deep.equal(['x-dots', 'x-soon-main']);
    render(html`<svg>${patternDefs('x')}</svg>`, holder);
    expect(holder.querySelectorAll('pattern')).to.have.length(13);
  });
});
