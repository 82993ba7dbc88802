import { html, nothing } from 'lit';
import { check, choice } from './controls';
import { decidedBefore, kindOf, parse, write, type Comparison } from './conditions';
import { knownFacts } from './facts';
import { extensionProperties } from './templates';
import type { Choice, Texts, Words } from './types';

const NUMBERS = ['==', '!=', '>', '>=', '<', '<='] as const;
const EQUAL = ['==', '!='] as const;
/** The names of their texts. */
const OPERATORS: Record<string, string> = { is: 'is', not: 'not', '==': 'eq', '!=': 'ne', '>': 'gt', '>=': 'ge', '<': 'lt', '<=': 'le' };

/** When a way is taken: by the outcome of the step before, by what is known of the case, or else. */
export class WayFields {
  constructor(
    private readonly modeler: any,
    private readonly words: Words,
    private readonly texts: Texts,
    private readonly readonly: boolean
  ) {}

  render(element: any) {
    const flow = element.businessObject;
    const source = flow.sourceRef;
    if (source?.$type !== 'bpmn:ExclusiveGateway') return nothing;
    const isDefault = source.default === flow;
    const written = flow.conditionExpression?.body ?? '';
    return html`<h4>${this.texts['group.way']}</h4>
      ${check(this.texts['way.default'], this.texts['way.default.help'], isDefault, this.readonly, (on) => this.makeDefault(element, on))}
      ${isDefault ? nothing : this.condition(element, written)}`;
  }

  private condition(element: any, written: string) {
    const comparisons = written ? parse(written) : [];
    if (!comparisons) {
      return html`<p class="written">${this.texts['way.written']}<code>${written}</code></p>
        ${this.readonly ? nothing : this.button('way.simple', () => this.set(element, []))}`;
    }
    return html`${comparisons.map((one, at) => this.comparison(element, comparisons, one, at))}
    ${this.readonly ? nothing : this.button(comparisons.length ? 'way.and' : 'way.add', () => this.add(element, comparisons))}`;
  }

  private comparison(element: any, all: Comparison[], one: Comparison, at: number) {
    const facts = this.facts(one.fact);
    const change = (changed: Partial<Comparison>) =>
      this.set(element, all.map((other, index) => (index === at ? { ...other, ...changed } : other)));
    return html`<div class="comparison">
      ${choice(this.texts['way.fact'], facts, one.fact, this.readonly, (fact) => fact && change(this.usual(element, fact)), '', true)}
      ${choice(this.texts['way.operator'], this.operators(one), one.operator, this.readonly, (operator) => operator && change({ operator: operator as Comparison['operator'] }), '', true)}
      ${one.operator === 'is' || one.operator === 'not' ? nothing : this.value(element, one, (value) => change({ value }))}
      ${this.readonly ? nothing : this.button('way.remove', () => this.set(element, all.filter((_, index) => index !== at)))}
    </div>`;
  }

  private value(element: any, one: Comparison, change: (value: string) => void) {
    if (kindOf(one.fact, this.words.facts) === 'NUMBER') {
      return html`<vaadin-number-field
        label=${this.texts['way.value']}
        ?readonly=${this.readonly}
        .value=${one.value}
        @change=${(event: any) => change(event.target.value || '0')}
      ></vaadin-number-field>`;
    }
    const choices = this.choices(element, one.fact);
    return choice(this.texts['way.value'], choices, one.value, this.readonly, (value) => value && change(value), '', true);
  }

  private operators(one: Comparison): Choice[] {
    const kind = kindOf(one.fact, this.words.facts);
    const signs = kind === 'FLAG' ? ['is', 'not'] : kind === 'NUMBER' ? NUMBERS : EQUAL;
    return signs.map((value) => ({ value, name: this.texts[`operator.${OPERATORS[value]}`] }));
  }

  private facts(own: string): Choice[] {
    const offered = this.offered();
    if (offered.some((one) => one.value === own)) return offered;
    return [...offered, this.words.facts.find((one) => one.value === own) ?? { value: own, name: own }];
  }

  /** Days are for timers, and where a case lies is asked by a decision table. */
  private offered(): Choice[] {
    return knownFacts(this.modeler, this.words).filter((one) => one.kind !== 'DATE' && one.kind !== 'AREA');
  }

  /** The outcomes of the steps before; every outcome where there is none. */
  private outcomes(element: any): Choice[] {
    const known = this.words.templates.flatMap((one) => one.properties).find((one) => one.source === 'outcomes');
    const choices = known?.choices ?? [];
    const steps = decidedBefore(element.businessObject.sourceRef);
    const found: Choice[] = [];
    for (const step of steps) {
      const said = extensionProperties(step);
      for (const outcome of (said.get('outcomes') ?? '').split(',').map((part) => part.trim()).filter(Boolean)) {
        if (found.some((one) => one.value === outcome)) continue;
        const name = said.get(`outcomeName.${outcome}`) ?? choices.find((one) => one.value === outcome)?.name ?? outcome;
        found.push({ value: outcome, name });
      }
    }
    return found.length ? found : choices;
  }

  private choices(element: any, fact: string): Choice[] {
    if (kindOf(fact, this.words.facts) === 'AREA') return this.words.areas;
    if (fact === 'tableResult') return this.results();
    return fact === 'outcome' ? this.outcomes(element) : this.steps();
  }

  /** What may follow from the tables by which the model decides. */
  private results(): Choice[] {
    const steps = this.modeler.get('elementRegistry').filter((one: any) => one.type === 'bpmn:ServiceTask');
    const used = new Set(steps.map((one: any) => extensionProperties(one.businessObject).get('table')));
    const results = this.words.tables.filter((one) => used.has(one.value)).flatMap((one) => one.results);
    return [...new Set(results)].map((value) => ({ value, name: value }));
  }

  private steps(): Choice[] {
    const tasks = this.modeler.get('elementRegistry').filter((one: any) => one.type === 'bpmn:UserTask');
    return tasks.map((one: any) => ({ value: one.id, name: one.businessObject.name ?? one.id }));
  }

  private usual(element: any, fact: string): Comparison {
    const kind = kindOf(fact, this.words.facts);
    if (kind === 'FLAG') return { fact, operator: 'is', value: '' };
    if (kind === 'NUMBER') return { fact, operator: '>', value: '0' };
    return { fact, operator: '==', value: this.choices(element, fact)[0]?.value ?? '' };
  }

  private add(element: any, all: Comparison[]) {
    const taken = new Set(all.map((one) => one.fact));
    const next = this.offered().find((one) => !taken.has(one.value));
    if (next) this.set(element, [...all, this.usual(element, next.value)]);
  }

  private set(element: any, comparisons: Comparison[]) {
    const body = comparisons.length ? write(comparisons, this.words.facts) : '';
    const expression = body ? this.modeler.get('moddle').create('bpmn:FormalExpression', { body }) : undefined;
    if (expression) expression.$parent = element.businessObject;
    this.modeler.get('modeling').updateProperties(element, { conditionExpression: expression });
  }

  /** The default way asks for nothing: its condition goes with the same step of the undo list. */
  private makeDefault(element: any, on: boolean) {
    const flow = element.businessObject;
    this.modeler.get('commandStack').execute('jiangbu.default-way', {
      gateway: this.modeler.get('elementRegistry').get(flow.sourceRef.id),
      flow: element,
      on
    });
  }

  private button(name: string, act: () => void) {
    return html`<vaadin-button theme="tertiary small" @click=${act}>${this.texts[name]}</vaadin-button>`;
  }
}

/** The command behind the switch of a default way. */
export class DefaultWay {
  static $inject = ['modeling'];

  constructor(private readonly modeling: any) {}

  preExecute({ gateway, flow, on }: any) {
    if (on) this.modeling.updateProperties(flow, { conditionExpression: undefined });
    this.modeling.updateProperties(gateway, { default: on ? flow.businessObject : undefined });
  }
}
