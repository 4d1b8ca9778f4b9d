import { Hono } from 'hono';
import { apiCall, type Desk, type SandboxEnv } from './api-call.ts';
import { isLoopback, renderFixture } from './fixtures.ts';
import { renderHome } from './pages/home.ts';
import type { SandboxPanel } from './panel.ts';
import { addTestRoutes } from './test-routes.ts';

/** All that the sandbox serves: the API, the test's surface, the owner's page, and pages to order for. */
export function createApp(panel: Omit<SandboxPanel, 'app' | 'fetch'>, desk: Desk): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>();
  // What a handler throws must reach the caller as a failed fetch, not as Hono's own 500.
  app.onError((error) => {
    throw error;
  });
  app.all('/api/v2', (c) => apiCall(c, desk));
  // Where the redirect fault points: the same API, as on a panel whose "www" answers too.
  app.all('/moved/api/v2', (c) => apiCall(c, desk));
  addTestRoutes(app, panel);
  app.get('/', (c) => {
    const url = new URL(c.req.url);
    return c.html(isLoopback(url.hostname) ? renderHome(panel, url.origin) : renderFixture(url));
  });
  app.get('/favicon.ico', (c) => c.body(null, 204));
  app.get('*', (c) => c.html(renderFixture(new URL(c.req.url))));
  return app;
}
