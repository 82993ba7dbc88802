import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import SimulationModule from 'bpmn-js-token-simulation/lib/viewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js-token-simulation/assets/css/bpmn-js-token-simulation.css';
import { showBeginning } from './sight';
import type { Texts } from './types';

/** What the simulation says in English, and the names of our texts for it. */
const SAID: [RegExp, string][] = [
  [/^Set Sequence Flow$/, 'try.way'],
  [/^Trigger Event$/, 'try.on'],
  [/^Add pause point$/, 'try.pause'],
  [/^Remove pause point$/, 'try.pass'],
  [/^Play\/Pause Simulation$/, 'try.play'],
  [/^Play Simulation$/, 'try.goes'],
  [/^Pause Simulation$/, 'try.rests'],
  [/^Reset Simulation$/, 'try.again'],
  [/^Set animation speed = Slow$/, 'try.slow'],
  [/^Set animation speed = Normal$/, 'try.normal'],
  [/^Set animation speed = Fast$/, 'try.fast'],
  [/^Focus process instance .*$/, 'try.case'],
  [/^Found unsupported elements$/, 'try.unknown'],
  [/^Not supported$/, 'try.unknown']
];

/** Lets a case walk through a model: it rests at every step until somebody clicks it on. */
export async function simulate(container: HTMLElement, xml: string, texts: Texts): Promise<{ end: () => void }> {
  const viewer: any = new NavigatedViewer({
    container,
    moddleExtensions: { camunda },
    additionalModules: [SimulationModule, { log: ['value', {}] }]
  });
  const words = translating(container, texts);
  await viewer.importXML(xml);
  showBeginning(viewer);
  viewer.get('toggleMode').toggleMode(true);
  viewer
    .get('elementRegistry')
    .filter((one: any) => one.type === 'bpmn:UserTask')
    .forEach((step: any) => viewer.get('simulator').waitAtElement(step, true));
  return {
    end() {
      words.disconnect();
      viewer.destroy();
    }
  };
}

/** The simulation has its words in its code; they are put into the reader's language where they appear. */
function translating(container: HTMLElement, texts: Texts): MutationObserver {
  const said = (english: string) => {
    const known = SAID.find(([pattern]) => pattern.test(english.trim()));
    return known ? texts[known[1]] : undefined;
  };
  const put = (element: Element) => {
    const title = said(element.getAttribute('title') ?? '');
    if (title) {
      element.setAttribute('title', title);
      element.setAttribute('aria-label', title);
    }
    if (element.childElementCount > 0) return;
    const text = said(element.textContent ?? '');
    if (text) element.textContent = text;
  };
  const observer = new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === 'attributes') put(change.target as Element);
      for (const added of change.addedNodes) {
        if (!(added instanceof HTMLElement)) continue;
        put(added);
        added.querySelectorAll('[title], span').forEach(put);
      }
    }
  });
  container.querySelectorAll('[title], span').forEach(put);
  observer.observe(container, { subtree: true, childList: true, attributes: true, attributeFilter: ['title'] });
  return observer;
}
