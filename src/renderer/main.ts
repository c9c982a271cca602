// Entry of the page: builds the api for the door it was opened through, and mounts the app.
import { mount } from 'svelte';
import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/noto-serif/index.css';
import '@fontsource-variable/source-serif-4/index.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import './app.css';
import './highlights.css';
import { createApi } from './api/api.ts';
import { AppState } from './state/app-state.svelte.ts';
import App from './views/App.svelte';

const target = document.getElementById('app');
if (target === null) throw new Error('The page has no #app element.');
mount(App, { target, props: { app: new AppState(createApi(window)) } });
