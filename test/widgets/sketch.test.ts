import {expect} from '@open-wc/testing';
import {nothing, render, svg} from 'lit';
import {resketch, sketch} from '../../widgets/internal/sketch.js';

const SVG = 'http://www.w3.org/2000/svg';

function group(): SVGElement {
  return document.createElementNS(SVG, 'g');
}

/** As Lit draws it, its own comments and blanks between shapes left out. */
function byLit(content: unknown): string {
  const into = group();
  render(content, into);
  return plain(into);
}

function plain(node: Element): string {
  return new XMLSerializer()
    .serializeToString(node)
    .replace(/ xmlns="[^"]*"|<!--.*?-->/gs, '')
    .replace(/>\s+</g, '><')
    .replace(/<(\w+)([^>]*)\/>/g, '<$1$2></$1>');
}

const word = (text: unknown): unknown =>
  svg`<text class="label" x="4" y=${12}>${text} <tspan class="strong ${'end'}">%</tspan></text>`;
const bar = (width: number, fill: unknown = nothing): unknown =>
  svg`<rect class=${`fill ${width > 5 ? 'main' : 'soft'}`} x="0" width=${width} fill=${fill}></rect>`;

describe('a drawing kept as elements', () => {
  const drawings: readonly [string, unknown][] = [
    ['one shape', bar(8)],
    ['an attribute that is left out', bar(8, nothing)],
    ['an attribute with text around two values', svg`<g transform="translate(${1} ${2})"></g>`],
    ['a shape without an end', svg`<circle cx=${3} r="4" /><path d="M0 0"></path>`],
    ['words with a blank before the next', word('Awan')],
    ['words that look like marks', word('<b>&amp; "x"')],
    ['nothing in the place of a shape', svg`<g>${nothing}${null}${undefined}${''}</g>`],
    [
      'a list in a shape in a list',
      [svg`<g>${[bar(1), nothing, [word('a'), word(0)]]}</g>`, bar(2)],
    ],
    ['an empty list', svg`<g>${[]}</g>`],
    ['words alone', svg`${'Awan'} `],
  ];
  for (const [name, content] of drawings) {
    it(`is what Lit draws of it: ${name}`, () => {
      const into = group();
      sketch(content, into);
      expect(plain(into)).to.equal(byLit(content));
      for (const element of into.querySelectorAll('*')) expect(element.namespaceURI).to.equal(SVG);
    });
  }

  it('writes only to what has changed, and leaves the elements in their place', async () => {
    const into = group();
    const of = (name: string, width: number): unknown => svg`<g>${word(name)}${[bar(width)]}</g>`;
    const drawn = sketch(of('Awan', 8), into);
    const before = [...into.querySelectorAll('*')];
    const seen: string[] = [];
    const observer = new MutationObserver((records) =>
      seen.push(...records.map(({type, attributeName}) => attributeName ?? type)),
    );
    const all = {attributes: true, characterData: true, childList: true, subtree: true};
    observer.observe(into, all);
    expect(resketch(drawn, of('Awan', 9))).to.equal(true);
    expect(resketch(drawn, of('Batu', 9))).to.equal(true);
    await Promise.resolve();
    observer.disconnect();
    expect(seen).to.deep.equal(['width', 'characterData']);
    expect([...into.querySelectorAll('*')]).to.deep.equal(before);
    expect(plain(into)).to.equal(byLit(of('Batu', 9)));
  });

  it('takes away an attribute that is left out, and puts it back', () => {
    const into = group();
    const drawn = sketch(bar(8, 'red'), into);
    expect(resketch(drawn, bar(8))).to.equal(true);
    expect(into.firstElementChild!.hasAttribute('fill')).to.equal(false);
    expect(resketch(drawn, bar(8, 'blue'))).to.equal(true);
    expect(into.firstElementChild!.getAttribute('fill')).to.equal('blue');
  });

  for (const [name, one, other] of [
    ['another template', bar(1), word('a')],
    ['more shapes', [bar(1)], [bar(1), bar(2)]],
    ['a shape where nothing was', svg`<g>${nothing}</g>`, null],
    ['words where a shape was', bar(1), 'words'],
    ['a list where a shape was', bar(1), [bar(1)]],
    ['nothing where a list was', [bar(1)], nothing],
  ] as const) {
    it(`asks to be drawn anew for ${name}`, () => {
      expect(resketch(sketch(one, group()), other)).to.equal(false);
    });
  }
});
