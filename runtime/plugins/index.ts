/** For authors of plugins: `micro-rollups/plugins`. Little is loaded with it, as every plugin loads it in its thread; programs that run plugins take the rest from `micro-rollups/runtime`. */
export { ownTopic, publish, subscribe } from '../node/topics.ts';
export type { Acknowledged, Alarm, Block, Events, Evidence, Kind, Of, Reached, Sent, Settled, Told, Versions, Withdrawn } from './events.ts';
export { API, definePlugin, type HookName, type Hooks, type Panel, type Plugin, type PluginContext, PluginError, type PluginNode, type Started, type StartedInNode } from './plugin.ts';
