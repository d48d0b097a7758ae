import { Hono } from 'hono';
import type { AppEnv } from '../app-env.ts';
import { apiKey } from '../middleware/api-key.ts';
import { catalogRoutes } from './catalog-routes.ts';
import { DocsPage } from './docs-page.tsx';
import { openApiDocument } from './openapi.ts';
import { reservationRoutes } from './reservation-routes.ts';

/** `/api/v1`: programs with a key of one property. */
export const apiRoutes = new Hono<AppEnv>()
  .use(apiKey)
  .route('/', catalogRoutes)
  .route('/', reservationRoutes);

/** The contract, for anyone. */
export const apiDocsRoutes = new Hono<AppEnv>()
  .get('/openapi.json', (c) => c.json(openApiDocument(c.env.PUBLIC_URL)))
  .get('/docs', (c) => c.html(`<!doctype html>${<DocsPage serverUrl={c.env.PUBLIC_URL} />}`));
