/** One thing to review in an API. */
export interface ReviewItem {
  /** Permanent: what a reader fills in is kept under it. */
  readonly id: string;
  /** A sentence or question that "ya" answers well. */
  readonly text: string;
  /** Ids of the rules that it comes from. */
  readonly rules: readonly string[];
  /** Asks for an answer in words; "ya" then says that it is written down. */
  readonly open?: true;
}

/** Things to review that belong together. */
export interface ReviewSection {
  readonly id: string;
  readonly title: string;
  readonly items: readonly ReviewItem[];
}
