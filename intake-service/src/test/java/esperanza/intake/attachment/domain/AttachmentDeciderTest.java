package esperanza.intake.attachment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.files.domain.Manifest;
import esperanza.files.domain.Segment;
import esperanza.intake.attachment.domain.Attachment.Stage;
import esperanza.intake.attachment.domain.AttachmentCommand.*;
import esperanza.intake.attachment.domain.AttachmentEvent.*;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.ReportId;
import esperanza.kernel.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentDeciderTest {

    private static final ReportId REPORT = new ReportId(new UUID(0, 1));
    private static final CaseId CASE = new CaseId(new UUID(0, 2));
    private static final UUID PHOTO = new UUID(1, 1);
    private static final UUID VOICE = new UUID(1, 2);
    private static final UUID UPLOAD = new UUID(2, 1);
    private static final UUID CONTENT = new UUID(3, 1);
    private static final UUID ERASURE = new UUID(4, 1);
    private static final UUID EVIDENCE = new UUID(5, 1);
    private static final String SUM = "ab".repeat(32);
    private static final String DIGEST = "cd".repeat(32);
    private static final List<FileTrait> TELLS = List.of(FileTrait.PLACE, FileTrait.TIME);
    private static final SaidFile SAID =
            new SaidFile(Optional.of("camioneta.jpg"), Optional.of("image/jpeg"), Optional.of(9L), Optional.of(SUM));
    private static final Manifest MANIFEST =
            new Manifest(CONTENT, new UUID(3, 2), 9, SUM, List.of(new Segment(9, "ef".repeat(32))));

    private static final AttachmentAnnounced ANNOUNCED = announced(PHOTO);
    private static final AttachmentReceived RECEIVED = new AttachmentReceived(
            REPORT,
            CASE,
            PHOTO,
            CONTENT,
            FileKind.IMAGE,
            SizeClass.UP_TO_1_MIB,
            AsAnnounced.YES,
            DIGEST,
            Personal.of(CASE.value(), MANIFEST));
    private static final AttachmentNeverCame NEVER_CAME = new AttachmentNeverCame(REPORT, CASE, PHOTO);
    private static final AttachmentChecked CLEAN = checked(ScanResult.CLEAN, Optional.empty());
    private static final AttachmentRemoved REMOVED = new AttachmentRemoved(REPORT, CASE, PHOTO, ERASURE);
    private static final AttachmentDamaged DAMAGED = new AttachmentDamaged(REPORT, CASE, PHOTO, 3);
    private static final AttachmentPassedOn PASSED_ON = passedOn("ab".repeat(16));

    private static final ReceiveFile RECEIVE =
            new ReceiveFile(PHOTO, FileKind.IMAGE, AsAnnounced.YES, DIGEST, MANIFEST);
    private static final CheckFile CHECK = new CheckFile(PHOTO, found(ScanResult.CLEAN, Optional.empty()));
    private static final CheckFile FOUND_IT = new CheckFile(PHOTO, found(ScanResult.FOUND, Optional.of("Eicar")));

    private final Scenario<AttachmentCommand, Attachments, AttachmentEvent> files =
            Scenario.of(new AttachmentDecider());

    @Test
    void a_file_is_announced_once_and_as_often_as_the_door_takes() {
        files.when(announce(PHOTO, 2)).then(ANNOUNCED);
        files.given(ANNOUNCED).when(announce(PHOTO, 1)).then();
        files.given(ANNOUNCED).when(announce(VOICE, 2)).then(announced(VOICE));
        files.given(ANNOUNCED).when(announce(VOICE, 1)).thenRefused(AttachmentRule.TOO_MANY_FILES);
    }

    @Test
    void an_upload_that_is_named_again_is_the_same_file_and_its_mark_counts() {
        AnnounceFile again = new AnnounceFile(
                REPORT,
                CASE,
                VOICE,
                AttachedTo.STATEMENT,
                Optional.of(UPLOAD),
                SAID,
                Optional.of(FileMark.CHILD),
                "hotline",
                1);
        AttachmentMarked marked = new AttachmentMarked(REPORT, CASE, PHOTO, FileMark.CHILD, "hotline");
        files.given(ANNOUNCED).when(again).then(marked);
        files.given(ANNOUNCED, marked).when(again).then();
    }

    @Test
    void the_last_byte_is_recorded_once_also_if_it_comes_too_late() {
        files.given(ANNOUNCED).when(RECEIVE).then(RECEIVED);
        files.given(ANNOUNCED, NEVER_CAME).when(RECEIVE).then(RECEIVED);
        files.given(ANNOUNCED, RECEIVED).when(RECEIVE).then();
        files.given(ANNOUNCED, RECEIVED, CLEAN).when(RECEIVE).then();
        files.given(ANNOUNCED, REMOVED).when(RECEIVE).thenRefused(AttachmentRule.FILE_NOT_HERE);
        files.when(RECEIVE).thenRefused(AttachmentRule.NO_SUCH_ATTACHMENT);
    }

    @Test
    void a_file_that_did_not_come_is_missed_once() {
        files.given(ANNOUNCED).when(new MissFile(PHOTO)).then(NEVER_CAME);
        files.given(ANNOUNCED, NEVER_CAME).when(new MissFile(PHOTO)).then();
        files.given(ANNOUNCED, RECEIVED).when(new MissFile(PHOTO)).then();
    }

    @Test
    void a_file_is_checked_again_with_newer_signatures_and_the_same_answer_is_no_news() {
        files.given(ANNOUNCED, RECEIVED).when(CHECK).then(CLEAN);
        files.given(ANNOUNCED, RECEIVED, CLEAN).when(CHECK).then();
        files.given(ANNOUNCED, RECEIVED, CLEAN)
                .when(FOUND_IT)
                .then(checked(ScanResult.FOUND, Optional.of(Personal.of(CASE.value(), "Eicar"))));
        files.given(ANNOUNCED).when(CHECK).then();
        files.given(ANNOUNCED, RECEIVED, REMOVED).when(CHECK).then();
    }

    @Test
    void a_file_that_no_software_read_may_tell_more_and_is_not_taken_for_one_that_tells_nothing() {
        assertThat(state(ANNOUNCED, RECEIVED).tells()).containsExactly(FileTrait.UNREAD);
        assertThat(state(ANNOUNCED, RECEIVED, CLEAN).tells()).isEqualTo(TELLS);
    }

    @Test
    void what_a_scanner_found_hides_the_pictures_and_deletes_nothing() {
        assertThat(state(ANNOUNCED, RECEIVED, CLEAN).pages()).isEqualTo(2);
        assertThat(state(ANNOUNCED, RECEIVED, checked(ScanResult.FOUND, Optional.empty()))
                        .pages())
                .isZero();
        assertThat(state(ANNOUNCED, RECEIVED, checked(ScanResult.FOUND, Optional.empty()))
                        .isHere())
                .isTrue();
        assertThat(state(ANNOUNCED, RECEIVED).pages()).isZero();
    }

    @Test
    void a_file_is_passed_on_once_to_each_person_and_only_if_it_is_here() {
        PassFileOn pass = new PassFileOn(PHOTO, EVIDENCE, "ab".repeat(16));
        files.given(ANNOUNCED, RECEIVED).when(pass).then(PASSED_ON);
        files.given(ANNOUNCED, RECEIVED, PASSED_ON).when(pass).then();
        files.given(ANNOUNCED, RECEIVED, PASSED_ON)
                .when(new PassFileOn(PHOTO, EVIDENCE, "cd".repeat(16)))
                .then(passedOn("cd".repeat(16)));
        files.given(ANNOUNCED).when(pass).thenRefused(AttachmentRule.FILE_NOT_HERE);
    }

    private static AttachmentPassedOn passedOn(String receiver) {
        return new AttachmentPassedOn(REPORT, CASE, PHOTO, EVIDENCE, Optional.of(receiver));
    }

    @Test
    void damage_is_recorded_once_for_each_piece() {
        files.given(ANNOUNCED, RECEIVED).when(new RecordDamage(PHOTO, 3)).then(DAMAGED);
        files.given(ANNOUNCED, RECEIVED, DAMAGED)
                .when(new RecordDamage(PHOTO, 3))
                .then();
        files.given(ANNOUNCED, RECEIVED, DAMAGED)
                .when(new RecordDamage(PHOTO, 4))
                .then(new AttachmentDamaged(REPORT, CASE, PHOTO, 4));
        assertThat(state(ANNOUNCED, RECEIVED, DAMAGED).damaged()).containsExactly(3);
    }

    @Test
    void an_erasure_removes_every_file_also_one_that_never_came() {
        files.given(ANNOUNCED, RECEIVED, announced(VOICE))
                .when(new RemoveFiles(ERASURE))
                .then(REMOVED, new AttachmentRemoved(REPORT, CASE, VOICE, ERASURE));
        files.given(ANNOUNCED, REMOVED).when(new RemoveFiles(ERASURE)).then();
        files.when(new RemoveFiles(ERASURE)).then();
        assertThat(state(ANNOUNCED, RECEIVED, REMOVED).stage()).isEqualTo(Stage.REMOVED);
    }

    @Test
    void an_upload_finds_its_file() {
        Attachments all = new AttachmentDecider().replay(List.of(ANNOUNCED));
        assertThat(all.ofUpload(UPLOAD).map(Attachment::id)).contains(PHOTO);
        assertThat(all.ofUpload(new UUID(2, 2))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"9, ab, YES", "8, ab, DIFFERS", "9, cd, DIFFERS"})
    void what_arrived_is_compared_with_what_was_said(long length, String sum, AsAnnounced expected) {
        assertThat(SAID.compared(length, sum.repeat(32))).isEqualTo(expected);
    }

    @Test
    void a_sender_who_said_neither_length_nor_sum_is_not_compared() {
        assertThat(SaidFile.named(Optional.of("a"), Optional.empty()).compared(1, SUM))
                .isEqualTo(AsAnnounced.NOT_SAID);
    }

    @ParameterizedTest
    @CsvSource({
        "0, UP_TO_1_MIB",
        "1048576, UP_TO_1_MIB",
        "1048577, UP_TO_8_MIB",
        "33554432, UP_TO_32_MIB",
        "33554433, UP_TO_256_MIB",
        "268435457, LARGER"
    })
    void a_size_is_told_as_a_class(long bytes, SizeClass expected) {
        assertThat(SizeClass.of(bytes)).isEqualTo(expected);
    }

    @Test
    void no_name_is_printed() {
        assertThat(SAID).hasToString("SaidFile[]");
    }

    private static Attachment state(AttachmentEvent... history) {
        return new AttachmentDecider().replay(List.of(history)).one(PHOTO);
    }

    private static AttachmentAnnounced announced(UUID id) {
        return new AttachmentAnnounced(
                REPORT, CASE, id, AttachedTo.REPORT, Optional.of(upload(id)), Personal.of(CASE.value(), SAID));
    }

    private static UUID upload(UUID file) {
        return file.equals(PHOTO) ? UPLOAD : file;
    }

    private static AnnounceFile announce(UUID id, int most) {
        return new AnnounceFile(
                REPORT, CASE, id, AttachedTo.REPORT, Optional.of(upload(id)), SAID, Optional.empty(), "hotline", most);
    }

    private static Checkup found(ScanResult scan, Optional<String> what) {
        return new Checkup(scan, Optional.of("clamav 1.4.3/27800"), TypeMatch.AS_SAID, 2, what, Optional.of(TELLS));
    }

    private static AttachmentChecked checked(ScanResult scan, Optional<Personal<String>> what) {
        return new AttachmentChecked(
                REPORT,
                CASE,
                PHOTO,
                scan,
                Optional.of("clamav 1.4.3/27800"),
                TypeMatch.AS_SAID,
                2,
                what,
                Optional.of(Personal.of(CASE.value(), TELLS)));
    }
}
