import { TEMPLATE_LOCALES } from '../../../adapters/whatsapp/graph-message.ts';
import { TEMPLATES } from '../../../domain/conversation/replies/templates.ts';
import { type Answer, type Call, json } from '../http.ts';
import { type Fields, fieldsOf, listOf, parseJson, textOf } from '../json.ts';
import type { Ledger, Table } from '../ledger.ts';
import { type GraphError, graphErrorAnswer, missing } from './graph-error.ts';

/** An approved template: how many `{{n}}` its body has. */
export type ApprovedTemplate = {
  readonly name: string;
  readonly language: string;
  readonly bodyParameters: number;
};

/** Those that the product sends, approved in each of its languages. */
export const ourTemplates = (): readonly ApprovedTemplate[] =>
  Object.entries(TEMPLATES).flatMap(([name, { parameters }]) =>
    Object.values(TEMPLATE_LOCALES).map((language) => ({
      name,
      language,
      bodyParameters: parameters.length,
    })),
  );

const keyOf = (name: string, language: string): string => `${name}/${language}`;

const unknownTemplate = (name: string, language: string): GraphError => ({
  status: 404,
  code: 132001,
  title: 'Template name does not exist in the translation',
  details: `template name (${name}) does not exist in ${language}`,
});

const wrongCount = (given: number, expected: number): GraphError => ({
  status: 400,
  code: 132000,
  title: 'Number of parameters does not match the expected number of params',
  details: `body: number of localizable_params (${given}) does not match the expected number of params (${expected})`,
});

/** The templates that Meta has approved for this business; here approval is immediate. */
export class Templates {
  readonly #approved: Table<ApprovedTemplate>;

  constructor(ledger: Ledger, approved: readonly ApprovedTemplate[]) {
    this.#approved = ledger.table('whatsapp.templates');
    for (const template of approved) this.approve(template);
  }

  approve(template: ApprovedTemplate): void {
    this.#approved.set(keyOf(template.name, template.language), template);
  }

  /** Whether a template message names one of them, with as many parameters as it has. */
  check(template: Fields): GraphError | null {
    const name = textOf(template.name) ?? '';
    const language = textOf(fieldsOf(template.language).code) ?? '';
    const approved = this.#approved.get(keyOf(name, language));
    if (!approved) return unknownTemplate(name, language);
    const body = listOf(template.components).map(fieldsOf).find(isBody);
    const given = listOf(body?.parameters).length;
    return given === approved.bodyParameters ? null : wrongCount(given, approved.bodyParameters);
  }

  list(): Answer {
    const data = [...this.#approved.values()].map((template) => ({ ...template, status: 'APPROVED' }));
    return json(200, { data });
  }

  /** `POST /{business-account-id}/message_templates`. */
  create(call: Call): Answer {
    const body = fieldsOf(parseJson(call.body));
    const name = textOf(body.name);
    const language = textOf(body.language);
    if (name === null || language === null) return graphErrorAnswer(missing('name and language'));
    const text = textOf(listOf(body.components).map(fieldsOf).find(isBody)?.text) ?? '';
    const bodyParameters = new Set(text.match(/\{\{\w+\}\}/g) ?? []).size;
    this.approve({ name, language, bodyParameters });
    return json(200, { id: keyOf(name, language), status: 'APPROVED', category: body.category ?? 'UTILITY' });
  }
}

const isBody = (component: Fields): boolean => textOf(component.type)?.toLowerCase() === 'body';
