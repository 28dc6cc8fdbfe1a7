import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {homedir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** Folder of the WordPress plugin. */
export const plugin = fileURLToPath(
  new URL('../../integrations/wordpress/pantau-umkm/', import.meta.url),
);

/** Whether PHP can be run; where not, the reason is printed. */
export const hasPhp = found(
  spawnSync('php', ['-v']).status === 0,
  'php tidak ada: pasang php-cli agar plugin WordPress diuji. / php is missing: install php-cli.',
);

/** A folder with the files of WordPress, or an empty string. */
export const wordpress = wordpressFolder();

found(
  wordpress !== '',
  'WordPress tidak ada: PANTAU_WORDPRESS menyebut foldernya. / WordPress is missing: PANTAU_WORDPRESS names its folder.',
);

/** Runs a script of this folder with JSON on its standard input, and reads the JSON it ends with. */
export function php(script: string, args: readonly string[], input: unknown): unknown {
  const file = fileURLToPath(new URL(`php/${script}`, import.meta.url));
  const options = {input: JSON.stringify(input), encoding: 'utf8', maxBuffer: 1e9} as const;
  const printed = execFileSync('php', ['-d', 'memory_limit=1G', file, ...args], options);
  return JSON.parse(printed.slice(printed.lastIndexOf('\n') + 1));
}

function wordpressFolder(): string {
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  const places = [
    process.env.PANTAU_WORDPRESS ?? '',
    join(cache, 'pantau-umkm', 'wordpress', 'usr', 'share', 'wordpress'),
    '/usr/share/wordpress',
  ];
  const has = (folder: string): boolean => existsSync(join(folder, 'wp-includes', 'kses.php'));
  return hasPhp ? (places.find((folder) => folder !== '' && has(folder)) ?? '') : '';
}

function found(there: boolean, otherwise: string): boolean {
  if (!there) console.warn(otherwise);
  return there;
}
