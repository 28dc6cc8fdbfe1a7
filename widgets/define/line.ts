import {register} from '../internal/register.js';
import {UmkmLine} from '../line.js';

register(UmkmLine);

export {UmkmLine};
