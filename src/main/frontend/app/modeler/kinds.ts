/** Everything that may be drawn: what the palette, the context pad and the replace menu offer. */
export interface Kind {
  /** Also the name of its text. */
  name: string;
  type: string;
  event?: string;
  icon: string;
  template: string;
  group: 'event' | 'activity' | 'gateway';
  /** How an element at the edge of a step ends it. */
  interrupts?: boolean;
}

const TIMER = 'bpmn:TimerEventDefinition';
const MESSAGE = 'bpmn:MessageEventDefinition';

const kind = (name: string, type: string, icon: string, group: Kind['group'], template = name): Kind => ({
  name,
  type: `bpmn:${type}`,
  icon: `bpmn-icon-${icon}`,
  group,
  template: `org.jiangbu.${template}`
});

export const KINDS: Kind[] = [
  kind('start', 'StartEvent', 'start-event-none', 'event'),
  kind('end', 'EndEvent', 'end-event-none', 'event'),
  { ...kind('timer', 'IntermediateCatchEvent', 'intermediate-event-catch-timer', 'event'), event: TIMER },
  { ...kind('message', 'IntermediateCatchEvent', 'intermediate-event-catch-message', 'event'), event: MESSAGE },
  kind('approval', 'UserTask', 'user-task', 'activity'),
  kind('delegate', 'ServiceTask', 'service-task', 'activity'),
  kind('branch', 'ExclusiveGateway', 'gateway-xor', 'gateway'),
  kind('whichever', 'EventBasedGateway', 'gateway-eventbased', 'gateway'),
  kind('parallel', 'ParallelGateway', 'gateway-parallel', 'gateway')
];

const edge = (name: string, event: string, icon: string, template: string, interrupts: boolean): Kind => ({
  ...kind(name, 'BoundaryEvent', `intermediate-event-catch-${icon}`, 'event', template),
  event,
  interrupts
});

/** What may happen at the edge of a step while it is open. */
export const EDGES: Kind[] = [
  edge('edge-timer', TIMER, 'timer', 'timer', true),
  edge('edge-timer-beside', TIMER, 'non-interrupting-timer', 'timer', false),
  edge('edge-message', MESSAGE, 'message', 'boundary-message', true),
  edge('edge-message-beside', MESSAGE, 'non-interrupting-message', 'boundary-message', false)
];

export const named = (name: string) => KINDS.find((one) => one.name === name)!;

/** What an element may become. */
export function alternatives(bo: any): Kind[] {
  const event = bo.eventDefinitions?.[0]?.$type;
  if (bo.$type === 'bpmn:BoundaryEvent') {
    return EDGES.filter((one) => one.event !== event || one.interrupts !== (bo.cancelActivity !== false));
  }
  const own = KINDS.find((one) => one.type === bo.$type && one.event === event);
  const waits = bo.$type === 'bpmn:IntermediateCatchEvent';
  if (own?.group === 'event' && !waits) return [];
  return KINDS.filter((one) => one.group === own?.group && one !== own && (!waits || one.type === bo.$type));
}
