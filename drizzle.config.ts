import { defineConfig } from 'drizzle-kit';

// `npx drizzle-kit generate --name <purpose>` writes the next migration; landed ones are never edited.
export default defineConfig({
  dialect: 'postgresql',
  schema: ['./src/adapters/neon/schema.ts', './src/adapters/neon/schema-records.ts'],
  out: './migrations',
});
