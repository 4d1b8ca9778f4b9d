/** This life of the worker. What another life was sending has an outcome that nobody heard. */
export const workerId = crypto.randomUUID();
