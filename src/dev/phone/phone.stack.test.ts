import { randomInt } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../testing/browser.ts';
import { sharedStack } from '../../testing/stack.ts';
import { decodeAudio } from '../speech/decode-audio.ts';

let browser: Awaited<ReturnType<typeof launchBrowser>>;
beforeAll(async () => {
  // A microphone that hums, and nobody who has to allow it.
  browser = await launchBrowser(['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']);
});
afterAll(async () => {
  await browser.close();
});

/** The page with the phone of one new guest. */
async function openPhone(): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
  const guest = { waId: `54911${randomInt(10_000_000, 99_999_999)}`, name: 'Prueba' };
  await page.addInitScript((phones) => localStorage.setItem('phones', phones), JSON.stringify([guest]));
  await page.goto(sharedStack().outsideUrl);
  return page;
}

async function say(page: Page, text: string): Promise<void> {
  await page.fill('.phone textarea', text);
  await page.press('.phone textarea', 'Enter');
}

test('a guest types, presses, chooses from a list and holds a cabin, and sees ticks, prices and the payment link', async () => {
  const page = await openPhone();
  await say(page, 'Hola');
  await page.getByText('asistente automático').waitFor();
  await say(page, 'hay lugar del 3 al 7 de mayo para 4?');
  await page.getByRole('button', { name: /Ver opciones/ }).click();
  await page.locator('.sheet .row', { hasText: 'Casa del Muelle' }).click();
  await page.getByRole('button', { name: 'Sí, reservar' }).click();
  const link = page.getByRole('link', { name: /Pagar la seña/ });
  await link.waitFor();
  expect(await link.getAttribute('href')).toContain('/pay/TQ-');
  await page.locator('.bubble.in .tick.read').first().waitFor();
  await page.close();
}, 60_000);

test('for the curious, a message shows the webhook and what was understood', async () => {
  const page = await openPhone();
  await say(page, 'quiero reservar el finde para 2');
  await page.locator('.bubble.out').first().waitFor();
  await expect
    .poll(
      async () => {
        await page.locator('.bubble.in .meta button').first().click();
        return page.locator('#inspector').innerText();
      },
      { timeout: 20_000 },
    )
    .toContain('"intent": "book"');
  expect(await page.locator('#inspector').innerText()).toContain('whatsapp_business_account');
  await page.close();
}, 60_000);

test('photos are shown, and two guests side by side each see their own chat', async () => {
  const page = await openPhone();
  await say(page, 'Hola, me mostrás fotos de la Casa del Muelle?');
  const picture = page.locator('.bubble.out img');
  await picture.waitFor();
  await expect
    .poll(() => picture.evaluate((img) => Number(Reflect.get(img, 'naturalWidth'))))
    .toBeGreaterThan(100);
  await page.fill('#add-guest input', 'Otra');
  await page.press('#add-guest input', 'Enter');
  expect(await page.locator('.phone').count()).toBe(2);
  expect(await page.locator('.phone').nth(1).locator('.bubble').count()).toBe(0);
  await page.close();
}, 60_000);

test('a guest speaks into the microphone, is answered, and plays the note again: ogg/opus, as a phone sends it', async () => {
  const page = await openPhone();
  const microphone = page.locator('.phone .mic');
  await microphone.click();
  await page.locator('.phone .mic.recording[title="Grabando: 1 s"]').waitFor();
  await microphone.click();
  await page.locator('.sheet textarea').fill('Hola');
  await page.getByRole('button', { name: 'Enviar nota de voz' }).click();
  await page.getByText('asistente automático').waitFor();
  const player = page.locator('.bubble.in audio');
  const bytes = await (
    await page.request.get(new URL(String(await player.getAttribute('src')), page.url()).href)
  ).body();
  expect(bytes.toString('latin1', 0, 4)).toBe('OggS');
  const decoded = await decodeAudio(bytes);
  if (decoded.kind !== 'audio') throw new Error(decoded.kind);
  expect(decoded.seconds).toBeGreaterThan(0.5);
  expect(Math.max(...decoded.samples.map(Math.abs))).toBeGreaterThan(0.01);
  const played = await player.evaluate(playToTheEnd);
  expect(played).toBeGreaterThan(0.5);
  await page.close();
}, 60_000);

/** Runs in the page: seconds played when the note has ended. */
const playToTheEnd = (element: object): Promise<number> =>
  new Promise((resolve, reject) => {
    const audio = element as HTMLAudio;
    audio.addEventListener('ended', () => resolve(audio.currentTime));
    audio.addEventListener('error', () => reject(new Error('it cannot be played')));
    audio.play().catch(reject);
  });

/** The part of the DOM's audio element that is needed; the test's types have no DOM. */
type HTMLAudio = {
  readonly currentTime: number;
  addEventListener(name: string, listen: () => void): void;
  play(): Promise<void>;
};
