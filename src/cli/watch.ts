import {statSync, watch, type FSWatcher} from 'node:fs';
import {basename, dirname, relative, resolve, sep} from 'node:path';

export interface WatchOptions {
  /** Nothing inside it counts: the site itself may stand among the files. */
  readonly except: string;
  /** How long in ms nothing must happen before the change is told: a file is saved in several steps. */
  readonly quiet?: number;
}

/** Hears of changes in files and folders. */
export interface Watched {
  /**
   * The files that changed since the last call, as soon as there are any; sorted, by paths relative
   * to the working folder.
   */
  readonly next: () => Promise<readonly string[]>;
  readonly close: () => void;
}

/**
 * Watches files and folders with all that is in them. Of a file its folder is watched: many programs
 * save by putting a new file in the place of the old one.
 *
 * @param paths that exist; addresses of portals are passed over
 */
export function watchPaths(paths: readonly string[], {except, quiet = 300}: WatchOptions): Watched {
  const changed = new Set<string>();
  let waiting: (() => void) | null = null;
  let timer: NodeJS.Timeout | undefined;
  const hear = (path: string): void => {
    if (isWithin(path, resolve(except)) || isPassing(basename(path))) return;
    changed.add(relative('.', path) || path);
    clearTimeout(timer);
    timer = setTimeout(() => waiting?.(), quiet);
  };
  const watchers = paths.filter((path) => !/^https?:/i.test(path)).map((path) => start(path, hear));
  return {
    async next() {
      if (changed.size === 0) await new Promise<void>((done) => (waiting = done));
      waiting = null;
      const found = [...changed].sort();
      changed.clear();
      return found;
    },
    close() {
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}

function start(path: string, hear: (path: string) => void): FSWatcher {
  const whole = resolve(path);
  const isFolder = statSync(whole).isDirectory();
  const folder = isFolder ? whole : dirname(whole);
  return watch(folder, {recursive: isFolder}, (_event, name) => {
    if (name === null) hear(whole);
    else if (isFolder || name === basename(whole)) hear(resolve(folder, name));
  });
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}

/** What spreadsheets and editors put beside a file while it is open. */
function isPassing(name: string): boolean {
  return /^(?:~\$|\.~lock\.|\.#|\.)|(?:~|\.tmp|\.swp|\.crdownload)$/i.test(name);
}
