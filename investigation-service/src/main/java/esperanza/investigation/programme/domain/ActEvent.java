package esperanza.investigation.programme.domain;

import static esperanza.kernel.Audience.INVESTIGATION;

import esperanza.investigation.programme.domain.Act.Hindrance;
import esperanza.investigation.programme.domain.Act.Result;
import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The events of one act of an investigation. Names and fields are a published contract. */
public sealed interface ActEvent extends Concerning {

    CaseId caseId();

    ActId actId();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    /**
     * An act was ordered: its owner does it by a date.
     *
     * @param owner pseudonym of the person who is to do it
     * @param proposal the victim's proposal that it answers
     */
    @Published(audience = INVESTIGATION)
    record ActOrdered(
            CaseId caseId,
            ActId actId,
            @OnTimeline ActType type,
            LineId lineId,
            @AtLeast(1) String owner,
            @OnTimeline Instant due,
            Optional<UUID> proposal,
            Personal<String> legalBasis,
            Personal<String> instruction)
            implements ActEvent {}

    /**
     * An act was done.
     *
     * @param substantive true: it sought, secured or examined evidence, or heard a person
     * @param doneBy pseudonym of the person who did it
     * @param evidence the items of evidence that it gave
     * @param authorisation the authorisation by which it was done
     * @param withoutOrder why it was done before anybody ordered it; absent: it was ordered
     */
    @Published(audience = INVESTIGATION)
    record ActDone(
            CaseId caseId,
            ActId actId,
            @OnTimeline ActType type,
            @OnTimeline boolean substantive,
            LineId lineId,
            @AtLeast(1) String doneBy,
            @OnTimeline Result result,
            List<UUID> evidence,
            Optional<UUID> authorisation,
            Optional<Personal<String>> withoutOrder,
            Personal<String> text)
            implements ActEvent {}

    /** The owner of an act refused to do it. */
    @Published(audience = INVESTIGATION)
    record ActRefused(
            CaseId caseId, ActId actId, @OnTimeline Hindrance ground, Personal<String> reasons) implements ActEvent {}

    /** The owner of an act found that it cannot be done. */
    @Published(audience = INVESTIGATION)
    record ActImpossible(
            CaseId caseId, ActId actId, @OnTimeline Hindrance ground, Personal<String> reasons) implements ActEvent {}

    /** The person who answers for the file withdrew an act that was ordered. */
    @Published(audience = INVESTIGATION)
    record ActWithdrawn(CaseId caseId, ActId actId, Personal<String> reasons) implements ActEvent {}

    /** The date of an act was moved. */
    @Published(audience = INVESTIGATION)
    record ActDueMoved(
            CaseId caseId,
            ActId actId,
            @OnTimeline Instant from,
            @OnTimeline Instant to,
            Personal<String> reasons) implements ActEvent {}
}
