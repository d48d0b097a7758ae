import { toOgg } from './webm-to-ogg.js';

const NOTE_MS_MAX = 60_000;

/**
 * A voice note: recorded from the microphone where there is one. The local stack has no ears of its own, so what was said is typed in beside
 * it: the outside world's speech endpoint answers with that, as a transcriber would. Who runs a real one (SPEECH_URL) types nothing.
 */
export async function recordVoice(button, actions, notice) {
  if (button.recorder) {
    button.recorder.stop();
    return;
  }
  const stream = await navigator.mediaDevices?.getUserMedia({ audio: true }).catch(() => null);
  if (!stream) {
    askTranscript(actions, silentNote(), 'audio/ogg; codecs=opus', () => {
      notice('Escribí lo que dice la nota.');
      return true;
    });
    return;
  }
  const chunks = [];
  const recorder = new MediaRecorder(stream);
  button.recorder = recorder;
  button.classList.add('recording');
  const timer = setTimeout(() => recorder.stop(), NOTE_MS_MAX);
  const startedAt = Date.now();
  const clock = setInterval(() => {
    button.title = `Grabando: ${Math.floor((Date.now() - startedAt) / 1_000)} s`;
  }, 250);
  recorder.addEventListener('dataavailable', ({ data }) => chunks.push(data));
  recorder.addEventListener('stop', async () => {
    clearTimeout(timer);
    clearInterval(clock);
    button.title = '';
    button.recorder = null;
    button.classList.remove('recording');
    for (const track of stream.getTracks()) track.stop();
    const bytes = toOgg(new Uint8Array(await new Blob(chunks).arrayBuffer()));
    const isOgg = bytes[0] === 0x4f;
    const mime = isOgg ? 'audio/ogg; codecs=opus' : recorder.mimeType;
    askTranscript(actions, bytes, mime, () => false);
  });
  recorder.start();
}

/** No microphone: bytes that no other note has, so that the transcript is found by their hash. */
function silentNote() {
  const bytes = new Uint8Array(2_048);
  crypto.getRandomValues(bytes);
  bytes.set([0x4f, 0x67, 0x67, 0x53]);
  return bytes;
}

/** `refusesSilence` says whether a note without words is refused. */
function askTranscript({ send, openSheet, closeSheet }, bytes, mime, refusesSilence) {
  const form = document.createElement('form');
  const input = document.createElement('textarea');
  const button = document.createElement('button');
  input.rows = 3;
  input.placeholder = 'Lo que dice la nota, p. ej.: hola hay lugar el finde para cuatro';
  input.setAttribute('aria-label', 'Lo que dice la nota');
  button.textContent = 'Enviar nota de voz';
  form.append(input, button);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const transcript = input.value.trim();
    if (!transcript && refusesSilence()) return undefined;
    closeSheet();
    const said = transcript ? { transcript } : {};
    return send({ audio: { base64: base64Of(bytes), mime, ...said } });
  });
  openSheet('Nota de voz', [form]);
  input.focus();
}

function base64Of(bytes) {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
