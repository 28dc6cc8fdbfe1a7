import {UmkmError} from '../errors.js';

/** Makes a picture of a drawing, twice as large. */
export type PngMaker = (svg: string) => Promise<Uint8Array>;

/** Pixels for each px of the drawing: sharp on paper and on fine screens. */
const scale = 2;

/**
 * What draws pictures, where this computer can: the library is optional, and text needs a font.
 *
 * @throws UmkmError `PICTURE_LIBRARY` where it is not installed, `PICTURE_FONT` where there is no font
 */
export async function pngMaker(): Promise<PngMaker> {
  const {createCanvas, loadImage, GlobalFonts} = await import('@napi-rs/canvas').catch(
    (cause: unknown) => {
      throw new UmkmError('PICTURE_LIBRARY', {}, {cause});
    },
  );
  if (GlobalFonts.families.length === 0) throw new UmkmError('PICTURE_FONT', {});
  return async (svg) => {
    // Drawn at its full size: enlarged afterwards it would be coarse.
    const large = svg.replace(
      /<svg([^>]*) width="([\d.]+)" height="([\d.]+)"/,
      (_, before: string, width: string, height: string) =>
        `<svg${before} width="${Number(width) * scale}" height="${Number(height) * scale}"`,
    );
    const image = await loadImage(Buffer.from(large));
    const canvas = createCanvas(image.width, image.height);
    canvas.getContext('2d').drawImage(image, 0, 0);
    return canvas.encode('png');
  };
}
