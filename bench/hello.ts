import { serve } from '@hono/node-server';
import { Hono } from 'hono';

// The least that this stack costs: a page that asks nothing and says one thing.
const app = new Hono();
app.get('/', (context) => context.html('<!doctype html><title>Hello</title><p>Hello'));
serve({ fetch: app.fetch, port: Number(process.env.PORT), hostname: '127.0.0.1' });
