/**
 * The figures of a site as HTML and SVG, drawn where there is no page: a bundle of its own, with the
 * elements and Lit as a server has them. The worker loads it when a site is packed.
 */
export {staticFigures} from '../../src/node/static-figures.js';
