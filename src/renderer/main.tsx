import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { preloadPage } from './app/built-paths';
import { closeWhenSaved } from './app/close-when-saved';
import { logUncaughtErrors } from './app/log-errors';

logUncaughtErrors();
closeWhenSaved();
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
// The database is not needed for the first frame.
void import('./app/open-portfolio').then(({ openPortfolio }) => openPortfolio());
// Nor is it for the first page's script, which the address asks for only once the database is open.
preloadPage('portfolio');
