import alerts from './alerts';
import app from './app';
import theCase from './case';
import file from './file';
import plan from './plan';
import problems from './problems';
import queue from './queue';

export default { alerts, app, case: theCase, file, plan, problems, queue };
