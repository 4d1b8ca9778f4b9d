import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { MEDIA } from '../lib/links/platforms-media.ts';
import { startPageButton } from './page-button/start.ts';

export default defineUnlistedScript(() => startPageButton(MEDIA));
