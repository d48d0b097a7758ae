import { raw } from 'hono/html';
import type { FC } from 'hono/jsx';
import type { Language } from '../domain/nlu/understanding.ts';
import { PAY_TEXTS } from './pay-texts.ts';

export type PayNotice = 'paid' | 'ended' | 'cancelled' | 'checking' | 'notFound' | 'later';

const SIGNS: Readonly<Record<PayNotice, string>> = {
  paid: '✓',
  ended: '⌛',
  cancelled: '–',
  checking: '…',
  notFound: '?',
  later: '↻',
};

const STYLE = `
:root{color-scheme:light dark}body{margin:0;min-height:100vh;display:grid;place-items:center;font:18px/1.5 system-ui,sans-serif;
background:linear-gradient(#dfeae4,#f7f4ec);color:#1d2b24}main{background:#fff;max-width:26rem;margin:1rem;padding:2rem;border-radius:16px;
box-shadow:0 6px 30px #0002;text-align:center}.sign{width:3.5rem;height:3.5rem;line-height:3.5rem;border-radius:50%;margin:0 auto 1rem;
background:#2f6b4f;color:#fff;font-size:1.8rem}h1{font-size:1.35rem;margin:.2rem 0 .6rem}.code{color:#5c6b63;font-size:.95rem}
a{display:inline-block;margin-top:1rem;padding:.7rem 1.2rem;border-radius:999px;background:#1fa855;color:#fff;text-decoration:none;font-weight:600}
@media(prefers-color-scheme:dark){body{background:#12201a;color:#e8eee9}main{background:#1c2c25}.code{color:#9db0a5}}`;

export type PayPageProps = {
  readonly language: Language;
  readonly notice: PayNotice;
  readonly code: string | null;
  /** As people dial it; the link back to the chat. */
  readonly whatsappNumber: string | null;
};

/** The page at a payment link when there is nothing to pay (any more), or not yet known. */
export const PayPage: FC<PayPageProps> = ({ language, notice, code, whatsappNumber }) => {
  const texts = PAY_TEXTS[language];
  const title = texts[`${notice}Title`];
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <style>{raw(STYLE)}</style>
      </head>
      <body>
        <main>
          <div class="sign" aria-hidden="true">
            {SIGNS[notice]}
          </div>
          <h1>{title}</h1>
          <p>{texts[notice]}</p>
          {code ? (
            <p class="code">
              {texts.reservation} {code}
            </p>
          ) : null}
          {whatsappNumber ? (
            <a href={`https://wa.me/${whatsappNumber.replace(/\D/g, '')}`}>{texts.backToWhatsApp}</a>
          ) : null}
        </main>
      </body>
    </html>
  );
};
