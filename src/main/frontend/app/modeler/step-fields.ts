import { nothing } from 'lit';
import { several } from './controls';
import { Writer, extensionProperties } from './templates';
import type { Field, Template, Words } from './types';

/** What a step makes of the fields of its form: chosen from the form's own, each in one list only. */
export class StepFields {
  constructor(
    private readonly modeler: any,
    private readonly words: Words,
    private readonly readonly: boolean
  ) {}

  render(element: any, field: Field, template: Template) {
    const bo = element.businessObject;
    const choices = this.words.fields[bo.get('camunda:formRef') ?? ''] ?? [];
    const said = extensionProperties(bo).get(field.binding.name) ?? '';
    if (!choices.length && !said) return nothing;
    return several(field, choices, said, this.readonly, (value) => this.write(element, field, value, template));
  }

  private write(element: any, field: Field, value: string, template: Template) {
    const said = extensionProperties(element.businessObject);
    const chosen = new Set(split(value));
    const changes: Record<string, string | undefined> = { [field.binding.name]: value };
    for (const { source, binding } of template.properties) {
      if (source !== 'fields' || binding.name === field.binding.name) continue;
      changes[binding.name] = split(said.get(binding.name) ?? '').filter((one) => !chosen.has(one)).join(',');
    }
    new Writer(this.modeler).extension(element, changes);
  }
}

function split(list: string): string[] {
  return list.split(',').map((one) => one.trim()).filter(Boolean);
}
