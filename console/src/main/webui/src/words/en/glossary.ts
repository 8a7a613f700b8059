import type es from '../es/glossary';
import type { Same } from '../same';

export default {
  what: 'What is “{{word}}”?',
  words: {
    act: {
      word: 'act of investigation',
      means: 'Act of investigation: one concrete step, such as hearing a witness or asking for a record. Somebody orders it, somebody does it, and it has a date.',
    },
    alert: {
      word: 'alert',
      means: 'Alert: the system calls a function because something is urgent, and goes on calling, higher each time, until a person answers and acts.',
    },
    coding: {
      word: 'coding',
      means: 'Coding: you say in codes what the reporter said in words. The words stay beside it, unchanged; the codes find cases that are alike, and make the figures.',
    },
    consent: {
      word: 'consent',
      means: 'Consent: what the person accepts or refuses to have done with what they told, for each purpose by itself. They can take it back at any time.',
    },
    custody: {
      word: 'chain of custody',
      means: 'Chain of custody: of each item of evidence it is always known who holds it and how it went from hand to hand, so that nobody can doubt it.',
    },
    deadline: {
      word: 'term',
      means: 'Term: the time that the norm gives for an act. Only the act of a person meets it; an act that does not come in time leaves it breached, and supervision is called.',
    },
    diligence: {
      word: 'due diligence',
      means: 'Due diligence: what the State has to do in an investigation, item by item. The list follows from the acts on record, and measures the State, never the victim.',
    },
    file: {
      word: 'file',
      means: 'File: the investigation of a case, with its hypotheses, its programme, its acts and its evidence. One person answers for it.',
    },
    hypothesis: {
      word: 'hypothesis',
      means: 'Hypothesis: a possible explanation of the threat. The first one is always the link with the defence work; only facts, and a second person, discard it.',
    },
    measure: {
      word: 'measure of protection',
      means: 'Measure of protection: what is done so that the person comes to no harm, such as an escort or a relocation. It is decided and implemented, and another person records whether those who receive it confirm that.',
    },
    receipt: {
      word: 'tracking code',
      means: 'Tracking code: 21 letters and digits with which the person comes back to their report without giving a name. It is kept nowhere: whoever has it reads and answers.',
    },
    referral: {
      word: 'referral',
      means: 'Referral: the report goes on to protection, to investigation or to both, which open their plan and their file. With consent this happens by itself.',
    },
    rota: {
      word: 'rota',
      means: 'Rota: who answers for each function at each hour. The system calls whoever is on duty; a gap never leaves an alert without a call, because then the standing persons are called.',
    },
    sealed: {
      word: 'sealed',
      means: 'Sealed: words and personal data are encrypted. They are opened for a purpose, the opening is on record before anything is seen, and the person can know of it.',
    },
    triage: {
      word: 'assessing the urgency (triage)',
      means: 'Assessing the urgency, or triage: a person says how urgent the report is, with the factors that were weighed and with reasons. The codes only suggest.',
    },
    wall: {
      word: 'conflict wall',
      means: 'Conflict wall: people who work for an accused institution, or have an interest in the case, do not even know that it exists. The others know of it only if their work needs it.',
    },
    warning: {
      word: 'early warning',
      means: 'Early warning: public word that threats repeat themselves in an area or against an organisation. The system proposes it; two people raise and publish it.',
    },
  },
} satisfies Same<typeof es>;
