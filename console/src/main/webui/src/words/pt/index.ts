import alerts from './alerts';
import app from './app';
import theCase from './case';
import file from './file';
import histories from './histories';
import identity from './identity';
import made from './made';
import operations from './operations';
import paper from './paper';
import picture from './picture';
import plan from './plan';
import problems from './problems';
import queue from './queue';
import today from './today';
import told from './told';
import warnings from './warnings';

export default { alerts, app, case: theCase, file, histories, identity, made, operations, paper, picture, plan, problems, queue, today, told, warnings };
