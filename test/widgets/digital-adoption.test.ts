import {expect} from '@open-wc/testing';
import {html} from 'lit';
import * as stories from '../../stories/digital-adoption.stories.js';
import {
  digitalPlain,
  digitalProvisional,
  digitalStates,
  digitalUnknown,
} from '../../stories/fixtures/digital.js';
import {narrow} from '../../stories/fixtures/stage.js';
import {collisions, figureOf, marksOf, storiesOf, tableOf, textsOf, walk} from './story.js';

const tag = 'umkm-digital-adoption';

describe(tag, () => {
  for (const [name, render] of storiesOf(stories)) {
    it(`draws the story ${name}: accessible, nothing overlapping`, async () => {
      const figure = await figureOf(tag, render);
      await expect(figure).to.be.accessible();
      expect(collisions(figure)).to.deep.equal([]);
      expect(figure.shadowRoot!.textContent).not.to.match(/null|undefined|NaN/);
    });
  }

  it('says how many use any channel in its heading', async () => {
    const figure = await figureOf(
      tag,
      () => html`<umkm-digital-adoption .data=${digitalPlain}></umkm-digital-adoption>`,
    );
    expect(figure.shadowRoot!.querySelector('[part="heading"]')!.textContent).to.contain(
      '43,4% usaha di Kabupaten Contoh memakai saluran digital pada 2024, 5.219 dari 12.024',
    );
    expect(figure.shadowRoot!.querySelector('.note-line')!.textContent).to.contain(
      'Satu usaha dapat memakai beberapa saluran; jumlahnya bisa melebihi 100%.',
    );
  });

  it('names every value with its base and what is unknown', async () => {
    const figure = await figureOf(
      tag,
      () => html`<umkm-digital-adoption .data=${digitalPlain}></umkm-digital-adoption>`,
    );
    const marks = marksOf(figure).map((mark) =>
      mark.replace(/\u00a0|\u2060/g, (c) => (c === '\u2060' ? '' : ' ')),
    );
    // Any channel, two further parts of the whole, six channels, three classes, the gap.
    expect(marks).to.have.length(1 + 2 + 6 + 3 + 1);
    expect(marks).to.include.members([
      'Sedikitnya satu saluran: 43,4%, 5.219 dari 12.024 usaha; tidak diketahui 5,8% (701 usaha)',
      'tidak diketahui: 5,8%, 701 dari 12.024 usaha',
      'Lokapasar: 21,1%, 2.537 dari 12.024 usaha; tidak diketahui 8,0% (962 usaha)',
      'Kecil: 59,3%, 863 dari 1.456 usaha; tidak diketahui 2,8% (41 usaha)',
      'Selisih kecil dan mikro: +18,3 poin, selang kepercayaan 95% 15,6–20,9',
    ]);
  });

  it('gives states words and no dot', async () => {
    const figure = await figureOf(
      tag,
      () => html`<umkm-digital-adoption .data=${digitalStates}></umkm-digital-adoption>`,
    );
    expect(marksOf(figure)).to.include.members([
      'Situs sendiri: disembunyikan',
      'E-katalog: tidak tersedia',
      'Selisih kecil dan mikro: disembunyikan',
    ]);
    // Four channels and two classes; the class with a small base has a ring.
    expect(figure.shadowRoot!.querySelectorAll('circle.fill.main')).to.have.length(6);
    expect(figure.shadowRoot!.querySelectorAll('circle.ring.main')).to.have.length(1);
  });

  it('draws a provisional share hollow, in the whole and on every line', async () => {
    const figure = await figureOf(
      tag,
      () => html`<umkm-digital-adoption .data=${digitalProvisional}></umkm-digital-adoption>`,
    );
    const drawn = (selector: string): number =>
      figure.shadowRoot!.querySelectorAll(`.plot ${selector}`).length;
    expect(drawn('rect.hollow.main')).to.equal(1);
    expect(drawn('circle.ring')).to.be.greaterThan(3);
    expect(drawn('.fill.main')).to.equal(0);
  });

  it('calls the share a lower bound where much is unknown', async () => {
    const figure = await figureOf(
      tag,
      () => html`<umkm-digital-adoption .data=${digitalUnknown}></umkm-digital-adoption>`,
    );
    expect(figure.shadowRoot!.querySelector('[part="heading"]')!.textContent).to.contain(
      'Sedikitnya 30,0% usaha memakai saluran digital pada 2024, 3.607 dari 12.024; 33,0% tidak diketahui',
    );
  });

  for (const width of [588, 328]) {
    it(`leads arrow keys to every value at ${width} px`, async () => {
      const figure = await figureOf(tag, () =>
        narrow(html`<umkm-digital-adoption .data=${digitalPlain}></umkm-digital-adoption>`, width),
      );
      expect(await walk(figure)).to.deep.equal(marksOf(figure));
    });
  }

  it('holds in its table what its chart shows', async () => {
    const figure = await figureOf(
      tag,
      () => html`<umkm-digital-adoption .data=${digitalPlain}></umkm-digital-adoption>`,
    );
    const [, any, ...rows] = tableOf(figure);
    expect(any).to.deep.equal(['Sedikitnya satu saluran', '43,4', '5.219', '12.024', '701 (5,8%)']);
    expect(textsOf(figure, 'text.headline-number')).to.deep.equal(['43,4%']);
    const shown = textsOf(figure, 'text.value');
    expect(rows.slice(0, -1).map(([, value]) => value)).to.deep.equal(shown);
    const unknown = textsOf(figure, 'text.muted');
    expect(rows.slice(0, -1).map((row) => /\((.*)\)/.exec(row[4])?.[1])).to.deep.equal(unknown);
    expect(rows.at(-1)?.[1]).to.contain('+18,3 poin');
  });

  it('shows only the breakdown it is asked for', async () => {
    const channel = await figureOf(
      tag,
      () =>
        html`<umkm-digital-adoption by="channel" .data=${digitalPlain}></umkm-digital-adoption>`,
    );
    expect(tableOf(channel)).to.have.length(1 + 1 + 6);
    const sizeClass = await figureOf(
      tag,
      () =>
        html`<umkm-digital-adoption by="size_class" .data=${digitalPlain}></umkm-digital-adoption>`,
    );
    expect(tableOf(sizeClass)).to.have.length(1 + 1 + 3 + 1);
    expect(sizeClass.shadowRoot!.querySelector('.note-line')).not.to.exist;
  });

  it('speaks English throughout', async () => {
    const figure = await figureOf(
      tag,
      () => html`<umkm-digital-adoption lang="en" .data=${digitalPlain}></umkm-digital-adoption>`,
    );
    const said = [...marksOf(figure), ...tableOf(figure).flat(), ...textsOf(figure, 'text')].join(
      '\n',
    );
    expect(said).to.contain(
      'Marketplace: 21.1%, 2,537 of 12,024 businesses; unknown 8.0% (962 businesses)',
    );
    expect(said).not.to.match(/\b(dari|usaha|tidak|saluran|Mikro|Lokapasar|selang|poin)\b/i);
  });
});
