import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {byteFile} from '../../src/read/container/byte-file.js';
import {openCsv} from '../../src/read/container/csv.js';
import {noPublishedTables, publishedTables} from '../support/published.js';
import {gridsOf, rowsOf} from './grid-cells.js';

const bytesOf = (name: string): Uint8Array => readFileSync(join(publishedTables, name));

describe.skipIf(noPublishedTables)('published tables', () => {
  it.each([
    ['gorontalo-umkm-2014-2022', 222],
    ['jatim-peserta-pelatihan-2024.anonim', 1261],
  ])('have the same cells as a workbook and as a text: %s', async (name, count) => {
    const [grid] = await gridsOf(bytesOf(`${name}.xlsx`));
    const texts = await openCsv(byteFile(bytesOf(`${name}.csv`)));
    if ('code' in texts) throw new Error(texts.code);
    const fromWorkbook = await rowsOf(grid.openings[0]());
    // A text begins with `;` where a workbook has semicolons in mind.
    const fromText = await rowsOf(texts[0].openings[0]());
    expect(fromWorkbook).toHaveLength(count);
    const differing = fromWorkbook.findIndex(
      (cells, index) => JSON.stringify(cells) !== JSON.stringify(fromText[index]),
    );
    expect([differing, fromWorkbook[differing]]).toEqual([-1, fromText[differing]]);
    expect(fromText).toHaveLength(count);
  });
});
