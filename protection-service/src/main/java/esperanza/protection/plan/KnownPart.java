package esperanza.protection.plan;

import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.kernel.CaseId;
import esperanza.kernel.Decider;
import esperanza.protection.plan.StreamOfPlan.Deciding;
import esperanza.protection.plan.domain.Plan;
import esperanza.protection.plan.domain.PlanCommand;
import esperanza.protection.plan.domain.PlanEvent;
import esperanza.runtime.refusal.Refused;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/**
 * Decides a command of a person on a plan as if the plan had only the cases that the person may know of. Events of
 * other cases do not raise the version, so the person need not have read them.
 */
public final class KnownPart implements Decider<PlanCommand, KnownPart.State, PlanEvent> {

    /** @param version number of events of the cases that the person may know of */
    record State(Plan plan, int version) {}

    private final Decider<PlanCommand, Plan, PlanEvent> decider = PLAN.type().decider();
    private final Set<CaseId> known;
    private final OptionalInt seen;

    /** @param seen the version that the person expects, as given in If-Match */
    KnownPart(Set<CaseId> known, int seen) {
        this(known, OptionalInt.of(seen));
    }

    private KnownPart(Set<CaseId> known, OptionalInt seen) {
        this.known = known;
        this.seen = seen;
    }

    /** If-Match is compared with the version of the known part, never with that of the stream. */
    public static Deciding<PlanCommand, PlanEvent> deciding(FoundPlan found, UUID id, int read) {
        return new Deciding<>(new KnownPart(found.known(), found.ofPlan(read)), OptionalInt.empty());
    }

    /** A command of the person on their own plan is decided as the plan is then. */
    static Deciding<PlanCommand, PlanEvent> own(FoundPlan found, UUID id, int read) {
        return new Deciding<>(new KnownPart(found.known(), OptionalInt.empty()), OptionalInt.empty());
    }

    @Override
    public State initial() {
        return new State(decider.initial(), 0);
    }

    /** Fails with 412 if the version is not the expected one. */
    @Override
    public List<PlanEvent> decide(State state, PlanCommand command) {
        if (seen.isPresent() && seen.getAsInt() != state.version()) {
            throw stale();
        }
        return decider.decide(state.plan().only(known), command);
    }

    static Refused stale() {
        return new Refused(412, "stale-version", "It has changed since you read it; read it again");
    }

    @Override
    public State evolve(State state, PlanEvent event) {
        return new State(
                decider.evolve(state.plan(), event), state.version() + (known.contains(event.caseId()) ? 1 : 0));
    }
}
