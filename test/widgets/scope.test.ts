import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {html} from 'lit';
import '../../widgets/define/aid-reach.js';
import '../../widgets/define/filter.js';
import '../../widgets/define/mentoring.js';
import '../../widgets/define/source.js';
import {kabupatenContoh} from '../../stories/fixtures/example.js';
import type {UmkmSource} from '../../widgets/source.js';
import {allInside, inside, makeTable, mount, next, settled, textOf} from './support.js';

interface Page {
  readonly stage: HTMLElement;
  readonly source: UmkmSource;
  readonly filter: HTMLElement;
  readonly aid: HTMLElement;
  readonly mentoring: HTMLElement;
}

async function page(sync = ''): Promise<Page> {
  const data = await kabupatenContoh();
  const stage = await mount(
    html`<umkm-source .data=${data} sync=${sync}>
      <umkm-filter></umkm-filter>
      <umkm-aid-reach></umkm-aid-reach>
      <umkm-mentoring></umkm-mentoring>
    </umkm-source>`,
  );
  const one = <T extends HTMLElement>(tag: string): T => stage.querySelector<T>(tag)!;
  return {
    stage,
    source: one('umkm-source'),
    filter: one('umkm-filter'),
    aid: one('umkm-aid-reach'),
    mentoring: one('umkm-mentoring'),
  };
}

const subOf = (figure: Element): string => textOf(inside(figure, '.sub'));

function choose(filter: Element, at: number, value: string): void {
  const select = allInside(filter, 'select')[at] as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change', {bubbles: true}));
}

describe('choices under one source', () => {
  const address = location.href;
  afterEach(() => history.replaceState(null, '', address));

  it('a chosen area holds for every figure, and the source tells it', async () => {
    const {stage, source, filter, aid, mentoring} = await page();
    const told = next(source, 'umkm-filter');
    choose(filter, 0, '99.01.02');
    expect((await told).detail).to.deep.equal({
      region: '99.01.02',
      period: '',
      where: {},
      selected: '',
    });
    await settled(stage);
    expect(subOf(aid)).to.contain('Awan');
    expect(subOf(mentoring)).to.contain('Awan');
    (inside(filter, '.reset') as HTMLElement).click();
    await settled(stage);
    expect(subOf(aid)).to.contain('Kabupaten Contoh');
    expect(inside(filter, '.reset')).to.equal(null);
  });

  it('an area that the address names has its way back up in each figure', async () => {
    history.replaceState(null, '', '?umkm-region=99.01.02');
    const {stage, aid, mentoring} = await page('url');
    for (const figure of [aid, mentoring]) {
      expect(textOf(inside(figure, '.way'))).to.equal('Kabupaten Contoh › Awan');
    }
    (inside(aid, '.way button') as HTMLElement).click();
    await settled(stage);
    expect(subOf(mentoring)).to.contain('Kabupaten Contoh');
    expect(inside(aid, '.way')).to.equal(null);
    expect(aid.shadowRoot!.activeElement?.localName).to.equal('figure');
    history.back();
    await next(window, 'popstate');
    await settled(stage);
    expect(subOf(mentoring)).to.contain('Awan');
  });

  it('an area that the file does not hold has a way back too', async () => {
    history.replaceState(null, '', '?umkm-region=99.01.77');
    const {stage, mentoring} = await page('url');
    (inside(mentoring, '.way button') as HTMLElement).click();
    await settled(stage);
    expect(subOf(mentoring)).to.contain('Kabupaten Contoh');
  });

  it('an attribute of a figure goes before what the reader chose', async () => {
    const {stage, filter, aid, mentoring} = await page();
    mentoring.setAttribute('region', '99.01.03');
    choose(filter, 0, '99.01.02');
    await settled(stage);
    expect(subOf(aid)).to.contain('Awan');
    expect(subOf(mentoring)).to.contain('Muara Tenang');
  });

  it('the slider chooses the year by keyboard', async () => {
    const {stage, filter, mentoring} = await page();
    (inside(filter, 'input') as HTMLElement).focus();
    await sendKeys({press: 'ArrowLeft'});
    await settled(stage);
    expect(subOf(mentoring)).to.contain('2023');
    expect(inside(filter, 'input')!.getAttribute('aria-valuetext')).to.equal('2023');
  });

  it('the years play to the end and stop there', async () => {
    const {stage, filter, source} = await page();
    source.choice = {period: '2023'};
    await settled(stage);
    const play = inside(filter, '.play') as HTMLElement;
    play.click();
    await settled(stage);
    expect(source.choice.period).to.equal('2024');
    expect(play.getAttribute('aria-label')).to.equal('Putar menurut tahun');
  });

  it('an area chosen in one chart is lifted out in all, and can be opened and left', async () => {
    const {stage, source, aid, mentoring} = await page();
    const mark = allInside(mentoring, '.mark').find((one) =>
      (one.getAttribute('aria-label') ?? '').startsWith('Awan'),
    )!;
    mark.dispatchEvent(new MouseEvent('click', {bubbles: true, composed: true}));
    await settled(stage);
    expect(source.choice.selected).to.equal('99.01.02');
    for (const figure of [aid, mentoring]) {
      const lit = allInside(figure, '.mark.lit');
      expect(lit.map((one) => one.getAttribute('aria-current'))).to.deep.equal(['true']);
      expect(lit[0].getAttribute('aria-label')).to.match(/^Awan/);
      makeTable(figure);
      expect(textOf(inside(figure, 'tr.lit th'))).to.contain('Awan');
    }
    expect(inside(aid, '.chosen'), 'only where it was chosen').to.equal(null);
    const [open] = allInside(mentoring, '.chosen button') as HTMLElement[];
    open.click();
    await settled(stage);
    expect(subOf(aid)).to.contain('Awan');
    const [back] = allInside(mentoring, '.chosen button') as HTMLElement[];
    expect(textOf(back)).to.equal('Kabupaten Contoh');
    back.click();
    await settled(stage);
    expect(subOf(aid)).to.contain('Kabupaten Contoh');
  });

  it('keeps choices in the address, and the back button takes them back', async () => {
    const {stage, filter, aid} = await page('url');
    choose(filter, 0, '99.01.02');
    await settled(stage);
    expect(new URL(location.href).searchParams.get('umkm-region')).to.equal('99.01.02');
    choose(filter, 1, 'mikro');
    await settled(stage);
    expect(new URL(location.href).searchParams.get('umkm-size_class')).to.equal('mikro');
    history.back();
    await next(window, 'popstate');
    await settled(stage);
    expect(new URL(location.href).searchParams.get('umkm-size_class')).to.equal(null);
    expect(subOf(aid)).to.contain('Awan');
  });

  it('a page opened with choices in its address begins with them; other parameters stay', async () => {
    history.replaceState(null, '', '?umkm-region=99.01.04&umkm-period=2022&lain=1');
    const {source, mentoring} = await page('url');
    expect(subOf(mentoring)).to.contain('Hulu Jati').and.contain('2022');
    source.choice = {region: ''};
    const {searchParams} = new URL(location.href);
    expect([...searchParams.keys()].sort()).to.deep.equal(['lain', 'umkm-period']);
  });

  it('says in words what an address asks for and the file does not hold', async () => {
    history.replaceState(null, '', '?umkm-region=<img src=x onerror=alert(1)>');
    const {mentoring} = await page('url');
    expect(textOf(inside(mentoring, '.state'))).to.contain('tidak ada dalam berkas data');
    expect(inside(mentoring, 'img')).to.equal(null);
  });

  it('tells of a class that a figure is not published by', async () => {
    const {stage, source, mentoring} = await page();
    source.choice = {where: {size_class: 'mikro'}};
    await settled(stage);
    expect(textOf(inside(mentoring, '.note-line'))).to.contain('tidak terbit menurut skala usaha');
  });

  it('a figure with data of its own follows nobody', async () => {
    const {stage, source, mentoring} = await page();
    source.choice = {region: '99.01.02'};
    (mentoring as HTMLElement & {data: unknown}).data = await kabupatenContoh();
    await settled(stage);
    expect(subOf(mentoring)).to.contain('Kabupaten Contoh');
  });

  it('leaves nothing behind when it goes', async () => {
    const {stage, source} = await page('url');
    stage.replaceChildren();
    source.choice = {region: '99.01.02'};
    expect(location.search).to.not.contain('umkm-region');
  });
});
