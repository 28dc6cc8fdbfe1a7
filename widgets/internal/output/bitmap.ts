import {paint} from './paint.js';
import type {Picture} from './picture.js';

/** No browser refuses a canvas of so many px. */
const MOST_PIXELS = 16_000_000;

/** A picture as PNG; null where the browser makes none. */
export function toPng({svg, width, height, scale}: Picture): Promise<Blob | null> {
  const fitting = Math.min(scale, Math.sqrt(MOST_PIXELS / (width * height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * fitting);
  canvas.height = Math.round(height * fitting);
  const context = canvas.getContext('2d');
  if (context === null) return Promise.resolve(null);
  context.scale(canvas.width / width, canvas.height / height);
  paint(svg, context);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** A picture as a file of its own. */
export function toSvg({svg}: Picture): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;
}
