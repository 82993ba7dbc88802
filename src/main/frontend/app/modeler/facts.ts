import type { Choice, Words } from './types';

/** The facts that a case of this model can know: those of every case, and what its start, its actions and its messages set. */
export function knownFacts(modeler: any, words: Words): Choice[] {
  const setting = new Set<string>([processOf(modeler)?.id]);
  for (const { businessObject } of modeler.get('elementRegistry').getAll()) {
    const action = /^\$\{\s*(\w+)\s*}$/.exec(businessObject.get?.('camunda:delegateExpression') ?? '');
    if (action) setting.add(action[1]);
    const awaited = businessObject.eventDefinitions?.[0]?.messageRef?.name;
    if (awaited) setting.add(awaited);
  }
  return words.facts.filter((one) => !one.by || one.by.some((source) => setting.has(source)));
}

/** The messages that the application sends to cases of this model. */
export function knownMessages(modeler: any, words: Words): Choice[] {
  const own = `${processOf(modeler)?.id}.`;
  return words.messages.filter((one) => one.value.startsWith(own));
}

/** The choices that cases of this model can have: no action that acts on cases of other processes only. */
export function ownChoices(modeler: any, choices: Choice[]): Choice[] {
  const id = processOf(modeler)?.id;
  return choices.filter((one) => !one.of || one.of.includes(id));
}

function processOf(modeler: any) {
  return modeler.getDefinitions().rootElements.find((one: any) => one.$type === 'bpmn:Process');
}
