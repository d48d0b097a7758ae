import { randomBytes } from 'node:crypto';
import { type Answer, json } from '../http.ts';

/** An error of Meta's Graph API. Meta: decide on `code` and `details`. */
export type GraphError = {
  readonly status: number;
  readonly code: number;
  readonly title: string;
  readonly details: string;
  readonly subcode?: number;
};

export const missing = (parameter: string): GraphError => ({
  status: 400,
  code: 131008,
  title: 'Required parameter is missing',
  details: `The parameter ${parameter} is required.`,
});

export const invalid = (details: string): GraphError => ({
  status: 400,
  code: 131009,
  title: 'Parameter value is not valid',
  details,
});

export const badRequest = (details: string): GraphError => ({
  status: 400,
  code: 100,
  title: 'Invalid parameter',
  details,
});

/** What Meta says of an object that is not there or not this token's. */
export const noSuchObject = (id: string): GraphError => ({
  status: 400,
  code: 100,
  subcode: 33,
  title: `Unsupported request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation`,
  details: `Object with ID '${id}' does not exist.`,
});

export const badToken: GraphError = {
  status: 401,
  code: 190,
  title: 'Invalid OAuth access token - Cannot parse access token',
  details: 'The access token is not valid.',
};

export const pairRateLimited: GraphError = {
  status: 429,
  code: 131056,
  title: '(Business Account, Consumer Account) pair rate limit hit',
  details:
    'Message failed to send because there were too many messages sent from this phone number to the same phone number in a short period of time.',
};

export const numberRateLimited: GraphError = {
  status: 429,
  code: 130429,
  title: 'Rate limit hit',
  details: 'Message failed to send because there were too many messages sent from this phone number.',
};

export const outsideWindow: GraphError = {
  status: 400,
  code: 131047,
  title: 'Re-engagement message',
  details:
    'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
};

export const undeliverable: GraphError = {
  status: 400,
  code: 131026,
  title: 'Message undeliverable',
  details: 'Message Undeliverable.',
};

export const mediaUploadFailed = (details: string): GraphError => ({
  status: 400,
  code: 131053,
  title: 'Media upload error',
  details,
});

export const graphErrorAnswer = (error: GraphError): Answer =>
  json(error.status, {
    error: {
      message: `(#${error.code}) ${error.title}`,
      type: 'OAuthException',
      code: error.code,
      ...(error.subcode === undefined ? {} : { error_subcode: error.subcode }),
      error_data: { messaging_product: 'whatsapp', details: error.details },
      fbtrace_id: randomBytes(8).toString('base64url'),
    },
  });

/** The same error in a webhook: a `failed` status, or an unsupported message. */
export const webhookErrorOf = (error: GraphError) => ({
  code: error.code,
  title: error.title,
  message: error.title,
  error_data: { details: error.details },
  href: 'https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/',
});
