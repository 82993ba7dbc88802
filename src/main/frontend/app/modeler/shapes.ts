import { templateFor } from './templates';
import type { Kind } from './kinds';
import { named } from './kinds';
import type { Template, Texts } from './types';
import { Writer, extensionProperties, templateOf } from './templates';

/** What is drawn new: each element carries its template, a name and what is usual. */
export class Shapes {
  constructor(
    private readonly modeler: any,
    private readonly templates: Template[],
    private readonly texts: Texts
  ) {}

  create(kind: Kind): any {
    const shape = this.modeler.get('elementFactory').createShape({
      type: kind.type,
      ...(kind.event ? { eventDefinitionType: kind.event } : {}),
      ...(kind.interrupts === false ? { cancelActivity: false } : {})
    });
    this.equip(shape.businessObject, kind.template);
    return shape;
  }

  /** 判定: a system action that decides by a table, which is chosen then. */
  decision(): any {
    const shape = this.create(named('delegate'));
    shape.businessObject.name = this.texts['new.decision'];
    shape.businessObject.set('camunda:delegateExpression', '${decideByTable}');
    return shape;
  }

  /** 公示: the notice is published, and its last day awaited. */
  notice(): any[] {
    const factory = this.modeler.get('elementFactory');
    const publish = this.create({ ...named('delegate'), template: 'org.jiangbu.notice' });
    const over = this.create(named('timer'));
    over.businessObject.name = this.texts['new.notice-over'];
    this.waitFor(over.businessObject, 'noticeEnds');
    Object.assign(publish, { x: 0, y: 0 });
    Object.assign(over, { x: publish.width + 50, y: publish.height / 2 - over.height / 2 });
    const flow = factory.createConnection({
      type: 'bpmn:SequenceFlow',
      source: publish,
      target: over,
      waypoints: [
        { x: publish.width, y: publish.height / 2 },
        { x: over.x, y: publish.height / 2 }
      ]
    });
    return [publish, over, flow];
  }

  private waitFor(bo: any, fact: string) {
    const timer = bo.eventDefinitions[0];
    timer.timeDate = this.modeler.get('moddle').create('bpmn:FormalExpression', { body: `\${${fact}}` });
    timer.timeDate.$parent = timer;
  }

  private equip(bo: any, id: string) {
    const template = this.templates.find((one) => one.id === id);
    if (!template) return;
    bo.name = this.texts[`new.${id.replace('org.jiangbu.', '')}`] || undefined;
    bo.set('camunda:modelerTemplate', template.id);
    bo.set('camunda:modelerTemplateVersion', template.version);
    const extensions = new Map<string, string>();
    for (const field of template.properties) {
      const value = field.value ?? USUAL[field.binding.name];
      if (!value || (field.binding.name === 'camunda:formRefBinding' && !bo.get('camunda:formRef'))) continue;
      if (field.binding.type === 'camunda:property') extensions.set(field.binding.name, value);
      else bo.set(field.binding.name, value);
    }
    if (extensions.size) bo.extensionElements = new Writer(this.modeler).extensions(bo, extensions);
  }

  /** An element that became another kind carries that kind's template, and no word that the template does not have. */
  suit(element: any) {
    const bo = element.businessObject;
    const event = bo.eventDefinitions?.[0]?.$type;
    const template = templateFor(this.templates, bo.$type, event);
    if (!template || templateOf(this.templates, bo)?.id === bo.get('camunda:modelerTemplate')) return;
    const known = new Set(template.properties.map((field) => field.binding.name));
    const kept = new Map([...extensionProperties(bo)].filter(([name]) => known.has(name) || name === 'nameEn'));
    this.modeler.get('modeling').updateProperties(element, {
      'camunda:modelerTemplate': template.id,
      'camunda:modelerTemplateVersion': template.version,
      extensionElements: new Writer(this.modeler).extensions(bo, kept)
    });
  }
}

const USUAL: Record<string, string> = { outcomes: 'approve,return', dueWorkdays: '5' };
