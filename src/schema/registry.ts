import {addressColumns} from './address.js';
import {businessColumns} from './business.js';
import {channelColumns} from './channels.js';
import {defineTable} from './define-table.js';
import {digitalColumns} from './digital.js';
import {marketColumns} from './market.js';
import {moneyColumns} from './money.js';
import {ownerColumns} from './owner.js';
import {permitColumns} from './permits.js';
import {placeColumns} from './places.js';
import {workerColumns} from './workers.js';

/** One row per business: the register the counts are made from. */
export const registry = defineTable(
  'registry',
  {
    ...businessColumns,
    ...ownerColumns,
    ...placeColumns,
    ...addressColumns,
    ...moneyColumns,
    ...workerColumns,
    ...marketColumns,
    ...channelColumns,
    ...digitalColumns,
    ...permitColumns,
  },
  [
    ['businessId', 'businessName'],
    ['businessId', 'ownerName'],
    ['businessId', 'districtName'],
    ['businessId', 'districtCode'],
    ['businessId', 'regencyName'],
    ['businessId', 'regencyCode'],
    ['businessId', 'villageName'],
    ['businessId', 'villageCode'],
    ['businessId', 'kbliCode'],
    ['businessId', 'sector'],
    ['businessId', 'businessType'],
    ['businessId', 'businessStatus'],
    ['businessId', 'sizeClass'],
    ['businessId', 'annualTurnover'],
    ['businessId', 'capital'],
    ['businessId', 'assets'],
    ['businessId', 'aidEligible'],
    ['businessId', 'startYear'],
    ['businessId', 'recordDate'],
    ['businessId', 'channels'],
    // Without a number of its own a row still is a business where it names one or stands on a map.
    ['businessName', 'ownerName'],
    ['businessName', 'ownerNik'],
    ['businessName', 'nib'],
    ['businessName', 'districtName'],
    ['businessName', 'villageName'],
    ['businessName', 'regencyName'],
    ['businessName', 'businessAddress'],
    ['businessName', 'sector'],
    ['businessName', 'businessType'],
    ['businessName', 'mainProduct'],
    ['businessName', 'sizeClass'],
    ['businessName', 'phone'],
    ['ownerName', 'ownerNik'],
    ['ownerName', 'nib'],
    ['ownerName', 'phone'],
    ['ownerName', 'businessAddress'],
    ['nib', 'districtName'],
    ['nib', 'regencyName'],
    ['nib', 'sector'],
    ['nib', 'kbliCode'],
    ['nib', 'sizeClass'],
    ['ownerNik', 'districtName'],
    ['ownerNik', 'villageName'],
    ['ownerNik', 'sector'],
    ['ownerNik', 'sizeClass'],
    ['latitude', 'longitude'],
  ],
);
