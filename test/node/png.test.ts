import {createCanvas, loadImage} from '@napi-rs/canvas';
import {describe, expect, it} from 'vitest';
import type {UmkmError} from '../../src/errors.js';
import {pngMaker, type PngMaker} from '../../src/node/png.js';
import {renderSvg} from '../../src/node/render-svg.js';
import {parseSvg, type SvgElement} from '../../src/node/svg/tree.js';
import {exampleSnapshot} from '../support/example-snapshot.js';

interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** Texts that stand on an edge of paper, with where they are on the picture, in its px. */
function labelsOnEdges({children}: SvgElement, dx = 0, dy = 0): Label[] {
  return children.flatMap((child, i) => {
    if (typeof child === 'string') return [];
    const {attributes} = child;
    const [, x = '0', y = '0'] =
      /^translate\(([-\d.]+)[ ,]([-\d.]+)\)$/.exec(attributes.get('transform') ?? '') ?? [];
    const before = children[i - 1];
    const onEdge = typeof before === 'object' && before.attributes.get('aria-hidden') === 'true';
    if (child.name !== 'text' || !onEdge) return labelsOnEdges(child, dx + +x, dy + +y);
    const at = (name: string): number => Number(attributes.get(name));
    return [
      {
        text: child.children.filter((part) => typeof part === 'string').join(''),
        x: dx + at('x'),
        y: dy + at('y'),
      },
    ];
  });
}

/** What makes pictures here; null, with the reason printed, on a computer without a font. */
async function maker(): Promise<PngMaker | null> {
  try {
    return await pngMaker();
  } catch (error) {
    expect((error as UmkmError).code).toBe('PICTURE_FONT');
    console.log('PNG: skipped, this computer has no font');
    return null;
  }
}

describe('a figure as PNG', () => {
  it('shows the letters of labels that stand on an edge of paper', async () => {
    const png = await maker();
    if (png === null) return;
    const svg = await renderSvg(await exampleSnapshot(), {element: 'growth'});
    const labels = labelsOnEdges(parseSvg(svg.replace(/^<\?xml[^>]*\?>\n/, '')));
    expect(labels.map(({text}) => text)).toContain('4.926');
    const image = await loadImage(Buffer.from(await png(svg)));
    const context = createCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    for (const {text, x, y} of labels) {
      // Twice as large; the label may begin, have its middle or end there.
      const {data} = context.getImageData(x * 2 - 24, y * 2 - 16, 48, 16);
      const dark = data.filter((value, i) => i % 4 === 0 && value < 120);
      expect(dark.length, text).toBeGreaterThan(10);
    }
  }, 120_000);
});
