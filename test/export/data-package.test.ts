import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {Package} from 'datapackage';
import {describe, expect, it} from 'vitest';
import {dataPackageOf} from '../../src/export/data-package.js';
import {folder, packageOf} from './read-package.js';
import {snapshotOf, stock, stockFrame} from './small-snapshot.js';

describe('a Data Package', () => {
  it('keeps codes as texts, zeros included, and finds a code that is in no list', async () => {
    const snapshot = snapshotOf([stockFrame, [stock('33.10', 'total', {value: 1})]]);
    const read = await packageOf(snapshot, 'codes');
    const [first] = await read.resources[0].read({keyed: true});
    expect(first).toMatchObject({region: '33.10', value: 1, obs_status: 'A'});
    const [codes] = (await packageOf(snapshot, 'codes')).resources.filter(
      (one) => one.name === 'region',
    );
    expect(await codes.read({keyed: true})).toContainEqual({
      code: '33.10.02',
      label: "'=1+1",
      label_en: "'=1+1",
      parent: '33.10',
    });
    writeFileSync(join(folder, 'codes', 'codes', 'region.csv'), 'code,label,label_en,parent\r\n');
    const broken = await Package.load(join(folder, 'codes', 'datapackage.json'));
    await expect(broken.resources[0].checkRelations()).rejects.toThrow();
  });

  it('names datasets of one breakdown apart by their parameters', () => {
    const params = (along: string) => ({
      ...stockFrame,
      extension: {...stockFrame.extension, params: {along}},
    });
    const paths = dataPackageOf(
      snapshotOf([stockFrame, []], [stockFrame, []], [params('KBLI'), []]),
    ).map(({path}) => path);
    expect(paths).toEqual([
      'codes/region.csv',
      'codes/size_class.csv',
      'datapackage.json',
      'size.class--region-period-size_class--along-kbli.csv',
      'size.class--region-period-size_class-2.csv',
      'size.class--region-period-size_class.csv',
    ]);
  });

  it('lists every category once, with its parent, over all datasets', () => {
    const [{content}] = dataPackageOf(
      snapshotOf(
        [{...stockFrame, dims: stockFrame.dims.map((dim) => ({...dim, child: undefined}))}, []],
        [stockFrame, []],
      ),
    );
    expect(content.split('\r\n')).toEqual([
      'code,label,label_en,parent',
      '33.10,Kabupaten Contoh,Kabupaten Contoh,',
      '33.10.01,Awan,Awan,33.10',
      "33.10.02,'=1+1,'=1+1,33.10",
      'unknown,Tidak diketahui,Unknown,',
      '',
    ]);
  });
});
