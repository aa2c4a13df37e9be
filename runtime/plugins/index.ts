/** For authors of plugins, and for programs that run them: `micro-rollups/plugins`. */
export { ownTopic, publish, subscribe } from '../node/topics.ts';
export { type Attached, type AttachOptions, attachPlugins, hearAlarms } from './attach.ts';
export type { Acknowledged, Alarm, Block, Events, Evidence, Kind, Of, Reached, Sent, Settled, Told, Versions, Withdrawn } from './events.ts';
export type { PluginView } from './life.ts';
export type { LoadOptions, Wanted } from './load.ts';
export { API, definePlugin, type HookName, type Hooks, type Panel, type Plugin, type PluginContext, PluginError, type PluginNode, type Started, type StartedInNode } from './plugin.ts';
export { openPlugins, type Plugins } from './plugins.ts';
