import type { FlowRules } from './flow-rules';

const GAP = 50;
/** After bpmn.io has seen that the shape is dropped on a flow, before it is put there. */
const AFTER_TARGET = 500;
const BEFORE_DROP = 2000;
/** After bpmn.io has put the shape into the flow. */
const AFTER_DROP = 100;
/** Who lets a step go that near to a flow means the flow. */
const NEAR = 20;

/** A step that is put between two others finds its place there: what follows moves aside with the same step of the undo list. */
export class MakingRoom {
  static $inject = ['eventBus', 'modeling', 'spaceTool', 'elementRegistry', 'canvas', 'flowRules'];

  constructor(
    eventBus: any,
    private readonly modeling: any,
    private readonly space: any,
    private readonly elements: any,
    private readonly canvas: any,
    private readonly rules: FlowRules
  ) {
    eventBus.on('create.end', BEFORE_DROP, (event: any) => this.aim(event));
    eventBus.on('commandStack.shape.create.preExecute', AFTER_TARGET, (event: any) => this.prepare(event.context));
    eventBus.on('commandStack.shape.create.postExecuted', AFTER_DROP, (event: any) => this.settle(event.context));
    eventBus.on('commandStack.elements.create.preExecute', (event: any) => this.prepareRow(event.context));
    eventBus.on('commandStack.elements.create.postExecuted', (event: any) => this.joinRow(event.context));
  }

  private aim({ context, x, y }: any) {
    const { elements, source, target } = context;
    if (source || !elements?.length || !target) return;
    const flow = target.waypoints
      ? target
      : this.elements.find((one: any) => one.waypoints && near(one.waypoints, x, y) && this.rules.takes(one, elements));
    if (!flow) return;
    if (elements.length > 1) {
      context.hints = { ...context.hints, into: flow };
      context.target = flow.parent;
      return;
    }
    // the words of a flow lie before it and take no step themselves
    context.canExecute ||= Boolean(target.labelTarget);
    context.target = flow;
  }

  private prepare(context: any) {
    const { shape, targetFlow } = context;
    const place = targetFlow && this.room(targetFlow, shape.width);
    if (!place) return;
    context.position = context.position.width
      ? { ...context.position, x: place.x - shape.width / 2, y: place.y - shape.height / 2 }
      : place;
  }

  /** Makes room for something of that width in a straight flow; the middle of the room. */
  private room(flow: any, width: number): { x: number; y: number } | undefined {
    const before = flow.source;
    const after = flow.target;
    const left = before.x + before.width;
    if (Math.abs(middle(before) - middle(after)) >= 10 || after.x <= left || flow.waypoints.length !== 2) return undefined;
    const missing = width + 2 * GAP - (after.x - left);
    if (missing > 0) this.widen(left, missing);
    return { x: (left + after.x) / 2, y: middle(before) };
  }

  private prepareRow(context: any) {
    const flow = context.hints?.into;
    if (!flow) return;
    const shapes = inRow(context.elements);
    const last = shapes[shapes.length - 1];
    context.position = this.room(flow, last.x + last.width - shapes[0].x) ?? context.position;
  }

  /** Steps that are put into a flow in a row: it leads to the first, and the last goes on to where it led. */
  private joinRow({ elements, hints }: any) {
    const flow = hints?.into;
    if (!flow) return;
    const shapes = inRow(elements);
    const [first, last] = [shapes[0], shapes[shapes.length - 1]];
    const { target: after } = flow;
    this.modeling.reconnectEnd(flow, first, { x: first.x, y: middle(first) });
    this.modeling.connect(last, after, { type: 'bpmn:SequenceFlow' });
    this.settle({ shape: first, targetFlow: flow });
  }

  /** The words of the flow that was split stand at the middle of its first half. */
  private settle({ shape, targetFlow }: any) {
    if (targetFlow?.target !== shape || targetFlow.waypoints.length !== 2) return;
    const [from, to] = targetFlow.waypoints;
    targetFlow.labels.forEach((label: any) => this.modeling.moveShape(label, { x: (from.x + to.x - label.width) / 2 - label.x, y: 0 }));
  }

  private widen(from: number, by: number) {
    const root = this.canvas.getRootElement();
    const all = this.elements.filter((one: any) => one !== root && !one.labelTarget);
    const { movingShapes, resizingShapes } = this.space.calculateAdjustments(all, 'x', by, from);
    const moved = new Set(movingShapes);
    const resized = new Set(resizingShapes);
    // a way's ends go with the shapes on whose edge they lie, what is between them with the room
    const goes = (way: any, index: number, x: number) => {
      const end = index === 0 ? way.source : index === way.waypoints.length - 1 ? way.target : undefined;
      return end && !resized.has(end) ? moved.has(end) : x >= from;
    };
    const ways = all
      .filter((one: any) => one.waypoints && moved.has(one.source) !== moved.has(one.target))
      .map((one: any) => ({
        one,
        points: one.waypoints.map(({ x, y }: any, index: number) => ({ x: goes(one, index, x) ? x + by : x, y })),
        labels: one.labels.map((label: any) => ({ label, x: label.x >= from ? label.x + by : label.x, y: label.y }))
      }));
    this.space.makeSpace(movingShapes, resizingShapes, { x: by, y: 0 }, 'e', from);
    // ways that lead past the new room keep their course, and their words their place
    ways.forEach(({ one, points, labels }: any) => {
      this.modeling.updateWaypoints(one, points, { labelBehavior: false });
      labels.forEach(({ label, x, y }: any) => this.modeling.moveShape(label, { x: x - label.x, y: y - label.y }));
    });
  }
}

function middle(shape: any) {
  return shape.y + shape.height / 2;
}

function near(points: any[], x: number, y: number) {
  return points.slice(1).some((to, index) => {
    const from = points[index];
    const inside = (value: number, one: number, other: number) => value >= Math.min(one, other) - NEAR && value <= Math.max(one, other) + NEAR;
    const straight = from.x === to.x || from.y === to.y;
    return straight && inside(x, from.x, to.x) && inside(y, from.y, to.y);
  });
}

function inRow(elements: any[]) {
  return elements.filter((one) => !one.waypoints && !one.labelTarget).sort((one, other) => one.x - other.x);
}
