import {describe, expect, it} from 'vitest';
import {embedCodes} from '../../src/embed-code/index.js';
import {hostileSnapshot, hostileText} from '../support/hostile-snapshot.js';
import {elementsOf} from './elements.js';
import {office} from './office.js';

const everywhere = ['class', 'dir', 'id', 'lang', 'role', 'title', 'style'];
const cell = ['abbr', 'colspan', 'headers', 'rowspan', 'scope', 'width', 'height'];

/** What WordPress lets authors write in a post, of what could stand in such a div. */
const kses: Readonly<Record<string, readonly string[]>> = {
  div: ['align'],
  p: ['align'],
  table: ['align', 'border', 'summary', 'width'],
  caption: ['align'],
  thead: ['align'],
  tbody: ['align'],
  tr: ['align'],
  th: cell,
  td: cell,
};

/** What Joomla deletes from texts of those who are no administrators; everything else stays. */
const joomla = {
  tags: [
    ...['applet', 'base', 'basefont', 'bgsound', 'body', 'canvas', 'embed', 'frame', 'frameset'],
    ...['head', 'html', 'id', 'iframe', 'ilayer', 'layer', 'link', 'meta', 'name', 'object'],
    ...['script', 'style', 'title', 'xml'],
  ],
  attributes: ['action', 'background', 'codebase', 'dynsrc', 'formaction', 'lowsrc'],
  values: /(?:(?:java|vb|live)script|behaviour|mocha)(?::|&colon;|&column;)/i,
};

const snapshots = [office(), hostileSnapshot(office())];
const written = snapshots.flatMap((snapshot) =>
  ['aid-reach', 'growth', 'targets', 'dashboard'].flatMap((widget) =>
    (['id', 'en'] as const).map((lang) => {
      const options = {widget, lang, theme: 'auto', view: 'table', heading: hostileText};
      return embedCodes(snapshot, {...options, src: '/umkm/snapshot.json'});
    }),
  ),
);

describe('the div with its table', () => {
  it('consists of what WordPress leaves in a post', () => {
    const elements = written.flatMap(({joomla: html}) => elementsOf(html));
    expect(elements.length).toBeGreaterThan(200);
    const refused = elements.filter(
      ({tag, attributes}) =>
        !(tag in kses) ||
        Object.keys(attributes).some(
          (name) =>
            !kses[tag].includes(name) &&
            !everywhere.includes(name) &&
            !/^data-[a-z0-9_-]+$/.test(name),
        ),
    );
    expect(refused).toEqual([]);
  });

  it('has nothing that Joomla deletes', () => {
    const elements = written.flatMap(({joomla: html}) => elementsOf(html));
    const refused = elements.filter(
      ({tag, attributes}) =>
        joomla.tags.includes(tag) ||
        Object.entries(attributes).some(
          ([name, value]) =>
            joomla.attributes.includes(name) || /^on/.test(name) || joomla.values.test(value),
        ),
    );
    expect(refused).toEqual([]);
  });

  it('holds hostile texts as texts, in every format', () => {
    for (const codes of written.slice(written.length / 2)) {
      for (const format of ['tag', 'div', 'blade', 'joomla', 'iframe'] as const) {
        const elements = elementsOf(codes[format]);
        const tags = new Set(elements.map(({tag}) => tag.replace(/^umkm-.*/, 'umkm')));
        for (const tag of ['script', 'iframe', 'umkm', ...Object.keys(kses)]) tags.delete(tag);
        expect([...tags]).toEqual([]);
        const scripts = elements.filter(({tag}) => tag === 'script');
        expect(
          scripts.every(
            ({text, attributes}) => text === '' && /^\/umkm\/embed\//.test(attributes.src),
          ),
        ).toBe(true);
        expect(
          elements
            .flatMap(({attributes}) => Object.keys(attributes))
            .filter((name) => /^on/.test(name)),
        ).toEqual([]);
      }
      const [{attributes}] = elementsOf(codes.joomla);
      expect(attributes['data-heading']).toBe(hostileText);
    }
  });

  it('names its table, its columns and its rows to assistive technology', () => {
    for (const {joomla: html} of written) {
      const elements = elementsOf(html);
      const heads = elements.filter(({tag}) => tag === 'th');
      expect(elements.filter(({tag}) => tag === 'caption')).toHaveLength(1);
      expect(
        heads.every(({attributes, text}) => /^(col|row)$/.test(attributes.scope) && text !== ''),
      ).toBe(true);
      expect(elements.filter(({tag, text}) => tag === 'td' && text === '')).toEqual([]);
      expect(elements[0].attributes.lang).toMatch(/^(id|en)$/);
    }
  });
});
