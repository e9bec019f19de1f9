import { homeOf, type GatewayProduct, type Place } from '#world/rule-placement';
import { choice, defineSettings, type Field } from '../parts/settings.ts';
import { duties, dutyIds, places, type DutyId } from './duties.ts';

export const products = ['REST', 'HTTP'] as const satisfies readonly GatewayProduct[];

/** Where each rule stands. */
export type Board = Readonly<Record<DutyId, Place>>;

const letters: Readonly<Record<Place, string>> = { gateway: 'g', template: 't', direct: 'd', backend: 'b' };

/** A board with every rule in the place that is said for it. */
export function boardOf(placeOf: (duty: (typeof duties)[number]) => Place): Board {
  return Object.fromEntries(duties.map((duty) => [duty.id, placeOf(duty)])) as Board;
}

/** The board on which every rule is kept for the least. */
export function rightBoard(product: GatewayProduct): Board {
  return boardOf(({ demand }) => homeOf(product, demand));
}

/** Sixteen letters, one for each rule in its order: `ggg…`. */
const board: Field<Board> = {
  start: boardOf(({ teamPlace }) => teamPlace),
  parse: (text) => {
    const asked = [...text].map((letter) => places.find((place) => letters[place] === letter));
    if (asked.length !== duties.length || asked.includes(undefined)) return undefined;
    return Object.fromEntries(dutyIds.map((id, index) => [id, asked[index]])) as Board;
  },
  format: (value) => dutyIds.map((id) => letters[value[id]]).join(''),
};

/** The product at the door, where each of the rules stands, and the one that is told in full. */
export const address = defineSettings('placement-board', {
  product: choice('REST', products),
  board,
  open: choice('transition', dutyIds),
});

export type BoardSettings = typeof address.start;
