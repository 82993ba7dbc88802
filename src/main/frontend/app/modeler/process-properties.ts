import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import '@vaadin/text-field';
import '@vaadin/text-area';
import '@vaadin/integer-field';
import '@vaadin/number-field';
import '@vaadin/combo-box';
import '@vaadin/multi-select-combo-box';
import '@vaadin/checkbox';
import '@vaadin/button';
import { control, longText } from './controls';
import { EventFields } from './event-fields';
import { ownChoices } from './facts';
import { Writer, asked, read, templateOf } from './templates';
import { DefaultWay, WayFields } from './way-fields';
import { OutcomeNames, withOwnNames } from './outcome-names';
import { StepFields } from './step-fields';
import type { Field, Template, Texts, Words } from './types';

/** A working-day limit and a day cannot both be said: one takes the other's place. */
const INSTEAD: Record<string, string> = { dueWorkdays: 'dueFact', dueFact: 'dueWorkdays' };

const PAUSE = 500;

/** What the chosen element says, as its template asks for it. */
class ProcessProperties extends LitElement {
  static properties = {
    modeler: { attribute: false },
    words: { attribute: false },
    texts: { attribute: false },
    readonly: { type: Boolean },
    typing: { attribute: false }
  };

  declare modeler: any;
  declare words: Words;
  declare texts: Texts;
  declare readonly: boolean;
  /** Is told that somebody writes what the model does not hold yet. */
  declare typing: () => void;

  private element: any;
  /** The field that is being written in. */
  private written?: HTMLElement;
  private timer?: number;

  protected createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener('input', this.write);
    this.addEventListener('change', this.rest);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.removeEventListener('input', this.write);
    this.removeEventListener('change', this.rest);
    window.clearTimeout(this.timer);
  }

  /** The model holds what is written in a field as soon as the hand rests, not only once the field is left. */
  settle() {
    window.clearTimeout(this.timer);
    this.written?.dispatchEvent(new CustomEvent('change'));
    this.written = undefined;
  }

  private readonly rest = () => {
    window.clearTimeout(this.timer);
    this.written = undefined;
  };

  private readonly write = (event: Event) => {
    const field = (event.target as HTMLElement).closest<any>('vaadin-text-field, vaadin-text-area');
    if (!field || this.readonly) return;
    this.written = field;
    this.typing();
    window.clearTimeout(this.timer);
    // a blank at the end belongs to the next word
    this.timer = window.setTimeout(() => /\s$/.test(field.value) || this.settle(), PAUSE);
  };

  willUpdate(changed: PropertyValues) {
    if (changed.has('modeler') && this.modeler) this.watch();
  }

  private watch() {
    const show = () => this.requestUpdate();
    const choose = () => {
      const chosen = this.modeler.get('selection').get();
      const root = this.modeler.get('canvas').getRootElement();
      this.element = chosen.length > 1 ? undefined : (chosen[0]?.labelTarget ?? chosen[0] ?? root);
      show();
    };
    // what is written belongs to the element that was chosen, and to no other model
    this.modeler.on('selection.changed', () => (this.settle(), choose()));
    this.modeler.on('import.done', () => (this.rest(), choose()));
    this.modeler.on('elements.changed', show);
    if (!this.readonly) this.modeler.get('commandStack').registerHandler('jiangbu.default-way', DefaultWay);
    choose();
  }

  render() {
    const bo = this.element?.businessObject;
    if (!bo?.$type) return html`<p class="nothing">${this.texts.chooseOne}</p>`;
    const template = templateOf(this.words.templates, bo);
    return keyed(
      this.element.id,
      html`<h3>${template?.name ?? this.texts.element}<small>${bo.id}</small></h3>
        <p class="help">${template?.description ?? this.texts.notInVocabulary}</p>
        ${template ? template.groups.map((group) => this.group(group, template)) : nothing} ${this.further()}
        ${this.documented() ? this.documentation() : nothing}`
    );
  }

  private group(group: { id: string; label: string }, template: Template) {
    const fields = template.properties.filter((field) => field.group === group.id && field.type !== 'Hidden' && field.source !== 'conditions' && asked(this.element.businessObject, field, template));
    if (!fields.length) return nothing;
    return html`<h4>${group.label}</h4>
      ${fields.map((field) => this.field(field, template))}`;
  }

  private field(field: Field, template: Template) {
    if (field.source === 'fields') {
      return new StepFields(this.modeler, this.words, this.readonly).render(this.element, field, template);
    }
    const bo = this.element.businessObject;
    const outcomes = field.source === 'outcomes';
    const choices = ownChoices(this.modeler, field.choices ?? []);
    const shown = { ...field, choices: outcomes ? withOwnNames(bo, choices) : choices };
    const drawn = control(shown, read(bo, field), this.readonly, (value) => this.take(field, value));
    return outcomes
      ? html`${drawn}${new OutcomeNames(this.modeler, this.texts, this.readonly).render(this.element, field)}`
      : drawn;
  }

  private take(field: Field, value: string) {
    const element = this.element;
    const writer = new Writer(this.modeler);
    if (read(element.businessObject, field) === value) return;
    const { name, type } = field.binding;
    if (type === 'property') {
      writer.property(element, { [name]: value });
      return this.forget(element);
    }
    const other = INSTEAD[name];
    writer.extension(element, value && other ? { [name]: value, [other]: undefined } : { [name]: value });
  }

  /** What is asked for no more is not kept. */
  private forget(element: any) {
    const bo = element.businessObject;
    const template = templateOf(this.words.templates, bo);
    const left = (template?.properties ?? []).filter((field) => !asked(bo, field, template!) && read(bo, field));
    if (left.length) new Writer(this.modeler).extension(element, Object.fromEntries(left.map((field) => [field.binding.name, undefined])));
  }

  private further() {
    const parts = [this.modeler, this.words, this.texts, this.readonly] as const;
    const bo = this.element.businessObject;
    if (bo.$type === 'bpmn:SequenceFlow') return new WayFields(...parts).render(this.element);
    return bo.$instanceOf('bpmn:Event') ? new EventFields(...parts).render(this.element) : nothing;
  }

  private documented() {
    return this.element.businessObject.$type !== 'bpmn:TextAnnotation';
  }

  private documentation() {
    const bo = this.element.businessObject;
    const said = (bo.documentation?.[0]?.text ?? '').trim();
    return html`<h4>${this.texts['group.rule']}</h4>
      ${longText(this.texts.documentation, said, this.readonly, (text) => this.document(text, said), this.texts['documentation.help'])}`;
  }

  private document(text: string, said: string) {
    if (text === said) return;
    const bo = this.element.businessObject;
    const made = text ? [this.modeler.get('moddle').create('bpmn:Documentation', { text })] : [];
    made.forEach((one: any) => (one.$parent = bo));
    this.modeler.get('modeling').updateProperties(this.element, { documentation: made });
  }
}

customElements.define('process-properties', ProcessProperties);
