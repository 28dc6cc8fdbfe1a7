import fc from 'fast-check';
import {strFromU8, unzipSync} from 'fflate';
import {describe, expect, it} from 'vitest';
import {storedZip} from '../../widgets/internal/output/zip.js';

describe('storedZip', () => {
  it('holds what was put in, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.string({unit: 'grapheme'}), {maxLength: 5}), (texts) => {
        const bytes = storedZip(texts.map((text, i) => [`part/${i}.xml`, text]));
        const found = Object.entries(unzipSync(bytes)).map(([name, part]) => [
          name,
          strFromU8(part),
        ]);
        expect(found).toEqual(texts.map((text, i) => [`part/${i}.xml`, text]));
      }),
    );
  });

  it('carries the checksum of each file', () => {
    const view = new DataView(storedZip([['a', '123456789']]).buffer);
    // The check value that the definition of CRC-32 gives for these nine digits.
    expect(view.getUint32(14, true)).toBe(0xcbf43926);
  });
});
