import {aTimeout, expect} from '@open-wc/testing';
import type {UmkmError} from '../../src/errors.js';
import {normal} from '../../stories/fixtures/growth.js';
import {json, listen, offline, quickStore, until, type Heard} from './network.js';

const here = new URL('/s.json', document.baseURI).href;
const there = 'https://data.example/s.json';

const errorOf = ({loads}: Heard): UmkmError => {
  const load = loads.at(-1);
  if (load?.status !== 'failed') throw new Error('it has not failed');
  return load.error;
};

describe('store of snapshots', () => {
  it('asks once for an address, however many listen', async () => {
    const {asked, store} = quickStore();
    const heard = Array.from({length: 100}, () => listen(store, there));
    asked[0].answer(json(normal));
    await until(() => heard.every(({last}) => last() === 'ready'));
    expect(asked).to.have.length(1);
    const late = listen(store, there);
    expect(late.last()).to.equal('ready');
    expect(asked).to.have.length(1);
  });

  it('tries again after 500 and no connection, at most three times', async () => {
    const {asked, store} = quickStore();
    const heard = listen(store, there);
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

  it('gets well when the server does, and asks it rather than the cache of the browser', async () => {
    const {asked, store} = quickStore();
    const heard = listen(store, there);
    asked[0].answer(json({}, {status: 500}));
    await until(() => asked.length === 2);
    asked[1].answer(json(normal));
    await until(() => heard.last() === 'ready');
    expect(asked.map(({init}) => init.cache)).to.deep.equal([undefined, 'no-cache']);
  });

  for (const status of [400, 401, 403, 404, 410, 429]) {
    it(`does not try again after ${status}`, async () => {
      const {asked, store} = quickStore();
      const heard = listen(store, there);
      asked[0].answer(json({}, {status}));
      await until(() => heard.last() === 'FETCH_STATUS');
      expect(errorOf(heard).params.status).to.equal(status);
      await aTimeout(30);
      expect(asked).to.have.length(1);
    });
  }

  for (const [status, name, after] of [
    [503, 'seconds', () => '1'],
    [429, 'seconds', () => '1'],
    // A date has whole seconds.
    [503, 'a date', () => new Date(Date.now() + 2000).toUTCString()],
  ] as const) {
    it(`waits as long as Retry-After says in ${name} after ${status}`, async () => {
      const {asked, store} = quickStore({timeout: 5000, backoff: [1]});
      const heard = listen(store, there);
      asked[0].answer(json({}, {status, headers: {'retry-after': after()}}));
      const since = performance.now();
      await until(() => asked.length === 2);
      expect(performance.now() - since).to.be.above(700);
      heard.leave();
    });
  }

  it('does not wait for a Retry-After beyond its patience', async () => {
    const {asked, store} = quickStore();
    const heard = listen(store, there);
    asked[0].answer(json({}, {status: 503, headers: {'retry-after': '120'}}));
    await until(() => heard.last() === 'FETCH_STATUS');
    expect(asked).to.have.length(1);
  });

  it('gives up on a server that never answers, and on one that stops in the middle', async () => {
    const {asked, store} = quickStore({timeout: 40, backoff: [5]});
    const silent = listen(store, there);
    const slow = listen(store, here);
    asked[1].answer(new Response(endless('{', {pause: 5, signal: asked[1].signal})));
    await until(() => silent.last() === 'FETCH_TIMEOUT' && slow.last() === 'FETCH_TIMEOUT');
    expect(asked.map(({signal}) => signal.aborted)).to.deep.equal([true, true]);
    expect(asked).to.have.length(2);
  });

  const bodies: [string, () => Response, string][] = [
    [
      'a web page',
      () => new Response('<html>', {headers: {'content-type': 'text/html'}}),
      'FETCH_TYPE',
    ],
    ['no JSON', () => json('{"version": "2.0", "cl'), 'SNAPSHOT_NOT_JSON'],
    ['nothing', () => new Response(null, {status: 204}), 'SNAPSHOT_NOT_JSON'],
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
      const {asked, store} = quickStore();
      const heard = listen(store, there);
      asked[0].answer(body());
      await until(() => heard.last() === code);
      expect(asked).to.have.length(1);
    });
  }

  it('stops reading an answer that does not end', async () => {
    const {asked, store} = quickStore({limit: 100_000});
    const heard = listen(store, there);
    let cancelled = 0;
    let given = 0;
    const body = endless(' '.repeat(10_000), {
      onPull: () => given++,
      onCancel: () => cancelled++,
    });
    asked[0].answer(new Response(body));
    await until(() => heard.last() === 'SNAPSHOT_SIZE');
    expect(cancelled).to.equal(1);
    expect(given).to.be.below(15);
    expect(asked).to.have.length(1);
  });

  it('leaves the rest of a refused answer unread', async () => {
    const {asked, store} = quickStore();
    const heard = listen(store, there);
    let cancelled = 0;
    asked[0].answer(new Response(endless('x', {onCancel: () => cancelled++}), {status: 404}));
    await until(() => heard.last() === 'FETCH_STATUS' && cancelled === 1);
    expect(cancelled).to.equal(1);
  });

  it('reads letters that are cut between two pieces', async () => {
    const {asked, store} = quickStore();
    const heard = listen(store, there);
    const bytes = new TextEncoder().encode(
      JSON.stringify({...normal, label: '± 6.800 “usaha” 🏪'}),
    );
    const pieces = Array.from(bytes, (_, i) => bytes.slice(i, i + 1));
    asked[0].answer(
      new Response(
        new ReadableStream({
          start(stream) {
            for (const piece of pieces) stream.enqueue(piece);
            stream.close();
          },
        }),
      ),
    );
    await until(() => heard.last() === 'ready');
    const [load] = heard.loads.slice(-1);
    expect(load.status === 'ready' && load.snapshot.label).to.equal('± 6.800 “usaha” 🏪');
  });

  it('aborts when the last listener leaves and forgets the address', async () => {
    const {asked, store} = quickStore();
    const first = listen(store, there);
    const second = listen(store, there);
    first.leave();
    expect(asked[0].signal.aborted).to.equal(false);
    second.leave();
    expect(asked[0].signal.aborted).to.equal(true);
    await aTimeout(20);
    expect(second.last()).to.equal('loading');
    listen(store, there);
    expect(asked).to.have.length(2);
  });

  it('does not go on trying after everybody has left', async () => {
    const {asked, store} = quickStore({timeout: 500, backoff: [30]});
    const heard = listen(store, there);
    asked[0].fail();
    await aTimeout(5);
    heard.leave();
    await aTimeout(60);
    expect(asked).to.have.length(1);
  });

  it('asks again for everybody on retry', async () => {
    const {asked, store} = quickStore();
    const one = listen(store, there);
    const two = listen(store, there);
    asked[0].answer(json({}, {status: 404}));
    await until(() => one.last() === 'FETCH_STATUS');
    store.retry(there);
    store.retry(there);
    expect(asked).to.have.length(2);
    expect(asked[1].init.cache).to.equal('no-cache');
    asked[1].answer(json(normal));
    await until(() => one.last() === 'ready' && two.last() === 'ready');
    store.retry(there);
    expect(asked).to.have.length(2);
  });
});

describe('a server that cannot be reached', () => {
  const failed = async (url: string): Promise<UmkmError> => {
    const {asked, store} = quickStore({backoff: []});
    const heard = listen(store, url);
    asked[0].fail();
    await until(() => heard.last() !== 'loading');
    heard.leave();
    return errorOf(heard);
  };

  it('is named where it is not the one of the page, as it may forbid the page to read', async () => {
    expect((await failed(there)).params).to.deep.equal({url: there, host: 'data.example'});
    expect((await failed(here)).params).to.deep.equal({url: here});
    expect((await failed('file:///C:/situs/s.json')).params.host).to.equal('');
    expect((await failed('http://[')).code).to.equal('FETCH_NETWORK');
  });

  it('is not asked again and again without a network, but once there is one', async () => {
    const {asked, store} = quickStore();
    const heard = listen(store, there);
    await offline(async () => {
      asked[0].fail();
      await until(() => heard.last() === 'FETCH_OFFLINE');
      await aTimeout(30);
      expect(asked).to.have.length(1);
    });
    dispatchEvent(new Event('online'));
    dispatchEvent(new Event('online'));
    expect(asked).to.have.length(2);
    asked[1].answer(json(normal));
    await until(() => heard.last() === 'ready');
    dispatchEvent(new Event('online'));
    expect(asked).to.have.length(2);
  });

  it('is forgotten by whoever leaves meanwhile, or has asked by hand', async () => {
    const {asked, store} = quickStore();
    const heard = listen(store, there);
    await offline(async () => {
      asked[0].fail();
      await until(() => heard.last() === 'FETCH_OFFLINE');
      store.retry(there);
      expect(asked).to.have.length(2);
      dispatchEvent(new Event('online'));
      expect(asked).to.have.length(2);
      asked[1].fail();
      await until(() => heard.last() === 'FETCH_OFFLINE');
    });
    heard.leave();
    dispatchEvent(new Event('online'));
    expect(asked).to.have.length(2);
  });
});

interface Pieces {
  readonly pause?: number;
  /** Breaks it off, as a request does with its body. */
  readonly signal?: AbortSignal;
  readonly onPull?: () => unknown;
  readonly onCancel?: () => unknown;
}

/** A body that goes on with the same piece for ever. */
function endless(
  piece: string,
  {pause = 0, signal, onPull, onCancel}: Pieces = {},
): ReadableStream {
  const bytes = new TextEncoder().encode(piece);
  return new ReadableStream({
    async pull(stream) {
      onPull?.();
      await aTimeout(pause);
      signal?.throwIfAborted();
      stream.enqueue(bytes);
    },
    cancel() {
      onCancel?.();
    },
  });
}
