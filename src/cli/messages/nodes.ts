import { describeValue } from '../../diagnostics/messages/evaluation.ts';
import type { CommandWording } from '../command-error.ts';
import { fileName, visible } from './words.ts';

/** What is wrong with the nodes of a preview. */

export const nodeTooLarge = (file: string, limit: number): CommandWording => ({
  message: `a node in ${fileName(file)} has more than ${limit} characters`,
  help: 'check that it is the file you mean',
});

export const brokenList = (file: string, line: number, reason: string): CommandWording => ({
  message: `${fileName(file)} can't be split into nodes: ${visible(reason)} (line ${line})`,
  help: 'it has to be JSON or YAML, whole',
});

export const brokenItem = (file: string, number: number, line: number, reason: string): CommandWording => ({
  message: `node ${number} in ${fileName(file)}: ${visible(reason)} (line ${line})`,
});

export const notANode = (file: string, number: number, found: unknown): CommandWording => ({
  message: `node ${number} in ${fileName(file)}: expected a network state (a map), found ${visible(describeValue(found))}`,
});

export const noNodes = (): CommandWording => ({
  message: 'the files of nodes hold none',
  help: 'did the command that wrote them fail? `kubectl get nodes,nns -o json` lists all nodes with their states',
});

export const noStates = (): CommandWording => ({
  message: 'the files of nodes hold Node objects, but no network state',
  help: '`kubectl get nodes,nns -o json` lists all nodes with their states',
});

export const lateLabels = (count: number): CommandWording => ({
  message:
    count === 1
      ? 'the Node object of 1 node comes behind its network state: its labels were not known in time'
      : `the Node objects of ${count} nodes come behind their network states: their labels were not known in time`,
  help: 'put Node objects first, as `kubectl get nodes,nns -o json` does',
});

export const noLabels = (): CommandWording => ({
  message: 'no node is selected, and none has labels',
  help: "a node's labels are in its Node object: name a file of those first, such as `--nodes <(kubectl get nodes -o json)`",
});
