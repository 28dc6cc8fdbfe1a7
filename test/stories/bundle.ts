import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Bundle {
  readonly script: string;
  readonly styles: string;
}

/**
 * All stories, and what opens and reads them, as one script and one style sheet. Lit in its
 * development build: it warns of mistakes that the other does not notice.
 */
export async function bundleStories(): Promise<Bundle> {
  const files = readdirSync(join(root, 'stories')).filter((name) => name.endsWith('.stories.ts'));
  const imports = files.map((name, i) => `import * as file${i} from './stories/${name}';`);
  const {outputFiles} = await build({
    stdin: {
      contents: [
        "import './.storybook/preview.css';",
        "import {begin} from './test/stories/stage.ts';",
        ...imports,
        `begin([${files.map((_, i) => `file${i}`).join()}]);`,
      ].join('\n'),
      resolveDir: root,
      loader: 'ts',
    },
    absWorkingDir: root,
    outdir: join(root, 'artifacts'),
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['development'],
    logLevel: 'error',
  });
  const ending = (name: string): string =>
    outputFiles.find(({path}) => path.endsWith(name))?.text ?? '';
  return {script: ending('.js'), styles: ending('.css')};
}
