import {aTimeout, expect} from '@open-wc/testing';
import {html} from 'lit';
import '../../widgets/define/growth.js';
import '../../widgets/define/source.js';
import {DataController} from '../../widgets/internal/data-controller.js';
import type {Load} from '../../widgets/internal/store.js';
import {normal, pesisirSelatan} from '../../stories/fixtures/growth.js';
import type {Snapshot} from '../../src/snapshot/v1.js';
import {FakeHost, json, network, quickStore, until, type Asked} from './network.js';
import {figureIn, figuresIn, inside, mount, next, settled, textOf} from './support.js';

describe('figures and where their data come from', () => {
  const real = window.fetch.bind(window);
  let asked: Asked[] = [];

  beforeEach(() => {
    const fake = network();
    asked = fake.asked;
    window.fetch = fake.fetch;
  });
  afterEach(() => {
    window.fetch = real;
  });

  const heading = (root: ParentNode): string => textOf(inside(figureIn(root), '[part=heading]'));

  it('fetches an address once for many figures', async () => {
    const stage = await mount(
      html`<div>
        ${Array.from({length: 100}, () => html`<umkm-growth src="/same.json"></umkm-growth>`)}
      </div>`,
    );
    await settled(stage);
    expect(asked).to.have.length(1);
    expect(asked[0].url).to.equal(new URL('/same.json', document.baseURI).href);
    asked[0].answer(json(normal));
    await settled(stage);
    await until(() => figuresIn(stage).every((figure) => inside(figure, '.plot') !== null));
  });

  it('shows the last address asked for, in whatever order answers come', async () => {
    const stage = await mount(html`<div><umkm-growth src="/first.json"></umkm-growth></div>`);
    const figure = figureIn(stage);
    await settled(stage);
    figure.src = '/second.json';
    await settled(stage);
    figure.src = '/third.json';
    await settled(stage);
    const by = (part: string): Asked => asked.find(({url}) => url.endsWith(part))!;
    by('third.json').answer(json(pesisirSelatan));
    await until(() => heading(stage).includes('Pesisir'));
    expect(by('first.json').signal.aborted).to.equal(true);
    by('first.json').answer(json(normal));
    by('second.json').answer(json(normal));
    await aTimeout(30);
    expect(heading(stage)).to.include('Pesisir');
  });

  it('aborts when it leaves the page', async () => {
    const stage = await mount(html`<div><umkm-growth src="/leaving.json"></umkm-growth></div>`);
    await settled(stage);
    figureIn(stage).remove();
    expect(asked[0].signal.aborted).to.equal(true);
  });

  it('takes the data of the nearest source around it', async () => {
    const stage = await mount(html`
      <umkm-source .data=${normal}>
        <umkm-growth></umkm-growth>
        <umkm-source .data=${pesisirSelatan}
          ><p><umkm-growth></umkm-growth></p
        ></umkm-source>
      </umkm-source>
    `);
    await settled(stage);
    const texts = figuresIn(stage).map((figure) => textOf(inside(figure, '[part=heading]')));
    expect(texts[0]).to.include('Kabupaten Contoh');
    expect(texts[1]).to.include('Pesisir Selatan');
    expect(asked).to.have.length(0);
  });

  it('finds a source across a shadow root and one that comes later', async () => {
    const outer = document.createElement('div');
    document.body.append(outer);
    const holder = document.createElement('div');
    const figure = document.createElement('umkm-growth');
    holder.attachShadow({mode: 'open'}).append(figure);
    outer.append(holder);
    await figure.updateComplete;
    expect(inside(figure, '.skeleton')).to.exist;
    const source = document.createElement('umkm-source');
    source.data = normal;
    outer.replaceWith(source);
    source.append(outer);
    await until(() => inside(figure, '.plot') !== null);
    source.data = pesisirSelatan;
    await until(() => textOf(inside(figure, '[part=heading]')).includes('Pesisir'));
    source.remove();
  });

  it('shares one request between a source and its figures, and retries for all', async () => {
    const stage = await mount(html`
      <umkm-source src="/shared.json"
        ><umkm-growth></umkm-growth><umkm-growth></umkm-growth
      ></umkm-source>
    `);
    await settled(stage);
    asked[0].answer(json({}, {status: 404}));
    await until(() => figuresIn(stage).every((figure) => inside(figure, '.state.failed') !== null));
    expect(asked).to.have.length(1);
    inside(figureIn(stage), '.state button')!.dispatchEvent(new MouseEvent('click'));
    expect(asked).to.have.length(2);
    asked[1].answer(json(normal));
    await until(() => figuresIn(stage).every((figure) => inside(figure, '.plot') !== null));
  });

  it('tells the page that data came, or why they did not, through shadow roots', async () => {
    const stage = await mount(html`<div><umkm-growth src="/told.json"></umkm-growth></div>`);
    await settled(stage);
    const failed = next(stage, 'umkm-error');
    asked[0].answer(json({}, {status: 404}));
    const error = await failed;
    expect(error.detail.code).to.equal('FETCH_STATUS');
    expect(error.detail.params.status).to.equal(404);
    expect([error.bubbles, error.composed]).to.deep.equal([true, true]);
    const ready = next(stage, 'umkm-ready');
    inside(figureIn(stage), '.state button')!.dispatchEvent(new MouseEvent('click'));
    asked[1].answer(json(normal));
    await ready;
    expect(inside(figureIn(stage), '.plot')).to.exist;
  });

  it('takes data from a property: object, text or promise', async () => {
    for (const data of [normal, JSON.stringify(normal), Promise.resolve<Snapshot>(normal)]) {
      const stage = await mount(html`<div><umkm-growth .data=${data}></umkm-growth></div>`);
      await until(() => inside(figureIn(stage), '.plot') !== null);
    }
  });
});

describe('order of answers', () => {
  /** A generator of numbers below 1 that is the same in every run. */
  const random = (seed: number) => (): number => {
    seed = (seed * 1664525 + 1013904223) % 4294967296;
    return seed / 4294967296;
  };

  it('never matters: the last address asked for wins in 100 orders', async () => {
    const next = random(20241231);
    for (let run = 0; run < 100; run++) {
      const {asked, store} = quickStore();
      const host = new FakeHost();
      let load: Load | null = null;
      const controller = new DataController(host, (now) => (load = now), {store});
      controller.hostConnected();
      const addresses = Array.from(
        {length: 5},
        () => `https://a.example/${Math.floor(next() * 3)}.json`,
      );
      for (const src of addresses) controller.setOrigin({src, data: undefined});
      const wanted = addresses[4];
      const answers = [...asked].sort(() => next() - 0.5);
      for (const {url, answer} of answers) answer(json({...normal, label: url}));
      await until(() => load?.status === 'ready');
      expect((load as unknown as {snapshot: Snapshot}).snapshot.label).to.equal(wanted);
      controller.hostDisconnected();
    }
  });
});
