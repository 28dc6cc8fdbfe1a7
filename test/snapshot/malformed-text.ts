import {sampleSnapshot} from '../support/snapshot.js';
import {changed, type Malformed} from './damage.js';

/** Texts that are no JSON. */
export function texts(): Malformed[] {
  const text = JSON.stringify(sampleSnapshot());
  const bad = (name: string, input: string): Malformed => ({
    name,
    input: () => input,
    code: 'SNAPSHOT_NOT_JSON',
  });
  return [
    bad('an empty text', ''),
    bad('a byte order mark alone', '\ufeff'),
    bad('two byte order marks', `\ufeff\ufeff${text}`),
    bad('an error page', '<!doctype html><title>404</title>'),
    bad('cut off in the middle', text.slice(0, text.length / 2)),
    bad('cut off before the last brace', text.slice(0, -1)),
    bad('more after its end', `${text}}`),
    bad('a number that JSON lacks', text.replace('17.85', 'NaN')),
    bad('an endless number', text.replace('17.85', 'Infinity')),
    bad('100,000 lists that never close', '['.repeat(100_000)),
    bad('JavaScript instead of JSON', `callback(${text})`),
  ];
}

/** JSON that is no snapshot, or one of another format. */
export function formats(): Malformed[] {
  const other = (name: string, input: unknown): Malformed => ({
    name,
    input: () => input,
    code: 'SNAPSHOT_FORMAT',
  });
  const format = (name: string, value: unknown): Malformed => ({
    ...changed(name, 'extension.format', value),
    code: 'SNAPSHOT_FORMAT',
    path: undefined,
  });
  const newer = (name: string, value: string): Malformed => ({
    ...format(name, value),
    code: 'SNAPSHOT_VERSION',
  });
  return [
    other('null', null),
    other('undefined', undefined),
    other('a number', '7'),
    other('a list', '[]'),
    other('a list with a snapshot', [sampleSnapshot()]),
    other('an empty object', '{}'),
    other('a dataset instead of a collection', sampleSnapshot().link.item[0]),
    other('a function', sampleSnapshot),
    other('bytes', new TextEncoder().encode('{}')),
    other('100,000 nested lists', '['.repeat(100_000) + ']'.repeat(100_000)),
    other('100,000 nested objects', '{"extension":'.repeat(100_000) + '1' + '}'.repeat(100_000)),
    other('a collection without an extension', {...sampleSnapshot(), extension: undefined}),
    other('a list as its extension', {...sampleSnapshot(), extension: []}),
    format('a format of someone else', 'other/1'),
    format('no format', undefined),
    format('a format that is a list', ['pantau-umkm/1']),
    format('a format that cannot be made a text', Object.create(null)),
    format('a format with a line behind it', 'pantau-umkm/1\n<script>'),
    format('a format with markup', '<img src=x onerror=alert(1)>pantau-umkm/1'),
    format('a format with leading zeros', 'pantau-umkm/01'),
    format('a negative format', 'pantau-umkm/-1'),
    format('a format with a fraction', 'pantau-umkm/1.5'),
    format('a format of 100,000 digits', `pantau-umkm/${'9'.repeat(100_000)}`),
    newer('a newer format', 'pantau-umkm/2'),
    newer('a much newer format', 'pantau-umkm/999999'),
  ];
}
