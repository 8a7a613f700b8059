import alerts from './alerts';
import app from './app';
import theCase from './case';
import problems from './problems';
import queue from './queue';

export default { alerts, app, case: theCase, problems, queue };
