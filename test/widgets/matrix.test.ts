import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import * as stories from '../../stories/matrix.stories.js';
import {kabupatenContoh} from '../../stories/fixtures/example.js';
import {collisions, figureOf, marksOf, storiesOf, tableOf, textsOf, walk} from './story.js';

const tag = 'umkm-matrix';
const story = new Map(storiesOf(stories));

function focusedName(figure: HTMLElement): string {
  return figure.shadowRoot!.activeElement?.getAttribute('aria-label') ?? '';
}

describe(tag, () => {
  before(async () => {
    await kabupatenContoh();
  });

  for (const [name, render] of story) {
    it(`draws the story ${name}: accessible, nothing overlapping`, async () => {
      const figure = await figureOf(tag, render);
      await expect(figure).to.be.accessible();
      expect(collisions(figure)).to.deep.equal([]);
      expect(figure.shadowRoot!.textContent).not.to.match(/null|undefined|NaN/);
    });
  }

  it('has a mark for every cell, totals last, and the same in its table', async () => {
    const figure = await figureOf(tag, story.get('Normal')!);
    const [head, ...rows] = tableOf(figure);
    expect(head.at(-1)).to.equal('Jumlah');
    expect(rows.at(-1)![0]).to.equal('Jumlah');
    expect(marksOf(figure)).to.have.length(6 * 7);
    const values = (list: readonly string[]): string[] =>
      list.map((text) => /\d+,\d/.exec(text)?.[0] ?? '');
    expect(values(rows.flatMap(([, ...cells]) => cells))).to.deep.equal(
      values(marksOf(figure).map((mark) => mark.split(': ')[1])),
    );
  });

  it('leads arrow keys in both directions', async () => {
    const figure = await figureOf(tag, story.get('Normal')!);
    figure.shadowRoot!.querySelector<SVGElement>('[data-mark="0"]')!.focus();
    expect(focusedName(figure)).to.match(/^Dinkop UKM, Pelatihan: /);
    await sendKeys({press: 'ArrowRight'});
    expect(focusedName(figure)).to.match(/^Dinkop UKM, Bantuan alat: /);
    await sendKeys({press: 'ArrowDown'});
    expect(focusedName(figure)).to.match(/^Disperindag, Bantuan alat: /);
    await sendKeys({press: 'End'});
    expect(focusedName(figure)).to.match(/^Disperindag, Jumlah: /);
  });

  it('shows a count of programmes instead of yes or no, and who shares a type', async () => {
    const figure = await figureOf(tag, story.get('Programmes')!);
    expect(figure.shadowRoot!.querySelector('[part="heading"]')!.textContent).to.match(
      /^\s*\d+ dari \d+ perangkat daerah punya program UMKM; \d+ jenis program ditangani bersama/,
    );
    expect(textsOf(figure, 'text.label.middle').every((text) => /^\d+$/.test(text))).to.equal(true);
    const [, ...rows] = tableOf(figure);
    for (const [, ...cells] of rows) {
      const numbers = cells.map((cell) => parseInt(cell, 10));
      expect(numbers.at(-1)).to.equal(numbers.slice(0, -1).reduce((all, one) => all + one, 0));
    }
  });

  it('shows each pair of the same things once and numbers them on a phone', async () => {
    const wide = await figureOf(tag, story.get('Pairs')!);
    expect(marksOf(wide)).to.have.length((5 * 4) / 2);
    expect(marksOf(wide)).to.include('Dinas Tenaga Kerja, Dinas Perindustrian: disembunyikan');
    const phone = await figureOf(tag, story.get('NarrowPairs')!);
    expect(marksOf(phone)).to.deep.equal(marksOf(wide));
    expect(textsOf(phone, 'text.note.middle')).to.deep.equal(['1', '2', '3', '4']);
    expect(textsOf(phone, 'text.label').join('|')).to.contain('1 Dinas Koperasi');
    expect(await walk(phone)).to.deep.equal(marksOf(phone));
  });

  it('gives a withheld cell dots, no colour and no figure anywhere', async () => {
    const figure = await figureOf(tag, story.get('States')!);
    const mark = [...figure.shadowRoot!.querySelectorAll('.mark')].find(
      (one) => one.getAttribute('aria-label') === 'Dinkop UKM, Perizinan: disembunyikan',
    )!;
    expect(mark.querySelector('[class*="seq"]')).to.equal(null);
    expect(mark.querySelector('.state-box')!.getAttribute('fill')).to.contain('dots');
    expect(mark.querySelector('text')).to.equal(null);
    const notes = figure.shadowRoot!.querySelector('.note-line')!.textContent;
    for (const sign of ['berbintik', 'kosong', 'putus-putus', '*']) expect(notes).to.contain(sign);
    expect(marksOf(figure).map((name) => name.replaceAll('\u00a0', ' '))).to.include.members([
      'Diskominfo, Pelatihan: 64,3%, 9 dari 14, basis kecil',
      'Dinas Pertanian, Bantuan alat: tanpa pembagi',
      'Dinas Pariwisata, Kurasi produk: 0,0%, 0 dari 120',
    ]);
  });

  it('colours the highest cells darkest and zero not at all', async () => {
    const figure = await figureOf(tag, story.get('States')!);
    const step = (value: string): string | null => {
      const text = [...figure.shadowRoot!.querySelectorAll('.mark text')].find(
        (one) => one.textContent === value,
      );
      return text?.parentElement!.querySelector('rect')!.getAttribute('class') ?? null;
    };
    expect(step('91,2')).to.contain('seq5');
    expect(step('0,0')).to.equal('void');
  });

  it('puts columns that have no room below, all of them reached by arrow keys', async () => {
    const figure = await figureOf(tag, story.get('NarrowManyColumns')!);
    const names = marksOf(figure);
    expect(names).to.have.length(6 * 13);
    expect(new Set(names).size).to.equal(6 * 13);
    expect(await walk(figure)).to.deep.equal(names);
  });

  it('speaks English', async () => {
    const figure = await figureOf(tag, story.get('English')!);
    expect(figure.shadowRoot!.querySelector('[part="heading"]')!.textContent).to.match(
      /agencies have an MSME programme; \d+ types of programme are shared/,
    );
    expect(figure.shadowRoot!.querySelector('.note-line')!.textContent).to.contain(
      'All figures are provisional.',
    );
  });
});
