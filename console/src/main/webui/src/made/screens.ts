/** The acts of a report that have a screen made by hand, and where it is. */
export function screensOfReport(reportId: string): Record<string, string> {
  const at = (act: string) => `/queue/${reportId}/${act}`;
  return {
    openReport: at('opening'),
    codeReport: at('coding'),
    triageReport: at('triage'),
    referReport: at('referral'),
    transferReport: at('transfer'),
    askQuestion: at('question'),
    attachFile: at('files/new'),
  };
}

/** A plan in the workspace of one of its cases, or a page of it. */
export const atPlan = (caseId: string, planId: string, page = '') => `/cases/${caseId}/measures/${planId}${page && `/${page}`}`;

/** The acts of a plan that have a screen of their own without naming a part of the plan. */
export function screensOfPlan(caseId: string, planId: string) {
  const at = (page: string) => atPlan(caseId, planId, page);
  return { decideUrgentMeasure: at('measure'), assessRisk: at('assessment'), openPlan: at('opening') };
}

/** The file in the workspace of its case, or a part of it. */
export const atFile = (caseId: string, part = '') => `/cases/${caseId}/investigation${part && `/${part}`}`;

/** The acts of a file that have a screen of their own without naming a part of the file. */
export function screensOfFile(caseId: string): Record<string, string> {
  const at = (part: string) => atFile(caseId, part);
  return {
    takeFile: at('taking'),
    openFile: at('opening'),
    proposeHypothesis: at('hypotheses/new'),
    openLine: at('programme/line'),
    orderAct: at('programme/act'),
    approveProgramme: at('programme/approval'),
    identifyEvidence: at('evidence/new'),
    takeOverFile: at('evidence/attachments'),
    openMatrix: at('matches/matrix/new'),
  };
}
