package esperanza.protection.measure;

import static esperanza.access.Role.PROTECTION_OFFICER;
import static esperanza.protection.ProtectionAction.RECORD_HANDOVER;

import esperanza.kernel.AfterTheFact;
import esperanza.kernel.OfTheVersionRead;
import esperanza.kernel.Personal;
import esperanza.kernel.store.Outcome;
import esperanza.protection.measure.domain.MeasureCommand.*;
import esperanza.protection.measure.domain.MeasureEvent;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.PlanId;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.Colleagues;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Handles the commands on a measure that rest on more than its stream. */
@Singleton
public class ActOnMeasure {

    /** A handover, now or at the instant that the sender claims. */
    public record Handover(PlanId planId, MeasureId measureId, Optional<Personal<String>> note)
            implements OfTheVersionRead, AfterTheFact {}

    /**
     * The person who answers for the delivery from now on.
     *
     * @param person the {@code sub} claim of the person's tokens
     */
    public record Reassignment(PlanId planId, MeasureId measureId, String person, Personal<String> reasons)
            implements OfTheVersionRead {}

    private final CommandIds ids;
    private final Colleagues colleagues;
    private final DecidedMeasures measures;

    ActOnMeasure(CommandIds ids, Colleagues colleagues, DecidedMeasures measures) {
        this.ids = ids;
        this.colleagues = colleagues;
        this.measures = measures;
    }

    /** The event itself tells the instant, and it is the one at which the event happened. */
    public Uni<Outcome<MeasureEvent>> recordHandover(Asked<?> asked, Handover said) {
        Instant at = asked.sent().occurredAt().orElseGet(ids::now);
        RecordHandover command = new RecordHandover(ids.at(asked), at, said.note());
        return measures.handle(asked.at(Optional.of(at)), said.planId(), said.measureId(), _ -> Uni.createFrom()
                .item(command));
    }

    /** Gives the measure to another person, who answers for its delivery from now on. */
    public Uni<Outcome<MeasureEvent>> reassign(Asked<?> asked, Reassignment said) {
        return measures.handle(asked, said.planId(), said.measureId(), measure -> colleagues
                .pseudonym(said.person(), PROTECTION_OFFICER, RECORD_HANDOVER, measure.caseId())
                .map(to -> new ReassignMeasure(to, said.reasons())));
    }
}
