import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { TALK } from '../lib/links/platforms-talk.ts';
import { startPageButton } from './page-button/start.ts';

export default defineUnlistedScript(() => startPageButton(TALK));
