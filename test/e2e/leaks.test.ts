import type {Browser, CDPSession, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {openBrowser, openPage} from './page.js';
import {pageWith, serveSite, type Site} from './site.js';

const snapshot = '/dist/examples/kabupaten-contoh/snapshot.json';
const tags = ['umkm-growth', 'umkm-aid-reach', 'umkm-digital-adoption', 'umkm-bar'];

let browser: Browser;
let site: Site;

beforeAll(async () => {
  browser = await openBrowser();
  site = await serveSite();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe('a page that takes figures away', () => {
  it('keeps nothing of 1.000 of them: no memory, listener, observer or timer', async () => {
    site.routes.set('/source.html', pageWith(`<umkm-source src="${snapshot}"></umkm-source>`));
    const {page, errors, close} = await openPage(browser);
    await page.addInitScript(countTimers);
    await page.goto(`${site.origin}/source.html`);
    await page.evaluate(() => customElements.whenDefined('umkm-source'));
    const session = await page.context().newCDPSession(page);
    // What is made once and kept: templates, styles, decoded figures, widths of texts.
    await comeAndGo(page, {times: 60, within: 'umkm-source', src: ''});
    const before = await held(page, session);
    await comeAndGo(page, {times: 1000, within: 'umkm-source', src: ''});
    const after = await held(page, session);
    expect(after.heap - before.heap).toBeLessThan(1_000_000);
    expect({...after, heap: 0}).toEqual({...before, heap: 0});
    expect(errors).toEqual([]);
    await close();
  });

  it('keeps nothing of figures that leave while their data are under way', async () => {
    site.routes.set('/own.html', pageWith('<main></main>'));
    site.routes.set('/never.json', () => undefined);
    const {page, errors, close} = await openPage(browser);
    await page.addInitScript(countTimers);
    await page.goto(`${site.origin}/own.html`);
    const session = await page.context().newCDPSession(page);
    const some = {within: 'main', src: '/never.json'};
    await comeAndGo(page, {...some, times: 20});
    const before = await held(page, session);
    await comeAndGo(page, {...some, times: 100});
    const after = await held(page, session);
    expect(after.heap - before.heap).toBeLessThan(500_000);
    expect({...after, heap: 0}).toEqual({...before, heap: 0});
    expect(errors.filter((error) => !error.startsWith('Failed to load resource'))).toEqual([]);
    await close();
  });
});

interface Visit {
  readonly times: number;
  /** What they are put into. */
  readonly within: string;
  /** Their address; empty where a source around them has the data. */
  readonly src: string;
}

/** Mounts figures one after the other, waits until each is drawn or waits itself, and removes it. */
async function comeAndGo(page: Page, visit: Visit): Promise<void> {
  await page.evaluate(
    async ({times, within, src, names}) => {
      const parent = document.querySelector(within)!;
      for (let i = 0; i < times; i++) {
        const figure = document.createElement(names[i % names.length]) as HTMLElement & {
          updateComplete: Promise<unknown>;
        };
        if (src !== '') figure.setAttribute('src', src);
        if (names[i % names.length] === 'umkm-bar') figure.setAttribute('indicator', 'size.class');
        parent.append(figure);
        await figure.updateComplete;
        // Now and then a frame, in which observers report.
        if (i % 20 === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
        await figure.updateComplete;
        const inner = figure.shadowRoot?.querySelector('figure');
        const drawn = inner?.getAttribute('aria-busy') === 'false' && i > 20;
        if (src === '' && i > 20 && !drawn) throw new Error(`figure ${i} is not drawn`);
        figure.remove();
      }
    },
    {...visit, names: tags},
  );
}

interface Held {
  readonly heap: number;
  readonly listeners: number;
  readonly timers: number;
  readonly observers: number;
}

/** What the page holds once all is collected that can be. */
async function held(page: Page, session: CDPSession): Promise<Held> {
  await page.waitForTimeout(200);
  await session.send('Performance.enable');
  for (let i = 0; i < 4; i++) {
    await session.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(50);
  }
  let observers = 0;
  for (const kind of ['ResizeObserver', 'MutationObserver', 'IntersectionObserver']) {
    const {result} = await session.send('Runtime.evaluate', {expression: `${kind}.prototype`});
    const prototypeObjectId = result.objectId ?? '';
    const {objects} = await session.send('Runtime.queryObjects', {prototypeObjectId});
    const {result: count} = await session.send('Runtime.callFunctionOn', {
      objectId: objects.objectId,
      functionDeclaration: 'function () { return this.length; }',
    });
    observers += Number(count.value);
    await session.send('Runtime.releaseObject', {objectId: objects.objectId ?? ''});
  }
  const {metrics} = await session.send('Performance.getMetrics');
  const metric = (name: string): number => metrics.find((one) => one.name === name)?.value ?? NaN;
  const {usedSize} = await session.send('Runtime.getHeapUsage');
  return {
    heap: usedSize,
    listeners: metric('JSEventListeners'),
    timers: await page.evaluate(() => (globalThis as unknown as {timers: Set<number>}).timers.size),
    observers,
  };
}

/** Runs in the page, before its scripts: writes down which timers wait. */
function countTimers(): void {
  const timers = new Set<number>();
  const start = window.setTimeout.bind(window);
  const stop = window.clearTimeout.bind(window);
  Object.assign(globalThis, {
    timers,
    setTimeout: (act: () => void, ms: number) => {
      const id = start(() => {
        timers.delete(id);
        act();
      }, ms);
      timers.add(id);
      return id;
    },
    clearTimeout: (id: number) => {
      timers.delete(id);
      stop(id);
    },
  });
}
