import { EDGES, KINDS, alternatives, named, type Kind } from './kinds';
import type { Shapes } from './shapes';
import type { Texts } from './types';

const PRIORITY = 500;
/** A clock at the edge of a step: by itself it is the wait that comes after. */
const EDGE_ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 22 22" fill="none" stroke="#22242a" stroke-width="1.4">' +
    '<rect x="1.5" y="2.5" width="19" height="12" rx="2"/><circle cx="14" cy="14.5" r="5.5" fill="#fff"/>' +
    '<path d="M14 11.5v3l2 1.5"/></svg>'
)}`;

/** Palette, context pad and replace menu in the vocabulary, in the place of those of bpmn.io. */
export function vocabularyModule(texts: Texts, shapes: () => Shapes) {
  class Palette {
    static $inject = ['palette', 'create', 'handTool', 'lassoTool', 'spaceTool', 'globalConnect'];

    constructor(
      palette: any,
      private readonly create: any,
      private readonly hand: any,
      private readonly lasso: any,
      private readonly space: any,
      private readonly connect: any
    ) {
      palette.registerProvider(this);
    }

    getPaletteEntries() {
      const tool = (name: string, icon: string, click: (event: Event) => void) => [
        name,
        { group: 'tools', className: `bpmn-icon-${icon}`, title: texts[`tool.${name}`], action: { click } }
      ];
      const entries = [
        tool('hand', 'hand-tool', (event) => this.hand.activateHand(event)),
        tool('lasso', 'lasso-tool', (event) => this.lasso.activateSelection(event)),
        tool('space', 'space-tool', (event) => this.space.activateSelection(event)),
        tool('connect', 'connection-multi', (event) => this.connect.start(event)),
        ['tool-separator', { group: 'tools', separator: true }],
        ...KINDS.map((kind) => this.entry(kind, () => shapes().create(kind)))
      ];
      const notice = { ...named('delegate'), name: 'notice', icon: 'bpmn-icon-receive-task' };
      entries.push(this.entry(notice, () => shapes().notice()));
      const decision = { ...named('delegate'), name: 'decision', icon: 'bpmn-icon-business-rule' };
      entries.push(this.entry(decision, () => shapes().decision()));
      return Object.fromEntries(entries);
    }

    private entry(kind: Kind, make: () => any) {
      const start = (event: Event) => {
        const made = [make()].flat();
        // of several the first is what is set up now
        this.create.start(event, made, { hints: { autoSelect: made.slice(0, 1) } });
      };
      return [
        `create.${kind.name}`,
        {
          group: kind.group,
          className: kind.icon,
          title: texts[`create.${kind.name}`],
          action: { dragstart: start, click: start }
        }
      ];
    }
  }

  class ContextPad {
    static $inject = ['contextPad', 'modeling', 'connect', 'create', 'autoPlace', 'popupMenu', 'rules', 'canvas'];

    constructor(
      pad: any,
      private readonly modeling: any,
      private readonly connect: any,
      private readonly create: any,
      private readonly autoPlace: any,
      private readonly popup: any,
      private readonly rules: any,
      private readonly canvas: any
    ) {
      pad.registerProvider(this);
    }

    getMultiElementContextPadEntries(elements: any[]) {
      const remove = () => this.modeling.removeElements(elements.slice());
      return this.removable(elements) ? { delete: this.button('edit', 'trash', 'delete', remove) } : {};
    }

    getContextPadEntries(element: any) {
      const entries: Record<string, any> = {};
      const bo = element.businessObject;
      if (element.type !== 'label') {
        followers(bo).forEach((kind) => (entries[`append.${kind.name}`] = this.append(kind)));
        if (bo.$type === 'bpmn:UserTask') entries['edge'] = this.edge(EDGES[0]);
        if (bo.$instanceOf('bpmn:FlowNode') && bo.$type !== 'bpmn:EndEvent') {
          const start = (event: Event, from: any) => this.connect.start(event, from);
          entries.connect = { ...this.button('connect', 'connection-multi', 'connect', start) };
          entries.connect.action.dragstart = start;
        }
        if (!this.popup.isEmpty(element, 'bpmn-replace')) {
          entries.replace = this.button('edit', 'screw-wrench', 'replace', (event: any) => this.replace(event, element));
        }
      }
      if (this.removable([element])) {
        entries.delete = this.button('edit', 'trash', 'delete', () => this.modeling.removeElements([element]));
      }
      return entries;
    }

    private removable(elements: any[]) {
      const allowed = this.rules.allowed('elements.delete', { elements });
      return Array.isArray(allowed) ? elements.every((one) => allowed.includes(one)) : allowed;
    }

    private button(group: string, icon: string, name: string, click: (event: any, element: any) => void): any {
      return { group, className: `bpmn-icon-${icon}`, title: texts[`pad.${name}`], action: { click } };
    }

    private append(kind: Kind) {
      return {
        group: 'model',
        className: kind.icon,
        title: texts[`append.${kind.name}`],
        action: {
          click: (_: Event, element: any) => this.autoPlace.append(element, shapes().create(kind)),
          dragstart: (event: Event, source: any) => this.create.start(event, shapes().create(kind), { source })
        }
      };
    }

    private edge(kind: Kind) {
      const attach = (_: Event, host: any) =>
        this.modeling.createShape(
          shapes().create(kind),
          { x: host.x + host.width - 20, y: host.y + host.height },
          host,
          { attach: true }
        );
      return { ...this.button('model', 'edge', 'edge', attach), imageUrl: EDGE_ICON };
    }

    private replace(event: any, element: any) {
      const box = this.canvas.getGraphics(element).getBoundingClientRect();
      this.popup.open(
        element,
        'bpmn-replace',
        { x: box.left, y: box.bottom + 5, cursor: { x: event.x, y: event.y } },
        { title: texts['pad.replace'], width: 280 }
      );
    }
  }

  class ReplaceMenu {
    static $inject = ['popupMenu', 'bpmnReplace', 'eventBus'];

    constructor(popupMenu: any, private readonly bpmnReplace: any, eventBus: any) {
      popupMenu.registerProvider('bpmn-replace', this);
      eventBus.on('commandStack.shape.replace.postExecuted', PRIORITY, (event: any) =>
        shapes().suit(event.context.newShape)
      );
    }

    getPopupMenuEntries(element: any) {
      if (Array.isArray(element) || element.type === 'label') return {};
      return Object.fromEntries(
        alternatives(element.businessObject).map((kind) => [
          `replace-with-${kind.name}`,
          {
            label: texts[`create.${kind.name}`],
            className: kind.icon,
            action: () =>
              this.bpmnReplace.replaceElement(element, {
                type: kind.type,
                ...(kind.event ? { eventDefinitionType: kind.event } : {}),
                ...(kind.interrupts === undefined ? {} : { cancelActivity: kind.interrupts })
              })
          }
        ])
      );
    }
  }

  return {
    __init__: ['paletteProvider', 'contextPadProvider', 'replaceMenuProvider'],
    paletteProvider: ['type', Palette],
    contextPadProvider: ['type', ContextPad],
    replaceMenuProvider: ['type', ReplaceMenu]
  };
}

/** What may come next. */
function followers(bo: any): Kind[] {
  if (!bo.$instanceOf('bpmn:FlowNode') || bo.$type === 'bpmn:EndEvent' || bo.$type === 'bpmn:SubProcess') return [];
  const names = bo.$type === 'bpmn:EventBasedGateway' ? ['timer', 'message'] : ['approval', 'delegate', 'branch', 'timer', 'message', 'end'];
  return names.map(named);
}
