import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {html} from 'lit';
import {boundaries, boundariesApart, growth, mentoring} from '../../stories/fixtures/map.js';
import * as stories from '../../stories/map.stories.js';
import {narrow} from '../../stories/fixtures/stage.js';
import {download} from './output-support.js';
import type {UmkmMap} from '../../widgets/map.js';
import {
  collisions,
  figureOf,
  marksOf,
  settled,
  storiesOf,
  tableOf,
  textsOf,
  walk,
} from './story.js';

const tag = 'umkm-map';
const story = new Map(storiesOf(stories));

const plain = (): ReturnType<typeof html> =>
  html`<umkm-map
    indicator="mentoring.coverage"
    .data=${mentoring}
    .shapes=${boundaries}
  ></umkm-map>`;

/** Waits until a map draws areas, for boundaries and what draws them come later. */
async function drawn(figure: HTMLElement, selector = '.area'): Promise<UmkmMap> {
  for (let i = 0; i < 100 && !figure.shadowRoot!.querySelector(selector); i++)
    await settled(figure);
  expect(figure.shadowRoot!.querySelector(selector), selector).to.exist;
  await settled(figure);
  return figure as UmkmMap;
}

async function mapOf(render = plain): Promise<UmkmMap> {
  return drawn(await figureOf(tag, render));
}

function pathsOf(figure: HTMLElement): (string | null)[] {
  return [...figure.shadowRoot!.querySelectorAll('.mark.area')].map((path) =>
    path.getAttribute('d'),
  );
}

function noteOf(figure: HTMLElement): string {
  return figure.shadowRoot!.querySelector('.note-line')?.textContent ?? '';
}

/** Answers requests for boundaries in place of a server. */
function serve(answer: (signal: AbortSignal) => Promise<Response>): {
  urls: string[];
  signals: AbortSignal[];
  stop: () => void;
} {
  const real = globalThis.fetch;
  const urls: string[] = [];
  const signals: AbortSignal[] = [];
  globalThis.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : input.toString();
    if (!url.includes('batas-uji')) return real(input, init);
    urls.push(url);
    signals.push(init!.signal!);
    return answer(init!.signal!);
  };
  return {urls, signals, stop: () => (globalThis.fetch = real)};
}

describe(tag, () => {
  for (const [name, render] of story) {
    it(`draws the story ${name}: accessible, nothing overlapping`, async () => {
      const figure = await figureOf(tag, render);
      await settled(figure);
      await expect(figure).to.be.accessible();
      expect(collisions(figure)).to.deep.equal([]);
      expect(figure.shadowRoot!.textContent).not.to.match(/null|undefined|NaN/);
    });
  }

  it('says of every area what its table says', async () => {
    const figure = await mapOf();
    const [, ...rows] = tableOf(figure);
    const said = marksOf(figure);
    expect(said).to.have.length(rows.length);
    for (const [name, value] of rows) {
      const own = said.filter((label) => label.startsWith(`${name}:`) || /^Kabupaten/.test(name));
      expect(own, name).to.not.be.empty;
      const figureText = value.split(' ')[0];
      if (/^\d/.test(figureText)) expect(own.join(), name).to.contain(figureText);
    }
  });

  it('leads arrow keys to every value, on the map and beside it', async () => {
    const figure = await mapOf();
    expect((await walk(figure)).sort()).to.deep.equal(marksOf(figure).sort());
  });

  it('leads arrow keys to every tile', async () => {
    const figure = await drawn(await figureOf(tag, () => narrow(plain())), 'rect.fill.edge');
    expect(figure.shadowRoot!.querySelector('.area')).to.not.exist;
    expect((await walk(figure)).sort()).to.deep.equal(marksOf(figure).sort());
  });

  it('draws every area inside its frame', async () => {
    const figure = await mapOf();
    const frame = figure.shadowRoot!.querySelector('.map')!.getBoundingClientRect();
    const areas = [...figure.shadowRoot!.querySelectorAll('.mark.area')];
    expect(areas).to.have.length(18);
    for (const area of areas) {
      const box = area.getBoundingClientRect();
      expect(box.width * box.height)
        .to.be.above(0)
        .and.below(frame.width * frame.height * 0.5);
      expect(box.left).to.be.at.least(frame.left - 2);
      expect(box.right).to.be.at.most(frame.right + 2);
      expect(box.bottom).to.be.at.most(frame.bottom + 2);
    }
  });

  it('shows nothing of a withheld figure but that it is withheld', async () => {
    const figure = await mapOf();
    const mark = [...figure.shadowRoot!.querySelectorAll('[data-mark][role="img"]')].find((one) =>
      one.getAttribute('aria-label')!.startsWith('Taman Lokan'),
    )!;
    expect(mark.getAttribute('aria-label')).to.equal('Taman Lokan: disembunyikan');
    expect(mark.getAttribute('fill')).to.match(/-dots\)$/);
    expect(mark.getAttribute('class')).not.to.match(/seq/);
  });

  it('keeps its paths when figures change, and only colours them anew', async () => {
    const figure = await mapOf();
    const before = pathsOf(figure);
    const elements = [...figure.shadowRoot!.querySelectorAll('.mark.area')];
    figure.indicator = 'growth.yoy';
    figure.data = growth;
    await settled(figure);
    expect(pathsOf(figure)).to.deep.equal(before);
    expect([...figure.shadowRoot!.querySelectorAll('.mark.area')]).to.deep.equal(elements);
    expect(figure.shadowRoot!.querySelector('.div1')).to.exist;
    expect(textsOf(figure, 'text.strong').filter((text) => text.startsWith('+'))).to.not.be.empty;
  });

  it('lists boundaries and figures that do not meet, and loses no figure', async () => {
    const figure = await mapOf(
      () =>
        html`<umkm-map
          indicator="mentoring.coverage"
          .data=${mentoring}
          .shapes=${boundariesApart}
        ></umkm-map>`,
    );
    expect(noteOf(figure)).to.contain('Tanpa batas: Bukit Randu, Awan.');
    expect(noteOf(figure)).to.contain('Batas tanpa angka: 99.01.77, 1 bidang tanpa kode.');
    expect(marksOf(figure)).to.have.length(tableOf(figure).length - 1);
    expect((await walk(figure)).sort()).to.deep.equal(marksOf(figure).sort());
  });

  it('takes markup in names and codes for text', async () => {
    const evil = '<img src=x onerror="window.broken = true">';
    const shapes = {
      ...boundaries,
      features: boundaries.features.map(({properties, ...rest}, i) => ({
        ...rest,
        properties: {
          ...properties,
          kode: i === 0 ? `99.01.${evil}` : properties.kode,
          [evil]: evil,
        },
      })),
    };
    const figure = await mapOf(
      () =>
        html`<umkm-map
          indicator="mentoring.coverage"
          .data=${mentoring}
          .shapes=${shapes}
        ></umkm-map>`,
    );
    expect(noteOf(figure)).to.contain(evil);
    expect(figure.shadowRoot!.querySelector('img')).to.not.exist;
    expect((window as {broken?: boolean}).broken).to.equal(undefined);
  });

  it('draws tiles, says why and asks again where boundaries cannot be had', async () => {
    let status = 404;
    const server = serve(() =>
      Promise.resolve(new Response(JSON.stringify(status === 200 ? boundaries : {}), {status})),
    );
    const errors: string[] = [];
    const hear = (event: Event): unknown =>
      errors.push((event as CustomEvent<{code: string}>).detail.code);
    document.addEventListener('umkm-error', hear);
    try {
      const figure = await drawn(
        await figureOf(
          tag,
          () =>
            html`<umkm-map
              indicator="mentoring.coverage"
              boundaries="batas-uji.geojson"
              .data=${mentoring}
            ></umkm-map>`,
        ),
        '.again',
      );
      expect(noteOf(figure)).to.contain('(404)');
      expect(noteOf(figure)).to.contain('Digambar peta petak.');
      expect(errors).to.deep.equal(['FETCH_STATUS']);
      expect(marksOf(figure)).to.have.length(tableOf(figure).length - 1);
      status = 200;
      figure.shadowRoot!.querySelector<HTMLElement>('.again')!.click();
      await drawn(figure);
      expect(noteOf(figure)).not.to.contain('404');
    } finally {
      server.stop();
      document.removeEventListener('umkm-error', hear);
    }
  });

  it('asks once for an address that several maps show, and no longer after the last has left', async () => {
    const server = serve(
      (signal) =>
        new Promise((_, reject) =>
          signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))),
        ),
    );
    try {
      const figure = await figureOf(
        tag,
        () =>
          html`${[1, 2, 3].map(
            () =>
              html`<umkm-map
                indicator="mentoring.coverage"
                boundaries="batas-uji.json"
                .data=${mentoring}
              ></umkm-map>`,
          )}`,
      );
      for (let i = 0; i < 50 && server.urls.length === 0; i++) await settled(figure);
      await settled(figure);
      expect(server.urls).to.have.length(1);
      const [first, ...others] = document.querySelectorAll(tag);
      for (const other of others) other.remove();
      await settled(figure);
      expect(server.signals[0].aborted).to.equal(false);
      first.remove();
      expect(server.signals[0].aborted).to.equal(true);
    } finally {
      server.stop();
    }
  });

  it('draws what came last, not what was asked for first', async () => {
    const figure = (await figureOf(
      tag,
      () =>
        html`<umkm-map
          indicator="mentoring.coverage"
          .data=${mentoring}
          .shapes=${new Promise((resolve) => setTimeout(() => resolve({type: 'Lain'}), 150))}
        ></umkm-map>`,
    )) as UmkmMap;
    figure.shapes = boundaries;
    await drawn(figure);
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(figure.shadowRoot!.querySelector('.area')).to.exist;
  });

  it('zooms by its buttons, leaves the wheel to the page, and takes it with Ctrl', async () => {
    const figure = await mapOf();
    const root = figure.shadowRoot!;
    const move = (): string => root.querySelector('.mark.area')!.getAttribute('transform')!;
    const whole = move();
    const [nearer, further, all] = root.querySelectorAll<HTMLElement>('.zoom button');
    expect(further.getAttribute('aria-disabled')).to.equal('true');
    nearer.focus();
    await sendKeys({press: 'Enter'});
    await settled(figure);
    expect(move()).to.contain('scale(2)');
    await expect(figure).to.be.accessible();
    further.click();
    await settled(figure);
    expect(move()).to.equal(whole);
    const area = root.querySelector('.mark.area')!;
    const {x, y} = area.getBoundingClientRect();
    const wheel = (ctrlKey: boolean): WheelEvent => {
      const event = new WheelEvent('wheel', {
        deltaY: -75,
        clientX: x + 20,
        clientY: y + 20,
        ctrlKey,
        bubbles: true,
        composed: true,
        cancelable: true,
      });
      area.dispatchEvent(event);
      return event;
    };
    expect(wheel(false).defaultPrevented).to.equal(false);
    await settled(figure);
    expect(move()).to.equal(whole);
    expect(wheel(true).defaultPrevented).to.equal(true);
    await settled(figure);
    expect(move()).to.contain('scale(');
    all.click();
    await settled(figure);
    expect(move()).to.equal(whole);
  });

  it('keeps its hatching and dots in a picture of the part that shows', async () => {
    const figure = await mapOf();
    const [nearer] = figure.shadowRoot!.querySelectorAll<HTMLElement>('.zoom button');
    nearer.click();
    await settled(figure);
    const {blob} = await download(figure.parentElement!, 'Gambar vektor SVG');
    // eslint-disable-next-line no-restricted-syntax -- the test reads a file that was downloaded
    const svg = new DOMParser().parseFromString(await blob.text(), 'image/svg+xml');
    const near = [...svg.querySelectorAll('pattern[id$="-near"]')];
    expect(near.length).to.be.above(0);
    for (const pattern of near) {
      expect(pattern.hasAttribute('href'), pattern.id).to.equal(false);
      expect(pattern.getAttribute('width'), pattern.id).to.match(/^[56]$/);
      expect(pattern.childElementCount, pattern.id).to.be.above(0);
    }
    const used = [...svg.querySelectorAll('[fill$="-near)"]')].map((area) =>
      area.getAttribute('fill'),
    );
    for (const fill of used) expect(svg.querySelector(`[id="${fill!.slice(5, -1)}"]`)).to.exist;
    expect(used.length).to.be.above(0);
  });

  it('moves an area into view that arrow keys lead to', async () => {
    const figure = await mapOf();
    const root = figure.shadowRoot!;
    const [nearer] = root.querySelectorAll<HTMLElement>('.zoom button');
    for (let i = 0; i < 3; i++) {
      nearer.click();
      await settled(figure);
    }
    root.querySelector<SVGElement>('[data-mark="1"]')!.focus();
    const page = document.documentElement.scrollWidth;
    expect(page).to.equal(document.documentElement.clientWidth);
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown']) await sendKeys({press: key});
    await settled(figure);
    const frame = root.querySelector('.map')!.getBoundingClientRect();
    const box = root.activeElement!.getBoundingClientRect();
    expect(root.querySelector('.focus-ring path')).to.exist;
    expect(box.left).to.be.below(frame.right);
    expect(box.right).to.be.above(frame.left);
    expect(box.top).to.be.below(frame.bottom);
    expect(box.bottom).to.be.above(frame.top);
  });

  it('asks for its indicator', async () => {
    const figure = await figureOf(tag, story.get('WithoutIndicator')!);
    expect(figure.shadowRoot!.textContent).to.contain('Isi atribut indicator');
  });
});
