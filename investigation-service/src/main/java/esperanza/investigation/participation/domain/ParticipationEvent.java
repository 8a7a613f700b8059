package esperanza.investigation.participation.domain;

import static esperanza.kernel.ActorKind.EXTERNAL;
import static esperanza.kernel.ActorKind.HUMAN;
import static esperanza.kernel.Audience.INVESTIGATION;

import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import esperanza.protocol.vocabulary.Confirmation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was done with one party of a file, and what the party said. Names and fields are a published contract. No event
 * says that something is done for the party: an offer has the answer of the person, and only the person confirms it.
 */
public sealed interface ParticipationEvent extends Concerning {

    /** The lines of the sheet of offers that every contact goes through. */
    enum Offer {
        NAMED_CONTACT,
        COUNSEL,
        INTERPRETER,
        FILE_ACCESS,
        PSYCHOSOCIAL,
        IMPACT_EXPERT,
        RESERVED_IDENTITY,
        COMPLAINT_CHANNEL
    }

    /** What the person answered. A line that nobody spoke about is {@code NOT_YET}, and proves nothing. */
    enum OfferAnswer {
        ACCEPTED,
        DECLINED,
        NOT_YET
    }

    /** One line of the sheet. */
    record Offered(@OnTimeline Offer what, @OnTimeline OfferAnswer answer) {}

    /** As what a representative acts for the party. */
    enum Capacity {
        COUNSEL,
        RELATIVE,
        ORGANISATION,
        COMMUNITY_AUTHORITY,
        PUBLIC_DEFENDER
    }

    /** Who reads the file. */
    enum FileReader {
        PARTY,
        REPRESENTATIVE
    }

    /** What is left out of what is read, for the safety of somebody or of an act that is still to come. */
    enum AccessLimit {
        SOURCES,
        IDENTITIES,
        INTIMATE_MATERIAL,
        PENDING_ACTS
    }

    /** Before what a party is heard. */
    enum HeardBefore {
        ARCHIVE,
        CLOSURE,
        PLEA,
        RELEASE,
        DIVERSION,
        DISCARD
    }

    /** How a party was heard, or why not. */
    enum HeardHow {
        PERSON,
        WRITING,
        COUNSEL,
        DECLINED,
        UNREACHABLE;

        /** True if the party spoke, itself or through its counsel. */
        public boolean isWord() {
            return switch (this) {
                case PERSON, WRITING, COUNSEL -> true;
                case DECLINED, UNREACHABLE -> false;
            };
        }
    }

    /** What a party may ask of the State in its file. */
    enum PartyRight {
        COMPLAINT,
        CHALLENGE_INACTION,
        CHALLENGE_DECISION,
        CHANGE_OF_INVESTIGATOR,
        CORRECTION,
        EXPERT_OF_CHOICE
    }

    /** What became of it. */
    enum RightOutcome {
        GRANTED,
        GRANTED_IN_PART,
        REFUSED
    }

    CaseId caseId();

    UUID participationId();

    PartyRef party();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    @Override
    default List<PartyRef> parties() {
        return List.of(party());
    }

    /**
     * Somebody spoke with the party, and went through all offers with it.
     *
     * @param offered each offer once, with the answer of the person
     * @param inTheirLanguage whether the person was spoken to in the language they chose
     * @param language sealed, because a language of few people tells who somebody is
     * @param assertedBy pseudonym of the person who spoke with the party; another person has to record the confirmation
     */
    @Published(audience = INVESTIGATION)
    record ContactRecorded(
            CaseId caseId,
            UUID participationId,
            PartyRef party,
            UUID contactId,
            @AtLeast(1) List<Offered> offered,
            @OnTimeline boolean inTheirLanguage,
            Personal<String> language,
            Personal<ChannelClass> channel,
            @AtLeast(1) String assertedBy,
            Personal<String> words)
            implements ParticipationEvent {}

    /**
     * The person says that these offers were made, and that the answers are theirs.
     *
     * @param words of the person
     */
    @Published(by = {EXTERNAL, HUMAN})
    @Confirmation.Is(Confirmation.CONFIRMED)
    record ContactConfirmed(
            CaseId caseId,
            UUID participationId,
            PartyRef party,
            UUID contactId,
            @AtLeast(1) List<Offer> what,
            Personal<String> words)
            implements ParticipationEvent {}

    /**
     * The person says that these offers were not made, or that the answers are not theirs. The contest ends only when
     * the person confirms them, of this contact or of a later one.
     *
     * @param words of the person
     */
    @Published(by = {EXTERNAL, HUMAN})
    @Confirmation.Is(Confirmation.CONTESTED)
    record ContactContested(
            CaseId caseId,
            UUID participationId,
            PartyRef party,
            UUID contactId,
            @AtLeast(1) List<Offer> what,
            Personal<String> words)
            implements ParticipationEvent {}

    /**
     * A person or body represents the party in the file from now on.
     *
     * @param capacity sealed, because an authority of a community tells of which people the party is
     */
    @Published(audience = INVESTIGATION)
    record RepresentativeRecognised(
            CaseId caseId,
            UUID participationId,
            PartyRef party,
            UUID representativeId,
            Personal<Capacity> capacity,
            Personal<String> who)
            implements ParticipationEvent {}

    /** The party is not represented by this person or body any more. */
    @Published(audience = INVESTIGATION)
    record RepresentativeEnded(
            CaseId caseId, UUID participationId, PartyRef party, UUID representativeId, Personal<String> reasons)
            implements ParticipationEvent {}

    /**
     * The party can read the file, itself or through its representative.
     *
     * @param limits what is left out; empty: nothing
     */
    @Published(audience = INVESTIGATION)
    record FileAccessArranged(
            CaseId caseId,
            UUID participationId,
            PartyRef party,
            @OnTimeline FileReader to,
            @OnTimeline List<AccessLimit> limits,
            Personal<String> reasons)
            implements ParticipationEvent {}

    /**
     * The party was heard before a decision, or could say something and did not.
     *
     * @param of what it was heard about: the proposal, the offer or the fact
     * @param words what the party said
     * @param attempts how somebody tried to reach a party that was not reached
     */
    @Published(audience = INVESTIGATION)
    record PartyHeard(
            CaseId caseId,
            UUID participationId,
            PartyRef party,
            @OnTimeline HeardBefore before,
            UUID of,
            @OnTimeline HeardHow how,
            Optional<Personal<String>> words,
            Optional<Personal<List<Attempt>>> attempts)
            implements ParticipationEvent {}

    /** The identity of the party is kept out of what others read of the file. */
    @Published(audience = INVESTIGATION)
    record IdentityReserved(CaseId caseId, UUID participationId, PartyRef party, Personal<String> reasons)
            implements ParticipationEvent {}

    /**
     * The party exercised a right in its file, and waits for an answer.
     *
     * @param words of the party
     */
    @Published(
            audience = INVESTIGATION,
            by = {EXTERNAL, HUMAN})
    record RightExercised(
            CaseId caseId,
            UUID participationId,
            PartyRef party,
            UUID exerciseId,
            @OnTimeline PartyRight right,
            Personal<String> words)
            implements ParticipationEvent {}

    /** The party got an answer to the right that it exercised, with reasons. */
    @Published(audience = INVESTIGATION)
    record RightAnswered(
            CaseId caseId,
            UUID participationId,
            PartyRef party,
            UUID exerciseId,
            @OnTimeline RightOutcome outcome,
            Personal<String> reasons)
            implements ParticipationEvent {}
}
