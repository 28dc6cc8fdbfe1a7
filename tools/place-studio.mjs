/** Puts the studio beside the site that `npm start` serves, and a link to it on the first page. */
import {cpSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const page = join(dist, 'site', 'index.html');
const links = '<p class="links">';

cpSync(join(dist, 'studio'), join(dist, 'site', 'studio'), {recursive: true});
const html = readFileSync(page, 'utf8');
if (html.split(links).length !== 2) throw new Error(`${page}: no single place for a link`);
writeFileSync(page, html.replace(links, `${links}\n            <a href="studio/">Studio</a>`));
