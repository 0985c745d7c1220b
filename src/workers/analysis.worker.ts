import { expose } from 'comlink';
import { allowOwnWorkers } from '../trustedTypes';
import { createAnalysis } from './createAnalysis';

allowOwnWorkers();
expose(createAnalysis(__APP_VERSION__));
