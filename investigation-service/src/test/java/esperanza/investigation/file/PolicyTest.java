package esperanza.investigation.file;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.file.domain.AffectedParty;
import esperanza.investigation.file.domain.FileCommand.NoteConsent;
import esperanza.investigation.file.domain.FileCommand.RegisterFile;
import esperanza.investigation.inbox.IntakeEvent.*;
import esperanza.kernel.Actor;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.Instruction;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Recorded;
import esperanza.kernel.ReportId;
import esperanza.kernel.StreamId;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.PartyKind;
import esperanza.protocol.vocabulary.ReferralDestination;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PolicyTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final ReportId REPORT = new ReportId(new UUID(2, 1));
    private static final PartyRef WOMAN = new PartyRef(new UUID(0, 1));

    @Test
    void a_referral_to_investigation_registers_the_file_of_the_case() {
        assertThat(reactions(ReferralDestination.INVESTIGATION))
                .containsExactly(Instruction.beginning(
                        new StreamId("file", CASE.value()),
                        new RegisterFile(
                                CASE,
                                REPORT,
                                List.of(new AffectedParty(WOMAN, PartyKind.PERSON)),
                                Optional.of("XX-01"))));
    }

    @Test
    void a_referral_to_protection_is_none_of_our_business() {
        assertThat(reactions(ReferralDestination.PROTECTION)).isEmpty();
    }

    @Test
    void a_consent_to_the_investigation_taken_back_or_given_is_noted_by_the_file_of_the_case() {
        StreamId file = new StreamId("file", CASE.value());
        assertThat(new WhenConsentToTheInvestigationIsWithdrawnThenTheFileShowsIt()
                        .react(recorded(
                                new ConsentWithdrawn(REPORT, CASE, ConsentPurpose.INVESTIGATION, Optional.empty()))))
                .containsExactly(
                        new Instruction(file, new NoteConsent(CASE, REPORT, ConsentState.WITHDRAWN, Optional.empty())));
        assertThat(new WhenConsentToTheInvestigationIsGivenThenTheFileShowsIt()
                        .react(recorded(
                                new ConsentGiven(REPORT, CASE, ConsentPurpose.INVESTIGATION, Optional.empty()))))
                .containsExactly(
                        new Instruction(file, new NoteConsent(CASE, REPORT, ConsentState.GRANTED, Optional.empty())));
        assertThat(new WhenConsentToTheInvestigationIsWithdrawnThenTheFileShowsIt()
                        .react(recorded(new ConsentWithdrawn(REPORT, CASE, ConsentPurpose.MEDIA, Optional.empty()))))
                .isEmpty();
    }

    @Test
    void what_one_party_says_for_itself_alone_is_noted_of_it_alone() {
        StreamId file = new StreamId("file", CASE.value());
        Optional<PartyRef> woman = Optional.of(WOMAN);
        assertThat(new WhenConsentToTheInvestigationIsWithdrawnThenTheFileShowsIt()
                        .react(recorded(new ConsentWithdrawn(REPORT, CASE, ConsentPurpose.INVESTIGATION, woman))))
                .containsExactly(new Instruction(file, new NoteConsent(CASE, REPORT, ConsentState.WITHDRAWN, woman)));
        assertThat(new WhenConsentToTheInvestigationIsGivenThenTheFileShowsIt()
                        .react(recorded(new ConsentGiven(REPORT, CASE, ConsentPurpose.INVESTIGATION, woman))))
                .containsExactly(new Instruction(file, new NoteConsent(CASE, REPORT, ConsentState.GRANTED, woman)));
        ReportReferred referral = new ReportReferred(
                REPORT,
                CASE,
                Optional.empty(),
                List.of(new Referral(
                        ReferralDestination.INVESTIGATION,
                        List.of(new Affected(WOMAN, PartyKind.PERSON)),
                        Optional.of(ConsentState.REFUSED),
                        woman)));
        assertThat(new WhenReportReferredToInvestigationThenRegisterFile().react(recorded(referral)))
                .extracting(Instruction::command)
                .last()
                .isEqualTo(new NoteConsent(CASE, REPORT, ConsentState.REFUSED, woman));
    }

    @Test
    void what_an_officer_sends_on_although_the_person_does_not_consent_the_file_shows_from_the_first_moment() {
        ReportReferred referral = new ReportReferred(
                REPORT,
                CASE,
                Optional.empty(),
                List.of(new Referral(
                        ReferralDestination.INVESTIGATION,
                        List.of(new Affected(WOMAN, PartyKind.PERSON)),
                        Optional.of(ConsentState.WITHDRAWN),
                        Optional.empty())));
        assertThat(new WhenReportReferredToInvestigationThenRegisterFile().react(recorded(referral)))
                .extracting(Instruction::command)
                .last()
                .isEqualTo(new NoteConsent(CASE, REPORT, ConsentState.WITHDRAWN, Optional.empty()));
    }

    private static <E> Recorded<E> recorded(E event) {
        return new Recorded<>(
                1, 1, new EventId(new UUID(9, 9)), Actor.system("intake"), Instant.EPOCH, Instant.EPOCH, event);
    }

    private static List<Instruction> reactions(ReferralDestination to) {
        ReportReferred referral = new ReportReferred(
                REPORT,
                CASE,
                Optional.of("XX-01"),
                List.of(
                        new Referral(ReferralDestination.PROTECTION, List.of(), Optional.empty(), Optional.empty()),
                        new Referral(
                                to,
                                List.of(new Affected(WOMAN, PartyKind.PERSON)),
                                Optional.empty(),
                                Optional.empty())));
        return new WhenReportReferredToInvestigationThenRegisterFile().react(recorded(referral));
    }
}
