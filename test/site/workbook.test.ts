import {strFromU8, unzipSync} from 'fflate';
import {describe, expect, it, vi} from 'vitest';
import {workbookOf} from '../../src/site/workbook.js';
import {dataset, release, withheld} from '../revision/releases.js';

const snapshot = release('2024-12-31', [
  dataset(
    'aid.coverage',
    {2024: {whole: 41.5, A: withheld}},
    {unit: 'percent', title: {id: '=HYPERLINK("http://x")', en: 'Aid'}},
  ),
]);

describe('the workbook of all figures', () => {
  it('holds numbers as numbers, says what is withheld, and no formula', async () => {
    const files = unzipSync(await workbookOf(snapshot, 'id'));
    const sheets = Object.keys(files).filter((name) =>
      /^xl\/worksheets\/sheet\d+\.xml$/.test(name),
    );
    expect(sheets).toHaveLength(3);
    const all = sheets.map((name) => strFromU8(files[name])).join('\n');
    expect(all).toContain('<v>41.5</v>');
    expect(all).not.toMatch(/<f>|<f /);
    expect(all).toContain('<autoFilter ref="A1:L');
    const strings = Object.values(files)
      .map((bytes) => strFromU8(bytes))
      .join('\n');
    expect(strings).toContain('disembunyikan');
    expect(strings).toContain('HYPERLINK(');
  });

  it('is the same whenever it is made', async () => {
    const first = await workbookOf(snapshot, 'en');
    vi.useFakeTimers({toFake: ['Date'], now: new Date('2031-05-06T07:08:09Z')});
    const later = await workbookOf(snapshot, 'en');
    vi.useRealTimers();
    expect(later).toEqual(first);
  });
});
