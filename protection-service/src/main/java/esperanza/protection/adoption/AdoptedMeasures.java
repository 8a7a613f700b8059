package esperanza.protection.adoption;

import static esperanza.protection.ProtectionStreams.DECISION;
import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.Recorded;
import esperanza.kernel.store.SealedEvents;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.protection.decision.domain.DecisionEvent;
import esperanza.protection.decision.domain.DecisionEvent.MatterDecided;
import esperanza.protection.decision.domain.DecisionId;
import esperanza.protection.decision.domain.MatterKind;
import esperanza.protection.decision.domain.MeasureReasons;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.plan.domain.GrantCommand.DecidedGrant;
import esperanza.protection.plan.domain.GrantCommand.GrantDecided;
import esperanza.protection.plan.domain.GrantCommand.ReleaseGrants;
import esperanza.protection.plan.domain.GrantEvent.GrantHeld;
import esperanza.protection.plan.domain.PlanEvent;
import esperanza.protection.plan.domain.PlanEvent.MatterPrepared;
import esperanza.protection.plan.domain.PlanEvent.ProposedMeasure;
import esperanza.runtime.Streams;
import esperanza.runtime.Together;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The measures that an adopted decision granted, with the words under which they were proposed and decided. Opened to be
 * sealed again under the same key, and shown to nobody.
 */
@Singleton
public class AdoptedMeasures {

    private final Streams streams;
    private final SealedEvents<PlanEvent> plans;
    private final SealedEvents<DecisionEvent> decisions;

    AdoptedMeasures(Streams streams) {
        this.streams = streams;
        this.plans = streams.sealed(PLAN.type().events());
        this.decisions = streams.sealed(DECISION.type().events());
    }

    /**
     * The command with what the plan and the decision say. Words that were erased are granted to nobody any more. Fails
     * with {@link StoreUnavailable} while the keys cannot be had.
     */
    public Uni<GrantDecided> completed(GrantDecided grant) {
        UUID subject = grant.planId().value();
        return Uni.combine()
                .all()
                .unis(
                        plans.open(PLAN.stream(grant.planId()), Set.of(subject)),
                        decisions.open(DECISION.stream(grant.decisionId()), Set.of(subject)))
                .with((plan, decision) ->
                        grant.granting(grants(subject, proposed(plan, grant.decisionId()), granted(decision))));
    }

    /** The command with each decision of which the plan holds a measure in the case. Nothing is opened if there is none. */
    public Uni<ReleaseGrants> released(ReleaseGrants release) {
        return streams.read(PLAN.type(), release.planId().value())
                .map(plan -> held(plan.events(), release.caseId()))
                .chain(decisions -> Together.ask(decisions, decision -> completed(release.of(decision))))
                .map(release::releasing);
    }

    private static Set<DecisionId> held(List<? extends Recorded<?>> plan, CaseId of) {
        return only(GrantHeld.class, plan)
                .filter(held -> held.caseId().equals(of))
                .map(GrantHeld::decisionId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<DecidedGrant> grants(
            UUID subject, List<ProposedMeasure> proposed, Map<MeasureId, String> granted) {
        return proposed.stream()
                .filter(each -> granted.containsKey(each.measureId()))
                .map(each -> new DecidedGrant(
                        each.measureId(),
                        each.unit(),
                        Personal.of(subject, each.type()),
                        Personal.of(subject, each.description()),
                        Personal.of(subject, granted.get(each.measureId()))))
                .toList();
    }

    private static List<ProposedMeasure> proposed(List<Recorded<PlanEvent>> plan, DecisionId decision) {
        return only(MatterPrepared.class, plan)
                .filter(matter -> matter.decisionId().equals(decision) && matter.about() == MatterKind.MEASURES)
                .flatMap(matter -> matter.proposal().value().stream())
                .flatMap(List::stream)
                .toList();
    }

    /** The reasons of each measure that was granted. A matter that was returned was decided anew: the last one counts. */
    private static Map<MeasureId, String> granted(List<Recorded<DecisionEvent>> decision) {
        return only(MatterDecided.class, decision)
                .reduce((_, later) -> later)
                .flatMap(decided -> decided.reasons().value())
                .orElse(List.of())
                .stream()
                .filter(MeasureReasons::granted)
                .collect(Collectors.toUnmodifiableMap(MeasureReasons::measureId, MeasureReasons::reasons));
    }

    private static <T> Stream<T> only(Class<T> kind, List<? extends Recorded<?>> events) {
        return events.stream().map(Recorded::event).filter(kind::isInstance).map(kind::cast);
    }
}
