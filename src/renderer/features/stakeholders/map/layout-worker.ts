import { layOutInfluence, type Network } from '@shared/stakeholder-map/layout/influence';

// Hundreds of people push and pull each other here: the window answers meanwhile.

self.onmessage = ({ data }: MessageEvent<Network>) => self.postMessage(layOutInfluence(data));
