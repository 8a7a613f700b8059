package esperanza.protection.domain;

import esperanza.protection.domain.Plan.Open;
import esperanza.protection.domain.PlanCommand.NoteConsent;
import esperanza.protection.domain.PlanEvent.ConsentNoted;
import esperanza.protocol.vocabulary.ConsentState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a plan knows of the consent behind its incidents, and how a joined plan passes it on. */
final class Consenting {

    private Consenting() {}

    /** Nothing if the plan has no such incident, or knows it already: so what goes round in a circle comes to rest. */
    static List<PlanEvent> noted(Open plan, NoteConsent note, Optional<PlanId> into) {
        return plan.incident(note.caseId())
                .filter(incident ->
                        incident.consent().filter(note.consent()::equals).isEmpty())
                .map(incident -> List.of(noted(plan, incident, note.consent(), into)))
                .orElse(List.of());
    }

    /** What the other plan has to know when this one is joined into it. */
    static Stream<PlanEvent> passedOn(Open plan, PlanId into) {
        return plan.incidents().values().stream().flatMap(incident -> incident.consent().stream()
                .map(consent -> noted(plan, incident, consent, Optional.of(into))));
    }

    private static PlanEvent noted(Open plan, Incident incident, ConsentState consent, Optional<PlanId> into) {
        return new ConsentNoted(plan.id(), plan.parties(), incident.caseId(), incident.reportId(), consent, into);
    }
}
