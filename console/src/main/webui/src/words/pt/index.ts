import alerts from './alerts';
import answering from './answering';
import theCase from './case';
import file from './file';
import files from './files';
import frame from './frame';
import help from './help';
import histories from './histories';
import identity from './identity';
import operations from './operations';
import paper from './paper';
import picture from './picture';
import plan from './plan';
import queue from './queue';
import tasks from './tasks';
import today from './today';
import warnings from './warnings';

export default { ...frame, alerts, answering, case: theCase, file, files, help, histories, identity, operations, paper, picture, plan, queue, tasks, today, warnings };
