import { html, nothing } from 'lit';
import { check, choice } from './controls';
import { knownFacts, knownMessages } from './facts';
import type { Choice, Texts, Words } from './types';

const DURATION = /^P(?:(\d+)D|T(\d+)H)$/;

/** What an event waits for: a day that the case knows, a time, or a message. */
export class EventFields {
  constructor(
    private readonly modeler: any,
    private readonly words: Words,
    private readonly texts: Texts,
    private readonly readonly: boolean
  ) {}

  render(element: any) {
    const bo = element.businessObject;
    const event = bo.eventDefinitions?.[0];
    if (!event) return nothing;
    const beside = bo.$type !== 'bpmn:BoundaryEvent' ? nothing : this.interrupts(element);
    if (event.$type === 'bpmn:TimerEventDefinition') {
      return html`<h4>${this.texts['group.waits']}</h4>${this.timer(element, event)}${beside}`;
    }
    if (event.$type === 'bpmn:MessageEventDefinition') {
      return html`<h4>${this.texts['group.waits']}</h4>${this.message(element, event)}${beside}`;
    }
    return nothing;
  }

  private interrupts(element: any) {
    const ends = element.businessObject.cancelActivity !== false;
    return check(this.texts['edge.ends'], this.texts['edge.ends.help'], ends, this.readonly, (on) =>
      this.modeler.get('modeling').updateProperties(element, { cancelActivity: on })
    );
  }

  private timer(element: any, event: any) {
    const day = event.timeDate?.body ?? '';
    const time = event.timeDuration?.body ?? '';
    const ways = ['day', 'time'].map((value) => ({ value, name: this.texts[`timer.${value}`] }));
    const chosen = time ? 'time' : 'day';
    return html`${choice(this.texts['timer.way'], ways, chosen, this.readonly, (way) => this.setTimer(element, event, way === 'time' ? { timeDuration: 'P1D' } : {}), '', true)}
    ${chosen === 'day' ? this.day(element, event, day) : this.time(element, event, time)}`;
  }

  private day(element: any, event: any, written: string) {
    const dates = knownFacts(this.modeler, this.words).filter((one) => one.kind === 'DATE').map((one) => ({ value: `\${${one.value}}`, name: one.name }));
    return choice(this.texts['timer.date'], dates, written, this.readonly, (body) => this.setTimer(element, event, { timeDate: body }), this.texts['timer.date.help'], true);
  }

  private time(element: any, event: any, written: string) {
    const found = DURATION.exec(written);
    if (!found) return html`<p class="written">${this.texts['timer.time']}<code>${written}</code></p>`;
    const [, days, hours] = found;
    const units = ['D', 'H'].map((value) => ({ value, name: this.texts[`timer.unit.${value}`] }));
    const set = (count: string, unit: string) =>
      this.setTimer(element, event, { timeDuration: unit === 'D' ? `P${count}D` : `PT${count}H` });
    return html`<div class="pair">
      <vaadin-integer-field
        label=${this.texts['timer.count']}
        .min=${1}
        .max=${days ? 3650 : 999}
        ?readonly=${this.readonly}
        .value=${days ?? hours}
        @change=${(change: any) => change.target.checkValidity() && set(change.target.value || '1', days ? 'D' : 'H')}
      ></vaadin-integer-field>
      ${choice(this.texts['timer.unit'], units, days ? 'D' : 'H', this.readonly, (unit) => unit && set(days ?? hours, unit), '', true)}
    </div>`;
  }

  private setTimer(element: any, event: any, written: { timeDate?: string; timeDuration?: string }) {
    const expression = (body?: string) => {
      const made = body ? this.modeler.get('moddle').create('bpmn:FormalExpression', { body }) : undefined;
      if (made) made.$parent = event;
      return made;
    };
    this.modeler.get('modeling').updateModdleProperties(element, event, {
      timeDate: expression(written.timeDate),
      timeDuration: expression(written.timeDuration)
    });
  }

  private message(element: any, event: any) {
    return choice(this.texts['message.name'], this.messages(), event.messageRef?.name ?? '', this.readonly, (name) => this.setMessage(element, event, name), this.texts['message.help'], true);
  }

  /** Those that the application sends to this process, and those that the model already awaits. */
  private messages(): Choice[] {
    const found = new Map(knownMessages(this.modeler, this.words).map((one) => [one.value, one.name]));
    for (const one of this.definitions().rootElements ?? []) {
      if (one.$type === 'bpmn:Message' && !found.has(one.name)) found.set(one.name, this.awaitedAs(one) ?? one.name);
    }
    return [...found].map(([value, name]) => ({ value, name }));
  }

  private awaitedAs(message: any): string | undefined {
    return this.modeler
      .get('elementRegistry')
      .find((one: any) => one.businessObject.eventDefinitions?.[0]?.messageRef === message)?.businessObject.name;
  }

  private setMessage(element: any, event: any, name: string) {
    if (!name) return;
    const definitions = this.definitions();
    let message = definitions.rootElements.find((one: any) => one.$type === 'bpmn:Message' && one.name === name);
    if (!message) {
      message = this.modeler.get('moddle').create('bpmn:Message', { id: `message-${name.replace(/\./g, '-')}`, name });
      message.$parent = definitions;
      this.modeler.get('modeling').updateModdleProperties(element, definitions, {
        rootElements: [...definitions.rootElements, message]
      });
    }
    this.modeler.get('modeling').updateModdleProperties(element, event, { messageRef: message });
  }

  private definitions() {
    return this.modeler.getDefinitions();
  }
}
