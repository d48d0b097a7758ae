import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../testing/browser.ts';
import { startStack } from '../../testing/stack.ts';

// Takes the README's three conversations anew, each on a phone of its own: `node src/dev/phone/picture-conversations.ts`.
type Turn = string | { readonly voice: string } | { readonly paid: true } | { readonly press: string };
type Conversation = {
  readonly file: string;
  readonly waId: string;
  readonly name: string;
  readonly height: number;
  readonly turns: readonly Turn[];
};

const CONVERSATIONS: readonly Conversation[] = [
  {
    file: 'booked-and-paid.png',
    waId: '5491155550301',
    name: 'Lucía',
    height: 1_500,
    turns: [
      'hola! hay lugar del 10 al 14 de marzo?',
      'somos 4',
      'la mas barata',
      { press: 'Sí, reservar' },
      { paid: true },
      'cuánto me falta pagar?',
    ],
  },
  {
    file: 'voice-and-change-of-mind.png',
    waId: '5511955550302',
    name: 'Rafael',
    height: 1_950,
    turns: [
      { voice: 'oi, tem vaga de vinte a vinte e quatro de março pra duas pessoas' },
      'a mais barata',
      'pensando melhor, de 21 a 24 de março',
      'sim',
    ],
  },
  {
    file: 'moved-and-cancelled.png',
    waId: '4915555550303',
    name: 'Hannah',
    height: 1_300,
    turns: [
      'Hallo, die Coihue vom 6. bis 9. April für 2 Personen?',
      'ja',
      { paid: true },
      'Ich möchte eine Nacht länger bleiben',
      'ja',
      'Ich möchte stornieren',
    ],
  },
];

const stack = await startStack();
const browser = await launchBrowser();

async function send(waId: string, path: string, body: object): Promise<void> {
  await fetch(`${stack.outsideUrl}/sim/${path.replace('{guest}', waId)}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
}

async function play(page: Page, waId: string, turn: Turn): Promise<void> {
  const answers = page.locator('.bubble.out');
  const before = await answers.count();
  if (typeof turn === 'string') {
    await page.fill('.phone textarea', turn);
    await page.press('.phone textarea', 'Enter');
  } else if ('press' in turn) {
    await page.getByRole('button', { name: turn.press }).last().click();
  } else if ('voice' in turn) {
    const base64 = Buffer.concat([Buffer.from('OggS'), randomBytes(3_000)]).toString('base64');
    await send(waId, 'guests/{guest}/messages', { audio: { base64, transcript: turn.voice } });
  } else {
    const link = await page.locator('.phone a[href*="/pay/"]').last().getAttribute('href');
    await send(waId, `payments/${link?.split('/').at(-1)}`, { outcome: 'approved' });
  }
  await answers.nth(before).waitFor();
}

try {
  for (const { file, waId, name, height, turns } of CONVERSATIONS) {
    const page = await browser.newPage({ viewport: { width: 860, height } });
    await page.addInitScript(
      (phones) => localStorage.setItem('phones', phones),
      JSON.stringify([{ waId, name }]),
    );
    await page.goto(stack.outsideUrl);
    for (const turn of turns) await play(page, waId, turn);
    await page.locator('.bubble.in .tick.read').first().waitFor();
    await page.locator('.phone').screenshot({ path: join(import.meta.dirname, file) });
    await page.close();
  }
} finally {
  await browser.close();
  await stack.stop();
}
