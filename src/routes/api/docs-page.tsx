import { raw } from 'hono/html';
import type { FC } from 'hono/jsx';
import { openApiDocument } from './openapi.ts';

type Operation = {
  readonly summary: string;
  readonly description?: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly requestBody?: unknown;
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
};

const STYLE = `
body{font:16px/1.55 system-ui,sans-serif;max-width:52rem;margin:0 auto;padding:2rem 1rem 6rem;color:#1d2b24;background:#fbfaf6}
h1{margin:0}article{background:#fff;border:1px solid #e4e0d5;border-radius:10px;padding:1rem 1.25rem;margin:1rem 0}
.verb{font:700 .8rem ui-monospace,monospace;background:#2f6b4f;color:#fff;border-radius:5px;padding:.15rem .45rem;margin-right:.5rem}
code,pre{font:.85rem ui-monospace,monospace}pre{background:#f4f2ea;padding:.75rem;border-radius:8px;overflow:auto}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem .9rem;margin:.5rem 0}dt{font-weight:600}dd{margin:0}summary{cursor:pointer}`;

/** The reference page of `/api/docs`: plain HTML from the same document as `/api/openapi.json`, no script. */
export const DocsPage: FC<{ serverUrl: string }> = ({ serverUrl }) => {
  const document = openApiDocument(serverUrl);
  const operations = Object.entries(document.paths).flatMap(([path, verbs]) =>
    Object.entries(verbs as Readonly<Record<string, Operation>>).map(([verb, operation]) => ({
      path,
      verb,
      operation,
    })),
  );
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Tranquera API</title>
        <style>{raw(STYLE)}</style>
      </head>
      <body>
        <h1>Tranquera API</h1>
        <p>
          {document.info.description} Send <code>Authorization: Bearer &lt;key&gt;</code>. The document
          itself: <a href="/api/openapi.json">openapi.json</a>.
        </p>
        <pre>{`curl -H 'Authorization: Bearer <key>' '${serverUrl}/api/v1/availability?checkIn=2027-03-10&checkOut=2027-03-15&adults=2'`}</pre>
        {operations.map((entry) => (
          <OperationCard {...entry} />
        ))}
      </body>
    </html>
  );
};

const OperationCard: FC<{ path: string; verb: string; operation: Operation }> = ({
  path,
  verb,
  operation,
}) => (
  <article>
    <h2>
      <span class="verb">{verb.toUpperCase()}</span>
      <code>/api/v1{path}</code>
    </h2>
    <p>
      {operation.summary}. {operation.description ?? ''}
    </p>
    {operation.parameters ? (
      <dl>
        {operation.parameters.map(({ name, in: place, required }) => (
          <>
            <dt>{name}</dt>
            <dd>
              {place}
              {required ? '' : ', optional'}
            </dd>
          </>
        ))}
      </dl>
    ) : null}
    {operation.requestBody ? (
      <details>
        <summary>Body</summary>
        <pre>{JSON.stringify(operation.requestBody, null, 2)}</pre>
      </details>
    ) : null}
    <dl>
      {Object.entries(operation.responses).map(([status, { description }]) => (
        <>
          <dt>{status}</dt>
          <dd>{description}</dd>
        </>
      ))}
    </dl>
  </article>
);
