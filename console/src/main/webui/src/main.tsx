import '@patternfly/react-core/dist/styles/base.css';
import './app/console.css';
import { start } from './app/start';

const root = document.getElementById('console');
if (root) {
  void start(root);
}
