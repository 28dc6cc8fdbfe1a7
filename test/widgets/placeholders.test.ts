import {aTimeout, expect, fixtureSync} from '@open-wc/testing';
import {html} from 'lit';
import '../../widgets/define/growth.js';
import '../../widgets/define/source.js';
import {normal} from '../../stories/fixtures/growth.js';
import {upgradePlaceholders} from '../../widgets/internal/placeholders.js';
import {version} from '../../src/version.js';
import {register} from '../../widgets/internal/register.js';
import {until} from './network.js';
import {figureIn, inside, mount} from './support.js';

const url = URL.createObjectURL(new Blob([JSON.stringify(normal)], {type: 'application/json'}));

describe('placeholders', () => {
  before(() => upgradePlaceholders());

  it('become the element with their data attributes, and keep the place and the name', async () => {
    const stage = fixtureSync<HTMLElement>(
      html`<div>
        <p></p>
        <div
          id="tumbuh"
          class="lebar"
          data-umkm="growth"
          data-src=${url}
          data-period="2018/2020"
          data-lang="en"
        ></div>
      </div>`,
    );
    await until(() => stage.querySelector('umkm-growth') !== null);
    const figure = figureIn(stage);
    expect(figure.id).to.equal('tumbuh');
    expect(figure.className).to.equal('lebar');
    expect([figure.src, figure.period, figure.getAttribute('lang')]).to.deep.equal([
      url,
      '2018/2020',
      'en',
    ]);
    expect(stage.querySelector('[data-umkm]')).to.equal(null);
    await until(() => inside(figure, '.plot') !== null);
  });

  it('keep what stands inside until the figure has something to show', async () => {
    const real = window.fetch.bind(window);
    let arrive = (): void => undefined;
    window.fetch = async (...request) => {
      await new Promise<void>((resolve) => (arrive = resolve));
      return real(...request);
    };
    try {
      const own = `${url}#slow`;
      const stage = fixtureSync<HTMLElement>(
        html`<div>
          <div data-umkm="growth" data-src=${own}><p>Tabel lama</p></div>
        </div>`,
      );
      await until(() => stage.querySelector('umkm-growth') !== null);
      await aTimeout(50);
      expect(figureIn(stage).hidden).to.equal(true);
      expect(stage.textContent).to.include('Tabel lama');
      arrive();
      await until(() => !figureIn(stage).hidden);
      expect(stage.textContent).not.to.include('Tabel lama');
    } finally {
      window.fetch = real;
    }
  });

  it('keep it beside the message when data do not come', async () => {
    const stage = fixtureSync<HTMLElement>(
      html`<div>
        <div data-umkm="growth" data-src="/no-such-file.json"><p>Tabel lama</p></div>
      </div>`,
    );
    await until(() => stage.querySelector('umkm-growth')?.hidden === false);
    expect(stage.textContent).to.include('Tabel lama');
    await until(() => inside(figureIn(stage), '.state.failed') !== null);
  });

  it('work inside one another', async () => {
    const stage = fixtureSync<HTMLElement>(html`
      <div>
        <div data-umkm="source" data-src=${url}>
          <div data-umkm="growth"></div>
          <p>teks</p>
        </div>
      </div>
    `);
    await until(() => stage.querySelector('umkm-source umkm-growth') !== null);
    await until(() => inside(figureIn(stage), '.plot') !== null);
    expect(stage.querySelector('umkm-source')?.textContent).to.include('teks');
  });

  it('make no attribute that the element does not know', async () => {
    const stage = fixtureSync<HTMLElement>(
      html`<div>
        <div
          data-umkm="growth"
          data-src=${url}
          data-onclick="window.hit = 1"
          data-style="color: red"
        ></div>
      </div>`,
    );
    await until(() => stage.querySelector('umkm-growth') !== null);
    const figure = figureIn(stage);
    expect(figure.getAttributeNames().sort()).to.deep.equal(['src']);
  });

  it('leave unknown names alone', async () => {
    const stage = fixtureSync<HTMLElement>(
      html`<div>
        <div data-umkm=${'growth><img'} data-src="x">a</div>
        <div data-umkm="nothing">b</div>
      </div>`,
    );
    await aTimeout(30);
    expect(stage.querySelectorAll('[data-umkm]')).to.have.length(2);
  });
});

describe('registering', () => {
  it('skips a tag that is taken and warns once of another version', async () => {
    const {warn} = console;
    const warned: string[] = [];
    console.warn = (text: string) => warned.push(text);
    class Other extends HTMLElement {
      static readonly tag = 'umkm-growth';
    }
    class Stranger extends HTMLElement {
      static readonly tag = 'umkm-test-other';
    }
    class Mine extends HTMLElement {
      static readonly tag = 'umkm-test-other';
    }
    try {
      register(Other);
      expect(warned).to.have.length(0);
      customElements.define('umkm-test-other', Stranger);
      register(Mine);
      register(Mine);
    } finally {
      console.warn = warn;
    }
    expect(warned).to.have.length(1);
    expect(warned[0]).to.include(version);
    expect(customElements.get('umkm-test-other')).to.equal(Stranger);
    const stage = await mount(html`<umkm-growth .data=${normal}></umkm-growth>`);
    expect(inside(figureIn(stage), '.plot')).to.exist;
  });
});
