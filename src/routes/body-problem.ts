import type { Context } from 'hono';
import type { BodyError } from './parse-body.ts';
import { problem } from './problem.ts';

/** The one mapping of unreadable bodies to answers. */
export function bodyProblem(c: Context, error: BodyError): Response {
  switch (error.kind) {
    case 'too-large':
      return problem(c, 'too-large');
    case 'not-json':
      return problem(c, 'bad-request', { detail: 'The body is not JSON.' });
    case 'invalid':
      return problem(c, 'invalid', { errors: error.errors });
  }
}
