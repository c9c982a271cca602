// Before the package is packed: builds the app where that is out of date, and collects the licences.
import { buildIfNeeded } from './build-if-needed.js';
import { writeLicences } from './licences.js';

buildIfNeeded();
writeLicences();
