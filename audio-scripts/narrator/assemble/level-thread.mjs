/** A thread begins as plain JavaScript: the loader that reads TypeScript is set up again in each thread. */
import { register } from 'tsx/esm/api';

register();
await import('./level-worker.ts');
