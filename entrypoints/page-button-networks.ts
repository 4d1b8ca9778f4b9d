import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { NETWORKS } from '../lib/links/platforms-networks.ts';
import { startPageButton } from './page-button/start.ts';

export default defineUnlistedScript(() => startPageButton(NETWORKS));
