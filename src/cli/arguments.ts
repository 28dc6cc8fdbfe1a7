import {parseArgs} from 'node:util';
import {UmkmError} from '../errors.js';
import {nearest} from './nearest.js';
import type {Lang} from '../text/words.js';

/** What the user asked for, checked. */
export interface Arguments {
  readonly command: Command;
  readonly operands: readonly string[];
  readonly lang: Lang;
  readonly by: readonly string[];
  readonly where: Readonly<Record<string, string>>;
  readonly params: Readonly<Record<string, string>>;
  readonly tables: Readonly<Record<string, string>>;
  readonly format: string;
  readonly totals: boolean;
  readonly config: string | undefined;
  readonly out: string | undefined;
  /** An earlier release: its `snapshot.json`. */
  readonly previous: string | undefined;
  readonly port: number | undefined;
  readonly engine: EngineName;
  /** What DuckDB may take of the machine, where `pantau.json` is not to say. */
  readonly memoryLimit: string | undefined;
  readonly tempDirectory: string | undefined;
  /** Whether `build` goes on and builds again whenever something changes. */
  readonly watch: boolean;
  /** Whether `build` writes reports on A4 too. */
  readonly report: boolean;
  /** How many rows `explain` lists. */
  readonly limit: number | undefined;
  /** Address of the snapshot in the codes that `embed` writes. */
  readonly src: string | undefined;
  /** File of the page that shows these codes. */
  readonly preview: string | undefined;
}

const engines = ['memory', 'duckdb', 'clickhouse'] as const;
/** What figures are computed with. */
export type EngineName = (typeof engines)[number];

export const commands = [
  'template',
  'check',
  'compute',
  'explain',
  'build',
  'audit',
  'embed',
  'serve',
  'indicators',
  'version',
  'help',
] as const;
export type Command = (typeof commands)[number];

/** Output forms of each command; the first is the default. */
const formats: Readonly<Partial<Record<Command, readonly string[]>>> = {
  template: ['both', 'csv', 'xlsx'],
  check: ['text', 'json'],
  audit: ['text', 'json'],
  embed: ['text', 'json', 'tag', 'div', 'wordpress', 'joomla', 'blade', 'iframe'],
  compute: ['table', 'csv', 'json'],
  explain: ['table', 'csv', 'json'],
  indicators: ['text', 'json', 'csv'],
};

const options = {
  by: {type: 'string', multiple: true},
  where: {type: 'string', multiple: true},
  param: {type: 'string', multiple: true},
  table: {type: 'string', multiple: true},
  format: {type: 'string'},
  totals: {type: 'boolean'},
  config: {type: 'string'},
  engine: {type: 'string'},
  'memory-limit': {type: 'string'},
  'temp-dir': {type: 'string'},
  lang: {type: 'string'},
  out: {type: 'string'},
  previous: {type: 'string'},
  port: {type: 'string'},
  limit: {type: 'string'},
  src: {type: 'string'},
  preview: {type: 'string'},
  watch: {type: 'boolean'},
  report: {type: 'boolean'},
  version: {type: 'boolean'},
  help: {type: 'boolean', short: 'h'},
} as const;

/** Commands that a database answers too. */
const hasEngines = /^(compute|explain|build)$/;

/**
 * Reads the command line.
 *
 * @throws UmkmError `CLI_COMMAND`, `CLI_OPTION`, `CLI_VALUE` or `CLI_OPERAND`
 */
export function readArguments(argv: readonly string[]): Arguments {
  const {values, positionals} = parse(argv);
  const [word = 'help', ...operands] = positionals;
  const command = commands.find((name) => name === word);
  if (command === undefined) {
    throw new UmkmError('CLI_COMMAND', {
      found: word,
      near: nearest(word, commands),
      known: [...commands],
    });
  }
  const able = hasEngines.test(command) ? engines : engines.slice(0, 1);
  const engine = oneOf('--engine', values.engine ?? 'memory', able) as EngineName;
  const lang = oneOf('--lang', values.lang ?? 'id', ['id', 'en']) as Lang;
  const allowed = formats[command] ?? [];
  const format = values.format ?? allowed[0] ?? '';
  if (values.format !== undefined) oneOf('--format', format, allowed);
  return {
    command: values.help ? 'help' : values.version ? 'version' : command,
    operands,
    lang,
    by: (values.by ?? []).flatMap(dimensionList),
    where: pairs('--where', values.where),
    params: pairs('--param', values.param),
    tables: pairs('--table', values.table),
    format,
    totals: values.totals ?? false,
    config: values.config,
    out: values.out === undefined ? undefined : filled('--out', values.out),
    previous:
      values.previous === undefined
        ? undefined
        : filled('--previous', values.previous, 'snapshot.json'),
    port: values.port === undefined ? undefined : portOf(values.port),
    engine,
    memoryLimit: ofDuckdb('--memory-limit', values['memory-limit'], {engine, expected: '4GB'}),
    tempDirectory: ofDuckdb('--temp-dir', values['temp-dir'], {engine, expected: 'FOLDER'}),
    watch: hasSwitch(values, 'watch', command),
    report: hasSwitch(values, 'report', command),
    limit: values.limit === undefined ? undefined : limitOf(values.limit),
    src: values.src === undefined ? undefined : filled('--src', values.src, '/umkm/snapshot.json'),
    preview:
      values.preview === undefined
        ? undefined
        : filled('--preview', values.preview, 'situs/kode.html'),
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({args: [...argv], options, allowPositionals: true, strict: true});
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : '';
    const found =
      /'(-[^' ]*)/.exec(message)?.[1] ?? argv.find((word) => word.startsWith('-')) ?? '';
    const known = Object.keys(options).map((name) => `--${name}`);
    const code =
      (cause as {code?: string}).code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
        ? 'CLI_OPTION'
        : 'CLI_VALUE';
    if (code === 'CLI_OPTION')
      throw new UmkmError(code, {found, near: nearest(found, known)}, {cause});
    throw new UmkmError(code, {option: found, found: '', expected: `${found} …`}, {cause});
  }
}

/** The language asked for, even where the rest of the line is wrong. */
export function languageOf(argv: readonly string[]): Lang {
  const at = argv.indexOf('--lang');
  return argv[at + 1] === 'en' && at >= 0 ? 'en' : argv.includes('--lang=en') ? 'en' : 'id';
}

/** The dimensions of one `--by`; an empty one among them is a slip. */
function dimensionList(list: string): string[] {
  const dims = list.split(',').map((dim) => dim.trim());
  if (dims.includes(''))
    throw new UmkmError('CLI_VALUE', {option: '--by', found: list, expected: '--by region,period'});
  return dims;
}

function pairs(option: string, list: readonly string[] = []): Record<string, string> {
  const found = new Map<string, string>();
  for (const pair of list) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, Math.max(at, 0)).trim();
    const value = pair.slice(at + 1).trim();
    if (name === '' || value === '') {
      throw new UmkmError('CLI_VALUE', {option, found: pair, expected: `${option} NAMA=NILAI`});
    }
    // The last would win silently, and the user believes in both.
    if (found.has(name)) throw new UmkmError('CLI_REPEATED', {option, found: name});
    found.set(name, value);
  }
  return Object.fromEntries(found);
}

function filled(option: string, text: string, expected = 'FOLDER'): string {
  if (text.trim() === '')
    throw new UmkmError('CLI_VALUE', {option, found: text, expected: `${option} ${expected}`});
  return text;
}

/** An option of DuckDB, which means nothing to another engine: there it is a slip. */
function ofDuckdb(
  option: string,
  text: string | undefined,
  {engine, expected}: {readonly engine: EngineName; readonly expected: string},
): string | undefined {
  if (text === undefined) return undefined;
  if (engine !== 'duckdb')
    throw new UmkmError('CLI_VALUE', {
      option,
      found: `--engine ${engine}`,
      expected: `--engine duckdb ${option} ${expected}`,
    });
  return filled(option, text, expected);
}

function oneOf(option: string, found: string, allowed: readonly string[]): string {
  if (!allowed.includes(found)) {
    throw new UmkmError('CLI_VALUE', {option, found, expected: allowed.join(', ') || '–'});
  }
  return found;
}

/** A switch of `build`, which means nothing elsewhere: there it is a slip. */
function hasSwitch(
  values: Readonly<Partial<Record<'watch' | 'report', boolean>>>,
  name: 'watch' | 'report',
  command: Command,
): boolean {
  const isSet = values[name] === true;
  if (isSet && command !== 'build')
    throw new UmkmError('CLI_VALUE', {
      option: `--${name}`,
      found: command,
      expected: `build … --${name}`,
    });
  return isSet;
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) {
    throw new UmkmError('CLI_VALUE', {option: '--port', found: text, expected: '0 … 65535'});
  }
  return port;
}

function limitOf(text: string): number {
  if (!/^\d{1,9}$/.test(text))
    throw new UmkmError('CLI_VALUE', {option: '--limit', found: text, expected: '0, 1, 2 …'});
  return Number(text);
}
