import Modeler from 'bpmn-js/lib/Modeler';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import SearchModule from 'bpmn-js/lib/features/search';
import minimapModule from 'diagram-js-minimap';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import 'diagram-js-minimap/assets/diagram-js-minimap.css';
import { FlowRules } from './flow-rules';
import { MakingRoom } from './making-room';
import { KebabFactory, translations } from './naming';
import { vocabularyModule } from './providers';
import { Shapes } from './shapes';
import type { Texts, Words } from './types';

/** bpmn.io's modeler that draws in the vocabulary; with `readonly` its viewer, with the same search and minimap. */
export function createModeler(container: HTMLElement, words: Words, texts: Texts, readonly: boolean): any {
  const common = {
    container,
    moddleExtensions: { camunda },
    minimap: { open: false }
  };
  const translate = { translate: ['value', translations(texts)] };
  if (readonly) return new NavigatedViewer({ ...common, additionalModules: [SearchModule, minimapModule, translate] });
  let shapes: Shapes;
  const modeler = new Modeler({
    ...common,
    additionalModules: [
      minimapModule,
      translate,
      { bpmnFactory: ['type', KebabFactory] },
      { __init__: ['flowRules', 'makingRoom'], flowRules: ['type', FlowRules], makingRoom: ['type', MakingRoom] },
      vocabularyModule(texts, () => shapes)
    ]
  });
  shapes = new Shapes(modeler, words.templates, texts);
  return modeler;
}
