/** All that only further views need, as one file. */
export {gap} from '../sections/gap.js';
export {grouped} from '../sections/grouped.js';
export {stacked} from '../sections/stacked.js';
export {trend} from '../sections/trend.js';
export {furtherViews} from './views.js';
