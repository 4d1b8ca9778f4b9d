import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { applyLook } from '../components/shared/theme.ts';
import { readKept } from '../lib/browser/first-view.ts';

/** Runs before Firefox draws the popup's shell: in another theme it would flash. */
export default defineUnlistedScript(() => {
  const look = readKept('look');
  if (look) applyLook(look, document.documentElement);
});
