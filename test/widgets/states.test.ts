import {aTimeout, expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {html} from 'lit';
import '../../widgets/define/growth.js';
import {UmkmFigure} from '../../widgets/internal/figure.js';
import {register} from '../../widgets/internal/register.js';
import type {Drawing, FigureModel} from '../../widgets/internal/model.js';
import {UmkmError} from '../../src/errors.js';
import {failureReason, figureMessages} from '../../widgets/internal/messages.js';
import {allWithheld, empty, normal, notReported} from '../../stories/fixtures/growth.js';
import {never} from '../../stories/fixtures/stage.js';
import {until} from './network.js';
import {allInside, figureIn, inside, mount, next, settled, textOf, markupOf} from './support.js';

/** A figure whose code is wrong. */
class Broken extends UmkmFigure {
  static override readonly tag = 'umkm-broken';
  protected override model(): FigureModel {
    throw new TypeError('a mistake');
  }
  protected override chart(): Drawing {
    throw new TypeError('never asked');
  }
}
register(Broken);

const stateOf = async (
  data: unknown,
  lang = 'id',
): Promise<{text: string; kind: string; root: Element}> => {
  const stage = await mount(html`<umkm-growth lang=${lang} .data=${data}></umkm-growth>`);
  const root = figureIn(stage);
  await aTimeout(0);
  await settled(stage);
  const state = inside(root, '.state');
  return {text: textOf(state), kind: state?.className ?? '', root};
};

describe('states of a figure', () => {
  it('look and read different from each other, in both languages', async () => {
    for (const lang of ['id', 'en']) {
      const states = [];
      for (const data of [never, empty, notReported, allWithheld, 'no JSON']) {
        states.push(await stateOf(data, lang));
      }
      expect(new Set(states.map(({text}) => text)).size).to.equal(5);
      expect(states.map(({kind}) => kind)).to.deep.equal([
        'state loading',
        'state empty',
        'state missing',
        'state withheld',
        'state failed',
      ]);
      const pictures = states.map(({root}) => markupOf(inside(root, '.state svg')));
      expect(new Set(pictures).size).to.equal(5);
    }
  });

  it('waits 200 ms before it shows grey bars, and says to all that it is busy', async () => {
    const {root} = await stateOf(never);
    expect(inside(root, '.figure')?.getAttribute('aria-busy')).to.equal('true');
    const skeleton = inside(root, '.skeleton')!;
    expect(getComputedStyle(skeleton).animationDelay).to.equal('0.2s');
    await until(() => getComputedStyle(skeleton).opacity === '1');
  });

  it('keeps about the room that the chart will take', async () => {
    let arrive: (data: unknown) => void = () => undefined;
    const data = new Promise((resolve) => (arrive = resolve));
    const stage = await mount(html`<umkm-growth .data=${data}></umkm-growth>`);
    const before = figureIn(stage).offsetHeight;
    arrive(normal);
    await until(() => inside(figureIn(stage), '.plot') !== null);
    await settled(stage);
    const chart = inside(figureIn(stage), '.footer')!.getBoundingClientRect().top;
    const height = chart - figureIn(stage).getBoundingClientRect().top;
    expect(Math.abs(before - height)).to.be.below(60);
  });

  it('tell what may not be opened from what is withheld', async () => {
    for (const [status, lang, title] of [
      [401, 'id', 'Data ini memerlukan izin.'],
      [403, 'en', 'These data need permission.'],
    ] as const) {
      const error = new UmkmError('FETCH_STATUS', {status});
      const {text, kind} = await stateOf(Promise.reject(error), lang);
      expect(kind).to.equal('state denied');
      expect(text).to.include(title);
      expect(text).to.include(`(${status})`);
    }
    expect((await stateOf(allWithheld)).kind).to.equal('state withheld');
  });

  it('names the code of a failure and offers one remedy', async () => {
    const {root, text} = await stateOf('no JSON');
    expect(text).to.include('Data tidak dapat dimuat.');
    expect(text).to.include('SNAPSHOT_NOT_JSON');
    expect(allInside(root, '.state button').map((button) => textOf(button))).to.deep.equal([
      'Coba lagi',
    ]);
  });

  it('says in one live region what it does, and keeps the focus when asked again', async () => {
    let refuse: (error: unknown) => void = () => undefined;
    const data = new Promise((_resolve, reject) => (refuse = reject));
    const stage = await mount(html`<umkm-growth .data=${data}></umkm-growth>`);
    const root = figureIn(stage);
    const live = inside(root, '[role=status]')!;
    expect(textOf(live)).to.equal('Memuat data …');
    refuse(new UmkmError('FETCH_NETWORK'));
    await until(() => inside(root, '.state.failed') !== null);
    await settled(stage);
    expect(inside(root, '[role=status]')).to.equal(live);
    expect(textOf(live)).to.include('Sambungan terputus');
    expect(textOf(inside(root, '[role=heading]'))).to.equal('Jumlah usaha menurut kelas');
    (inside(root, '.state button') as HTMLButtonElement).click();
    await until(() => root.shadowRoot?.activeElement !== null);
    expect(root.shadowRoot?.activeElement).to.equal(inside(root, 'figure'));
  });

  it('never throws into the page, whatever a figure does', async () => {
    const seen: unknown[] = [];
    const stage = await mount(
      html`<div @umkm-error=${(event: CustomEvent) => seen.push(event.detail)}>
        <umkm-broken .data=${normal}></umkm-broken>
      </div>`,
    );
    expect(textOf(inside(figureIn(stage), '.state'))).to.include('Grafik tidak dapat digambar.');
    expect(seen).to.have.length(1);
    expect((seen[0] as {code: string}).code).to.equal('WIDGET_FAILED');
  });

  it('says so when nobody names any data', async () => {
    const stage = await mount(html`<umkm-growth></umkm-growth>`);
    const event = await next(stage, 'umkm-error');
    expect(event.detail.code).to.equal('SOURCE_MISSING');
    await settled(stage);
    expect(textOf(inside(figureIn(stage), '.state'))).to.include('tidak diberi alamat data');
  });

  it('has a sentence for every code in both languages', () => {
    const codes = [
      'FETCH_NETWORK',
      'FETCH_OFFLINE',
      'FETCH_TIMEOUT',
      'FETCH_STATUS',
      'FETCH_TYPE',
      'SOURCE_MISSING',
      'SNAPSHOT_NOT_JSON',
      'SNAPSHOT_FORMAT',
      'SNAPSHOT_VERSION',
      'SNAPSHOT_SHAPE',
      'SNAPSHOT_SIZE',
      'SNAPSHOT_PART',
      'WIDGET_FAILED',
    ];
    for (const lang of ['id', 'en'] as const) {
      const said = codes.map((code) =>
        failureReason(code, {status: 500, found: 'x', path: 'y', file: 'z'}, lang),
      );
      const further: Record<string, string | number>[] = [
        {status: 404},
        {status: 401},
        {status: 403},
        {host: 'data.example'},
        {host: ''},
      ];
      for (const params of further) {
        const code = 'status' in params ? 'FETCH_STATUS' : 'FETCH_NETWORK';
        said.push(failureReason(code, params, lang));
      }
      expect(new Set(said).size).to.equal(codes.length + 5);
      expect(said.join('')).not.to.match(/undefined|null/);
    }
    expect(failureReason('constructor', {}, 'id')).to.equal(
      failureReason('WIDGET_FAILED', {}, 'id'),
    );
    expect(Object.keys(figureMessages.en)).to.deep.equal(Object.keys(figureMessages.id));
  });
});

describe('tools under a figure', () => {
  const button = (root: Element, name: string): HTMLButtonElement => {
    const found = allInside(root, 'button').find((part) => textOf(part) === name);
    if (!found) throw new Error(`no button ${name}`);
    return found as HTMLButtonElement;
  };

  it('switch between chart and table', async () => {
    const stage = await mount(html`<umkm-growth .data=${normal}></umkm-growth>`);
    const root = figureIn(stage);
    button(root, 'Tabel').click();
    await settled(stage);
    expect(inside(root, '[part=chart]')?.hasAttribute('hidden')).to.equal(true);
    expect(button(root, 'Tabel').getAttribute('aria-pressed')).to.equal('true');
    await expect(stage).to.be.accessible();
    button(root, 'Grafik').click();
    await settled(stage);
    expect(inside(root, '[part=table]')?.hasAttribute('hidden')).to.equal(true);
    expect(inside(root, 'table')).to.exist;
  });

  it('close a menu with Escape and give the focus back', async () => {
    const stage = await mount(html`<umkm-growth .data=${normal}></umkm-growth>`);
    const root = figureIn(stage);
    button(root, 'Unduh').focus();
    await sendKeys({press: 'Enter'});
    await settled(stage);
    expect(button(root, 'Unduh').getAttribute('aria-expanded')).to.equal('true');
    await sendKeys({press: 'ArrowDown'});
    await sendKeys({press: 'Escape'});
    await settled(stage);
    expect(button(root, 'Unduh').getAttribute('aria-expanded')).to.equal('false');
    expect(root.shadowRoot?.activeElement).to.equal(button(root, 'Unduh'));
  });
});

describe('a hostile page', () => {
  it('changes nothing inside', async () => {
    const measure = async (): Promise<unknown[]> => {
      const stage = await mount(html`<umkm-growth .data=${normal}></umkm-growth>`);
      const root = figureIn(stage);
      const heading = inside(root, '[part=heading]')!;
      const style = getComputedStyle(heading);
      const plot = inside(root, '.plot')!;
      return [
        style.fontSize,
        style.lineHeight,
        style.letterSpacing,
        style.textTransform,
        style.color,
        getComputedStyle(inside(root, 'button')!).boxSizing,
        plot.getAttribute('width'),
        plot.getAttribute('height'),
        markupOf(plot),
        inside(root, '.figure')!.getBoundingClientRect().height,
      ];
    };
    const calm = await measure();
    const style = document.createElement('style');
    style.textContent = `
      * { box-sizing: content-box !important; font-size: 30px !important; color: red !important;
        line-height: 3 !important; letter-spacing: 9px !important; text-transform: uppercase !important;
        word-spacing: 20px !important; font-style: italic !important; text-align: center !important;
        text-shadow: 2px 2px red !important; direction: rtl !important; text-indent: 40px !important; }
      button, svg, table, td, th, p, details { display: none !important; border: 9px solid lime !important; }
      html { font-size: 3px; }`;
    document.head.append(style);
    try {
      expect(await measure()).to.deep.equal(calm);
    } finally {
      style.remove();
    }
  });
});
