import { join } from 'node:path';
import { launchBrowser } from '../../testing/browser.ts';

// Takes the README's picture anew against a running stack: `node src/dev/phone/picture.ts [outside address] [file]`.
const [outside = 'http://127.0.0.1:8788', file = join(import.meta.dirname, 'phone.png')] =
  process.argv.slice(2);
const GUESTS = [
  {
    waId: '5491155550101',
    name: 'Lucía',
    says: ['Hola, hay lugar del 10 al 15 de marzo para 4?', 'la primera'],
  },
  { waId: '5511955550102', name: 'Rafael', says: ['Oi, tem vaga de 20 a 24 de março para duas pessoas?'] },
];

const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1120, height: 860 } });
  const phones = JSON.stringify(GUESTS.map(({ waId, name }) => ({ waId, name })));
  await page.addInitScript((open) => localStorage.setItem('phones', open), phones);
  await page.goto(outside);
  for (const [index, guest] of GUESTS.entries()) {
    const phone = page.locator('.phone').nth(index);
    for (const [turn, text] of guest.says.entries()) {
      await phone.locator('textarea').fill(text);
      await phone.locator('textarea').press('Enter');
      await phone.locator('.bubble.out').nth(turn).waitFor();
    }
  }
  await page.locator('.bubble.in .tick.read').first().waitFor();
  await page.screenshot({ path: file });
} finally {
  await browser.close();
}
