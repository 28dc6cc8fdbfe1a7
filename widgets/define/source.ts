import {register} from '../internal/register.js';
import {UmkmSource} from '../source.js';

register(UmkmSource);

export {UmkmSource};
