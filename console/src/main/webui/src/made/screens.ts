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
  };
}

/** The acts of a plan that have a screen of their own without naming a part of the plan. */
export function screensOfPlan(planId: string): Record<string, string> {
  return { decideUrgentMeasure: `/plan/${planId}/measure`, openPlan: `/plan/${planId}/opening` };
}

/** The acts of a file that have a screen of their own without naming a part of the file. */
export function screensOfFile(caseId: string): Record<string, string> {
  const at = (part: string) => `/file/${caseId}/${part}`;
  return {
    takeFile: at('taking'),
    openFile: at('opening'),
    proposeHypothesis: at('hypotheses/new'),
    openLine: at('programme/line'),
    orderAct: at('programme/act'),
    approveProgramme: at('programme/approval'),
    identifyEvidence: at('evidence/new'),
    openMatrix: at('matches/matrix/new'),
  };
}
