import {describe, expect, it} from 'vitest';
import {parseRules} from '../../src/node/svg/rules.js';
import {withoutStyles} from '../../src/node/svg/styles.js';
import {parseSvg, writeSvg} from '../../src/node/svg/tree.js';

const host = {name: 'umkm-x', attributes: new Map([['theme', 'dark']]), host: true};
const figure = {name: 'div', attributes: new Map([['class', 'figure narrow']])};

/** What a drawing is written as under a stylesheet. */
function written(css: string, drawing: string): string {
  return writeSvg(
    withoutStyles(parseSvg(`<svg>${drawing}</svg>`), parseRules(css), [host, figure]),
  );
}

describe('styles written into a drawing', () => {
  it('come from tags, classes, attributes and what stands around', () => {
    expect(written('rect{fill:red}', '<rect/>')).toBe('<svg><rect fill="red"/></svg>');
    expect(written('.a .b{fill:red}', '<g class="a"><g><rect class="b"/></g></g>')).toContain(
      '<rect fill="red"/>',
    );
    expect(written('.a > .b{fill:red}', '<g class="a"><g><rect class="b"/></g></g>')).not.toContain(
      'red',
    );
    expect(written('.narrow rect{fill:red}', '<rect/>')).toContain('red');
    expect(written("[x='1']{fill:red}", '<rect x="1"/><rect x="2"/>')).toBe(
      '<svg><rect x="1" fill="red"/><rect x="2"/></svg>',
    );
    expect(written(':is(.a, .b){fill:red}', '<rect class="b"/><rect class="c"/>')).toBe(
      '<svg><rect fill="red"/><rect/></svg>',
    );
    expect(written('rect:not(.a){fill:red}', '<rect class="a"/><rect/>')).toBe(
      '<svg><rect/><rect fill="red"/></svg>',
    );
  });

  it.each([
    ['the later of equals', '.a{fill:red}.a{fill:blue}'],
    ['the more exact', '.a.a{fill:blue}.a{fill:red}'],
    ['a class before a tag', '.a{fill:blue}rect{fill:red}'],
    ['what is important', '.a{fill:blue !important}.a.a{fill:red}'],
  ])('follow %s', (_, css) => {
    expect(written(css, '<rect class="a" fill="green"/>')).toContain('fill="blue"');
  });

  it('go before attributes', () => {
    expect(written('rect{fill:red}', '<rect fill="green"/>')).toContain('fill="red"');
    expect(written('', '<rect fill="green"/>')).toContain('fill="green"');
  });

  it('put in what custom properties hold, from the theme of the host on', () => {
    const css =
      ":host{--_ink:var(--umkm-ink, #000)}:host([theme='dark']){--_ink:#eee}.k{--k:var(--_ink)}.f{fill:var(--k)}";
    expect(written(css, '<g class="k"><rect class="f"/></g>')).toContain('<rect fill="#eee"/>');
    expect(written('rect{fill:var(--none, var(--nor, red))}', '<rect/>')).toContain('fill="red"');
  });

  it('are passed on to what stands inside, and written once', () => {
    expect(written('g{fill:red;opacity:0.5}', '<g><rect/></g>')).toBe(
      '<svg><g fill="red" opacity="0.5"><rect/></g></svg>',
    );
  });

  it('leave out what does not show, and patterns that nothing uses', () => {
    const drawing =
      '<defs><pattern id="a"><rect/></pattern><pattern id="b"/></defs><rect fill="url(#a)"/><g class="no"><rect/></g>';
    expect(written('.no{display:none}', drawing)).toBe(
      '<svg><defs><pattern id="a"><rect/></pattern></defs><rect fill="url(#a)"/></svg>',
    );
  });

  it('are not those of print, of other screens or of the pointer', () => {
    const css =
      '@media print{rect{fill:red}}rect:hover{fill:red}@container (width>1px){rect{fill:red}}';
    expect(written(css, '<rect/>')).toBe('<svg><rect/></svg>');
  });
});

describe('a drawing as a tree', () => {
  it('is written as it was read, texts as texts', () => {
    const text = '<svg a="&lt;&quot;"><text>a &amp; b ]]&gt;</text></svg>';
    expect(writeSvg(parseSvg(text))).toBe(text);
  });

  it.each(['<svg>', '<svg></g></svg>', '<svg/><svg/>', 'text', ''])('refuses %j', (text) => {
    expect(() => parseSvg(text)).toThrow();
  });
});
