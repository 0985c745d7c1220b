import { expose } from 'comlink';
import { createAnalysis } from './createAnalysis';

expose(createAnalysis(__APP_VERSION__));
