import type { Reply, Template } from '../../domain/conversation/contract.ts';
import { unreachable } from '../../domain/result.ts';

/** Fields of a Graph API message, beside its envelope. */
export type GraphContent = Readonly<Record<string, unknown>>;

/** The locale in which each language's templates are approved at Meta. */
export const TEMPLATE_LOCALES: Readonly<Record<Template['language'], string>> = {
  es: 'es_AR',
  pt: 'pt_BR',
  en: 'en',
  fr: 'fr',
  de: 'de',
  it: 'it',
};

/** A reply as `POST /messages` wants it; the limits hold already (`Reply`). */
export function graphReply(reply: Reply): GraphContent {
  switch (reply.kind) {
    case 'text':
      return { type: 'text', text: { body: reply.body, preview_url: false } };
    case 'image':
      return { type: 'image', image: { link: reply.url, caption: reply.caption } };
    case 'location': {
      const { kind: _, ...location } = reply;
      return { type: 'location', location };
    }
    case 'buttons':
      return interactive('button', reply, {
        buttons: reply.buttons.map((button) => ({ type: 'reply', reply: { ...button } })),
      });
    case 'list':
      return interactive('list', reply, {
        button: reply.button,
        sections: [{ rows: reply.rows.map((row) => ({ ...row })) }],
      });
    case 'link':
      return interactive('cta_url', reply, {
        name: 'cta_url',
        parameters: { display_text: reply.title, url: reply.url },
      });
    default:
      return unreachable(reply);
  }
}

function interactive(
  type: 'button' | 'list' | 'cta_url',
  reply: { readonly body: string; readonly footer?: string; readonly imageUrl?: string },
  action: GraphContent,
): GraphContent {
  return {
    type: 'interactive',
    interactive: {
      type,
      ...(reply.imageUrl === undefined ? {} : { header: { type: 'image', image: { link: reply.imageUrl } } }),
      body: { text: reply.body },
      ...(reply.footer === undefined ? {} : { footer: { text: reply.footer } }),
      action,
    },
  };
}

/** An approved template; its parameters fill the body's places in order. */
export const graphTemplate = (template: Template): GraphContent => ({
  type: 'template',
  template: {
    name: template.name,
    language: { code: TEMPLATE_LOCALES[template.language] },
    components:
      template.parameters.length === 0
        ? []
        : [{ type: 'body', parameters: template.parameters.map((text) => ({ type: 'text', text })) }],
  },
});
