/**
 * Writes `examples/kabupaten-contoh`: an invented kabupaten, so that everything can be shown
 * without any real person's data. The same bytes every time.
 *
 *     node scripts/generate-kabupaten-contoh.mjs [--out DIR]
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

import {agencyFiles} from './kabupaten-contoh/agencies.mjs';
import {aidFiles, makeAid} from './kabupaten-contoh/aid.mjs';
import {makeBusinesses} from './kabupaten-contoh/businesses.mjs';
import {configFiles} from './kabupaten-contoh/config.mjs';
import {licenceFiles} from './kabupaten-contoh/licences.mjs';
import {mentoringFiles} from './kabupaten-contoh/mentoring.mjs';
import {observationFiles} from './kabupaten-contoh/observations.mjs';
import {makeOnboarding, orderFiles} from './kabupaten-contoh/onboarding.mjs';
import {productFiles} from './kabupaten-contoh/products.mjs';
import {registryFiles} from './kabupaten-contoh/registry.mjs';
import {
  centreFiles,
  labourFiles,
  matchingFiles,
  trainingFiles,
} from './kabupaten-contoh/services.mjs';
import {scriptOptions} from '../tools/script-options.mjs';

const defaultOut = fileURLToPath(new URL('../examples/kabupaten-contoh', import.meta.url));
const {values} = scriptOptions({options: {out: {type: 'string', default: defaultOut}}});

const businesses = makeBusinesses();
const aid = makeAid(businesses);
const onboarding = makeOnboarding(businesses);
const files = {
  ...registryFiles(businesses, onboarding),
  ...observationFiles(businesses),
  ...aidFiles(businesses, aid),
  ...mentoringFiles(businesses, aid.handOvers),
  ...licenceFiles(businesses),
  ...productFiles(),
  ...agencyFiles(),
  ...centreFiles(businesses),
  ...matchingFiles(businesses),
  ...trainingFiles(businesses),
  ...orderFiles(onboarding),
  ...labourFiles(),
  ...configFiles(),
};

mkdirSync(values.out, {recursive: true});
for (const [name, content] of Object.entries(files)) writeFileSync(join(values.out, name), content);
