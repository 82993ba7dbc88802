declare module 'bpmn-js/lib/NavigatedViewer';
declare module '*.css';
declare module 'bpmn-js/lib/Modeler';
declare module 'bpmn-js/lib/features/search';
declare module 'bpmn-js/lib/features/modeling/BpmnFactory';
declare module 'camunda-bpmn-moddle/resources/camunda.json';
declare module 'diagram-js-minimap';
declare module 'bpmn-js-token-simulation/lib/viewer';
