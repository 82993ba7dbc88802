const GAP = 60;
const COLUMNS = 6;
const SIZES: Record<string, [number, number]> = {
  'bpmn:UserTask': [100, 80],
  'bpmn:ServiceTask': [100, 80],
  'bpmn:ExclusiveGateway': [50, 50],
  'bpmn:ParallelGateway': [50, 50],
  'bpmn:EventBasedGateway': [50, 50],
  'bpmn:SubProcess': [350, 200]
};
const EVENT: [number, number] = [36, 36];

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * A model of which every element can be seen and chosen: what the file does not draw is drawn below its picture.
 *
 * @returns the very text where nothing is missing, and the ids of what was added
 */
export async function drawnWhole(moddle: any, xml: string): Promise<{ xml: string; added: string[] }> {
  const { rootElement } = await moddle.fromXML(xml);
  const added = new Picture(moddle, rootElement).complete();
  return added.length ? { xml: (await moddle.toXML(rootElement, { format: true })).xml, added } : { xml, added };
}

/** The picture of a model as its file holds it. */
class Picture {
  private readonly boxes = new Map<string, Box>();
  private readonly drawn = new Set<string>();
  private readonly added: string[] = [];
  private readonly plane: any;

  constructor(private readonly moddle: any, private readonly definitions: any) {
    this.plane = definitions.diagrams?.[0]?.plane;
    for (const one of this.plane?.planeElement ?? []) {
      if (!one.bpmnElement) continue;
      this.drawn.add(one.bpmnElement.id);
      if (one.bounds) this.boxes.set(one.bpmnElement.id, one.bounds);
    }
  }

  /** Ids of what was added: places first, in the order of the file, then the ways between them. */
  complete(): string[] {
    const process = this.definitions.rootElements?.find((one: any) => one.$type === 'bpmn:Process');
    if (!process || !this.plane) return [];
    const bottom = Math.max(0, ...[...this.boxes.values()].map((box) => box.y + box.height));
    const left = Math.min(...[...this.boxes.values()].map((box) => box.x), 150);
    this.places(process, left, bottom + GAP);
    this.ways(process);
    return this.added;
  }

  private places(scope: any, left: number, top: number) {
    const missing = (scope.flowElements ?? []).filter((one: any) => one.$instanceOf('bpmn:FlowNode') && !this.drawn.has(one.id));
    const [edges, free] = [missing.filter((one: any) => one.attachedToRef), missing.filter((one: any) => !one.attachedToRef)];
    free.forEach((one: any, i: number) => {
      const [width, height] = SIZES[one.$type] ?? EVENT;
      const x = left + (i % COLUMNS) * (100 + GAP);
      const y = top + Math.floor(i / COLUMNS) * (80 + GAP) + (one.$type === 'bpmn:SubProcess' ? 0 : (80 - height) / 2);
      this.place(one, { x, y, width, height });
    });
    edges.forEach((one: any) => {
      const host = this.boxes.get(one.attachedToRef.id);
      if (host) this.place(one, { x: host.x + host.width - 38, y: host.y + host.height - 18, width: 36, height: 36 });
    });
    for (const one of scope.flowElements ?? []) {
      const box = this.boxes.get(one.id);
      if (one.$type === 'bpmn:SubProcess' && box) this.places(one, box.x + 30, box.y + 40);
    }
  }

  private ways(scope: any) {
    for (const one of scope.flowElements ?? []) {
      if (one.$type === 'bpmn:SubProcess') this.ways(one);
      const [from, to] = [this.boxes.get(one.sourceRef?.id), this.boxes.get(one.targetRef?.id)];
      if (one.$type !== 'bpmn:SequenceFlow' || this.drawn.has(one.id) || !from || !to) continue;
      const waypoint = between(from, to).map((point) => this.moddle.create('dc:Point', point));
      this.add(one, this.moddle.create('bpmndi:BPMNEdge', { id: `${one.id}-edge`, bpmnElement: one, waypoint }));
    }
  }

  private place(element: any, box: Box) {
    this.boxes.set(element.id, box);
    const more = element.$type === 'bpmn:SubProcess' ? { isExpanded: true } : {};
    const bounds = this.moddle.create('dc:Bounds', { ...box });
    this.add(element, this.moddle.create('bpmndi:BPMNShape', { id: `${element.id}-shape`, bpmnElement: element, bounds, ...more }));
  }

  private add(element: any, picture: any) {
    picture.$parent = this.plane;
    this.plane.get('planeElement').push(picture);
    this.added.push(element.id);
  }
}

/** A straight line from edge to edge. */
function between(from: Box, to: Box) {
  const middle = (box: Box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
  const [a, b] = [middle(from), middle(to)];
  if (to.x >= from.x + from.width) return [{ x: from.x + from.width, y: a.y }, { x: to.x, y: b.y }];
  if (to.x + to.width <= from.x) return [{ x: from.x, y: a.y }, { x: to.x + to.width, y: b.y }];
  return to.y >= from.y
    ? [{ x: a.x, y: from.y + from.height }, { x: b.x, y: to.y }]
    : [{ x: a.x, y: from.y }, { x: b.x, y: to.y + to.height }];
}
