import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {embedCodes} from '../../src/embed-code/index.js';
import {hostileSnapshot} from '../support/hostile-snapshot.js';
import {office} from './office.js';
import {hasPhp, php} from './php.js';

const hasBlade = hasPhp && existsSync('/usr/share/php/Illuminate/View/autoload.php');
if (!hasBlade) {
  console.warn(
    'Blade tidak ada: pasang php-illuminate-view. / Blade is missing: install php-illuminate-view.',
  );
}

const show = (
  files: Readonly<Record<string, string>>,
  page: string,
  data: Readonly<Record<string, string>> = {},
): string => php('blade.php', [], {files, page, data}) as string;

describe.skipIf(!hasBlade)('in the Blade compiler of Laravel', () => {
  it('the code shows what the div shows, whatever the data say, with the script once', () => {
    const [item] = office().link.item;
    const source = 'Dinas {{ 7 * 7 }} {!! phpinfo() !!} @php echo 1; @endphp @if (true) <?php 2 ?>';
    const named = {...office(), link: {item: [{...item, source}]}};
    for (const snapshot of [office(), hostileSnapshot(office()), named]) {
      const {blade, joomla} = embedCodes(snapshot, {
        widget: 'aid-reach',
        src: '/umkm/snapshot.json',
        heading: '{{ 7 * 7 }} @csrf',
      });
      const html = show(
        {gambar: blade, halaman: "@include('gambar')@include('gambar')"},
        'halaman',
      );
      const [first, second, ...more] = html.split('<div ').slice(1);
      expect(more).toEqual([]);
      expect(decoded(`<div ${first}`)).toContain(decoded(joomla));
      expect(decoded(`<div ${second}`)).toContain(decoded(joomla));
      expect(html.match(/<script /g)).toHaveLength(1);
    }
  });

  it('the template in integrations/laravel shows a figure with its attributes', () => {
    const file = new URL('../../integrations/laravel/umkm.blade.php', import.meta.url);
    const files = {
      umkm: readFileSync(fileURLToPath(file), 'utf8'),
      halaman:
        "@include('umkm', ['widget' => 'growth'])@include('umkm', ['widget' => 'aid-reach', " +
        "'period' => $tahun, 'lang' => 'en', 'isi' => '<table></table>'])",
    };
    const html = show(files, 'halaman', {tahun: '2024" onclick="x'});
    expect(html.match(/<script [^>]*>/g)).toEqual([
      '<script src="/umkm/embed/pantau-umkm.js" defer>',
    ]);
    const divs = [...html.matchAll(/<div ([^>]*)>\s*(.*?)\s*<\/div>/gs)];
    expect(
      divs.map(([, attributes, inside]) => [attributes.replace(/\s+/g, ' ').trim(), inside]),
    ).toEqual([
      ['data-umkm="growth" data-src="/umkm/snapshot.json" lang="id"', ''],
      [
        'data-umkm="aid-reach" data-src="/umkm/snapshot.json" data-period="2024&quot; onclick=&quot;x" ' +
          'data-lang="en" lang="en"',
        '<table></table>',
      ],
    ]);
  });
});

/** Braces and the sign at, however they are written. */
function decoded(html: string): string {
  return html.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}
