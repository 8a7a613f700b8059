export default {
  none: 'Nothing was asked of your institution.',
  what: 'What is asked',
  stage: 'How far',
  due: 'By when',
  dueAt: 'By {{at}}',
  sentAt: 'Asked on',
  asked: 'What is asked, with names and places',
  next: 'Who opened it, and for which purpose, is on record; the protected person can see it.',
  erased: 'It was erased.',
  kinds: { DELIVER: 'Deliver a measure', INFORM: 'Inform', RECOGNISE: 'Recognise the work in public', RECTIFY: 'Take back what stigmatises', ACCOMPANY: 'Accompany', PAY: 'Pay' },
  stages: { SENT: 'No answer yet', ACKNOWLEDGED: 'Taken on', REFUSED: 'Refused', DONE: 'Done', WITHDRAWN: 'Taken back by the mechanism' },
};
