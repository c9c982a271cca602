// Before the first test: the app is built, so that bundles and doors are tested as users get them.
import { buildIfNeeded } from '../../scripts/build-if-needed.js';

export default function setup(): void {
  buildIfNeeded();
}
