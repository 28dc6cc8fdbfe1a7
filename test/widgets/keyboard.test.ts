import {expect} from '@open-wc/testing';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import {html} from 'lit';
import '../../widgets/define/growth.js';
import '../../widgets/define/line.js';
import {gaps, normal, pesisirSelatan, someWithheld} from '../../stories/fixtures/growth.js';
import {nextMark} from '../../widgets/internal/mark-controller.js';
import type {Mark} from '../../widgets/internal/model.js';
import {allInside, figureIn, inside, markNames, mount, next, settled, textOf} from './support.js';

const focusedName = (root: Element): string =>
  root.shadowRoot?.activeElement
    ?.getAttribute('aria-label')
    ?.replaceAll('\u2060', '')
    .replaceAll('\u00a0', ' ') ?? '';

/** All values that arrow keys lead to from where the focus is. */
function reach(root: Element): Set<string> {
  const seen = new Set<string>();
  const marks = allInside(root, '.mark[role="img"]') as SVGElement[];
  const start = allInside(root, '.mark[tabindex="0"]').at(0) as SVGElement;
  const queue: SVGElement[] = [start];
  while (queue.length > 0) {
    const at = queue.pop()!;
    at.focus();
    const name = focusedName(root);
    if (seen.has(name)) continue;
    seen.add(name);
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp']) {
      at.focus();
      at.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, composed: true}));
      const there = root.shadowRoot?.activeElement as SVGElement | null;
      if (there && marks.includes(there) && !seen.has(focusedName(root))) queue.push(there);
    }
  }
  return seen;
}

describe('keyboard', () => {
  for (const [name, data] of Object.entries({normal, pesisirSelatan, gaps, someWithheld})) {
    it(`arrow keys lead to every value: ${name}`, async () => {
      const stage = await mount(html`<umkm-growth .data=${data}></umkm-growth>`);
      const root = figureIn(stage);
      const all = markNames(root);
      expect(all.length).to.be.greaterThan(5);
      expect([...reach(root)].sort()).to.deep.equal([...new Set(all)].sort());
    });

    it(`and on a phone: ${name}`, async () => {
      const stage = await mount(html`<umkm-growth .data=${data}></umkm-growth>`, 328);
      const root = figureIn(stage);
      expect([...reach(root)].sort()).to.deep.equal([...new Set(markNames(root))].sort());
    });
  }

  it('arrow keys lead to every point of a line chart', async () => {
    const stage = await mount(
      html`<umkm-line indicator="size.class" by="size_class" .data=${normal}></umkm-line>`,
    );
    const root = figureIn(stage);
    expect([...reach(root)].sort()).to.deep.equal([...markNames(root)].sort());
    expect(markNames(root)).to.have.length(28);
  });

  it('a chart is one stop for Tab, and keys move inside', async () => {
    const stage = await mount(
      html`<button id="before">x</button><umkm-growth .data=${normal}></umkm-growth>`,
    );
    const root = figureIn(stage);
    stage.querySelector<HTMLElement>('#before')!.focus();
    await sendKeys({press: 'Tab'});
    expect(focusedName(root)).to.equal('Jumlah 2018: 16.020 usaha');
    await sendKeys({press: 'ArrowRight'});
    expect(focusedName(root)).to.equal('Jumlah 2019: 16.890 usaha; naik 5,4% dari 2018');
    await sendKeys({press: 'ArrowDown'});
    expect(focusedName(root)).to.equal('Menengah 2019: 410 usaha');
    await sendKeys({press: 'End'});
    expect(focusedName(root)).to.include('Menengah 2024: naik 6,6%');
    await sendKeys({press: 'Home'});
    expect(focusedName(root)).to.equal('Menengah 2018: 393 usaha');
    await sendKeys({press: 'Tab'});
    expect(root.shadowRoot?.activeElement?.localName).to.equal('summary');
    await sendKeys({down: 'Shift'});
    await sendKeys({press: 'Tab'});
    await sendKeys({up: 'Shift'});
    expect(focusedName(root)).to.equal('Menengah 2018: 393 usaha');
    expect(allInside(root, '.mark[tabindex="0"]')).to.have.length(1);
  });

  it('shows ring and note for the focus, and Escape takes the note away', async () => {
    const stage = await mount(
      html`<button id="before">x</button><umkm-growth .data=${normal}></umkm-growth>`,
    );
    const root = figureIn(stage);
    stage.querySelector<HTMLElement>('#before')!.focus();
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'End'});
    await settled(stage);
    expect(textOf(inside(root, '.tip'))).to.include('Jumlah 2024');
    expect(textOf(inside(root, '.tip'))).to.include('21.480 usaha');
    expect(textOf(inside(root, '.tip'))).to.include('sementara');
    expect(allInside(root, '.focus-ring')).to.have.length(1);
    const tip = inside(root, '.tip')!.getBoundingClientRect();
    const frame = root.getBoundingClientRect();
    expect(tip.left).to.be.at.least(frame.left);
    expect(tip.right).to.be.at.most(frame.right);
    await expect(stage).to.be.accessible();
    await sendKeys({press: 'Escape'});
    await settled(stage);
    expect(inside(root, '.tip')).to.equal(null);
    expect(allInside(root, '.focus-ring')).to.have.length(1);
  });

  it('tells the page which value Enter chose', async () => {
    const stage = await mount(html`<umkm-growth .data=${normal}></umkm-growth>`);
    const root = figureIn(stage);
    (allInside(root, '.mark')[1] as SVGElement).focus();
    const chosen = next(document, 'umkm-select');
    await sendKeys({press: 'Enter'});
    const {detail} = await chosen;
    expect(detail.by).to.deep.equal({region: '99.01', period: '2018', size_class: 'menengah'});
    expect(detail.value).to.equal(393);
  });

  it('shows the note under the pointer without a ring', async () => {
    const stage = await mount(html`<umkm-growth .data=${normal}></umkm-growth>`);
    const root = figureIn(stage);
    const box = allInside(root, '.mark[role="img"]')[3].getBoundingClientRect();
    await sendMouse({
      type: 'move',
      position: [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)],
    });
    await settled(stage);
    expect(textOf(inside(root, '.tip'))).to.include('Mikro 2018');
    expect(inside(root, '.focus-ring')).to.equal(null);
    await sendKeys({press: 'Escape'});
    await settled(stage);
    expect(inside(root, '.tip')).to.equal(null);
    await sendMouse({type: 'move', position: [1, 1]});
    await settled(stage);
    expect(inside(root, '.tip')).to.equal(null);
  });
});

describe('nextMark', () => {
  const mark = (row: number, column: number): Mark => ({
    label: `${row},${column}`,
    tip: {name: '', value: ''},
    row,
    column,
    box: {x: 0, y: 0, width: 1, height: 1},
  });
  const marks = [mark(0, 0), mark(0, 2), mark(1, 1), mark(3, 2)];
  const to = (at: number, key: string, ctrl = false): string | null => {
    const found = nextMark(marks, at, key, ctrl);
    return found === null ? null : marks[found].label;
  };

  it('skips gaps in a row and takes the nearest column in the next row that has any', () => {
    expect(to(0, 'ArrowRight')).to.equal('0,2');
    expect(to(1, 'ArrowDown')).to.equal('1,1');
    expect(to(2, 'ArrowDown')).to.equal('3,2');
    expect(to(3, 'ArrowUp')).to.equal('1,1');
  });

  it('stays at an edge and leaves other keys alone', () => {
    expect(to(0, 'ArrowLeft')).to.equal('0,0');
    expect(to(0, 'ArrowUp')).to.equal('0,0');
    expect(to(0, 'a')).to.equal(null);
  });

  it('goes to the ends of a row and, with Ctrl, of all', () => {
    expect(to(0, 'End')).to.equal('0,2');
    expect(to(1, 'Home')).to.equal('0,0');
    expect(to(0, 'End', true)).to.equal('3,2');
    expect(to(3, 'Home', true)).to.equal('0,0');
  });

  it('never leads to a repetition', () => {
    const echo = [...marks, {...mark(0, 1), echo: true}];
    expect(nextMark(echo, 0, 'ArrowRight')).to.equal(1);
  });
});
