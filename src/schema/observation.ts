import {businessColumns} from './business.js';
import {channelColumns} from './channels.js';
import {defineTable} from './define-table.js';
import {digitalColumns} from './digital.js';
import {marketColumns} from './market.js';
import {moneyColumns} from './money.js';
import {workerColumns} from './workers.js';

const {businessId, dataYear, businessStatus, sizeClass} = businessColumns;
const {productionVolume, productionUnit, productionValue, rawMaterialValue} = marketColumns;
const {marketingMethod, sellsOnline, marketReach, exports: exporting} = marketColumns;
const {digitalPayment, bookkeeping, digitalBookkeeping} = marketColumns;

/** One row per business and year: what was seen of it in that year. */
export const observation = defineTable(
  'observation',
  {
    businessId: {...businessId, required: true},
    dataYear: {...dataYear, required: true},
    ...{businessStatus, sizeClass},
    ...moneyColumns,
    ...workerColumns,
    ...{productionVolume, productionUnit, productionValue, rawMaterialValue},
    ...{marketingMethod, sellsOnline, marketReach, exports: exporting},
    ...{digitalPayment, bookkeeping, digitalBookkeeping},
    ...channelColumns,
    ...digitalColumns,
  },
  [['businessId', 'dataYear']],
);
