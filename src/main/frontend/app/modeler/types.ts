/** A value that may be chosen, with what a person reads. */
export interface Choice {
  value: string;
  name: string;
  /** Facts only: what the fact holds. */
  kind?: 'FLAG' | 'NUMBER' | 'TEXT' | 'DATE' | 'AREA';
  /** Facts only: the delegates, messages and processes that set it; nothing where every case knows it. */
  by?: string[];
  /** Actions only: the processes on whose cases they act; nothing where they act on any. */
  of?: string[];
}

/** Where a field's value stands in the model. */
export interface Binding {
  type: 'property' | 'camunda:property';
  name: string;
}

export interface Field {
  id?: string;
  /** Asked for only where another field of the template says this. */
  condition?: { property: string; equals: string };
  label: string;
  description?: string;
  type: 'String' | 'Dropdown' | 'Hidden';
  group?: string;
  value?: string;
  choices?: Choice[];
  /** Several may be chosen; their order counts. */
  many?: boolean;
  min?: number;
  max?: number;
  source?: string;
  constraints?: { notEmpty?: boolean; maxLength?: number; pattern?: { message: string } };
  binding: Binding;
}

/** An element template of `bpmn/.camunda/element-templates`, in the reader's language. */
export interface Template {
  id: string;
  version: number;
  name: string;
  description: string;
  appliesTo: string[];
  elementType?: { value: string };
  eventDefinition?: string;
  isDefault?: boolean;
  groups: { id: string; label: string }[];
  properties: Field[];
}

/** A decision table, and what may follow from it. */
export interface Table extends Choice {
  results: string[];
}

/** What a model may say, as the application knows it now. */
export interface Words {
  templates: Template[];
  facts: Choice[];
  messages: Choice[];
  tables: Table[];
  areas: Choice[];
  /** The fields of each form, by form key. */
  fields: Record<string, Choice[]>;
}

/** What the server answers to a saved draft. */
export interface Answer {
  state: 'SAVED' | 'CONFLICT' | 'REFUSED';
  revision: number;
  text: string;
}

export type Texts = Record<string, string>;
