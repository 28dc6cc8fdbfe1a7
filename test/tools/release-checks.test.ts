import {describe, expect, it} from 'vitest';
import {releaseChecks} from '../../scripts/release/checks.mjs';

const good = {
  manifest: {
    name: 'pantau-umkm',
    version: '1.4.0',
    repository: {url: 'git+https://example.org/umkm/pantau-umkm.git'},
  },
  changelog:
    '# Catatan\n\n## 1.4.0 (2026-11-26)\n\n### Angka berubah\n\n- tidak ada\n\n## 1.3.0 (2026-01-02)\n',
  lock: '{"version": "1.4.0"}',
  plugin: ' * Plugin Name: Pantau UMKM\n * Version:           1.4.0\n',
  status: '',
  tags: ['v1.3.0', 'v1.4.0-beta.2', 'lain'],
};

function faults(changed: Partial<Parameters<typeof releaseChecks>[0]>): string[] {
  return releaseChecks({...good, ...changed}).flatMap(({title, fault}) =>
    fault === null ? [] : [`${title}: ${fault}`],
  );
}

describe('a version that is to be published', () => {
  it('passes where everything says the same', () => {
    expect(faults({})).toEqual([]);
  });

  it('is refused with work that is not committed', () => {
    expect(faults({status: ' M src/index.ts\n'})).toEqual([
      expect.stringContaining('src/index.ts'),
    ]);
  });

  it('is refused where its tag exists, or a later one', () => {
    expect(faults({tags: ['v1.4.0']})).toHaveLength(2);
    expect(faults({tags: ['v1.10.0']})).toEqual([expect.stringContaining('v1.10.0')]);
    expect(faults({tags: ['v1.4.0-beta.10']})).toEqual([]);
  });

  it.each([
    ['## 1.4.0 (belum terbit)'],
    ['## 1.3.0 (2026-11-26)'],
    ['## 1.4.0 (2026-02-30)'],
    ['## 1.4.0'],
  ])('is refused where the notes begin with %s', (head) => {
    const changelog = good.changelog.replace('## 1.4.0 (2026-11-26)', head);
    expect(faults({changelog})).toEqual([expect.stringContaining(`bukan / not: ${head}`)]);
  });

  it('is refused where changed figures are told in an older version alone', () => {
    const changelog = '## 1.4.0 (2026-11-26)\n\n## 1.3.0 (2026-01-02)\n\n### Angka berubah\n';
    expect(faults({changelog})).toEqual([expect.stringContaining('Angka berubah')]);
  });

  it('is refused where the lock file or the plugin has another version', () => {
    expect(faults({lock: '{"version": "1.3.0"}'})).toEqual([expect.stringContaining('1.3.0')]);
    expect(faults({plugin: ' * Version:           1.3.0\n'})).toHaveLength(1);
  });

  it('is told what to fill in where no repository is named, as provenance needs one', () => {
    const manifest = {name: 'pantau-umkm', version: '1.4.0'};
    expect(faults({manifest})).toEqual([expect.stringContaining('"repository": {"type": "git"')]);
  });
});
