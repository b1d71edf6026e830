import '@fontsource-variable/inter';
import '@fontsource-variable/source-serif-4';
import './design/tokens.css';
import './design/base.css';
import './design/controls.css';
import './design/contrast.css';
import './app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no place for the window.');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
