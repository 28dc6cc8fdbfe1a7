/** Writes `words.json` of the WordPress plugin: words and plan of the tables that it writes in PHP. */
import {buildSync} from 'esbuild';

export const wordpressPlugin = 'integrations/wordpress/pantau-umkm';

/**
 * @param {string} root folder of the project
 * @returns {Promise<string>} the text of the file
 */
export async function wordpressWords(root) {
  const {outputFiles} = buildSync({
    stdin: {
      contents: "export {serverWords} from './src/embed-code/server-words.ts';",
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  });
  const source = Buffer.from(outputFiles[0].text).toString('base64');
  const {serverWords} = await import(`data:text/javascript;base64,${source}`);
  return wordsText(serverWords());
}

/** @param words what `serverWords` gives */
export function wordsText(words) {
  return `${JSON.stringify(words, null, 2)}\n`;
}
