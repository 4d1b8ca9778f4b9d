import { describe } from 'vitest';
import { crashPoints } from './crash-points.ts';

describe('Chromium: a worker that dies at any point', () => crashPoints('chromium'));
