package esperanza.investigation.diligence.domain;

import static esperanza.kernel.ActorKind.EXTERNAL;
import static esperanza.kernel.ActorKind.HUMAN;
import static esperanza.kernel.Audience.INVESTIGATION;

import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.EventId;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import java.util.List;
import java.util.Optional;

/** What was said about one item of the checklist of a case. Names and fields are a published contract. */
public sealed interface OmissionEvent extends Concerning {

    CaseId caseId();

    /** The id of the item, like {@code HP-04}. */
    String item();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    /**
     * A named person said why the item was left undone. It stays undone.
     *
     * @param list the version of the checklist
     */
    @Published(audience = INVESTIGATION)
    record OmissionJustified(
            CaseId caseId,
            @OnTimeline String item,
            int list,
            @OnTimeline OmissionGround ground,
            Personal<String> reasons)
            implements OmissionEvent {}

    /** The justification of an item was taken back. */
    @Published(audience = INVESTIGATION)
    record JustificationWithdrawn(CaseId caseId, @OnTimeline String item, Personal<String> reasons)
            implements OmissionEvent {}

    /**
     * The person or the ombudsman contested that the item was met, or that it does not apply.
     *
     * @param by pseudonym of the person who recorded it
     */
    @Published(by = {HUMAN, EXTERNAL})
    record ItemContested(CaseId caseId, @OnTimeline String item, ContestId contestId, String by, Personal<String> words)
            implements OmissionEvent {}

    /**
     * The person or the ombudsman takes the contest back.
     *
     * @param words of the person, or of the ombudsman
     */
    @Published(by = {HUMAN, EXTERNAL})
    record ContestWithdrawn(CaseId caseId, @OnTimeline String item, ContestId contestId, Personal<String> words)
            implements OmissionEvent {}

    /**
     * A supervisor answered the contest. The answer does not lift it.
     *
     * @param redone the act that was done again
     */
    record ContestAnswered(
            CaseId caseId,
            @OnTimeline String item,
            ContestId contestId,
            Optional<EventId> redone,
            Personal<String> words)
            implements OmissionEvent {}

    /**
     * The ombudsman settled the contest.
     *
     * @param upheld true: the item was not done as it should have been
     */
    record ContestSettled(
            CaseId caseId,
            @OnTimeline String item,
            ContestId contestId,
            @OnTimeline boolean upheld,
            Personal<String> reasons)
            implements OmissionEvent {}
}
