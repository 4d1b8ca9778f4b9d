import { render } from 'preact';

const root = document.getElementById('root');
if (root) render(<p class="shown">Nothing</p>, root);
