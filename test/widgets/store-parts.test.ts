import {aTimeout, expect} from '@open-wc/testing';
import {html} from 'lit';
import '../../widgets/define/growth.js';
import '../../widgets/define/source.js';
import {cellsOf, findDataset} from '../../src/snapshot/cells.js';
import {encodeSnapshot} from '../../src/snapshot/serialize.js';
import {splitSnapshot} from '../../src/snapshot/split.js';
import type {Snapshot} from '../../src/snapshot/v1.js';
import {wantedOf} from '../../src/snapshot/wanted.js';
import {DataController} from '../../widgets/internal/data-controller.js';
import type {Load, Store} from '../../widgets/internal/store.js';
import {dataset, everyArea, fewTargets, figure, smallProvince} from '../support/province.js';
import {FakeHost, json, network, quickStore, said, until, type Asked} from './network.js';
import {figureIn, figuresIn, inside, mount, settled, textOf} from './support.js';

const {index, parts} = splitSnapshot(smallProvince, {maxBytes: 0});
const texts = new Map([...parts].map(([file, part]) => [file, encodeSnapshot(part)]));
const fileOf = (code: string, files: Iterable<string> = parts.keys()): string =>
  [...files].find((file) => file.startsWith(`areas/${code}.`))!;
const textOfPart = (code: string): string => texts.get(fileOf(code))!;
const address = 'https://data.example/jateng/snapshot.json';

/** A figure without a picture that shows an area of the split provinsi. */
function watch(
  store: Store,
  region: string,
  src = address,
): {
  loads: (Load | null)[];
  choose: (region: string) => void;
  controller: DataController;
  last: () => string;
  areas: () => (readonly string[])[];
} {
  const loads: (Load | null)[] = [];
  const controller = new DataController(new FakeHost(), (load) => loads.push(load), {store});
  const choose = (code: string): void => controller.setOrigin({src, data: undefined, region: code});
  choose(region);
  controller.hostConnected();
  return {
    loads,
    choose,
    controller,
    last: () => said(loads.at(-1)),
    areas: () => {
      const load = loads.at(-1);
      if (load?.status !== 'ready') return [];
      return load.snapshot.link.item.map(({dimension}) => dimension.region.category.index);
    },
  };
}

const pathOf = ({url}: Asked): string => new URL(url).pathname;
const answerIndex = (asked: readonly Asked[]): void => asked[0].answer(json(encodeSnapshot(index)));

describe('parts of a split snapshot', () => {
  it('are loaded for an area within them, relative to the index', async () => {
    const {asked, store} = quickStore();
    const figure = watch(store, '33.01.02');
    answerIndex(asked);
    await until(() => asked.length === 2);
    expect(figure.last()).to.equal('loading');
    expect(pathOf(asked[1])).to.equal(`/jateng/${fileOf('33.01')}`);
    asked[1].answer(json(textOfPart('33.01')));
    await until(() => figure.last() === 'ready');
    expect(figure.areas()).to.deep.equal([
      ['33.01', '33.01.01', '33.01.02'],
      ['33'],
      ['33', '33.01', '33.03'],
    ]);
    const {snapshot} = figure.loads.at(-1) as {snapshot: Snapshot};
    expect(snapshot.extension.region.code).to.equal('33');
    expect(snapshot.extension.reporting?.areas.map(({code}) => code)).to.deep.equal([
      '33.01.01',
      '33.01.02',
    ]);
    // The same figures as before the split.
    const whole = cellsOf(smallProvince.link.item[0]);
    for (const cell of cellsOf(snapshot.link.item[0])) {
      expect(cell).to.deep.equal(
        whole.find(({by}) => by.region === cell.by.region && by.period === cell.by.period),
      );
    }
  });

  it('are not loaded for the whole, for areas without one, and for unknown areas', async () => {
    const {asked, store} = quickStore();
    const figures = ['', '33', '33.03', '33.0', '34.01.01'].map((code) => watch(store, code));
    answerIndex(asked);
    await until(() => figures.every(({last}) => last() === 'ready'));
    expect(asked).to.have.length(1);
  });

  it('are asked for once, and forgotten when nobody shows them any more', async () => {
    const {asked, store} = quickStore();
    const figures = ['33.01', '33.01.01', '33.01.02'].map((code) => watch(store, code));
    answerIndex(asked);
    await until(() => asked.length === 2);
    await aTimeout(20);
    expect(asked).to.have.length(2);
    for (const {controller} of figures) controller.hostDisconnected();
    expect(asked[1].signal.aborted).to.equal(true);
  });

  it('change with the area, and the last one chosen wins', async () => {
    const {asked, store} = quickStore();
    const shown = watch(store, '');
    answerIndex(asked);
    await until(() => shown.last() === 'ready');
    shown.choose('33.01.01');
    expect(shown.last()).to.equal('loading');
    shown.choose('33.02.01');
    expect(asked.map(pathOf).slice(1)).to.deep.equal([
      `/jateng/${fileOf('33.01')}`,
      `/jateng/${fileOf('33.02')}`,
    ]);
    expect(asked[1].signal.aborted).to.equal(true);
    asked[1].answer(json(textOfPart('33.01')));
    asked[2].answer(json(textOfPart('33.02')));
    await until(() => shown.last() === 'ready');
    expect(shown.areas()[0]).to.deep.equal(['33.02', '33.02.01']);
    shown.choose('');
    expect(shown.areas()[0]).to.include('33.03');
  });

  it('fail by themselves and are asked for again', async () => {
    const {asked, store} = quickStore({backoff: []});
    const [whole, within] = [watch(store, ''), watch(store, '33.01')];
    answerIndex(asked);
    await until(() => asked.length === 2);
    asked[1].answer(json({}, {status: 404}));
    await until(() => within.last() === 'FETCH_STATUS');
    expect(whole.last()).to.equal('ready');
    within.controller.retry();
    asked[2].answer(json(textOfPart('33.01')));
    await until(() => within.last() === 'ready');
    expect(asked).to.have.length(3);
  });

  it('of another release are refused, after the server was asked past the cache', async () => {
    const {asked, store} = quickStore({backoff: [5]});
    const shown = watch(store, '33.01');
    answerIndex(asked);
    const old = textOfPart('33.01').replace('null,30,30,', 'null,31,31,');
    expect(old).to.include('31,31');
    await until(() => asked.length === 2);
    asked[1].answer(json(old));
    await until(() => asked.length === 3);
    expect(asked[2].init.cache).to.equal('no-cache');
    asked[2].answer(json(old));
    await until(() => shown.last() === 'SNAPSHOT_PART');
  });

  it('are held against their size where the page has no hashes', async () => {
    const real = Object.getOwnPropertyDescriptor(Crypto.prototype, 'subtle')!;
    Object.defineProperty(Crypto.prototype, 'subtle', {get: () => undefined, configurable: true});
    try {
      for (const [change, end] of [
        ['', 'ready'],
        [' ', 'SNAPSHOT_PART'],
      ]) {
        const {asked, store} = quickStore({backoff: []});
        const shown = watch(store, '33.01');
        answerIndex(asked);
        await until(() => asked.length === 2);
        asked[1].answer(json(textOfPart('33.01') + change));
        await until(() => shown.last() === end);
      }
    } finally {
      Object.defineProperty(Crypto.prototype, 'subtle', real);
    }
  });

  it('of a newer release are not mixed with the older ones that others still show', async () => {
    const later = splitSnapshot(
      {...smallProvince, link: {item: [dataset('size.class', everyArea, [figure('33.01', 31)])]}},
      {maxBytes: 0},
    );
    const {asked, store} = quickStore();
    const [old, fresh] = [watch(store, '33.01'), watch(store, '33.01', `${address}?baru`)];
    answerIndex(asked);
    asked[1].answer(json(encodeSnapshot(later.index)));
    await until(() => asked.length === 4);
    asked[2].answer(json(textOfPart('33.01')));
    const file = fileOf('33.01', later.parts.keys());
    asked[3].answer(json(encodeSnapshot(later.parts.get(file)!)));
    await until(() => old.last() === 'ready' && fresh.last() === 'ready');
    const first = ({loads}: typeof old): unknown =>
      cellsOf((loads.at(-1) as {snapshot: Snapshot}).snapshot.link.item[0])[1].value;
    expect([first(old), first(fresh)]).to.deep.equal([30, 31]);
  });
});

describe('figures in files of their own', () => {
  const apart = splitSnapshot(fewTargets, {maxBytes: 0, maxFile: 1});
  const given = (indicator: string) =>
    apart.index.extension.parts!.find(({indicators}) => indicators?.includes(indicator))!;
  const answerApart = (asked: readonly Asked[]): void =>
    asked[0].answer(json(encodeSnapshot(apart.index)));

  it('are loaded when somebody looks for them, once, and stay with the rest', async () => {
    const {asked, store} = quickStore();
    const [first, second] = [watch(store, ''), watch(store, '')];
    answerApart(asked);
    await until(() => first.last() === 'ready');
    const {snapshot} = first.loads.at(-1) as {snapshot: Snapshot};
    expect(findDataset(snapshot, 'size.class', ['region', 'period'])).to.exist;
    expect(wantedOf(snapshot)).to.deep.equal([]);
    expect(findDataset(snapshot, 'digital.any', ['region', 'period'])).to.equal(undefined);
    expect(findDataset(snapshot, 'never.published', ['region', 'period'])).to.equal(undefined);
    expect(wantedOf(snapshot)).to.deep.equal(['digital.any']);
    for (const {controller} of [first, second]) controller.want(wantedOf(snapshot));
    await until(() => asked.length === 2);
    expect(pathOf(asked[1])).to.equal(`/jateng/${given('digital.any').file}`);
    expect(first.last()).to.equal('loading');
    asked[1].answer(json(encodeSnapshot(apart.parts.get(given('digital.any').file)!)));
    await until(() => first.last() === 'ready' && second.last() === 'ready');
    expect(asked).to.have.length(2);
    const complete = (first.loads.at(-1) as {snapshot: Snapshot}).snapshot;
    expect(findDataset(complete, 'digital.any', ['region', 'period'])).to.exist;
    expect(wantedOf(complete)).to.deep.equal([]);
    expect(complete.extension.region.code).to.equal('33');
  });
});

describe('the next area', () => {
  it('is loaded before it is chosen, once, and nothing more is asked when it is', async () => {
    const {asked, store} = quickStore();
    const shown = watch(store, '');
    answerIndex(asked);
    await until(() => shown.last() === 'ready');
    for (let i = 0; i < 3; i++) shown.controller.prefetch('33.01');
    await until(() => asked.length === 2);
    expect(shown.last()).to.equal('ready');
    asked[1].answer(json(textOfPart('33.01')));
    await aTimeout(20);
    shown.choose('33.01');
    await until(() => shown.last() === 'ready' && shown.areas()[0].includes('33.01.01'));
    shown.controller.prefetch('33.01.02');
    expect(asked).to.have.length(2);
  });

  it('is dropped for another one, and with the figure', async () => {
    const {asked, store} = quickStore();
    const shown = watch(store, '');
    answerIndex(asked);
    await until(() => shown.last() === 'ready');
    for (const code of ['33', '33.03', '99.01', '33.01', '33.02']) shown.controller.prefetch(code);
    expect(asked.map(pathOf).slice(1)).to.deep.equal([
      `/jateng/${fileOf('33.01')}`,
      `/jateng/${fileOf('33.02')}`,
    ]);
    expect(asked[1].signal.aborted).to.equal(true);
    shown.controller.hostDisconnected();
    expect(asked[2].signal.aborted).to.equal(true);
  });

  it('waits until it is chosen where the reader saves data', async () => {
    const real = Object.getOwnPropertyDescriptor(Navigator.prototype, 'connection');
    Object.defineProperty(Navigator.prototype, 'connection', {
      get: () => ({saveData: true}),
      configurable: true,
    });
    try {
      const {asked, store} = quickStore();
      const shown = watch(store, '');
      answerIndex(asked);
      await until(() => shown.last() === 'ready');
      shown.controller.prefetch('33.01');
      await aTimeout(20);
      expect(asked).to.have.length(1);
    } finally {
      if (real) Object.defineProperty(Navigator.prototype, 'connection', real);
    }
  });
});

describe('figures of a split snapshot', () => {
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

  it('under one source load the parts they show', async () => {
    const stage = await mount(html`
      <umkm-source src="/jateng/snapshot.json">
        <umkm-growth></umkm-growth>
        <umkm-growth region="33.01"></umkm-growth>
        <umkm-growth region="33.01.01"></umkm-growth>
      </umkm-source>
    `);
    await settled(stage);
    answerIndex(asked);
    await until(() => asked.length === 2);
    await settled(stage);
    const busy = (): string[] =>
      figuresIn(stage).map((one) => inside(one, 'figure')?.getAttribute('aria-busy') ?? '');
    expect(busy()).to.deep.equal(['false', 'true', 'true']);
    asked[1].answer(json({}, {status: 403}));
    await until(() => busy().join() === 'false,false,false');
    expect(inside(figuresIn(stage)[2], '.state.denied')).to.exist;
    inside(figuresIn(stage)[1], '.state button')!.dispatchEvent(new MouseEvent('click'));
    asked[2].answer(json(textOfPart('33.01')));
    await until(() => inside(figuresIn(stage)[2], '.state.denied') === null);
    await settled(stage);
    expect(asked).to.have.length(3);
    expect(textOf(figureIn(stage).renderRoot as unknown as Element)).not.to.include('SNAPSHOT');
  });
});
