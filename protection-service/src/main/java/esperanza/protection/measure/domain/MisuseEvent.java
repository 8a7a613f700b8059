package esperanza.protection.measure.domain;

import static esperanza.kernel.Audience.PROTECTION;

import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import esperanza.protocol.vocabulary.RiskLevel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The events by which somebody looks into an alleged misuse of a measure. The measure goes on meanwhile. */
public sealed interface MisuseEvent extends MeasureEvent {

    /**
     * Somebody looks into an alleged misuse of a measure.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param begunBy pseudonym of the person who began it; another one weighs it
     * @param words the misuse that is alleged, and by whom
     */
    @Published(audience = PROTECTION)
    record MisuseVerificationBegun(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            MeasureId measureId,
            UUID misuseId,
            @AtLeast(1) String begunBy,
            Personal<String> words)
            implements MisuseEvent {}

    /**
     * More time is taken to look into an alleged misuse.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     */
    @Published(audience = PROTECTION)
    record MisuseProlonged(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            MeasureId measureId,
            UUID misuseId,
            @OnTimeline Instant until,
            Personal<String> words)
            implements MisuseEvent {}

    /**
     * It was written down what was found about an alleged misuse.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     */
    @Published(audience = PROTECTION)
    record MisuseReported(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            MeasureId measureId,
            UUID misuseId,
            Personal<String> words)
            implements MisuseEvent {}

    /**
     * An alleged misuse is pursued no more.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     */
    @Published(audience = PROTECTION)
    record MisuseDropped(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            MeasureId measureId,
            UUID misuseId,
            Personal<String> words)
            implements MisuseEvent {}

    /**
     * The person was told what is alleged and what was found. Told again, their term begins anew.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param answerBy the last instant for an answer; absent: no norm says so, and the answer is awaited
     */
    @Published(audience = PROTECTION)
    record MisuseTold(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            MeasureId measureId,
            UUID misuseId,
            @OnTimeline Optional<Instant> answerBy,
            Personal<String> words)
            implements MisuseEvent {}

    /**
     * The person answered what is alleged.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param by the side that said so
     * @param late true: the term had passed; the answer counts all the same
     */
    @Published(audience = PROTECTION)
    record MisuseAnswered(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            MeasureId measureId,
            UUID misuseId,
            @OnTimeline PersonsVoice by,
            @OnTimeline Optional<Boolean> late,
            Optional<Personal<String>> words)
            implements MisuseEvent {}

    /**
     * Another person weighed the misuse against the risk. A change of the measure may rest on it; none follows by itself.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param level the level in force, against which it was weighed
     */
    @Published(audience = PROTECTION)
    record MisuseWeighed(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            MeasureId measureId,
            UUID misuseId,
            @OnTimeline RiskLevel level,
            Personal<String> words)
            implements MisuseEvent {}
}
