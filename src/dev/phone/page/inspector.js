const inspector = document.querySelector('#inspector');
const body = document.querySelector('#inspector-body');

document.querySelector('#close-inspector').addEventListener('click', () => {
  inspector.hidden = true;
});

const section = (title, value) => {
  const heading = document.createElement('h3');
  const pre = document.createElement('pre');
  heading.textContent = title;
  pre.textContent = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  return [heading, pre];
};

const pretty = (json) => {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
};

/** For the curious: the message, the webhook as it went over the wire, and the turn as Postgres has it. */
export async function openInspector(message) {
  inspector.hidden = false;
  body.replaceChildren(...section('wamid', message.wamid), ...section('Estado', message.status));
  const turn = await fetch(`/sim/turns/${encodeURIComponent(message.wamid)}`).then((response) =>
    response.ok ? response.json() : null,
  );
  if (turn?.understanding) body.append(...section('Lo que se entendió', turn.understanding));
  if (turn?.trace) body.append(...section('El turno', turn.trace));
  if (!turn)
    body.append(...section('El turno', 'Todavía no está en Postgres: se escribe después de la respuesta.'));
  if (message.webhook) body.append(...section('El webhook', pretty(message.webhook)));
  body.append(...section('El mensaje (Graph API)', message.payload));
}
