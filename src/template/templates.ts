import {agencyTemplates} from './agency-templates.js';
import {businessTemplates} from './business-templates.js';
import type {Template} from './template.js';

/** Every table as an empty form with three example rows, in the order in which they are filled. */
export const templates: readonly Template[] = [...businessTemplates, ...agencyTemplates];
