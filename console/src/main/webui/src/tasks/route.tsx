export { MyTask } from './MyTask';
export { MyTasks } from './MyTasks';
export { TaskOpening } from './TaskOpening';
