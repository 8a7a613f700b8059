package esperanza.protection.delivery;

import static esperanza.access.Role.PROTECTION_OFFICER;
import static esperanza.protection.ProtectionAction.RECORD_HANDOVER;

import esperanza.access.NotHere;
import esperanza.kernel.Personal;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Request;
import esperanza.kernel.store.VersionConflict;
import esperanza.protection.measure.domain.DecidedMeasure;
import esperanza.protection.measure.domain.MeasureCommand;
import esperanza.protection.measure.domain.MeasureCommand.*;
import esperanza.protection.measure.domain.MeasureDecider;
import esperanza.protection.measure.domain.MeasureEvent;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.MeasureState;
import esperanza.protection.measure.domain.Voice;
import esperanza.protection.plan.FindPlan;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.Colleagues;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;

/**
 * Handles people's commands on a measure that its plan decided. The plan is read first: it tells whether the person may
 * know of the measure, and whom it protects. The measure's own stream decides the rest.
 *
 * <p>If-Match and the version of each outcome are those of the plan with its measures, as the person may know of them.
 * Each command fails with {@link NotHere} if the caller may know of no incident of the plan.
 */
@Singleton
public class DeliverMeasure {

    private final CommandIds ids;
    private final FindPlan finder;
    private final Colleagues colleagues;
    private final CommandHandler<MeasureCommand, MeasureState, MeasureEvent> measures;

    DeliverMeasure(CommandIds ids, FindPlan finder, Colleagues colleagues, EventStore<MeasureEvent> store) {
        this.ids = ids;
        this.finder = finder;
        this.colleagues = colleagues;
        this.measures = new CommandHandler<>(store, new MeasureDecider());
    }

    /** The measure was handed over at the instant that the sender claims; now, if the sender claims none. */
    public Uni<Outcome<MeasureEvent>> recordHandover(Asked<?> asked, UUID planId, MeasureId id, Optional<String> note) {
        Instant at = asked.sent().occurredAt().orElseGet(ids::now);
        String recorder = asked.caller().pseudonym();
        return handle(
                asked.at(Optional.of(at)),
                planId,
                id,
                measure -> new RecordHandover(measure, at, recorder, sealed(planId, note)));
    }

    public Uni<Outcome<MeasureEvent>> confirmHandover(
            Asked<?> asked, UUID planId, MeasureId id, Voice by, Optional<String> note) {
        String recorder = asked.caller().pseudonym();
        return handle(asked, planId, id, measure -> new ConfirmHandover(measure, by, recorder, sealed(planId, note)));
    }

    public Uni<Outcome<MeasureEvent>> contestHandover(
            Asked<?> asked, UUID planId, MeasureId id, Voice by, Optional<String> note) {
        return handle(asked, planId, id, measure -> new ContestHandover(measure, by, sealed(planId, note)));
    }

    /**
     * Gives the measure to another person, who answers for its delivery from now on.
     *
     * @param person the {@code sub} claim of that person's tokens
     */
    public Uni<Outcome<MeasureEvent>> reassign(
            Asked<?> asked, UUID planId, MeasureId id, String person, String reasons) {
        return finder.found(asked.caller(), asked.action(), planId)
                .invoke(found -> requireRead(ids.request(asked, id.stream(), id), found))
                .chain(found -> colleagues
                        .pseudonym(
                                person,
                                PROTECTION_OFFICER,
                                RECORD_HANDOVER,
                                found.measure(id).caseId())
                        .chain(to -> handle(
                                asked,
                                found,
                                id,
                                measure -> new ReassignMeasure(measure, to, Personal.of(planId, reasons)))));
    }

    private Uni<Outcome<MeasureEvent>> handle(
            Asked<?> asked, UUID planId, MeasureId id, Function<DecidedMeasure, MeasureCommand> command) {
        return finder.found(asked.caller(), asked.action(), planId).chain(found -> handle(asked, found, id, command));
    }

    private Uni<Outcome<MeasureEvent>> handle(
            Asked<?> asked, FindPlan.Found found, MeasureId id, Function<DecidedMeasure, MeasureCommand> command) {
        Request<MeasureId> request = ids.request(asked, id.stream(), id);
        return measures.handle(of(request, found, command))
                .map(outcome -> new Outcome<>(
                        outcome.position(), found.version(outcome), outcome.events(), outcome.repeated()));
    }

    private static Request<MeasureCommand> of(
            Request<MeasureId> asked, FindPlan.Found found, Function<DecidedMeasure, MeasureCommand> command) {
        int expected = requireRead(asked, found);
        return new Request<>(
                asked.stream(),
                asked.id(),
                asked.digest(),
                OptionalInt.of(found.ofMeasure(asked.command(), expected)),
                asked.cause(),
                command.apply(found.measure(asked.command())));
    }

    /**
     * The version that the person has read. Fails with {@link VersionConflict} rather than with a refusal if it is not
     * the present one.
     */
    private static int requireRead(Request<MeasureId> asked, FindPlan.Found found) {
        int expected = asked.expectedVersion().orElseThrow();
        if (!found.knows(asked.command()) && expected != found.version()) {
            throw new VersionConflict();
        }
        return expected;
    }

    private static Optional<Personal<String>> sealed(UUID planId, Optional<String> text) {
        return text.map(each -> Personal.of(planId, each));
    }
}
