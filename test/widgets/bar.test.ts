import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {html} from 'lit';
import * as stories from '../../stories/bar.stories.js';
import {aidWithTarget} from '../../stories/fixtures/aid.js';
import {villages} from '../../stories/fixtures/villages.js';
import {collisions, figureOf, marksOf, storiesOf, tableOf, textsOf, walk} from './story.js';

const tag = 'umkm-bar';
const story = new Map(storiesOf(stories));

describe(tag, () => {
  for (const [name, render] of story) {
    it(`draws the story ${name}: accessible, nothing overlapping`, async () => {
      const figure = await figureOf(tag, render);
      await expect(figure).to.be.accessible();
      expect(collisions(figure)).to.deep.equal([]);
      expect(figure.shadowRoot!.textContent).not.to.match(/null|undefined|NaN/);
    });
  }

  it('ranks rows from high to low under their total', async () => {
    const figure = await figureOf(
      tag,
      () => html`<umkm-bar indicator="aid.coverage" .data=${aidWithTarget}></umkm-bar>`,
    );
    const [total, ...values] = textsOf(figure, 'text.value').map((text) =>
      Number(text.replace(',', '.')),
    );
    expect(total).to.equal(43.4);
    expect(values).to.deep.equal([...values].sort((a, b) => b - a));
    expect(values).to.have.length(16);
  });

  it('leads arrow keys to every value, and its table holds the same', async () => {
    const figure = await figureOf(
      tag,
      () => html`<umkm-bar indicator="aid.coverage" .data=${aidWithTarget}></umkm-bar>`,
    );
    expect(await walk(figure)).to.deep.equal(marksOf(figure));
    const [, ...rows] = tableOf(figure);
    expect(rows).to.have.length(marksOf(figure).length);
    expect(
      rows.map(([, value]) => value.split(' ')[0]).filter((value) => /^\d/.test(value)),
    ).to.deep.equal(textsOf(figure, 'text.value'));
  });

  it('keeps rows beyond the limit behind a button, and all of them in the table', async () => {
    const figure = await figureOf(tag, story.get('ManyRows')!);
    expect(marksOf(figure)).to.have.length(20);
    expect(tableOf(figure)).to.have.length(1 + 35);
    const button = figure.shadowRoot!.querySelector<HTMLButtonElement>('.more')!;
    expect(button.textContent).to.contain('Tampilkan semua 35 baris');
    button.focus();
    await sendKeys({press: 'Enter'});
    await (figure as HTMLElement & {updateComplete: Promise<unknown>}).updateComplete;
    expect(marksOf(figure)).to.have.length(35);
    expect(figure.shadowRoot!.querySelector('.more')!.getAttribute('aria-expanded')).to.equal(
      'true',
    );
    await expect(figure).to.be.accessible();
  });

  it('draws a fall to the left of zero and no bar across a break', async () => {
    const figure = await figureOf(tag, story.get('Negative')!);
    const zero = Number(figure.shadowRoot!.querySelector('line.base')!.getAttribute('x1'));
    const falls = [...figure.shadowRoot!.querySelectorAll('rect.fill.down')];
    expect(falls).to.have.length(2);
    for (const fall of falls) expect(Number(fall.getAttribute('x'))).to.be.below(zero);
    expect(marksOf(figure)).to.include('Kecamatan Rekaan 5: tidak dapat dibandingkan');
  });

  it('puts bars in groups, and says of each its area and category', async () => {
    const figure = await figureOf(tag, story.get('Grouped')!);
    const names = marksOf(figure).map((name) => name.replaceAll('\u00a0', ' '));
    expect(names).to.have.length(10);
    expect(names.slice(0, 2)).to.deep.equal([
      'Kabupaten Contoh, NIB: 63,4%, 520 dari 820',
      'Kabupaten Contoh, Sertifikat halal: 11,7%, 96 dari 820',
    ]);
    expect(names).to.include('Awan, Sertifikat halal: disembunyikan');
    expect(await walk(figure)).to.deep.equal(marksOf(figure));
    const [, ...rows] = tableOf(figure);
    expect(rows.filter(([, value]) => value !== undefined)).to.have.length(10);
  });

  it('shows what a count consists of, with no bar that gives a withheld part away', async () => {
    const figure = await figureOf(tag, story.get('Stacked')!);
    const names = marksOf(figure).map((name) => name.replaceAll('\u00a0', ' '));
    expect(names).to.include('Kabupaten Contoh, Mikro: 700 (85,4%)');
    const [hidden] = names.filter((name) => name.startsWith('Muara Tenang'));
    expect(hidden).to.contain('Menengah disembunyikan');
    const bars = [...figure.shadowRoot!.querySelectorAll('[data-mark]')].filter((mark) =>
      mark.getAttribute('aria-label')!.startsWith('Muara Tenang'),
    );
    expect(bars).to.have.length(1);
    expect(bars[0].querySelector('rect.mikro')).to.equal(null);
  });

  it('has its ranked bars where the indicator has no categories to show', async () => {
    const figure = await figureOf(
      tag,
      () =>
        html`<umkm-bar
          view="grouped"
          indicator="mentoring.coverage"
          by="region"
          .data=${villages}
        ></umkm-bar>`,
    );
    expect(marksOf(figure)).to.have.length(4);
  });

  it('shows names whole, however long', async () => {
    const figure = await figureOf(tag, story.get('NarrowLongNames')!);
    expect(textsOf(figure, 'text.label').join(' ')).to.contain(
      'Peningkatan Mutu Kemasan dan Label Pangan Olahan Rumah Tangga',
    );
  });

  it('tells which value the reader chose', async () => {
    const figure = await figureOf(
      tag,
      () => html`<umkm-bar indicator="aid.coverage" .data=${aidWithTarget}></umkm-bar>`,
    );
    const chosen = new Promise<CustomEvent>((resolve) =>
      document.addEventListener('umkm-select', (event) => resolve(event as CustomEvent), {
        once: true,
      }),
    );
    figure.shadowRoot!.querySelector<SVGElement>('[data-mark="1"]')!.focus();
    await sendKeys({press: 'Enter'});
    const {detail} = await chosen;
    expect(detail.by).to.deep.equal({region: '99.01.01', period: '2024'});
    expect(detail.numerator).to.equal(612);
  });

  it('asks for its indicator', async () => {
    const figure = await figureOf(tag, story.get('WithoutIndicator')!);
    expect(figure.shadowRoot!.textContent).to.contain('Isi atribut indicator');
  });
});
