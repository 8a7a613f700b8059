package esperanza.protection.plan.domain;

import esperanza.kernel.CaseId;
import esperanza.protection.decision.domain.DecisionId;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.plan.domain.GrantEvent.GrantHeld;
import esperanza.protection.plan.domain.PlanEvent.MatterPrepared;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The matters of the plan.
 *
 * @param byId in the order in which they were prepared
 */
public record Matters(Map<DecisionId, Matter> byId) {

    static final Matters NONE = new Matters(Map.of());

    public Collection<Matter> all() {
        return byId.values();
    }

    public List<DecisionId> ids() {
        return List.copyOf(byId.keySet());
    }

    Optional<Matter> of(DecisionId id) {
        return Optional.ofNullable(byId.get(id));
    }

    Matters only(Set<CaseId> cases) {
        Matters some = NONE;
        for (Matter each : byId.values()) {
            some = cases.contains(each.caseId()) ? some.with(each.only(cases)) : some;
        }
        return some;
    }

    Matters prepared(MatterPrepared news) {
        return with(new Matter(
                news.decisionId(),
                news.caseId(),
                news.about(),
                news.body(),
                news.measures(),
                news.preparedBy(),
                news.changeId(),
                Set.of(),
                Set.of()));
    }

    Matters held(GrantHeld news) {
        return of(news.decisionId())
                .map(matter -> with(matter.held(news.measureId())))
                .orElse(this);
    }

    /** The measure is on the plan. */
    Matters granted(MeasureId measure) {
        return holding(measure).map(matter -> with(matter.granted(measure))).orElse(this);
    }

    /** The matter whose decision granted the measure, if it is not on the plan yet. */
    Optional<Matter> holding(MeasureId measure) {
        return byId.values().stream()
                .filter(each -> each.held().contains(measure))
                .findFirst();
    }

    /** Something came that those who prepared the matters did not know. */
    Matters basisChangedIn(CaseId of) {
        Matters changed = NONE;
        for (Matter each : byId.values()) {
            changed = changed.with(each.changedIn(of));
        }
        return changed;
    }

    private Matters with(Matter matter) {
        return new Matters(InOrder.with(byId, matter.id(), matter));
    }
}
