import { courtyards } from '../../shell/course-map.id.ts';
import { skillMapText as text } from './skill-map.id.ts';

/** A lesson on the map of skills. */
export interface SkillNode {
  readonly number: number;
  readonly href: string;
  readonly name: string;
  readonly about: string;
}

export interface SkillCourt {
  readonly place: string;
  readonly about: string;
  readonly nodes: readonly SkillNode[];
}

const skills: Readonly<Record<string, { readonly name: string; readonly about: string }>> = text.skills;

/** The courtyards of the course with their lessons under the short names that fit on a map. */
export const skillCourts: readonly SkillCourt[] = courtyards.map(({ place, lessons }, index) => ({
  place,
  about: text.courts[index] ?? '',
  nodes: lessons.map(({ number, slug }) => {
    const skill = skills[slug];
    if (skill === undefined) throw new Error(`The map of skills has no name for ${slug}.`);
    return { number, href: `/pelajaran/${slug}`, ...skill };
  }),
}));
