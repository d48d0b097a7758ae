const TRACEPARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(-|$)/;
const NONE = /^0+$/;

/** The trace id of a W3C `traceparent` header; null for none and for one that is not well formed. */
export function traceIdIn(header: string | null): string | null {
  const [, traceId, parentId] = TRACEPARENT.exec(header ?? '') ?? [];
  if (!traceId || !parentId || NONE.test(traceId) || NONE.test(parentId) || header?.startsWith('ff'))
    return null;
  return traceId;
}
