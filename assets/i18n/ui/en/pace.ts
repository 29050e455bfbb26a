export const pace = { timed: 'With a clock', manual: 'Without a clock', deadline: 'Deadlines in hours' };
