import {aTimeout, expect} from '@open-wc/testing';
import {html} from 'lit';
import '../../widgets/define/growth.js';
import '../../widgets/define/source.js';
import {keep, recall} from '../../widgets/internal/cache.js';
import {normal, pesisirSelatan} from '../../stories/fixtures/growth.js';
import {json, network, offline, until, type Asked} from './network.js';
import {figureIn, figuresIn, inside, mount, next, settled, textOf} from './support.js';

const file = '/life.json';
const url = new URL(file, document.baseURI).href;
const good = JSON.stringify(normal);

const lineOf = (stage: ParentNode): Element | null => inside(figureIn(stage), '[part~=stale]');
const stageWith = async (): Promise<HTMLElement> => {
  const stage = await mount(
    html`<div><umkm-growth src=${file} cache="session"></umkm-growth></div>`,
  );
  await settled(stage);
  return stage;
};

let asked: Asked[] = [];
const real = window.fetch.bind(window);
beforeEach(() => {
  const fake = network();
  asked = fake.asked;
  window.fetch = fake.fetch;
  sessionStorage.clear();
});
afterEach(() => {
  window.fetch = real;
  sessionStorage.clear();
});

describe('a figure with cache="session"', () => {
  it('draws the kept copy at once and says nothing of it while it asks', async () => {
    keep(url, good);
    const stage = await stageWith();
    expect(inside(figureIn(stage), '.plot')).to.exist;
    expect(lineOf(stage)).to.equal(null);
    expect(asked).to.have.length(1);
  });

  it('changes no node when the answer is the same', async () => {
    keep(url, good);
    const stage = await stageWith();
    let changes = 0;
    const observer = new MutationObserver((found) => (changes += found.length));
    const {renderRoot} = figureIn(stage);
    observer.observe(renderRoot, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    asked[0].answer(json(good));
    await aTimeout(80);
    await settled(stage);
    observer.disconnect();
    expect(changes).to.equal(0);
  });

  it('draws the new figures when they differ', async () => {
    keep(url, good);
    const stage = await stageWith();
    asked[0].answer(json(pesisirSelatan));
    await until(() => textOf(inside(figureIn(stage), '[part=heading]')).includes('Pesisir'));
    expect(lineOf(stage)).to.equal(null);
  });

  it('says of when the copy is and why, in the live region, when nothing newer comes', async () => {
    keep(url, good);
    const stage = await stageWith();
    const error = next(stage, 'umkm-error');
    asked[0].answer(json({}, {status: 404}));
    expect((await error).detail.code).to.equal('FETCH_STATUS');
    const figure = figureIn(stage);
    const line = textOf(lineOf(stage));
    expect(line).to.include(
      'Salinan tersimpan (keadaan 31 Desember 2024): data terbaru tidak dapat dimuat.',
    );
    expect(line).to.include('404');
    expect(line).to.match(/Coba lagi$/);
    expect(lineOf(stage)?.parentElement?.getAttribute('role')).to.equal('status');
    expect(inside(figure, '.plot')).to.exist;
    await expect(stage).to.be.accessible();

    inside(figure, '[part~=stale] button')!.dispatchEvent(new MouseEvent('click'));
    await settled(stage);
    expect(textOf(lineOf(stage))).to.equal('Memuat data …');
    expect(figure.shadowRoot?.activeElement).to.equal(inside(figure, 'figure'));
    const ready = next(stage, 'umkm-ready');
    asked[1].answer(json(good));
    await ready;
    expect(lineOf(stage)).to.equal(null);
    expect(recall(url)).to.equal(good);
  });

  it('says it in English', async () => {
    keep(url, good);
    const stage = await stageWith();
    figureIn(stage).setAttribute('lang', 'en');
    asked[0].answer(json({}, {status: 404}));
    await until(() => lineOf(stage) !== null);
    expect(textOf(lineOf(stage))).to.include('Saved copy (as of 31 December 2024)');
  });

  it('tells the figures under its source', async () => {
    keep(url, good);
    const stage = await mount(html`
      <umkm-source src=${file} cache="session"
        ><umkm-growth></umkm-growth><umkm-growth></umkm-growth
      ></umkm-source>
    `);
    await settled(stage);
    asked[0].answer(json({}, {status: 404}));
    await until(() => figuresIn(stage).every((one) => inside(one, '[part~=stale]') !== null));
    expect(asked).to.have.length(1);
  });

  it('shows nothing of a file that the office has closed meanwhile', async () => {
    keep(url, good);
    const stage = await stageWith();
    asked[0].answer(json({}, {status: 403}));
    await until(() => inside(figureIn(stage), '.state.denied') !== null);
    expect(inside(figureIn(stage), '.plot')).to.equal(null);
    expect(recall(url)).to.equal('');
  });
});

describe('a figure without a network', () => {
  it('says so and loads by itself when there is one again', async () => {
    const stage = await mount(html`<div><umkm-growth src=${file}></umkm-growth></div>`);
    await settled(stage);
    await offline(async () => {
      asked[0].fail();
      await until(() => inside(figureIn(stage), '.state.failed') !== null);
      expect(textOf(inside(figureIn(stage), '.state'))).to.include('Perangkat sedang luring.');
    });
    dispatchEvent(new Event('online'));
    asked[1].answer(json(good));
    await until(() => inside(figureIn(stage), '.plot') !== null);
  });

  it('draws a kept copy with its date', async () => {
    keep(url, good);
    const stage = await stageWith();
    await offline(async () => {
      asked[0].fail();
      await until(() => lineOf(stage) !== null);
    });
    expect(textOf(lineOf(stage))).to.include('31 Desember 2024');
    expect(textOf(lineOf(stage))).to.include('Perangkat sedang luring.');
  });
});

describe('a figure that leaves the page', () => {
  it('takes every listener on the page along, whatever it was waiting for', async () => {
    const heard = listeners();
    try {
      const before = heard.count();
      const stage = await mount(html`
        <div>
          <umkm-growth src="/ready.json" cache="session"></umkm-growth>
          <umkm-growth src="/offline.json"></umkm-growth>
          <umkm-growth src="/retrying.json"></umkm-growth>
          <umkm-growth></umkm-growth>
          <umkm-source src="/source.json" sync="url"><umkm-growth></umkm-growth></umkm-source>
        </div>
      `);
      await settled(stage);
      expect(heard.count()).to.be.above(before);
      const of = (path: string): Asked => asked.find((one) => one.url.endsWith(path))!;
      of('/ready.json').answer(json(good));
      of('/source.json').answer(json(good));
      await offline(async () => {
        of('/offline.json').fail();
        await until(() =>
          textOf(figuresIn(stage)[1].shadowRoot!.querySelector('.state')).includes('luring'),
        );
      });
      of('/retrying.json').answer(json({}, {status: 500}));
      await until(() => figuresIn(stage).filter((one) => inside(one, '.plot')).length === 2);
      stage.remove();
      await aTimeout(50);
      expect(heard.names()).to.deep.equal([]);
      const requests = asked.length;
      dispatchEvent(new Event('online'));
      await aTimeout(500);
      expect(asked).to.have.length(requests);
    } finally {
      heard.stop();
    }
  });
});

/** Counts what listens to the window, the document and its fonts from now on. */
function listeners(): {count: () => number; names: () => string[]; stop: () => void} {
  const targets = [window, document, document.fonts] as const;
  const open = new Map<unknown, Map<string, unknown>>(targets.map((target) => [target, new Map()]));
  const real = Object.getOwnPropertyDescriptors(EventTarget.prototype);
  const add = real.addEventListener.value!;
  const remove = real.removeEventListener.value!;
  let last = 0;
  const ids = new WeakMap<object, number>();
  const idOf = (listener: object): number => {
    if (!ids.has(listener)) ids.set(listener, ++last);
    return ids.get(listener)!;
  };
  EventTarget.prototype.addEventListener = function (type, listener, options): void {
    const own = open.get(this ?? window);
    if (own && listener) {
      const key = `${type} ${idOf(listener)}`;
      own.set(key, listener);
      const signal = typeof options === 'object' ? options.signal : undefined;
      if (signal) add.call(signal, 'abort', () => own.delete(key));
    }
    add.call(this, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options): void {
    if (listener) open.get(this ?? window)?.delete(`${type} ${idOf(listener)}`);
    remove.call(this, type, listener, options);
  };
  const names = (): string[] => [...open.values()].flatMap((own) => [...own.keys()]);
  return {
    count: () => names().length,
    names,
    stop: () => Object.defineProperties(EventTarget.prototype, real),
  };
}
