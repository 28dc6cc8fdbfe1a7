import {aTimeout, expect} from '@open-wc/testing';
import {html} from 'lit';
import '../../widgets/define/growth.js';
import '../../widgets/define/source.js';
import {DataController} from '../../widgets/internal/data-controller.js';
import {createStore, type Load, type Store} from '../../widgets/internal/store.js';
import {normal, pesisirSelatan} from '../../stories/fixtures/growth.js';
import type {Snapshot} from '../../src/snapshot/v1.js';
import {figureIn, figuresIn, inside, mount, next, settled, textOf} from './support.js';

interface Asked {
  readonly url: string;
  readonly signal: AbortSignal;
  readonly answer: (response: Response) => void;
  readonly fail: () => void;
}

/** A network whose answers a test gives one by one. */
function network(): {asked: Asked[]; fetch: typeof fetch} {
  const asked: Asked[] = [];
  const ask = (url: unknown, init?: RequestInit): Promise<Response> =>
    new Promise((resolve, reject) => {
      const signal = init?.signal ?? new AbortController().signal;
      signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
      asked.push({
        url: String(url),
        signal,
        answer: resolve,
        fail: () => reject(new TypeError('Failed to fetch')),
      });
    });
  return {asked, fetch: ask};
}

function json(body: unknown, init: ResponseInit = {}): Response {
  return new Response(JSON.stringify(body), {
    headers: {'content-type': 'application/json'},
    ...init,
  });
}

function listen(store: Store, url: string): {loads: Load[]; leave: () => void; last: () => string} {
  const loads: Load[] = [];
  const leave = store.subscribe(url, (load) => loads.push(load));
  const last = (): string => {
    const load = loads.at(-1);
    return load?.status === 'failed' ? load.error.code : (load?.status ?? 'none');
  };
  return {loads, leave, last};
}

/** Waits until something holds; fails after a second. */
async function until(test: () => boolean): Promise<void> {
  for (let i = 0; i < 100 && !test(); i++) await aTimeout(10);
  expect(test(), 'waited a second in vain').to.equal(true);
}

const quick = {timeout: 200, backoff: [5, 5, 5]};

describe('store of snapshots', () => {
  it('asks once for an address, however many listen', async () => {
    const {asked, fetch} = network();
    const store = createStore({fetch, ...quick});
    const heard = Array.from({length: 100}, () => listen(store, 'https://a.example/s.json'));
    asked[0].answer(json(normal));
    await until(() => heard.every(({last}) => last() === 'ready'));
    expect(asked).to.have.length(1);
    const late = listen(store, 'https://a.example/s.json');
    expect(late.last()).to.equal('ready');
    expect(asked).to.have.length(1);
  });

  it('tries again after 500 and no connection, at most three times', async () => {
    const {asked, fetch} = network();
    const heard = listen(createStore({fetch, ...quick}), 'https://a.example/s.json');
    asked[0].answer(json({}, {status: 500}));
    await until(() => asked.length === 2);
    asked[1].fail();
    await until(() => asked.length === 3);
    asked[2].answer(json({}, {status: 503}));
    await until(() => asked.length === 4);
    asked[3].answer(json({}, {status: 502}));
    await until(() => heard.last() === 'FETCH_STATUS');
    await aTimeout(30);
    expect(asked).to.have.length(4);
  });

  it('gets well when the server does', async () => {
    const {asked, fetch} = network();
    const heard = listen(createStore({fetch, ...quick}), 'https://a.example/s.json');
    asked[0].answer(json({}, {status: 500}));
    await until(() => asked.length === 2);
    asked[1].answer(json(normal));
    await until(() => heard.last() === 'ready');
  });

  for (const status of [400, 403, 404, 410]) {
    it(`does not try again after ${status}`, async () => {
      const {asked, fetch} = network();
      const heard = listen(createStore({fetch, ...quick}), 'https://a.example/s.json');
      asked[0].answer(json({}, {status}));
      await until(() => heard.last() === 'FETCH_STATUS');
      await aTimeout(30);
      expect(asked).to.have.length(1);
    });
  }

  it('waits as long as Retry-After says', async () => {
    const {asked, fetch} = network();
    const store = createStore({fetch, timeout: 5000, backoff: [1]});
    listen(store, 'https://a.example/s.json');
    asked[0].answer(json({}, {status: 503, headers: {'retry-after': '1'}}));
    await aTimeout(700);
    expect(asked).to.have.length(1);
    await until(() => asked.length === 2);
  });

  it('does not wait for a Retry-After beyond its patience', async () => {
    const {asked, fetch} = network();
    const heard = listen(createStore({fetch, ...quick}), 'https://a.example/s.json');
    asked[0].answer(json({}, {status: 503, headers: {'retry-after': '120'}}));
    await until(() => heard.last() === 'FETCH_STATUS');
    expect(asked).to.have.length(1);
  });

  it('gives up on a server that never answers', async () => {
    const {asked, fetch} = network();
    const heard = listen(
      createStore({fetch, timeout: 40, backoff: [5]}),
      'https://a.example/s.json',
    );
    await until(() => heard.last() === 'FETCH_TIMEOUT');
    expect(asked[0].signal.aborted).to.equal(true);
    expect(asked).to.have.length(1);
  });

  const bodies: [string, () => Response, string][] = [
    [
      'a web page',
      () => new Response('<html>', {headers: {'content-type': 'text/html'}}),
      'FETCH_TYPE',
    ],
    [
      'no JSON',
      () => new Response('{"version": "2.0", "cl', {headers: {'content-type': 'application/json'}}),
      'SNAPSHOT_NOT_JSON',
    ],
    ['other JSON', () => json({hello: 1}), 'SNAPSHOT_FORMAT'],
    [
      'a newer format',
      () => json({...normal, extension: {...normal.extension, format: 'pantau-umkm/9'}}),
      'SNAPSHOT_VERSION',
    ],
    ['a damaged snapshot', () => json({...normal, link: {item: [{}]}}), 'SNAPSHOT_SHAPE'],
  ];
  for (const [name, body, code] of bodies) {
    it(`says ${code} for ${name}`, async () => {
      const {asked, fetch} = network();
      const heard = listen(createStore({fetch, ...quick}), 'https://a.example/s.json');
      asked[0].answer(body());
      await until(() => heard.last() === code);
      expect(asked).to.have.length(1);
    });
  }

  it('aborts when the last listener leaves and forgets the address', async () => {
    const {asked, fetch} = network();
    const store = createStore({fetch, ...quick});
    const first = listen(store, 'https://a.example/s.json');
    const second = listen(store, 'https://a.example/s.json');
    first.leave();
    expect(asked[0].signal.aborted).to.equal(false);
    second.leave();
    expect(asked[0].signal.aborted).to.equal(true);
    await aTimeout(20);
    expect(second.last()).to.equal('loading');
    listen(store, 'https://a.example/s.json');
    expect(asked).to.have.length(2);
  });

  it('does not go on trying after everybody has left', async () => {
    const {asked, fetch} = network();
    const heard = listen(
      createStore({fetch, timeout: 500, backoff: [30]}),
      'https://a.example/s.json',
    );
    asked[0].fail();
    await aTimeout(5);
    heard.leave();
    await aTimeout(60);
    expect(asked).to.have.length(1);
  });

  it('asks again for everybody on retry', async () => {
    const {asked, fetch} = network();
    const store = createStore({fetch, ...quick});
    const one = listen(store, 'https://a.example/s.json');
    const two = listen(store, 'https://a.example/s.json');
    asked[0].answer(json({}, {status: 404}));
    await until(() => one.last() === 'FETCH_STATUS');
    store.retry('https://a.example/s.json');
    store.retry('https://a.example/s.json');
    expect(asked).to.have.length(2);
    asked[1].answer(json(normal));
    await until(() => one.last() === 'ready' && two.last() === 'ready');
  });
});

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
        ${Array.from({length: 50}, () => html`<umkm-growth src="/same.json"></umkm-growth>`)}
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
      const {asked, fetch} = network();
      const store = createStore({fetch, ...quick});
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

class FakeHost extends EventTarget {
  readonly updateComplete = Promise.resolve(true);
  addController(): void {
    // The test calls the controller itself.
  }
  removeController(): void {
    // As above.
  }
  requestUpdate(): void {
    // Nothing is drawn.
  }
}
