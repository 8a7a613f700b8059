package esperanza.protection.plan.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.ConsentState;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The incidents of a plan.
 *
 * @param byCase in the order of their numbers
 */
public record Incidents(Map<CaseId, Incident> byCase) {

    static final Incidents NONE = new Incidents(Map.of());

    public Set<CaseId> cases() {
        return byCase.keySet();
    }

    public Collection<Incident> all() {
        return byCase.values();
    }

    Optional<Incident> of(CaseId id) {
        return Optional.ofNullable(byCase.get(id));
    }

    int next() {
        return byCase.size() + 1;
    }

    /** The incidents of these cases, numbered as if there were no others. */
    Incidents only(Set<CaseId> cases) {
        Incidents some = NONE;
        for (Incident incident : byCase.values()) {
            some = cases.contains(incident.caseId()) ? some.linked(incident.numbered(some.next())) : some;
        }
        return some;
    }

    Incidents linked(Incident incident) {
        return new Incidents(InOrder.with(byCase, incident.caseId(), incident));
    }

    Incidents urgent(CaseId id, ReportId report, Instant receivedAt) {
        return change(id, incident -> incident.onUrgentRoute(report, receivedAt));
    }

    Incidents noted(CaseId id, ConsentState consent) {
        return change(id, incident -> incident.with(consent));
    }

    private Incidents change(CaseId id, UnaryOperator<Incident> change) {
        return linked(change.apply(byCase.get(id)));
    }
}
