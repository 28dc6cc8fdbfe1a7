import {register} from '../internal/register.js';
import {UmkmGrowth} from '../growth.js';

register(UmkmGrowth);

export {UmkmGrowth};
