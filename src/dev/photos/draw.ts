import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from '../../testing/browser.ts';
import { drawRoom, drawScene, ROOMS, SCENES } from './scenes.ts';

// Draws the demo's photos anew: `node src/dev/photos/draw.ts`. WhatsApp takes JPEG or PNG, not SVG.
const JPEG_QUALITY = 72;
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  const pictures = [
    ...SCENES.map((scene) => ({ file: scene.file, svg: drawScene(scene) })),
    ...ROOMS.map((room) => ({ file: room.file, svg: drawRoom(room) })),
  ];
  for (const { file, svg } of pictures) {
    await page.setContent(`<body style="margin:0">${svg}</body>`);
    const path = join(import.meta.dirname, `${file}.jpg`);
    await writeFile(path, await page.screenshot({ type: 'jpeg', quality: JPEG_QUALITY }));
    console.log(`drew ${file}.jpg`);
  }
} finally {
  await browser.close();
}
