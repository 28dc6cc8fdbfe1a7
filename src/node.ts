/**
 * What needs a file system: reading folders of tables, writing sites.
 *
 * @packageDocumentation
 */
export {readPaths, type PathsResult, type ReadPathsOptions} from './node/read-folder.js';
export {publishedRegions, readRegionFile} from './node/regions.js';
export {writeSite} from './node/write-site.js';
