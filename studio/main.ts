/** Starts the studio: registers its elements. */
import {StudioColumns} from './steps/columns.js';
import {StudioFigures} from './steps/figures.js';
import {StudioFiles} from './steps/files.js';
import {StudioMerging} from './steps/merging.js';
import {StudioPrivacy} from './steps/privacy.js';
import {StudioProblems} from './steps/problems.js';
import {StudioPublish} from './steps/publish.js';
import {PantauStudio} from './studio.js';

const elements = [
  ...[StudioFiles, StudioColumns, StudioProblems, StudioFigures, StudioMerging, StudioPrivacy],
  ...[StudioPublish, PantauStudio],
];
for (const element of elements) customElements.define(element.tag, element);
// The preview's widgets come after the page is there: the first steps need none of them.
void import('../widgets/all.js');
