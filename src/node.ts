/**
 * What needs a file system: reading folders of tables, writing sites.
 *
 * @packageDocumentation
 */
export {readPaths, type PathsResult, type ReadPathsOptions} from './node/read-folder.js';
export {renderSvg, type SvgOptions} from './node/render-svg.js';
export {renderWidget, widgetStyles, widgetTags, type WidgetOptions} from './node/render-widgets.js';
export {publishedRegions, readRegionFile} from './node/regions.js';
export {writeSite} from './node/write-site.js';
