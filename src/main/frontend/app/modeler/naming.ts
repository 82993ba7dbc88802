import BpmnFactory from 'bpmn-js/lib/features/modeling/BpmnFactory';
import type { Texts } from './types';

const PREFIXES: Record<string, string> = {
  'bpmn:UserTask': 'step',
  'bpmn:ServiceTask': 'action',
  'bpmn:ExclusiveGateway': 'branch',
  'bpmn:ParallelGateway': 'parallel',
  'bpmn:EventBasedGateway': 'whichever',
  'bpmn:IntermediateCatchEvent': 'wait',
  'bpmn:BoundaryEvent': 'during',
  'bpmn:StartEvent': 'start',
  'bpmn:EndEvent': 'end',
  'bpmn:SequenceFlow': 'flow',
  'bpmn:TextAnnotation': 'note'
};

/** Ids in kebab-case with a running number, as people can read them in findings and differences. */
export class KebabFactory extends BpmnFactory {
  static $inject = ['moddle'];

  _ensureId(element: any) {
    const ids = (this as any)._model.ids;
    const prefix = PREFIXES[element.$type];
    if (element.id || !prefix) {
      super._ensureId(element);
      return;
    }
    let number = 1;
    while (ids.assigned(`${prefix}-${number}`)) number++;
    element.id = `${prefix}-${number}`;
    ids.claim(element.id, element);
  }
}

/** The texts of bpmn.io in the reader's language: `Align elements left` stands in `bpmn.align-elements-left`. */
export function translations(texts: Texts) {
  return (template: string, values: Record<string, string> = {}) => {
    const key = `bpmn.${template.toLowerCase().replace(/[^a-z]+/g, '-').replace(/^-|-$/g, '')}`;
    return (texts[key] ?? template).replace(/{([^}]+)}/g, (whole, name) => values[name] ?? whole);
  };
}
