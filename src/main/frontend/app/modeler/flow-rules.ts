import RuleProvider from 'diagram-js/lib/features/rules/RuleProvider';

const BEFORE_OTHERS = 2000;

/** What may be put into a flow, besides what bpmn.io allows and forbids. */
export class FlowRules extends RuleProvider {
  static $inject = ['eventBus', 'bpmnRules'];

  constructor(eventBus: any, private readonly rules: any) {
    super(eventBus);
  }

  init() {
    this.addRule('shape.create', BEFORE_OTHERS, ({ shape, target }: any) => (breaks(shape, target) ? false : undefined));
    this.addRule('elements.move', BEFORE_OTHERS, ({ shapes, target }: any) =>
      shapes.length === 1 && breaks(shapes[0], target) ? false : undefined
    );
    this.addRule('elements.create', BEFORE_OTHERS, ({ elements, target }: any) => (this.takes(target, elements) ? true : undefined));
  }

  /** Whether a step, or several in a row, can go into that flow. */
  takes(flow: any, elements: any[]): boolean {
    const [first] = elements;
    return Boolean(flow?.waypoints) && !breaks(first, flow) && this.rules.canInsert(first, flow);
  }
}

/** After a gateway that waits for what comes first stands a wait: before anything else it would end the flow. */
function breaks(shape: any, flow: any): boolean {
  return (
    shape.businessObject?.$type === 'bpmn:EventBasedGateway' &&
    Boolean(flow?.waypoints) &&
    flow.target.businessObject.$type !== 'bpmn:IntermediateCatchEvent'
  );
}
