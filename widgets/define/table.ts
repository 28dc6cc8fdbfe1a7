import {register} from '../internal/register.js';
import {UmkmTable} from '../table.js';

register(UmkmTable);

export {UmkmTable};
