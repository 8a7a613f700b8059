package esperanza.protection.plan.domain;

import esperanza.protection.plan.domain.Plan.Open;
import esperanza.protection.plan.domain.PlanCommand.NoteConsent;
import esperanza.protection.plan.domain.PlanEvent.ConsentNoted;
import esperanza.protocol.vocabulary.ConsentState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a plan notes the consent behind its incidents, and how a joined plan forwards it. */
final class Consenting {

    private Consenting() {}

    /**
     * Empty if the plan has no such incident or knows this consent already. So a note that travels round a cycle of
     * joined plans comes to an end.
     */
    static List<PlanEvent> noted(Open plan, NoteConsent note, Optional<PlanId> into) {
        return plan.incidents()
                .of(note.caseId())
                .filter(incident ->
                        incident.consent().filter(note.consent()::equals).isEmpty())
                .map(incident -> List.of(noted(plan, incident, note.consent(), into)))
                .orElse(List.of());
    }

    /** The consent notes that the other plan needs when this plan is joined into it. */
    static Stream<PlanEvent> passedOn(Open plan, PlanId into) {
        return plan.incidents().all().stream().flatMap(incident -> incident.consent().stream()
                .map(consent -> noted(plan, incident, consent, Optional.of(into))));
    }

    private static PlanEvent noted(Open plan, Incident incident, ConsentState consent, Optional<PlanId> into) {
        return new ConsentNoted(plan.id(), plan.parties(), incident.caseId(), incident.reportId(), consent, into);
    }
}
