// `node --import` this file, and whatever imports `electron` gets the double beside it.
import { register } from 'node:module';

register('./hooks.js', import.meta.url);
