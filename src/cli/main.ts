#!/usr/bin/env node
import {UmkmError} from '../errors.js';
import {cliWords} from '../text/cli.js';
import {messageOf} from '../text/message.js';
import {version} from '../version.js';
import {languageOf, readArguments, type Arguments} from './arguments.js';
import {auditCommand} from './audit.js';
import {build} from './build.js';
import {check} from './check.js';
import {computeCommand} from './compute.js';
import {embedCommand} from './embed.js';
import {explainCommand} from './explain.js';
import {indicatorsCommand} from './indicators.js';
import {nearest} from './nearest.js';
import {serve} from './serve.js';
import {template} from './template.js';

/** 0 done, 1 data refused, 2 wrong usage. */
type ExitCode = 0 | 1 | 2;

/** Errors that the data are to blame for; all others are of usage. */
const dataErrors = /^(READ_|SNAPSHOT_|COMPUTE_|DISCLOSURE_|FILE_UNREADABLE)/;

const run: Record<Arguments['command'], (args: Arguments) => ExitCode | Promise<ExitCode>> = {
  check,
  compute: computeCommand,
  explain: explainCommand,
  build,
  audit: auditCommand,
  embed: embedCommand,
  serve,
  template,
  indicators: indicatorsCommand,
  version() {
    process.stdout.write(`${version}\n`);
    return 0;
  },
  help({lang}) {
    process.stdout.write(`${cliWords[lang].usage}\n`);
    return 0;
  },
};

/**
 * Runs one command.
 *
 * @returns the exit code; whatever goes wrong ends as one message on stderr, never as a trace
 */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  const lang = languageOf(argv);
  try {
    const args = readArguments(argv);
    return await run[args.command](args);
  } catch (error) {
    const known = error instanceof UmkmError ? withNearKeys(error) : unexpected(error);
    process.stderr.write(`${messageOf(known, lang)}\n`);
    return dataErrors.test(known.code) ? 1 : 2;
  }
}

/** A slip of the pen is answered with the keys that look like it, not with all of them. */
function withNearKeys(error: UmkmError): UmkmError {
  const {found, known} = error.params;
  if (error.code !== 'INDICATOR_UNKNOWN' || !Array.isArray(known)) return error;
  const near = nearest(String(found), known as string[]);
  return near.length === 0 ? error : new UmkmError(error.code, {found, known: near});
}

function unexpected(error: unknown): UmkmError {
  const {code, path, message} = error as {code?: string; path?: string; message?: string};
  if (code === 'ENOENT' && path !== undefined) return new UmkmError('FILE_MISSING', {found: path});
  if (typeof code === 'string' && path !== undefined)
    return new UmkmError('FILE_SYSTEM', {found: path, cause: code});
  return new UmkmError('UNEXPECTED', {found: message ?? String(error)});
}

// A reader that stops early, such as `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
});
// Nor is one that does not listen to the remarks; the result is still wanted.
process.stderr.on('error', () => undefined);
process.exitCode = await main(process.argv.slice(2));
