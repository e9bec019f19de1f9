/** The anchor of a question on its lesson's page. */
export const questionAnchor = (id: string): string => `tanya-${id}`;
