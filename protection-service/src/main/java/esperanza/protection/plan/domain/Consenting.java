package esperanza.protection.plan.domain;

import static esperanza.protection.plan.domain.PlanRule.CASE_NOT_IN_PLAN;
import static esperanza.protection.plan.domain.PlanRule.CONSENT_WITHDRAWN;

import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.protection.plan.domain.Plan.Open;
import esperanza.protection.plan.domain.PlanCommand.NoteConsent;
import esperanza.protection.plan.domain.PlanEvent.ConsentNoted;
import esperanza.protocol.vocabulary.ConsentState;
import java.util.List;
import java.util.Optional;

/** How a plan notes the consent behind its incidents and asks for it, and how a joined plan forwards it. */
final class Consenting {

    private Consenting() {}

    /** Empty if the plan has no such incident or knows this consent already. */
    static List<PlanEvent> noted(Open plan, NoteConsent note) {
        return plan.incidents()
                .of(note.caseId())
                .filter(incident ->
                        incident.consent().filter(note.consent()::equals).isEmpty())
                .map(incident -> List.of(noted(plan, incident, note.consent())))
                .orElse(List.of());
    }

    /** The consent behind each incident, for the plan that this one is joined into now. */
    static List<PlanEvent> all(Open plan) {
        return plan.incidents().all().stream()
                .flatMap(incident -> incident.consent().stream().map(consent -> noted(plan, incident, consent)))
                .toList();
    }

    /**
     * Refuses a decision for a case that is not in the plan, or one against the will of the person that gives no reason.
     *
     * @param withoutConsent the reason for deciding all the same
     */
    static void require(Open plan, CaseId of, Optional<Personal<String>> withoutConsent) {
        Incident incident = plan.incidents().of(of).orElseThrow(() -> new RuleViolation(CASE_NOT_IN_PLAN));
        if (incident.isRefused() && withoutConsent.isEmpty()) {
            throw new RuleViolation(CONSENT_WITHDRAWN);
        }
    }

    private static PlanEvent noted(Open plan, Incident incident, ConsentState consent) {
        return new ConsentNoted(
                plan.id(), plan.parties(), incident.caseId(), incident.reportId(), consent, plan.into());
    }
}
