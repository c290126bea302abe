import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { openPortfolio } from './app/open-portfolio';

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
void openPortfolio();
