import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseAst} from 'rollup/parseAst';
import {transformSync} from 'esbuild';
import {expect, test} from 'vitest';

const files = readdirSync('widgets', {recursive: true, encoding: 'utf8'}).filter((name) =>
  name.endsWith('.ts'),
);

/** Texts of every literal with the tag svg, a sign in the place of each value. */
function drawingsIn(code: string): string[] {
  const found: string[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const {type, tag, quasi} = node as {
      type?: string;
      tag?: {name?: string};
      quasi?: {quasis: readonly {value: {raw: string}}[]};
    };
    if (type === 'TaggedTemplateExpression' && tag?.name === 'svg') {
      found.push(quasi!.quasis.map(({value}) => value.raw).join('\0'));
    }
    Object.values(node).forEach(walk);
  };
  walk(parseAst(transformSync(code, {loader: 'ts', target: 'es2022'}).code));
  return found;
}

test('drawings are shapes with attributes and words: no listeners, properties, entities, comments', () => {
  const drawings = files.flatMap((name) =>
    drawingsIn(readFileSync(join('widgets', name), 'utf8')).map((text) => ({name, text})),
  );
  expect(drawings.length).toBeGreaterThan(100);
  const strange = drawings.filter(({text}) => /[\s<][@.?][\w-]+=|&[a-z#0-9]+;|<!--|='/i.test(text));
  expect(strange).toEqual([]);
});
