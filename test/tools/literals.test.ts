import {expect, it} from 'vitest';
import {minifyLiterals as minify, plainStyles} from '../../tools/literals.mjs';

it('leaves code without such literals as it is', () => {
  const code = 'const a = `  x\n  y`;\nconst b = String.raw`  \n z`;';
  expect(minify(code)).toBe(code);
});

it('takes white space, comments and last semicolons out of styles', () => {
  const code = `css\`
    /* Don't keep this. */
    .a > .b ,
    .c :hover {
      color: var(--_ink, #000) !important;
      width: calc(100% + 6px - 2px);
    }
    @media (prefers-color-scheme: dark) and (min-width: 4px) {
      .d + .e:not(.f) .g { margin: 0 auto; }
    }
  \``;
  expect(minify(code)).toBe(
    'css`.a>.b,.c :hover{color:var(--_ink,#000) !important;width:calc(100% + 6px - 2px)}' +
      '@media (prefers-color-scheme:dark) and (min-width:4px){.d + .e:not(.f) .g{margin:0 auto}}`',
  );
});

it('keeps the strings of styles, and what looks like a comment in them', () => {
  const code = String.raw`css${'`'}.a { content: '  ;} /* x */ \\' ; } .b { content: "a: b"; }${'`'}`;
  expect(minify(code)).toBe(
    String.raw`css${'`'}.a{content:'  ;} /* x */ \\'}.b{content:"a: b"}${'`'}`,
  );
});

it('keeps the space that parts an expression of a style sheet from its neighbour', () => {
  expect(minify('css`\n a { margin: ${x} ${y}\n ${z} ; }\n ${rules}\n .b { }\n`')).toBe(
    'css`a{margin:${x} ${y} ${z}}${rules} .b{}`',
  );
});

it('makes one space of a line break in markup', () => {
  const code = `html\`<p
      class=\${name}
      title="two
  lines"
    >
      one  two
      <!-- nobody reads this -->
      \${text}
    </p>\``;
  expect(minify(code)).toBe('html`<p class=${name} title="two\n  lines"> one  two  ${text} </p>`');
});

it('keeps the space before a slash that would join a value', () => {
  expect(minify('svg`<rect\n  x=${x}\n/>`')).toBe('svg`<rect x=${x} />`');
});

it('takes an apostrophe in a text for no quote', () => {
  expect(minify("html`<p>it's\n  <b\n>x</b></p>`")).toBe("html`<p>it's <b>x</b></p>`");
});

it('knows inside a tag and inside a quoted value across expressions', () => {
  expect(minify('html`<a href="x\n${y}\n z"\n  id=${z}\n>\n</a>`')).toBe(
    'html`<a href="x\n${y}\n z" id=${z}> </a>`',
  );
});

it('leaves markup in which white space means something', () => {
  for (const name of ['pre', 'textarea']) {
    const code = `html\`<${name}>\n  a\n</${name}>\``;
    expect(minify(code)).toBe(code);
  }
});

it('reaches literals inside the expressions of others, with letters beyond ASCII before them', () => {
  expect(minify("const a = '…😀'; html`\n${b.map((c) => svg`<g>\n  ${c}\n</g>`)}\n`;")).toBe(
    "const a = '…😀'; html` ${b.map((c) => svg`<g> ${c} </g>`)} `;",
  );
});

it('keeps as many texts between expressions as there were', () => {
  const code = 'html`${a}\n${b}<i>${c}</i>\n`';
  const count = (text: string): number => text.split('${').length;
  expect(count(minify(code))).toBe(count(code));
});

it('takes styles as they stand where nothing stands between their texts', () => {
  expect(
    plainStyles('import { css, html } from "lit";\nconst a = css`b{}`, c = html`<p>css`;'),
  ).toBe('import { unsafeCSS as css, html } from "lit";\nconst a = css(`b{}`), c = html`<p>css`;');
  const mixed = 'import { css } from "lit";\nconst a = css`b{}`, c = css`${a} d{}`;';
  expect(plainStyles(mixed)).toBe(mixed);
  expect(() => plainStyles('const a = css`b{}`;')).toThrow('not imported from lit');
});
