import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {createHash} from 'node:crypto';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {embedCodes, type EmbedOptions} from '../../src/embed-code/index.js';
import {encodeSnapshot} from '../../src/snapshot/serialize.js';
import {splitSnapshot} from '../../src/snapshot/split.js';
import {fewTargets} from '../support/province.js';
import {hostileSnapshot} from '../support/hostile-snapshot.js';
import {office} from './office.js';
import {php, plugin, wordpress} from './php.js';

type Call = readonly [name: string, ...args: unknown[]];

const address = 'https://dinas.example.go.id/wp-content/uploads/pantau-umkm/snapshot.json';
const script = 'console.log("rekaan")';
let root: string;

const ask = (...calls: Call[]): unknown[] => php('wordpress.php', [root], calls) as unknown[];
const codes = (options: Partial<EmbedOptions>, snapshot = office()) =>
  embedCodes(snapshot, {src: address, widget: 'aid-reach', ...options});

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'pantau-umkm-wordpress-'));
  if (wordpress === '') return;
  for (const name of readdirSync(wordpress)) {
    if (name !== 'wp-content') symlinkSync(join(wordpress, name), join(root, name));
  }
  const own = join(root, 'wp-content', 'plugins', 'pantau-umkm');
  for (const folder of ['plugins', 'themes', 'uploads/pantau-umkm'])
    mkdirSync(join(root, 'wp-content', folder), {recursive: true});
  cpSync(fileURLToPath(new URL('php/db.php', import.meta.url)), join(root, 'wp-content', 'db.php'));
  cpSync(plugin, own, {recursive: true});
  mkdirSync(join(own, 'assets'), {recursive: true});
  writeFileSync(join(own, 'assets', 'pantau-umkm.js'), script);
  write(office());
});
afterAll(() => rmSync(root, {recursive: true, force: true}));

function write(snapshot: unknown, name = 'snapshot.json'): void {
  const text = typeof snapshot === 'string' ? snapshot : JSON.stringify(snapshot);
  writeFileSync(join(root, 'wp-content', 'uploads', 'pantau-umkm', name), text);
}

describe.skipIf(wordpress === '')('in a real WordPress', () => {
  it('the div with its table passes the filter of posts unchanged, whatever the data say', () => {
    for (const snapshot of [office(), hostileSnapshot(office())]) {
      for (const widget of ['aid-reach', 'growth', 'targets', 'dashboard']) {
        const {joomla, div} = codes({widget, lang: 'en', theme: 'auto'}, snapshot);
        const [kept, withScript] = ask(['wp_kses_post', joomla], ['wp_kses_post', div]) as string[];
        // The filter writes `>` in texts as it stands, and entities in its own way.
        expect(plainly(kept)).toBe(plainly(joomla));
        // A pasted script is deleted: the plugin, or the theme, loads it.
        expect(withScript).not.toContain('<script');
        expect(plainly(withScript).trim()).toBe(plainly(joomla));
      }
    }
  });

  it('paragraphs, quotes and shortcodes of the editor change nothing in it', () => {
    const snapshot = office();
    const [item] = snapshot.link.item;
    const named = {
      ...snapshot,
      link: {item: [{...item, source: 'Dinas [gallery] {loadmodule} [umkm widget="growth"]'}]},
    };
    const {joomla} = codes({}, named);
    const calls = ['wpautop', 'do_shortcode', 'wptexturize'].map((name): Call => [name, joomla]);
    const [wrapped, expanded, textured] = ask(...calls) as string[];
    expect(wrapped.replace(/\n/g, '')).toBe(joomla.replace(/\n/g, ''));
    expect(expanded).toBe(joomla);
    expect(textured).toBe(joomla);
  });

  it('the shortcode gives the placeholder that `pantau-umkm embed` writes', () => {
    for (const options of [
      {widget: 'aid-reach'},
      {widget: 'growth', lang: 'en'},
      {widget: undefined, key: 'aid.coverage', by: 'period', region: '99.01'},
      {widget: 'targets', period: '2018', theme: 'dark'},
      {widget: 'aid-reach', view: 'table', heading: `Bantuan ["1"] \\ 'x'`},
    ] satisfies Partial<EmbedOptions>[]) {
      const {wordpress: shortcode, joomla} = codes({lang: 'id', ...options});
      const whole = shortcode.replace(/]$/, options.lang === 'en' ? ']' : ' lang="id"]');
      const [html] = ask(['do_shortcode', whole]) as string[];
      expect(attributesOf(html)).toEqual(attributesOf(joomla));
      expect(html.slice(html.indexOf('>'))).toBe(joomla.slice(joomla.indexOf('>')));
    }
  });

  it('loads the script once, with its hash, and only where there is a figure', () => {
    const two = '[umkm widget="growth"] [umkm widget="aid-reach"]';
    const [, tags] = ask(['do_shortcode', two], ['printed_scripts']) as string[];
    const [none] = ask(['printed_scripts']) as string[];
    const integrity = `sha384-${createHash('sha384').update(script).digest('base64')}`;
    expect(tags.match(/<script /g)).toHaveLength(1);
    expect(tags).toContain(` defer integrity="${integrity}" crossorigin="anonymous" `);
    expect(tags).toMatch(/plugins\/pantau-umkm\/assets\/pantau-umkm\.js\?ver=[0-9a-f]{12}'/);
    expect(none).not.toContain('<script');
  });

  it('follows the language of the site: Indonesian, and English for English sites', () => {
    const [id, en] = [['id_ID'], ['en_GB']].map(
      ([locale]) => ask(['PantauUmkm\\site_lang', locale])[0],
    );
    expect([id, en]).toEqual(['id', 'en']);
  });

  it('says what is wrong with a shortcode to editors and nothing to visitors', () => {
    const shortcodes = [
      '[umkm]',
      '[umkm widget="source"]',
      '[umkm widget="growth&quot; onclick=&quot;x"]',
      '[umkm widget="bar"]',
      '[umkm indicator="aid.covrage"]',
      '[umkm indicator="aid.coverage" widget="growth"]',
      '[umkm widget="aid-reach" region="12.34"]',
      '[umkm widget="growth" src="https://evil.example/snapshot.json"]',
      '[umkm widget="growth" src="../../../wp-config.json"]',
    ];
    const said = ask(...shortcodes.map((text): Call => ['do_shortcode', text]));
    expect(said).toEqual(shortcodes.map(() => ''));
    const complaints = ask(...shortcodes.map((text): Call => ['as_editor', text]));
    shortcodes.forEach((text, i) =>
      expect(complaints[i], text).toMatch(/^<p class="pantau-umkm-error">[^<]+<\/p>$/),
    );
  });

  it('leaves out an attribute that is none', () => {
    const bad = '[umkm widget="growth" theme="x&quot; onload=&quot;y" view="<script>" lang="id"]';
    const [html] = ask(['do_shortcode', bad]) as string[];
    expect(attributesOf(html)).toEqual({'data-umkm': 'growth', 'data-src': address, lang: 'id'});
  });

  it('runs no text of the data', () => {
    write(hostileSnapshot(office()), 'jahat.json');
    const [html] = ask([
      'do_shortcode',
      '[umkm widget="aid-reach" src="pantau-umkm/jahat.json"]',
    ]) as string[];
    expect(html).toContain('&lt;script&gt;');
    expect(
      html
        .match(/<\w+/g)
        ?.filter((tag) => !/^<(div|table|caption|thead|tbody|tr|th|td|p)$/.test(tag)),
    ).toEqual([]);
  });

  it('shows a link in place of a table while the snapshot cannot be read', () => {
    write('{"link": 1}', 'rusak.json');
    for (const name of ['rusak', 'tiada']) {
      const shortcode = `[umkm widget="growth" lang="id" src="pantau-umkm/${name}.json"]`;
      const [html] = ask(['do_shortcode', shortcode]) as string[];
      expect(html).toContain(`data-src="${address.replace('snapshot', name)}"`);
      expect(html).toContain('<p>Angka UMKM sedang disiapkan. <a href="');
    }
  });

  it('asks an address of the same site once, follows it nowhere, and keeps the table', () => {
    const own = '[umkm widget="growth" src="https://dinas.example.go.id/data/snapshot.json"]';
    const [first, second, fetched] = ask(['do_shortcode', own], ['do_shortcode', own], ['fetched']);
    expect(first).toContain('<caption>Businesses, Kabupaten Contoh</caption>');
    expect(second).toBe(first);
    expect(fetched).toEqual([['https://dinas.example.go.id/data/snapshot.json', 0]]);
  });

  it('reads the part of a split snapshot that holds the area, and figures of their own', () => {
    const split = splitSnapshot(fewTargets, {maxBytes: 0, maxFile: 1});
    mkdirSync(join(root, 'wp-content', 'uploads', 'pantau-umkm', 'areas'), {recursive: true});
    write(encodeSnapshot(split.index), 'provinsi.json');
    for (const [file, part] of split.parts) write(encodeSnapshot(part), file);
    const of = (rest: string): string =>
      ask([
        'do_shortcode',
        `[umkm ${rest} lang="id" src="pantau-umkm/provinsi.json"]`,
      ])[0] as string;
    expect(of('indicator="size.class" by="region" region="33.01"')).toContain('Wilayah 33.01.02');
    expect(of('indicator="size.class" by="region"')).not.toContain('Wilayah 33.01.02');
    expect(of('indicator="digital.any" by="region"')).toContain('Wilayah 33.03');
    expect(of('indicator="size.class" by="region" region="34.01"')).toBe('');
    // Of another release: better no table than a wrong one.
    const {file} = split.ofAreas.get('33.02')!;
    write(encodeSnapshot(split.parts.get(split.ofAreas.get('33.01')!.file)!), file);
    const wrong = of('indicator="size.class" by="period" region="33.02.01"');
    expect(wrong).toContain('Angka UMKM sedang disiapkan');
  });

  it('reads a file again once it has changed', () => {
    const shortcode = '[umkm widget="growth" lang="id" src="pantau-umkm/baru.json"]';
    write(office(), 'baru.json');
    expect(ask(['do_shortcode', shortcode])[0]).toContain('Jumlah usaha, Kabupaten Contoh');
    const text = JSON.stringify(office()).replaceAll('Jumlah usaha', 'Banyaknya usaha, menurut');
    write(text, 'baru.json');
    expect(ask(['do_shortcode', shortcode])[0]).toContain('Banyaknya usaha, menurut');
  });

  it('takes as setting a path in uploads or an address of the same site, nothing else', () => {
    const settings = [
      ['pantau-umkm/2024/snapshot.json', true],
      ['https://dinas.example.go.id/data/snapshot.json', true],
      ['http://DINAS.example.go.id/data/snapshot.json?v=2', true],
      ['https://evil.example/snapshot.json', false],
      ['https://dinas.example.go.id.evil.example/snapshot.json', false],
      ['https://dinas.example.go.id@evil.example/snapshot.json', false],
      ['https://dinas.example.go.id:8080/snapshot.json', false],
      ['//evil.example/snapshot.json', false],
      [['javascript', 'alert(1)'].join(':'), false],
      ['../wp-config.json', false],
      ['a/../../x.json', false],
      ['/etc/x.json', false],
      ['snapshot.php', false],
      ['snapshot.json\n', true],
      ['', false],
    ] as const;
    const calls = settings.map(([snapshot]): Call => ['sanitized', {snapshot, lang: 'fr'}]);
    const answers = ask(...calls) as (readonly [unknown, readonly string[]])[];
    settings.forEach(([snapshot, able], i) => {
      const kept = able ? snapshot.trim() : 'pantau-umkm/snapshot.json';
      expect(answers[i][0], snapshot).toEqual({snapshot: kept, lang: ''});
      expect(answers[i][1], snapshot).toHaveLength(able ? 0 : 1);
    });
  });

  it('has a page of settings with a nonce and labels', () => {
    const [html] = ask(['settings_html']) as string[];
    expect(html).toContain('name="_wpnonce"');
    expect(html).toContain('<label for="pantau-umkm-snapshot">');
    expect(html).toContain('value="pantau-umkm/snapshot.json"');
  });

  it('leaves nothing in the database when it is uninstalled', () => {
    const own = (names: unknown): string[] =>
      (names as string[]).filter((name) => name.includes('pantau_umkm'));
    const [, , before, after] = ask(
      ['update_option', 'pantau_umkm', {snapshot: 'pantau-umkm/snapshot.json', lang: 'id'}],
      ['do_shortcode', '[umkm widget="growth"]'],
      ['option_names'],
      ['uninstalled'],
    );
    expect(own(before)).toContain('pantau_umkm');
    expect(own(before).length).toBeGreaterThan(3);
    expect(own(after)).toEqual([]);
    expect(after).toContain('siteurl');
  });
});

describe('the WordPress plugin', () => {
  const text = (name: string): string => readFileSync(join(plugin, name), 'utf8');

  it('has the version of the package', () => {
    const file = fileURLToPath(new URL('../../package.json', import.meta.url));
    const {version} = JSON.parse(readFileSync(file, 'utf8')) as {readonly version: string};
    expect(text('pantau-umkm.php')).toContain(` * Version:           ${version}\n`);
    expect(text('readme.txt')).toContain(`Stable tag: ${version}\n`);
  });

  it('runs in no file by itself', () => {
    const files = [
      'pantau-umkm.php',
      ...readdirSync(join(plugin, 'includes')).map((name) => `includes/${name}`),
    ];
    expect(files.length).toBeGreaterThan(7);
    for (const file of files) expect(text(file), file).toContain("defined( 'ABSPATH' ) || exit;");
    expect(text('uninstall.php')).toContain("defined( 'WP_UNINSTALL_PLUGIN' ) || exit;");
  });

  it('asks no other site', () => {
    const all = [
      'pantau-umkm.php',
      'uninstall.php',
      ...readdirSync(join(plugin, 'includes')).map((name) => `includes/${name}`),
    ]
      .map(text)
      .join('\n');
    expect(all.match(/wp_(?:safe_)?remote_\w+\(/g)).toEqual([
      'wp_remote_get(',
      'wp_remote_retrieve_response_code(',
      'wp_remote_retrieve_body(',
    ]);
    expect(all).not.toMatch(/curl_|fsockopen|fopen\(|eval\(|base64_decode|unserialize\(/);
  });
});

/** Entities that filters write in different ways, as the signs they stand for. */
function plainly(html: string): string {
  return html
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;#x3c;', '&#x3c;')
    .replaceAll('&#x3C;', '&#x3c;');
}

function attributesOf(html: string): Readonly<Record<string, string>> {
  const [, tag] = /^<div([^>]*)>/.exec(html) ?? [];
  return Object.fromEntries(
    [...(tag ?? '').matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  );
}
