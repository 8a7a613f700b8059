package esperanza.intake.attachment.domain;

import static esperanza.intake.attachment.domain.FileMark.CHILD;
import static esperanza.intake.attachment.domain.FileMark.INTIMATE;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.files.domain.Manifest;
import esperanza.intake.attachment.domain.AttachmentCommand.*;
import esperanza.intake.attachment.domain.AttachmentEvent.*;
import esperanza.intake.disclosure.domain.FileView;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.ReportId;
import esperanza.kernel.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkingTest {

    private static final ReportId REPORT = new ReportId(new UUID(0, 1));
    private static final CaseId CASE = new CaseId(new UUID(0, 2));
    private static final UUID PHOTO = new UUID(1, 1);
    private static final SaidFile SAID = SaidFile.named(Optional.of("a.jpg"), Optional.empty());
    private static final AttachmentAnnounced ANNOUNCED = new AttachmentAnnounced(
            REPORT, CASE, PHOTO, AttachedTo.REPORT, Optional.empty(), Personal.of(CASE.value(), SAID));
    private static final AttachmentReceived RECEIVED = new AttachmentReceived(
            REPORT,
            CASE,
            PHOTO,
            new UUID(3, 1),
            FileKind.IMAGE,
            SizeClass.UP_TO_1_MIB,
            AsAnnounced.NOT_SAID,
            "cd".repeat(32),
            Personal.of(CASE.value(), new Manifest(new UUID(3, 1), new UUID(3, 2), 9, "ab".repeat(32), List.of())));
    private static final AttachmentMarked BY_SENDER = marked(INTIMATE, "sender");
    private static final AttachmentMarked BY_OFFICER = marked(CHILD, "officer");
    private static final AttachmentMarkLifted LIFTED = lifted("supervisor");

    private final Scenario<AttachmentCommand, Attachments, AttachmentEvent> files =
            Scenario.of(new AttachmentDecider());

    @Test
    void a_sender_marks_a_file_when_announcing_it() {
        files.when(new AnnounceFile(
                        REPORT,
                        CASE,
                        PHOTO,
                        AttachedTo.REPORT,
                        Optional.empty(),
                        SAID,
                        Optional.of(INTIMATE),
                        "sender",
                        20))
                .then(ANNOUNCED, BY_SENDER);
    }

    @Test
    void one_person_marks_a_file_and_the_first_one_who_did_counts() {
        files.given(ANNOUNCED).when(new MarkFile(PHOTO, CHILD, "officer")).then(BY_OFFICER);
        files.given(ANNOUNCED, BY_SENDER)
                .when(new MarkFile(PHOTO, CHILD, "officer"))
                .then(BY_OFFICER);
        files.given(ANNOUNCED, BY_OFFICER)
                .when(new MarkFile(PHOTO, CHILD, "another"))
                .then();
        files.given(ANNOUNCED, new AttachmentRemoved(REPORT, CASE, PHOTO, new UUID(4, 1)))
                .when(new MarkFile(PHOTO, CHILD, "officer"))
                .then();
        files.when(new MarkFile(PHOTO, CHILD, "officer")).thenRefused(AttachmentRule.NO_SUCH_ATTACHMENT);
    }

    @Test
    void another_person_takes_the_mark_off_and_it_can_be_set_again() {
        files.given(ANNOUNCED, BY_OFFICER).when(lift(CHILD, "supervisor")).then(LIFTED);
        files.given(ANNOUNCED, BY_OFFICER).when(lift(CHILD, "officer")).thenRefused(AttachmentRule.MARK_IS_YOUR_OWN);
        files.given(ANNOUNCED, BY_OFFICER).when(lift(INTIMATE, "supervisor")).thenRefused(AttachmentRule.MARK_NOT_SET);
        files.given(ANNOUNCED, BY_OFFICER, LIFTED)
                .when(lift(CHILD, "supervisor"))
                .thenRefused(AttachmentRule.MARK_NOT_SET);
        files.given(ANNOUNCED, BY_OFFICER, LIFTED)
                .when(new MarkFile(PHOTO, CHILD, "officer"))
                .then(BY_OFFICER);
    }

    @Test
    void a_marked_file_takes_a_second_person_whatever_is_opened_of_it_until_the_last_mark_is_off() {
        assertThat(twoFor("officer", ANNOUNCED, RECEIVED)).isEmpty();
        assertThat(twoFor("officer", ANNOUNCED, RECEIVED, BY_SENDER)).containsExactly(FileView.values());
        assertThat(twoFor("officer", ANNOUNCED, BY_SENDER, RECEIVED)).containsExactly(FileView.values());
        assertThat(twoFor("officer", ANNOUNCED, RECEIVED, BY_SENDER, BY_OFFICER, LIFTED))
                .containsExactly(FileView.values());
        assertThat(twoFor("officer", ANNOUNCED, RECEIVED, BY_OFFICER, LIFTED)).isEmpty();
    }

    @Test
    void somebody_who_took_a_mark_off_never_opens_the_file_alone() {
        assertThat(twoFor("supervisor", ANNOUNCED, RECEIVED, BY_OFFICER, LIFTED))
                .containsExactly(FileView.values());
        assertThat(twoFor("supervisor", ANNOUNCED, BY_OFFICER, LIFTED, RECEIVED))
                .containsExactly(FileView.values());
        assertThat(twoFor("supervisor", ANNOUNCED, RECEIVED, BY_OFFICER, LIFTED, BY_OFFICER, lifted("another")))
                .containsExactly(FileView.values());
        assertThat(twoFor("officer", ANNOUNCED, RECEIVED, BY_OFFICER, LIFTED, BY_OFFICER, lifted("another")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"FOUND, true", "CLEAN, false", "TOO_LARGE, false", "NOT_SCANNED, false"})
    void only_the_original_of_a_harmful_file_takes_a_second_person(ScanResult scan, boolean expected) {
        Attachment one = state(
                ANNOUNCED,
                RECEIVED,
                new AttachmentChecked(
                        REPORT,
                        CASE,
                        PHOTO,
                        scan,
                        Optional.empty(),
                        TypeMatch.AS_SAID,
                        0,
                        Optional.empty(),
                        Optional.empty()));
        assertThat(one.needsSecondPerson(FileView.ORIGINAL, "officer")).isEqualTo(expected);
        assertThat(one.needsSecondPerson(FileView.PICTURES, "officer")).isFalse();
        assertThat(one.needsSecondPerson(FileView.METADATA, "officer")).isFalse();
    }

    private static List<FileView> twoFor(String by, AttachmentEvent... history) {
        Attachment one = state(history);
        return Stream.of(FileView.values())
                .filter(view -> one.needsSecondPerson(view, by))
                .toList();
    }

    private static Attachment state(AttachmentEvent... history) {
        return new AttachmentDecider().replay(List.of(history)).one(PHOTO);
    }

    private static AttachmentMarked marked(FileMark mark, String by) {
        return new AttachmentMarked(REPORT, CASE, PHOTO, mark, by);
    }

    private static AttachmentMarkLifted lifted(String by) {
        return new AttachmentMarkLifted(REPORT, CASE, PHOTO, CHILD, by, Personal.of(CASE.value(), "an adult"));
    }

    private static LiftMark lift(FileMark mark, String by) {
        return new LiftMark(PHOTO, mark, by, "an adult");
    }
}
