import { z } from 'zod';

const text = z.object({ body: z.string() });
const payloadSchema = z.looseObject({
  type: z.string(),
  text: text.optional(),
  image: z.looseObject({ link: z.string().optional(), caption: z.string().optional() }).optional(),
  location: z.looseObject({ name: z.string().optional(), address: z.string().optional() }).optional(),
  interactive: z
    .looseObject({
      header: z.looseObject({ image: z.looseObject({ link: z.string() }).optional() }).optional(),
      body: z.object({ text: z.string() }),
      footer: z.object({ text: z.string() }).optional(),
      action: z.looseObject({
        button: z.string().optional(),
        buttons: z.array(z.object({ reply: z.object({ title: z.string() }) })).optional(),
        sections: z
          .array(
            z.object({ rows: z.array(z.object({ title: z.string(), description: z.string().optional() })) }),
          )
          .optional(),
        parameters: z.looseObject({ display_text: z.string(), url: z.string() }).optional(),
      }),
    })
    .optional(),
});

/** A Graph message as lines of a terminal: the words, then what can be pressed, numbered. */
export function printPayload(payload: unknown): string {
  const parsed = payloadSchema.safeParse(payload);
  if (!parsed.success) return JSON.stringify(payload);
  const { type, text: words, image, location, interactive } = parsed.data;
  if (words) return words.body;
  if (image) return `[photo ${image.link ?? ''}]\n${image.caption ?? ''}`;
  if (location) return `[location] ${location.name ?? ''}\n${location.address ?? ''}`;
  if (!interactive) return `[${type}]`;
  const { header, body, footer, action } = interactive;
  const rows = action.sections?.flatMap((section) => section.rows) ?? [];
  return [
    ...(header?.image ? [`[photo ${header.image.link}]`] : []),
    body.text,
    ...(footer ? [footer.text] : []),
    ...(action.buttons ?? []).map(({ reply }, index) => `  #${index + 1} [${reply.title}]`),
    ...rows.map(
      (row, index) => `  #${index + 1} ${row.title}${row.description ? ` — ${row.description}` : ''}`,
    ),
    ...(action.parameters ? [`  [${action.parameters.display_text}] ${action.parameters.url}`] : []),
  ].join('\n');
}
