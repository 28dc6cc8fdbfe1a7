import {expect} from '@open-wc/testing';
import {html} from 'lit';
import * as stories from '../../stories/own-data.stories.js';
import {cooperatives, harvest, workers} from '../../stories/fixtures/own.js';
import type {UmkmFigure} from '../../widgets/internal/figure.js';
import {storiesOf} from './story.js';
import {
  allInside,
  figureIn,
  inside,
  markNames,
  mount,
  next,
  settled,
  tableTexts,
  textOf,
} from './support.js';

describe('data of one’s own: every story', () => {
  for (const [name, render] of storiesOf(stories)) {
    it(`${name} is accessible and never blank`, async () => {
      const stage = await mount(render());
      await expect(stage).to.be.accessible();
      expect(textOf(inside(figureIn(stage), '.figure'))).to.have.length.above(5);
    });
  }
});

describe('data of one’s own', () => {
  for (const tag of ['bar', 'line', 'table', 'map', 'matrix', 'indicator', 'funnel']) {
    it(`shows in umkm-${tag} without an indicator and without a word that nobody said`, async () => {
      const data = tag === 'funnel' ? harvest : cooperatives;
      const stage = document.createElement('div');
      const figure = Object.assign(document.createElement(`umkm-${tag}`) as UmkmFigure, {data});
      stage.append(figure);
      await mount(stage);
      const text = textOf(inside(figure, '.figure'));
      expect(text).to.include('data rekaan').and.not.include('undefined');
      expect(text).not.to.match(/Pembilang|Penyebut|Kabupaten|Provinsi|Keadaan|, ,/);
      expect(tag === 'table' || markNames(figure).length > 1).to.equal(true);
      figure.view = 'table';
      await settled(stage);
      expect(allInside(figure, 'tbody tr')).to.have.length.above(1);
      expect(textOf(inside(figure, 'table'))).not.to.match(/Pembilang|Penyebut|, ,/);
    });
  }

  it('says where it is from and when it was brought up to date', async () => {
    const stage = await mount(html`<umkm-bar .data=${cooperatives}></umkm-bar>`);
    expect(textOf(inside(figureIn(stage), '[part=footer] p:nth-of-type(2)'))).to.equal(
      'Sumber: Catatan rekaan. Diperbarui 1 Maret 2025.',
    );
    const silent = await mount(html`<umkm-bar .data=${harvest}></umkm-bar>`);
    expect(textOf(inside(figureIn(silent), '[part=footer]'))).not.to.match(/Sumber|Diperbarui/);
  });

  it('draws figures in the file’s own unit and never as a share', async () => {
    const stage = await mount(html`<umkm-funnel by="jenis" .data=${harvest}></umkm-funnel>`);
    expect(markNames(figureIn(stage))).to.deep.equal(['kopi: 12,5', 'pala: tidak tersedia']);
  });

  it('comes by its address too, and is shared by a source', async () => {
    const address = URL.createObjectURL(
      new Blob([JSON.stringify(cooperatives)], {type: 'application/json'}),
    );
    const stage = document.createElement('div');
    const source = Object.assign(document.createElement('umkm-source'), {src: address});
    source.append(document.createElement('umkm-table'));
    stage.append(source);
    const ready = next(stage, 'umkm-ready');
    await mount(stage);
    await ready;
    expect(tableTexts(stage.querySelector('umkm-table')!)[0]).to.deep.equal([
      'Negeri',
      '2022',
      '2023',
      '2024 sementara',
    ]);
    URL.revokeObjectURL(address);
  });

  it('asks which of several metrics is meant', async () => {
    const stage = await mount(html`<umkm-table .data=${workers}></umkm-table>`);
    expect(textOf(inside(figureIn(stage), '.figure'))).to.include('atribut indicator');
  });

  it('tells the page which part of it is damaged', async () => {
    const stage = document.createElement('div');
    const told = next(stage, 'umkm-error');
    const figure = Object.assign(document.createElement('umkm-table'), {
      data: {...cooperatives, value: [1]},
    });
    stage.append(figure);
    await mount(stage);
    expect((await told).detail).to.deep.equal({
      code: 'SNAPSHOT_SHAPE',
      params: {path: 'value', problem: 'length'},
    });
    expect(textOf(inside(figure, '.figure'))).to.include('Bagian berkas rusak: value');
  });
});
