import {existsSync} from 'node:fs';
import {writeFile} from 'node:fs/promises';
import {dirname, join, relative, sep} from 'node:path';
import {
  embedCodes,
  previewPage,
  type EmbedCodes,
  type EmbedFigure,
  type EmbedOptions,
} from '../embed-code/index.js';
import {UmkmError} from '../errors.js';
import {readSnapshot} from '../node/read-snapshot.js';
import {cliWords} from '../text/cli.js';
import {embedWords} from '../text/embed.js';
import type {Arguments} from './arguments.js';

/** Every form, in the order they are written. */
export const embedFormats = ['tag', 'div', 'wordpress', 'joomla', 'blade', 'iframe'] as const;

const attributes = ['view', 'theme', 'heading', 'widget'];
const places = ['region', 'period'];

/**
 * `embed KEY SNAPSHOT`: the codes that show a figure on another site, all of them or that of
 * `--format`. With `--preview` a page beside the snapshot shows figure and codes.
 *
 * @throws UmkmError `CLI_OPERAND`, `CLI_VALUE`, `FILE_MISSING`, `SNAPSHOT_…`, `INDICATOR_UNKNOWN`,
 *   `EMBED_CHOICE`, `EMBED_ADDRESS`
 */
export async function embedCommand(args: Arguments): Promise<0> {
  const [key, path, ...more] = args.operands;
  if (key === undefined || path === undefined || more.length > 0)
    throw new UmkmError('CLI_OPERAND', {expected: 'embed KEY SNAPSHOT.json'});
  const snapshot = await readSnapshot(path);
  const options: EmbedOptions = {
    ...allowed('--param', args.params, attributes),
    ...allowed('--where', args.where, places),
    ...figureOf(key, args.params.widget),
    ...(args.by.length > 0 && {by: args.by.join()}),
    src: args.src ?? 'snapshot.json',
    lang: args.lang,
  };
  const codes = embedCodes(snapshot, options);
  process.stdout.write(`${textOf(codes, args)}\n`);
  if (args.preview !== undefined) {
    const page = previewPage(snapshot, options, filesFrom(dirname(args.preview), path));
    await writeFile(args.preview, page);
    process.stderr.write(`${cliWords[args.lang].previewWritten(args.preview)}\n`);
  }
  return 0;
}

/** Indicators have a dot in their key, elements have none. */
function figureOf(key: string, widget: string | undefined): EmbedFigure {
  if (key.includes('.')) return widget === undefined ? {key} : {key, widget};
  return {widget: key};
}

function textOf(codes: EmbedCodes, {format, lang}: Arguments): string {
  const wanted = embedFormats.find((name) => name === format);
  if (wanted !== undefined) return codes[wanted];
  if (format === 'json') return JSON.stringify(codes, null, 2);
  return embedFormats.map((name) => `# ${embedWords[lang][name]}\n${codes[name]}`).join('\n\n');
}

/** The files of the site as a page in `folder` reaches them. */
function filesFrom(folder: string, snapshot: string) {
  const src = relative(folder, snapshot).split(sep).join('/');
  const style = relative(folder, join(dirname(snapshot), 'site.css'))
    .split(sep)
    .join('/');
  return {here: {src}, ...(existsSync(join(dirname(snapshot), 'site.css')) && {style})};
}

function allowed(
  option: string,
  pairs: Readonly<Record<string, string>>,
  names: readonly string[],
): Readonly<Record<string, string>> {
  const found = Object.keys(pairs).find((name) => !names.includes(name));
  if (found !== undefined)
    throw new UmkmError('CLI_VALUE', {option, found, expected: names.join(', ')});
  return pairs;
}
