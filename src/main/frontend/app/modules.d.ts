declare module 'bpmn-js/lib/NavigatedViewer';
declare module '*.css';
