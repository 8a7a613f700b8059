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
import esperanza.protection.measure.domain.UseCommand.ReviewEffectiveness;
import esperanza.protection.measure.domain.UseEvent.*;
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

    /**
     * The review of a measure by an analyst and the person.
     *
     * @param inTime whether it is there in time when it is needed
     * @param personSays whether it helps, as the person says
     * @param nextBy when it is reviewed again at the latest; empty: as the term says
     */
    public record EffectivenessReview(
            PlanId planId,
            MeasureId measureId,
            Judged inTime,
            Judged lowersRisk,
            Judged letsWork,
            PersonsJudgement personSays,
            ReviewResult result,
            Optional<Instant> nextBy,
            Optional<Personal<String>> words)
            implements OfTheVersionRead, AfterTheFact {}

    private final CommandIds ids;
    private final Colleagues colleagues;
    private final DecidedMeasures measures;
    private final LatestReview latest;

    ActOnMeasure(CommandIds ids, Colleagues colleagues, DecidedMeasures measures, LatestReview latest) {
        this.ids = ids;
        this.colleagues = colleagues;
        this.measures = measures;
        this.latest = latest;
    }

    /** The event itself tells the instant, and it is the one at which the event happened. */
    public Uni<Outcome<MeasureEvent>> recordHandover(Asked<?> asked, Handover said) {
        Instant at = asked.sent().occurredAt().orElseGet(ids::now);
        RecordHandover command = new RecordHandover(ids.at(asked), at, said.note());
        return measures.handle(asked.at(Optional.of(at)), said.planId(), said.measureId(), _ -> Uni.createFrom()
                .item(command));
    }

    /** Reviews whether the measure helps. */
    public Uni<Outcome<MeasureEvent>> review(Asked<?> asked, EffectivenessReview said) {
        ReviewEffectiveness command = new ReviewEffectiveness(
                said.inTime(),
                said.lowersRisk(),
                said.letsWork(),
                said.personSays(),
                said.result(),
                said.nextBy(),
                latest.afterReview(ids.now()),
                said.words());
        return measures.handle(
                asked, said.planId(), said.measureId(), _ -> Uni.createFrom().item(command));
    }

    /** Gives the measure to another person, who answers for its delivery from now on. */
    public Uni<Outcome<MeasureEvent>> reassign(Asked<?> asked, Reassignment said) {
        return measures.handle(asked, said.planId(), said.measureId(), measure -> colleagues
                .pseudonym(said.person(), PROTECTION_OFFICER, RECORD_HANDOVER, measure.caseId())
                .map(to -> new ReassignMeasure(to, said.reasons())));
    }
}
