/**
 * Makes the prototypes of this realm take no new properties. A grader works on data of the submission: should one
 * ever write under a key that the data chose, `__proto__` reaches these objects, and what it put there would be
 * seen by the next grading. Now that write throws, which is a fault of ours. For threads that only grade.
 */
export function closePrototypes(): void {
  for (const { prototype } of [Object, Array, Function, String, Number, Boolean, RegExp, Error, Map, Set])
    Object.preventExtensions(prototype);
}
