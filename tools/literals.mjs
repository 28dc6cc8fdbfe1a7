import {parseAst} from 'rollup/parseAst';

/** Rollup plugin: what `smallLiterals` does. It stands after what compiles TypeScript. */
export function literals() {
  return {
    name: 'literals',
    transform: (code, id) =>
      id.includes('node_modules') ? null : {code: smallLiterals(code), map: null},
  };
}

/**
 * JavaScript without what only the source of its `css`, `html` and `svg` literals needs. No minifier
 * looks into literals.
 *
 * @param {string} code an ES module
 * @returns {string}
 */
export function smallLiterals(code) {
  return plainStyles(minifyLiterals(code));
}

/**
 * JavaScript whose styles are taken as they stand. The tag `css` is there to look at what stands
 * between its texts, and where nothing does a page need not load it.
 *
 * @param {string} code an ES module
 * @returns {string}
 * @throws {Error} where `css` is not imported from Lit by that name
 */
export function plainStyles(code) {
  if (!/\bcss`/.test(code)) return code;
  const styles = literalsIn(parseAst(code)).filter(({tag}) => tag.name === 'css');
  if (styles.some(({quasi}) => quasi.expressions.length > 0)) return code;
  const imported = /(import\s*\{[^}]*?)\bcss\b([^}]*\}\s*from\s*["']lit["'])/;
  if (!imported.test(code)) throw new Error('literals: `css` is not imported from lit');
  return styles
    .sort((a, b) => b.start - a.start)
    .reduce(
      (all, {start, end, quasi}) =>
        `${all.slice(0, start)}css(${all.slice(quasi.start, end)})${all.slice(end)}`,
      code,
    )
    .replace(imported, '$1unsafeCSS as css$2');
}

/**
 * JavaScript with its `css`, `html` and `svg` literals made smaller; what they show stays the same.
 *
 * @param {string} code an ES module
 * @returns {string}
 */
export function minifyLiterals(code) {
  if (!/\b(?:css|html|svg)`/.test(code)) return code;
  const edits = literalsIn(parseAst(code)).flatMap(({tag, quasi}) => {
    const texts = quasi.quasis.map(({value}) => value.raw);
    const small = minifiers[tag.name](texts);
    return quasi.quasis.map(({start, end}, at) => ({start, end, text: small[at]}));
  });
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((all, {start, end, text}) => all.slice(0, start) + text + all.slice(end), code);
}

const minifiers = {css: minifyCss, html: minifyMarkup, svg: minifyMarkup};

/** Every literal with one of the known tags, those inside the expressions of others too. */
function literalsIn(node) {
  if (node === null || typeof node !== 'object') return [];
  const inner = Object.values(node).flatMap((part) => literalsIn(part));
  const known = node.type === 'TaggedTemplateExpression' && Object.hasOwn(minifiers, node.tag.name);
  return known ? [node, ...inner] : inner;
}

const cssString = /("(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*')/;
const cssToken = new RegExp(`${cssString.source}|/\\*[^]*?\\*/|[ \\t\\r\\n\\f]+`, 'g');

/**
 * Strings stay as they are; a space goes only beside a sign that never asks for one.
 *
 * @param {readonly string[]} texts a style sheet between its expressions
 */
function minifyCss(texts) {
  return texts.map((text, at) => {
    const parts = text.replace(cssToken, (_, string) => string ?? ' ').split(cssString);
    const small = parts.map((part, place) => (place % 2 === 1 ? part : tightCss(part))).join('');
    const begun = at === 0 ? small.trimStart() : small;
    return at === texts.length - 1 ? begun.trimEnd() : begun;
  });
}

function tightCss(text) {
  return text
    .replace(/ +/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replaceAll(': ', ':')
    .replaceAll(';}', '}');
}

const markupToken = /<!--[^]*?-->|<\/?[a-z][\w-]*|[ \t\r\n\f]+|[^]/gi;

/**
 * Runs of white space with a line break become the one space that a page makes of them; inside a
 * tag it goes where it parts nothing. Values in quotes stay, and so does a literal in which white
 * space means something.
 *
 * @param {readonly string[]} texts markup between its expressions
 */
function minifyMarkup(texts) {
  if (/<(?:pre|textarea|script|style)\b/i.test(texts.join(''))) return texts;
  // Where the last text ended: between tags, inside one, or inside a value with this quote.
  let place = 'text';
  return texts.map((text) => {
    let small = '';
    for (const [token] of text.matchAll(markupToken)) {
      const blank = /^[ \t\r\n\f]/.test(token);
      if (place === 'text') {
        if (token.startsWith('<!--')) continue;
        small += blank && token.includes('\n') ? ' ' : token;
        if (/^<\/?[a-z]/i.test(token)) place = 'tag';
      } else if (place === 'tag') {
        if (token === '>') small = small.trimEnd();
        small += blank ? ' ' : token;
        if (token === '>') place = 'text';
        if (token === '"' || token === "'") place = token;
      } else {
        small += token;
        if (token === place) place = 'tag';
      }
    }
    return small;
  });
}
