import type { Field, Template } from './types';

/** The template that speaks for an element: the one it carries, else the usual one of its kind. */
export function templateOf(templates: Template[], bo: any): Template | undefined {
  const event = bo.eventDefinitions?.[0]?.$type;
  const fitting = templates.filter((one) => fits(one, bo.$type, event));
  return fitting.find((one) => one.id === bo.get('camunda:modelerTemplate')) ?? usual(fitting);
}

/** The usual template of a kind of element. */
export function templateFor(templates: Template[], type: string, event?: string): Template | undefined {
  return usual(templates.filter((one) => fits(one, type, event)));
}

function usual(fitting: Template[]) {
  return fitting.find((one) => one.isDefault) ?? fitting.find((one) => one.id === 'org.jiangbu.flow') ?? fitting[0];
}

function fits(template: Template, type: string, event?: string) {
  const types = template.elementType ? [template.elementType.value] : template.appliesTo;
  return types.includes(type) && (!template.eventDefinition || template.eventDefinition === event);
}

/** The extension properties of an element by name, in the order of the model. */
export function extensionProperties(bo: any): Map<string, string> {
  const holder = propertiesOf(bo);
  return new Map((holder?.values ?? []).map((one: any) => [one.name, one.value]));
}

function propertiesOf(bo: any): any {
  return bo.extensionElements?.values?.find((one: any) => one.$type === 'camunda:Properties');
}

export function read(bo: any, field: Field): string {
  if (field.binding.type === 'camunda:property') return extensionProperties(bo).get(field.binding.name) ?? '';
  return String(bo.get(field.binding.name) ?? '');
}

/** Whether a field is asked for, as the element stands. */
export function asked(bo: any, field: Field, template: Template): boolean {
  if (!field.condition) return true;
  const other = template.properties.find((one) => one.id === field.condition!.property);
  return Boolean(other) && read(bo, other!) === field.condition.equals;
}

/** Writes values into one element as one step of the undo list; an empty value removes what was there. */
export class Writer {
  constructor(private readonly modeler: any) {}

  property(element: any, values: Record<string, string | undefined>) {
    const changes: Record<string, any> = {};
    for (const [name, value] of Object.entries(values)) changes[name] = value || undefined;
    if ('camunda:formRef' in changes) {
      changes['camunda:formRefBinding'] = changes['camunda:formRef'] ? 'deployment' : undefined;
    }
    this.modeler.get('modeling').updateProperties(element, changes);
  }

  extension(element: any, values: Record<string, string | undefined>) {
    const bo = element.businessObject;
    const all = extensionProperties(bo);
    for (const [name, value] of Object.entries(values)) {
      if (value) all.set(name, value);
      else all.delete(name);
    }
    this.modeler.get('modeling').updateProperties(element, { extensionElements: this.extensions(bo, all) });
  }

  /** What an element would hold besides its attributes with these extension properties. */
  extensions(bo: any, all: Map<string, string>) {
    const moddle = this.modeler.get('moddle');
    const others = (bo.extensionElements?.values ?? []).filter((one: any) => one.$type !== 'camunda:Properties');
    if (all.size) {
      const values = [...all].map(([name, value]) => moddle.create('camunda:Property', { name, value }));
      const holder = moddle.create('camunda:Properties', { values });
      values.forEach((one: any) => (one.$parent = holder));
      others.push(holder);
    }
    if (!others.length) return undefined;
    const extensions = moddle.create('bpmn:ExtensionElements', { values: others });
    others.forEach((one: any) => (one.$parent = extensions));
    extensions.$parent = bo;
    return extensions;
  }
}
