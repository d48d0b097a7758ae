import { expect, test } from 'vitest';
import { checkSend } from '../../dev/outside/whatsapp/send-limits.ts';
import type { Reply } from '../../domain/conversation/contract.ts';
import { graphReply, graphTemplate } from './graph-message.ts';

const REPLIES: readonly Reply[] = [
  { kind: 'text', body: 'Hola' },
  {
    kind: 'buttons',
    body: '¿Seguimos?',
    imageUrl: 'https://x.test/1.jpg',
    footer: 'Lago',
    buttons: [
      { id: 'yes', title: 'Sí' },
      { id: 'no', title: 'No' },
    ],
  },
  {
    kind: 'list',
    body: 'Elegí',
    button: 'Ver',
    rows: [
      { id: '1', title: 'Coihue', description: '$ 1' },
      { id: '2', title: 'Lenga' },
    ],
  },
  { kind: 'link', body: 'Pagá', title: 'Pagar', url: 'https://x.test/pay/1' },
  { kind: 'image', url: 'https://x.test/1.jpg', caption: 'La cabaña' },
  { kind: 'location', latitude: -40.7, longitude: -71.6, name: 'Lago', address: 'Ruta 40' },
];

test.each(REPLIES.map((reply) => [reply.kind, reply] as const))(
  'WhatsApp takes a reply of kind %s',
  (_kind, reply) => {
    expect(
      checkSend({ messaging_product: 'whatsapp', to: '5491122334455', ...graphReply(reply) }),
    ).toBeNull();
  },
);

test('WhatsApp takes a template, with and without parameters', () => {
  for (const parameters of [[], ['Ana', '10 de enero']]) {
    const content = graphTemplate({ name: 'hold_expired', language: 'es', parameters });
    expect(checkSend({ messaging_product: 'whatsapp', recipient: 'AR.1', ...content })).toBeNull();
  }
});
