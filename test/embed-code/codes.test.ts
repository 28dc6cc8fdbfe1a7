import {describe, expect, it} from 'vitest';
import {embedCodes, previewPage, type EmbedOptions} from '../../src/embed-code/index.js';
import type {UmkmError} from '../../src/errors.js';
import {office} from './office.js';

const codes = (options: Partial<EmbedOptions> = {}) =>
  embedCodes(office(), {widget: 'aid-reach', src: '/umkm/snapshot.json', ...options});

/** An address that would run. */
const script = ['javascript', 'alert(1)'].join(':');

describe('codes to embed a figure', () => {
  it('are a tag with its script, which stands beside the data', () => {
    expect(codes({period: '2018', lang: 'en'}).tag).toBe(
      '<script src="/umkm/embed/pantau-umkm.js" defer></script>\n' +
        '<umkm-aid-reach src="/umkm/snapshot.json" period="2018" lang="en"></umkm-aid-reach>',
    );
    expect(codes({widget: undefined, key: 'aid.coverage'}).tag).toContain(
      '<umkm-indicator src="/umkm/snapshot.json" indicator="aid.coverage"></umkm-indicator>',
    );
  });

  it('are a div that holds caption, heads and rows as HTML', () => {
    const {div, joomla} = codes({widget: 'growth'});
    expect(div).toBe(
      [
        '<script src="/umkm/embed/pantau-umkm.js" defer></script>',
        '<div data-umkm="growth" data-src="/umkm/snapshot.json" lang="id">',
        '<table>',
        '<caption>Jumlah usaha, Kabupaten Contoh</caption>',
        '<thead><tr><th scope="col">Tahun</th><th scope="col">Nilai (usaha)</th></tr></thead>',
        '<tbody>',
        '<tr><th scope="row">2018</th><td>±\u00a06.800 (perkiraan, sementara)</td></tr>',
        '</tbody>',
        '</table>',
        '<p>Sumber: Dinas (rekaan), keadaan 31 Desember 2018.</p>',
        '<p>Data rekaan.</p>',
        '</div>',
      ].join('\n'),
    );
    // Joomla's text filters delete scripts; its template loads it.
    expect(joomla).toBe(div.slice(div.indexOf('\n') + 1));
  });

  it('are a shortcode, whose values cannot end it', () => {
    expect(codes({region: '99.01.01'}).wordpress).toBe(
      '[umkm widget="aid-reach" region="99.01.01"]',
    );
    const {wordpress} = codes({heading: `Bantuan ["1"] \\ 'x' <b>\n[gallery]`});
    expect(wordpress).toBe(
      '[umkm widget="aid-reach" heading="Bantuan &#91;&quot;1&quot;&#93; &#92; &#39;x&#39; &lt;b&gt; &#91;gallery&#93;"]',
    );
  });

  it('are Blade that loads the script once and opens no echo', () => {
    const {blade} = codes({widget: 'growth', heading: '{{ phpinfo() }} {!! 1 !!} @php'});
    expect(blade).toMatch(
      /^@once\('pantau-umkm'\)\n<script src="[^"]+" defer><\/script>\n@endonce\n<div /,
    );
    expect(blade).toContain(
      'data-heading="&#123;&#123; phpinfo() &#125;&#125; &#123;!! 1 !!&#125; &#64;php"',
    );
    expect(blade.replace(/^@once\('pantau-umkm'\)$|^@endonce$/gm, '')).not.toMatch(/[{}@]/);
  });

  it('are a frame of embed.html with the script that gives it its height', () => {
    expect(codes({region: '99.01.01', by: 'period', heading: 'Tidak untuk alamat'}).iframe).toBe(
      '<iframe src="/umkm/embed.html?widget=aid-reach&amp;region=99.01.01&amp;by=period&amp;lang=id" ' +
        'title="Jangkauan bantuan, Awan" width="100%" height="560" loading="lazy"></iframe>\n' +
        '<script src="/umkm/embed/resize.js" defer></script>',
    );
    const {iframe} = codes({page: 'https://umkm.example.go.id/embed.html'});
    expect(iframe).toContain('src="https://umkm.example.go.id/embed.html?widget=aid-reach&amp;');
    expect(iframe).toContain('<script src="https://umkm.example.go.id/embed/resize.js"');
  });

  it.each([script, ` ${script.replace('a', 'a\n')}`, 'data:text/html,x', 'file:///etc', ''])(
    'refuse the address %j',
    (src) => {
      for (const name of ['src', 'script', 'page'] as const) {
        const failed = (): unknown => {
          try {
            return codes({[name]: src});
          } catch (error) {
            return (error as UmkmError).code;
          }
        };
        expect(failed(), name).toBe('EMBED_ADDRESS');
      }
    },
  );

  it.each(['snapshot.json', '../data/snapshot.json?v=2', 'https://a.example/x/snapshot.json#1'])(
    'take the address %s',
    (src) => {
      const {tag} = codes({src});
      expect(tag).toContain(`src="${src.replace(/[^/]*$/, '')}embed/pantau-umkm.js"`);
      expect(tag).toContain(`<umkm-aid-reach src="${src}"`);
    },
  );
});

describe('the preview page', () => {
  it('shows the figure with the files around it, and the codes for the site', () => {
    const page = previewPage(
      office(),
      {widget: 'aid-reach', src: '/umkm/snapshot.json'},
      {here: {src: '../snapshot.json'}, style: '../site.css'},
    );
    expect(page).toContain('<script src="../embed/pantau-umkm.js" defer></script>');
    expect(page).toContain('<div data-umkm="aid-reach" data-src="../snapshot.json" lang="id">');
    expect(page).toContain('<iframe src="../embed.html?widget=aid-reach&amp;lang=id"');
    expect(page).toContain('&lt;div data-umkm=&quot;aid-reach&quot; data-src=&quot;/umkm/snap');
    expect(page).toContain('[umkm widget=&quot;aid-reach&quot;]');
    expect(page).toContain('<p class="notice">Data rekaan.</p>');
    expect(page.match(/<section /g)).toHaveLength(6);
    // As `serve` shows it: under a policy without inline styles and scripts.
    expect(page).not.toMatch(/<style|style=|<script>|javascript:/);
  });
});
