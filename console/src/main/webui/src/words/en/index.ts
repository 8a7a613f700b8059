import app from './app';
import problems from './problems';
import queue from './queue';

export default { app, problems, queue };
