import { render } from 'preact';
import { App } from './app.tsx';
import { applyTheme } from './settings.ts';
import { start } from './world.ts';

applyTheme();
start();
const root = document.getElementById('page');
if (root !== null) render(<App />, root);
