import {upgradePlaceholders} from './internal/placeholders.js';

export * from './all.js';

upgradePlaceholders();
