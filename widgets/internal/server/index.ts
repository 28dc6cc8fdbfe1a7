export {renderElement, type ElementToRender} from './renderer.js';
export {styleFiles} from './styles.js';
export {servedWidths, widthsIn, type Room} from './widths.js';
export {renderPicture, type StyledPicture} from './picture.js';
