import alerts from './alerts';
import app from './app';
import theCase from './case';
import file from './file';
import glossary from './glossary';
import histories from './histories';
import identity from './identity';
import list from './list';
import made from './made';
import operations from './operations';
import picture from './picture';
import plan from './plan';
import problems from './problems';
import queue from './queue';
import today from './today';
import told from './told';
import warnings from './warnings';

export default { alerts, app, case: theCase, file, glossary, histories, identity, list, made, operations, picture, plan, problems, queue, today, told, warnings };
