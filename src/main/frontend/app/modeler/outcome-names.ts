import { html, nothing } from 'lit';
import { text } from './controls';
import { Writer, extensionProperties } from './templates';
import type { Choice, Field, Texts } from './types';

/** Outcomes that the vocabulary does not have: a designer names them in both languages, their keys are numbered. */
export class OutcomeNames {
  constructor(
    private readonly modeler: any,
    private readonly texts: Texts,
    private readonly readonly: boolean
  ) {}

  render(element: any, field: Field) {
    const said = extensionProperties(element.businessObject);
    const outcomes = (said.get('outcomes') ?? '').split(',').map((one) => one.trim()).filter(Boolean);
    const known = new Set(field.choices?.map((one) => one.value));
    const own = outcomes.filter((one) => !known.has(one) || said.has(`outcomeName.${one}`));
    return html`${own.map((outcome) => html`<div class="pair">${this.name(element, said, outcome, 'outcomeName')}${this.name(element, said, outcome, 'outcomeNameEn')}</div>`)}
    ${this.readonly || outcomes.length >= 8
      ? nothing
      : html`<vaadin-button theme="tertiary small" @click=${() => this.add(element, outcomes)}>${this.texts['outcome.own']}</vaadin-button>`}`;
  }

  private name(element: any, said: Map<string, string>, outcome: string, property: 'outcomeName' | 'outcomeNameEn') {
    const name = `${property}.${outcome}`;
    return text(this.texts[property], said.get(name) ?? '', this.readonly, (value) => new Writer(this.modeler).extension(element, { [name]: value }), '', { maxLength: 20, notEmpty: true });
  }

  private add(element: any, outcomes: string[]) {
    let number = 1;
    while (outcomes.includes(`own-${number}`)) number++;
    const own = `own-${number}`;
    new Writer(this.modeler).extension(element, {
      outcomes: [...outcomes, own].join(','),
      [`outcomeName.${own}`]: this.texts['outcome.own.name'],
      [`outcomeNameEn.${own}`]: this.texts['outcome.own.nameEn']
    });
  }
}

/** The choices with those that the step itself names. */
export function withOwnNames(bo: any, choices: Choice[]): Choice[] {
  const own = [...extensionProperties(bo)]
    .filter(([name]) => name.startsWith('outcomeName.'))
    .map(([name, value]) => ({ value: name.slice('outcomeName.'.length), name: value }));
  return [...choices.filter((one) => !own.some((other) => other.value === one.value)), ...own];
}
