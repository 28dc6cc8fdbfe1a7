import {aTimeout, expect} from '@open-wc/testing';
import {CACHE_LIMIT, keep, recall} from '../../widgets/internal/cache.js';
import {normal, pesisirSelatan} from '../../stories/fixtures/growth.js';
import {json, listen, offline, quickStore, until} from './network.js';

const url = 'https://data.example/s.json';
const key = `pantau-umkm ${url}`;
const good = JSON.stringify(normal);
const newer = JSON.stringify(pesisirSelatan);
const cached = {cache: 'session'} as const;

/** A server that has closed: not to be tried again. */
const gone = (): Response => json({}, {status: 404});

beforeEach(() => sessionStorage.clear());
after(() => sessionStorage.clear());

describe('copies in the storage of the tab', () => {
  it('are kept for addresses with cache="session" and no others', async () => {
    const {asked, store} = quickStore();
    const plain = listen(store, 'https://data.example/other.json');
    const heard = listen(store, url, cached);
    asked[0].answer(json(good));
    asked[1].answer(json(good));
    await until(() => heard.last() === 'ready' && plain.last() === 'ready');
    expect(Object.keys(sessionStorage)).to.deep.equal([key]);
    expect(sessionStorage.getItem(key)).to.equal(good);
  });

  it('are not read without the attribute', async () => {
    keep(url, good);
    const {asked, store} = quickStore();
    const heard = listen(store, url);
    asked[0].answer(gone());
    await until(() => heard.last() === 'FETCH_STATUS');
    expect(heard.loads.map(({status}) => status)).to.deep.equal(['loading', 'failed']);
  });

  it('are shown at once, and not told again where the answer is the same', async () => {
    keep(url, good);
    const {asked, store} = quickStore();
    const heard = listen(store, url, cached);
    expect(heard.last()).to.equal('ready');
    asked[0].answer(json(good));
    await aTimeout(50);
    expect(heard.loads.map(({status}) => status)).to.deep.equal(['loading', 'ready']);
  });

  it('give way to an answer that differs, which is kept in their place', async () => {
    keep(url, good);
    const {asked, store} = quickStore();
    const heard = listen(store, url, cached);
    asked[0].answer(json(newer));
    await until(() => heard.loads.length === 3);
    const load = heard.loads[2];
    expect(load.status === 'ready' && load.snapshot.label).to.equal(pesisirSelatan.label);
    expect(recall(url)).to.equal(newer);
  });

  const failures: [string, () => Response, string][] = [
    ['is not found', gone, 'FETCH_STATUS'],
    ['breaks', () => json({}, {status: 500}), 'FETCH_STATUS'],
    [
      'gives a web page',
      () => new Response('', {headers: {'content-type': 'text/html'}}),
      'FETCH_TYPE',
    ],
    ['is cut off', () => json(good.slice(0, 99)), 'SNAPSHOT_NOT_JSON'],
    ['has a newer format', () => json(good.replace('umkm/1', 'umkm/9')), 'SNAPSHOT_VERSION'],
  ];
  for (const [name, answer, code] of failures) {
    it(`stay, with the reason, when the new file ${name}`, async () => {
      keep(url, good);
      const {asked, store} = quickStore({backoff: []});
      const heard = listen(store, url, cached);
      asked[0].answer(answer());
      await until(() => heard.last() === `stale ${code}`);
      expect(recall(url)).to.equal(good);
      const [, first, second] = heard.loads;
      const same = first.status === 'ready' && second.status === 'ready' && first.snapshot;
      expect(second.status === 'ready' && second.snapshot).to.equal(same);
    });
  }

  it('stay without a network, and go when there is one again', async () => {
    keep(url, good);
    const {asked, store} = quickStore();
    const heard = listen(store, url, cached);
    await offline(async () => {
      asked[0].fail();
      await until(() => heard.last() === 'stale FETCH_OFFLINE');
    });
    dispatchEvent(new Event('online'));
    expect(heard.last()).to.equal('stale loading');
    asked[1].answer(json(good));
    await until(() => heard.last() === 'ready');
  });

  it('are asked for anew by hand', async () => {
    keep(url, good);
    const {asked, store} = quickStore();
    const heard = listen(store, url, cached);
    asked[0].answer(gone());
    await until(() => heard.last() === 'stale FETCH_STATUS');
    store.retry(url);
    expect(heard.last()).to.equal('stale loading');
    asked[1].answer(gone());
    await until(() => heard.last() === 'stale FETCH_STATUS');
    store.retry(url);
    asked[2].answer(json(newer));
    await until(() => heard.last() === 'ready');
  });

  for (const status of [401, 403, 410]) {
    it(`are dropped when the office has closed or withdrawn the file (${status})`, async () => {
      keep(url, good);
      const {asked, store} = quickStore();
      const heard = listen(store, url, cached);
      asked[0].answer(json({}, {status}));
      await until(() => heard.last() === 'FETCH_STATUS');
      expect(recall(url)).to.equal('');
    });
  }

  for (const [name, text] of [
    ['no JSON', '{"version": "2.0", "cl'],
    ['no snapshot', '{"hello": 1}'],
    ['a snapshot with a hole', JSON.stringify({...normal, link: {item: [{}]}})],
  ]) {
    it(`are dropped where they are ${name}`, async () => {
      sessionStorage.setItem(key, text);
      const {asked, store} = quickStore();
      const heard = listen(store, url, cached);
      expect(heard.last()).to.equal('loading');
      // Another JSON-stat file would be shown: what reads those is asked first, and loaded for it.
      await until(() => sessionStorage.getItem(key) === null);
      expect(heard.last()).to.equal('loading');
      asked[0].answer(gone());
      await until(() => heard.last() === 'FETCH_STATUS');
    });
  }

  it('serve a figure that asks for them later than others ask for the file', async () => {
    keep(url, good);
    const {asked, store} = quickStore();
    const first = listen(store, url);
    asked[0].answer(gone());
    await until(() => first.last() === 'FETCH_STATUS');
    const second = listen(store, url, cached);
    expect([first.last(), second.last()]).to.deep.equal([
      'stale FETCH_STATUS',
      'stale FETCH_STATUS',
    ]);
    expect(asked).to.have.length(1);
  });

  it('leave the page room of its own, and what does not fit leaves the earlier copy', () => {
    keep('a', 'x'.repeat(CACHE_LIMIT - 10));
    keep('b', 'y'.repeat(10));
    keep('c', 'z');
    expect([recall('b').length, recall('c')]).to.deep.equal([10, '']);
    keep('b', 'w'.repeat(11));
    expect(recall('b')).to.equal('y'.repeat(10));
    keep('a', 'small');
    keep('c', 'z');
    expect([recall('a'), recall('c')]).to.deep.equal(['small', 'z']);
    keep('a', '');
    expect(Object.keys(sessionStorage).sort()).to.deep.equal(['pantau-umkm b', 'pantau-umkm c']);
  });

  it('are done without where the storage is full or forbidden', async () => {
    const real = Object.getOwnPropertyDescriptor(window, 'sessionStorage')!;
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    const forbidden = (): never => {
      throw new DOMException('sandboxed', 'SecurityError');
    };
    for (const get of [() => full, forbidden]) {
      Object.defineProperty(window, 'sessionStorage', {get, configurable: true});
      try {
        const {asked, store} = quickStore();
        const heard = listen(store, url, cached);
        asked[0].answer(json(good));
        await until(() => heard.last() === 'ready');
        heard.leave();
      } finally {
        Object.defineProperty(window, 'sessionStorage', real);
      }
    }
    expect(recall(url)).to.equal('');
  });
});
