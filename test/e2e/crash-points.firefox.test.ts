import { describe } from 'vitest';
import { crashPoints } from './crash-points.ts';

describe('Firefox: a worker that dies at any point', () => crashPoints('firefox'));
