import {expect, waitUntil} from '@open-wc/testing';
import {sendKeys, emulateMedia} from '@web/test-runner-commands';
import {html} from 'lit';
import '../../widgets/define/bar.js';
import '../../widgets/define/table.js';
import {cooperatives, villages} from '../../stories/fixtures/own.js';
import {normal} from '../../stories/fixtures/growth.js';
import {allInside, figureIn, inside, mount, settled, tableTexts, textOf} from './support.js';

const heads = (figure: Element): HTMLButtonElement[] =>
  allInside(figure, 'thead button') as HTMLButtonElement[];
const names = (figure: Element): string[] => allInside(figure, 'tbody th').map(textOf);

async function press(figure: Element, column: number): Promise<void> {
  heads(figure)[column].click();
  await settled(figure.parentElement!);
}

async function find(figure: Element, words: string): Promise<void> {
  const input = inside(figure, 'input') as HTMLInputElement;
  input.value = words;
  input.dispatchEvent(new InputEvent('input', {bubbles: true}));
  await settled(figure.parentElement!);
}

describe('a table that is sorted', () => {
  it('goes from high to low, from low to high, and back', async () => {
    const figure = figureIn(await mount(html`<umkm-table .data=${cooperatives}></umkm-table>`));
    // The reader of other JSON-stat files is loaded when the first one comes.
    await waitUntil(() => heads(figure).length > 0);
    const [given, head] = [names(figure), allInside(figure, 'thead th')[3]];
    expect(head.hasAttribute('aria-sort')).to.equal(false);
    await press(figure, 3);
    expect(head.getAttribute('aria-sort')).to.equal('descending');
    expect(names(figure)).to.deep.equal(['Awan', 'Cemara', 'Dalam', 'Batu']);
    await press(figure, 3);
    expect(head.getAttribute('aria-sort')).to.equal('ascending');
    expect(names(figure)).to.deep.equal(['Dalam', 'Cemara', 'Awan', 'Batu']);
    await press(figure, 3);
    expect(head.hasAttribute('aria-sort')).to.equal(false);
    expect(names(figure)).to.deep.equal(given);
    await expect(figure).to.be.accessible();
  });

  it('goes from A to Z by its first column, and one column at a time', async () => {
    const figure = figureIn(await mount(html`<umkm-table .data=${cooperatives}></umkm-table>`));
    await press(figure, 1);
    await press(figure, 0);
    expect(names(figure)).to.deep.equal(['Awan', 'Batu', 'Cemara', 'Dalam']);
    expect(allInside(figure, '[aria-sort]')).to.have.length(1);
  });

  it('is sorted from the keyboard, and the focus stays', async () => {
    const figure = figureIn(await mount(html`<umkm-table .data=${cooperatives}></umkm-table>`));
    heads(figure)[2].focus();
    await sendKeys({press: 'Enter'});
    await settled(figure.parentElement!);
    expect(figure.shadowRoot!.activeElement).to.equal(heads(figure)[2]);
    expect(allInside(figure, 'thead th')[2].getAttribute('aria-sort')).to.equal('descending');
  });

  it('keeps the total on top and puts years into their order', async () => {
    const figure = figureIn(
      await mount(html`<umkm-table indicator="size.class" .data=${normal}></umkm-table>`),
    );
    await press(figure, 0);
    await press(figure, 0);
    expect(names(figure)[0]).to.match(/^2024/);
  });

  it('can be sorted where a figure shows it beside its chart', async () => {
    const figure = figureIn(
      await mount(html`<umkm-bar view="table" .data=${cooperatives}></umkm-bar>`),
    );
    await press(figure, 0);
    await press(figure, 0);
    expect(names(figure)).to.deep.equal(['Dalam', 'Cemara', 'Batu', 'Awan']);
  });

  it('begins anew with other columns', async () => {
    const figure = figureIn(await mount(html`<umkm-table .data=${cooperatives}></umkm-table>`));
    await press(figure, 1);
    figure.period = '2023/2024';
    await settled(figure.parentElement!);
    expect(allInside(figure, '[aria-sort]')).to.have.length(0);
  });

  it('has a small line that says all of its figures', async () => {
    const figure = figureIn(
      await mount(html`<umkm-table sparkline .data=${cooperatives}></umkm-table>`),
    );
    expect(tableTexts(figure)[0].at(-1)).to.equal('Perkembangan 2022–2024');
    expect(
      allInside(figure, 'td.line svg').map((line) => line.getAttribute('aria-label')),
    ).to.deep.equal([
      '2022: 30; 2023: 38; 2024: 40, sementara',
      '2022: 11; 2023: 12; 2024: disembunyikan',
      '2022: tidak tersedia; 2023: 20; 2024: 25, sementara',
      '2022: 7; 2023: 8,25; 2024: 9, sementara',
    ]);
    expect(allInside(figure, 'td.line')[1].querySelectorAll('circle')).to.have.length(1);
  });
});

describe('a long table', () => {
  it('is searched by the names of its rows, and says how many it found', async () => {
    const figure = figureIn(await mount(html`<umkm-table .data=${villages(38)}></umkm-table>`));
    const status = inside(figure, '.find [role=status]');
    expect(textOf(status)).to.equal('');
    await find(figure, 'elok');
    expect(textOf(status)).to.equal('7 dari 38 baris');
    expect(names(figure)[0]).to.equal('Élok Rekaan 5');
    await find(figure, 'tidak ada');
    expect(textOf(status)).to.equal('0 dari 38 baris');
    await find(figure, '');
    expect(names(figure)).to.have.length(38);
    expect(textOf(status)).to.equal('');
  });

  it('has no search where all rows can be seen', async () => {
    const figure = figureIn(await mount(html`<umkm-table .data=${cooperatives}></umkm-table>`));
    expect(inside(figure, 'input')).to.equal(null);
  });

  it('keeps its head and its first column in sight', async () => {
    const figure = figureIn(
      await mount(html`<umkm-table .data=${villages(200)}></umkm-table>`, 328),
    );
    const box = inside(figure, '.scroll')!;
    box.scrollTo(140, 4000);
    await settled(figure.parentElement!);
    const frame = box.getBoundingClientRect();
    expect(box.scrollLeft).to.equal(140);
    expect(inside(figure, 'thead th')!.getBoundingClientRect().top).to.be.closeTo(frame.top, 1);
    expect(inside(figure, 'thead th')!.getBoundingClientRect().left).to.be.closeTo(frame.left, 1);
    const seen = allInside(figure, 'tbody th').map((th) => th.getBoundingClientRect());
    expect(seen.some(({left, top}) => Math.abs(left - frame.left) < 1 && top > frame.top)).to.equal(
      true,
    );
  });

  it('has every row in the accessibility tree, a thousand of them too', async () => {
    const figure = figureIn(await mount(html`<umkm-table .data=${villages(1000)}></umkm-table>`));
    const table = inside(figure, 'table')!;
    expect(table.getAttribute('role')).to.equal('table');
    expect(allInside(figure, 'tbody tr[role=row]')).to.have.length(1000);
    expect(allInside(figure, 'tbody td[role=cell]')).to.have.length(7000);
    expect(allInside(figure, 'tbody th[role=rowheader]')).to.have.length(1000);
    expect(
      [table, ...allInside(figure, 'tr')].map((one) => one.ariaRowCount ?? one.ariaRowIndex),
    ).to.deep.equal(['1001', ...Array.from({length: 1001}, (_, i) => String(i + 1))]);
    const laid = (): number =>
      allInside(figure, 'tbody').filter(
        (body) => getComputedStyle(body).contentVisibility === 'visible',
      ).length;
    for (let i = 0; i < 100 && laid() < 25; i++) await new Promise((go) => setTimeout(go, 50));
    expect(laid(), 'groups of rows that assistive technology has').to.equal(25);
    const widths = allInside(figure, 'tr').map((row) => row.getBoundingClientRect().width);
    expect(Math.max(...widths) - Math.min(...widths)).to.be.below(1);
  });

  it('is not on the page before it shows in the place of a chart', async () => {
    const figure = figureIn(await mount(html`<umkm-bar .data=${villages(100)}></umkm-bar>`));
    expect(allInside(figure, 'tbody tr')).to.have.length(0);
    figure.view = 'table';
    await settled(figure.parentElement!);
    expect(allInside(figure, 'tbody tr')).to.have.length(100);
  });

  it('is printed whole', async () => {
    const figure = figureIn(await mount(html`<umkm-table .data=${villages(100)}></umkm-table>`));
    await emulateMedia({media: 'print'});
    const style = (selector: string): CSSStyleDeclaration =>
      getComputedStyle(inside(figure, selector)!);
    expect(style('.scroll').maxHeight).to.equal('none');
    expect(style('tbody').contentVisibility).to.equal('visible');
    expect(style('.find label').display).to.equal('none');
    const box = inside(figure, '.scroll')!;
    expect(box.scrollHeight).to.be.at.most(box.clientHeight + 1);
    await emulateMedia({media: 'screen'});
  });
});
