package esperanza.investigation.participation.domain;

import esperanza.investigation.file.domain.AfterTheEnd;
import esperanza.investigation.file.domain.OfTheLead;
import esperanza.investigation.file.domain.Writer;
import esperanza.investigation.participation.domain.ParticipationEvent.*;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The commands on what is done with one party. */
public sealed interface ParticipationCommand extends AfterTheEnd {

    PartyRef party();

    default PartyOfCase of() {
        return new PartyOfCase(caseId(), party());
    }

    /**
     * @param channel known in the clear here, because the rules ask for it
     * @param contactCompromised whether the contact of the party is in other hands
     */
    record RecordContact(
            CaseId caseId,
            At at,
            PartyRef party,
            UUID contactId,
            List<Offered> offered,
            boolean inTheirLanguage,
            Personal<String> language,
            ChannelClass channel,
            Personal<String> words,
            boolean contactCompromised)
            implements ParticipationCommand {}

    record ConfirmContact(
            CaseId caseId, PartyRef party, UUID contactId, Writer by, List<Offer> what, Personal<String> words)
            implements ParticipationCommand {}

    record ContestContact(CaseId caseId, PartyRef party, UUID contactId, List<Offer> what, Personal<String> words)
            implements ParticipationCommand {}

    record RecogniseRepresentative(
            CaseId caseId, PartyRef party, UUID representativeId, Personal<Capacity> capacity, Personal<String> who)
            implements ParticipationCommand {}

    /** Record that somebody does not represent the party any more. */
    record EndRepresentative(CaseId caseId, PartyRef party, UUID representativeId, Personal<String> reasons)
            implements ParticipationCommand, OfTheLead {}

    /**
     * Arrange how the party can read the file.
     *
     * @param limits what is left out; empty: nothing
     */
    record ArrangeFileAccess(
            CaseId caseId, PartyRef party, FileReader to, List<AccessLimit> limits, Personal<String> reasons)
            implements ParticipationCommand, OfTheLead {}

    record HearParty(
            CaseId caseId,
            PartyRef party,
            HeardBefore before,
            UUID about,
            HeardHow how,
            Optional<Personal<String>> words,
            List<Attempt> attempts)
            implements ParticipationCommand {}

    /** Keep the identity of the party out of what others read. */
    record ReserveIdentity(CaseId caseId, PartyRef party, Personal<String> reasons)
            implements ParticipationCommand, OfTheLead {}

    record ExerciseRight(CaseId caseId, PartyRef party, UUID exerciseId, PartyRight right, Personal<String> words)
            implements ParticipationCommand {}

    /** Answer a right that the party exercised, with reasons. */
    record AnswerRight(CaseId caseId, PartyRef party, UUID exerciseId, RightOutcome outcome, Personal<String> reasons)
            implements ParticipationCommand {}
}
