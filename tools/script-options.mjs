import {parseArgs} from 'node:util';

/**
 * Options of a script, as `parseArgs` gives them. A wrong one ends the script with exit code 2 and
 * those there are, `--help` with 0. Where the default is a number, so must be what is given.
 *
 * @param {import('node:util').ParseArgsConfig} config
 */
export function scriptOptions(config) {
  const options = {...config.options, help: {type: 'boolean'}};
  try {
    const {values, positionals} = parseArgs({...config, options});
    if (values.help) {
      console.log(listOf(options));
      process.exit(0);
    }
    for (const [name, value] of Object.entries(values)) {
      const isNumber = /^\d+$/.test(options[name].default);
      if (isNumber && !/^\d+$/.test(value)) throw new Error(`--${name}: "${value}" is no number`);
    }
    return {values, positionals};
  } catch (error) {
    console.error(`salah / wrong: ${error.message}\n${listOf(options)}`);
    process.exit(2);
  }
}

function listOf(options) {
  const lines = Object.entries(options).map(([name, {type, default: usual}]) => {
    const value = type === 'string' ? ' …' : '';
    return `  --${name}${value}${typeof usual === 'string' ? `   (${usual})` : ''}`;
  });
  return `opsi / options:\n${lines.join('\n')}`;
}
