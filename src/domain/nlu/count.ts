/** People counted by one phrase of the message. */
export type Count = {
  readonly end: number;
  /** "somos 5": nobody says of whom. */
  readonly total?: number;
  readonly adults?: number;
  readonly children?: number;
  readonly infants?: number;
  /** "just me": says again who was counted. */
  readonly isAlone?: boolean;
};

export const COUNT_MAX = 200;
