import {describe, expect, it} from 'vitest';
import {mergedAreas, withMergedAreas, withoutMergedArea} from '../../studio/state/merging.js';

const area = (code: string, members: readonly string[] = []) => ({
  ...{code, name: `Kecamatan ${code}`, withheld: 3, members},
});
const [awan, batu, curam] = ['99.01.01', '99.01.02', '99.01.03'].map((code) => area(code));
const all = [awan, batu, curam];

describe('areas that are shown as one', () => {
  it('get the last free code beside their members', () => {
    const config = withMergedAreas({}, [batu, awan], {name: 'Awan dan Batu', all});
    expect(config).toEqual({
      disclosure: {
        collapse: {
          areas: [{code: '99.01.99', name: 'Awan dan Batu', members: ['99.01.01', '99.01.02']}],
        },
      },
    });
    const taken = withMergedAreas({}, [awan, batu], {name: 'x', all: [...all, area('99.01.99')]});
    expect(mergedAreas(taken)[0].code).toBe('99.01.98');
  });

  it('bring along what was merged into them before', () => {
    const first = withMergedAreas({}, [awan, batu], {name: 'Awan dan Batu', all});
    const merged = area('99.01.99', ['99.01.01', '99.01.02']);
    const second = withMergedAreas(first, [merged, curam], {name: 'Barat', all: [merged, curam]});
    expect(mergedAreas(second)).toEqual([
      {code: '99.01.98', name: 'Barat', members: ['99.01.01', '99.01.02', '99.01.03']},
    ]);
  });

  it('stand apart again, and leave the other settings as they were', () => {
    const config = {title: 'UMKM', disclosure: {method: 'suppress', sensitive: 4}} as const;
    const merged = withMergedAreas(config, [awan, batu], {name: 'x', all});
    expect(merged.disclosure?.sensitive).toBe(4);
    expect(withoutMergedArea(merged, '99.01.99')).toEqual(config);
    expect(
      withoutMergedArea(withMergedAreas({}, [awan, batu], {name: 'x', all}), '99.01.99'),
    ).toEqual({});
  });
});
