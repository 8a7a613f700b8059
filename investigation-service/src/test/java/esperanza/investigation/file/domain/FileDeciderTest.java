package esperanza.investigation.file.domain;

import static esperanza.investigation.file.domain.FileRule.FILE_HAS_AN_INVESTIGATOR;
import static esperanza.investigation.file.domain.FileRule.FILE_NOT_TAKEN;
import static esperanza.investigation.file.domain.FileRule.NO_SUCH_FILE;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.file.domain.FileCommand.*;
import esperanza.investigation.file.domain.FileEvent.*;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.ReportId;
import esperanza.kernel.Scenario;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.PartyKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FileDeciderTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final ReportId REPORT = new ReportId(new UUID(2, 1));
    private static final List<AffectedParty> AFFECTED =
            List.of(new AffectedParty(new PartyRef(new UUID(0, 1)), PartyKind.PERSON));
    private static final Personal<String> REASONS = Personal.of(CASE.value(), "…");

    private static final FileRegistered REGISTERED = new FileRegistered(CASE, REPORT, AFFECTED, Optional.of("XX-01"));
    private static final FileTaken TAKEN =
            new FileTaken(CASE, "inés", List.of(AFFECTED.getFirst().party()), Optional.empty());

    private static final Personal<ReleaseGround> GROUND = Personal.of(CASE.value(), ReleaseGround.SHUT_OUT);
    private static final FileReleased RELEASED = new FileReleased(CASE, "inés", GROUND, REASONS);

    private final Scenario<FileCommand, CaseFile, FileEvent> file = Scenario.of(new FileDecider());

    @Test
    void a_file_is_registered() {
        file.when(register(REPORT)).then(REGISTERED);
    }

    @Test
    void a_second_report_of_the_case_opens_nothing_new() {
        file.given(REGISTERED).when(register(new ReportId(new UUID(2, 2)))).thenNothing();
    }

    @Test
    void a_consent_taken_back_or_given_again_is_noted_once_and_the_file_goes_on() {
        ConsentNoted withdrawn = new ConsentNoted(CASE, REPORT, ConsentState.WITHDRAWN, Optional.empty());
        ConsentNoted given = new ConsentNoted(CASE, REPORT, ConsentState.GRANTED, Optional.empty());
        file.given(REGISTERED)
                .when(new NoteConsent(CASE, REPORT, ConsentState.WITHDRAWN, Optional.empty()))
                .then(withdrawn);
        file.given(REGISTERED, withdrawn)
                .when(new NoteConsent(CASE, REPORT, ConsentState.WITHDRAWN, Optional.empty()))
                .thenNothing();
        file.given(REGISTERED, withdrawn)
                .when(new NoteConsent(CASE, REPORT, ConsentState.GRANTED, Optional.empty()))
                .then(given);
        file.given(REGISTERED, withdrawn).when(new TakeFile(CASE, "inés")).then(TAKEN);
        file.given()
                .when(new NoteConsent(CASE, REPORT, ConsentState.WITHDRAWN, Optional.empty()))
                .thenNothing();
    }

    @Test
    void what_one_party_says_for_itself_alone_is_noted_beside_what_was_said_for_all() {
        Optional<PartyRef> one = Optional.of(AFFECTED.getFirst().party());
        ConsentNoted all = new ConsentNoted(CASE, REPORT, ConsentState.GRANTED, Optional.empty());
        ConsentNoted alone = new ConsentNoted(CASE, REPORT, ConsentState.WITHDRAWN, one);
        file.given(REGISTERED, all)
                .when(new NoteConsent(CASE, REPORT, ConsentState.WITHDRAWN, one))
                .then(alone);
        file.given(REGISTERED, all, alone)
                .when(new NoteConsent(CASE, REPORT, ConsentState.WITHDRAWN, one))
                .thenNothing();
        file.given(REGISTERED, all, alone)
                .when(new NoteConsent(CASE, REPORT, ConsentState.GRANTED, Optional.empty()))
                .thenNothing();
        CaseFile state = new FileDecider().replay(List.of(REGISTERED, all, alone));
        assertThat(((CaseFile.Registered) state).consents().byReport()).isEqualTo(Map.of(REPORT, ConsentState.GRANTED));
        assertThat(((CaseFile.Registered) state).consents().byParty())
                .isEqualTo(Map.of(one.orElseThrow(), ConsentState.WITHDRAWN));
    }

    @Test
    void who_is_referred_later_comes_to_the_file_once() {
        AffectedParty community = new AffectedParty(new PartyRef(new UUID(0, 2)), PartyKind.COMMUNITY);
        RegisterFile later = new RegisterFile(CASE, REPORT, List.of(community), Optional.of("XX-01"));
        PartiesAdded added = new PartiesAdded(CASE, REPORT, List.of(community));
        file.given(REGISTERED).when(later).then(added);
        file.given(REGISTERED, added).when(later).thenNothing();
        CaseFile state = new FileDecider().replay(List.of(REGISTERED, added));
        assertThat(((CaseFile.Registered) state).affected()).containsExactly(AFFECTED.getFirst(), community);
    }

    @Test
    void one_named_investigator_takes_the_file() {
        file.given(REGISTERED).when(new TakeFile(CASE, "inés")).then(TAKEN);
        file.given(REGISTERED, TAKEN).when(new TakeFile(CASE, "inés")).thenNothing();
        file.given(REGISTERED, TAKEN).when(new TakeFile(CASE, "omar")).thenRefused(FILE_HAS_AN_INVESTIGATOR);
    }

    @Test
    void a_supervisor_gives_the_file_to_another() {
        file.given(REGISTERED, TAKEN).when(reassign("omar")).then(reassigned("inés", "omar"));
        file.given(REGISTERED, TAKEN).when(reassign("inés")).thenNothing();
        CaseFile.Registered state =
                (CaseFile.Registered) new FileDecider().replay(List.of(REGISTERED, TAKEN, reassigned("inés", "omar")));
        assertThat(state.isOf("omar")).isTrue();
        assertThat(state.isOf("inés")).isFalse();
    }

    @Test
    void a_supervisor_gives_a_file_that_nobody_has_taken_to_an_investigator_who_then_answers_for_it() {
        FileTaken given =
                new FileTaken(CASE, "omar", List.of(AFFECTED.getFirst().party()), Optional.of(REASONS));
        file.given(REGISTERED).when(reassign("omar")).then(given);
        file.given(REGISTERED, given).when(reassign("omar")).thenNothing();
        file.given(REGISTERED, given).when(new TakeFile(CASE, "omar")).thenNothing();
        file.given(REGISTERED, given).when(new TakeFile(CASE, "eva")).thenRefused(FILE_HAS_AN_INVESTIGATOR);
        file.given(REGISTERED, given).when(reassign("eva")).then(reassigned("omar", "eva"));
    }

    @Test
    void another_investigator_takes_a_file_over_only_after_its_release() {
        FileReassigned takenOver = new FileReassigned(CASE, "inés", "omar", Optional.empty());
        file.given(REGISTERED, TAKEN).when(release()).then(RELEASED);
        file.given(REGISTERED, TAKEN, RELEASED).when(release()).thenNothing();
        file.given(REGISTERED).when(release()).thenRefused(FILE_NOT_TAKEN);
        file.given(REGISTERED, TAKEN, RELEASED).when(new TakeFile(CASE, "omar")).then(takenOver);
        file.given(REGISTERED, TAKEN, RELEASED, takenOver)
                .when(new TakeFile(CASE, "eva"))
                .thenRefused(FILE_HAS_AN_INVESTIGATOR);
    }

    @Test
    void a_released_file_stays_with_its_investigator_until_another_answers_for_it() {
        CaseFile.Registered state =
                (CaseFile.Registered) new FileDecider().replay(List.of(REGISTERED, TAKEN, RELEASED));
        assertThat(state.isOf("inés")).isTrue();
        file.given(REGISTERED, TAKEN, RELEASED)
                .when(new TakeFile(CASE, "inés"))
                .then(new FileReassigned(CASE, "inés", "inés", Optional.empty()));
        file.given(REGISTERED, TAKEN, RELEASED).when(reassign("inés")).then(reassigned("inés", "inés"));
        file.given(REGISTERED, TAKEN, RELEASED, reassigned("inés", "inés"))
                .when(new TakeFile(CASE, "omar"))
                .thenRefused(FILE_HAS_AN_INVESTIGATOR);
    }

    @Test
    void what_does_not_exist_is_answered_as_not_found() {
        file.when(new TakeFile(CASE, "inés")).thenRefused(NO_SUCH_FILE);
        file.when(release()).thenRefused(NO_SUCH_FILE);
        file.when(reassign("omar")).thenRefused(NO_SUCH_FILE);
        assertThat(FileRule.values()).filteredOn(FileRule::unknown).containsExactly(NO_SUCH_FILE);
    }

    private static RegisterFile register(ReportId report) {
        return new RegisterFile(CASE, report, AFFECTED, Optional.of("XX-01"));
    }

    private static ReleaseFile release() {
        return new ReleaseFile(CASE, GROUND, REASONS);
    }

    private static ReassignFile reassign(String to) {
        return new ReassignFile(CASE, to, REASONS);
    }

    private static FileReassigned reassigned(String from, String to) {
        return new FileReassigned(CASE, from, to, Optional.of(REASONS));
    }
}
