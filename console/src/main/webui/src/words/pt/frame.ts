import app from './app';
import duty from './duty';
import glossary from './glossary';
import list from './list';
import made from './made';
import problems from './problems';
import told from './told';

export default { app, duty, glossary, list, made, problems, told };
