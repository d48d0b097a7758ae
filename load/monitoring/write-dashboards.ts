import { writeFileSync } from 'node:fs';
import { inRepository } from '../../src/dev/local-paths.ts';
import { DASHBOARDS, grafanaJson } from './dashboards.ts';

for (const dashboard of DASHBOARDS) {
  const path = inRepository('load/monitoring/dashboards', `${dashboard.uid}.json`);
  writeFileSync(path, `${JSON.stringify(grafanaJson(dashboard), null, 2)}\n`);
  console.log(path);
}
